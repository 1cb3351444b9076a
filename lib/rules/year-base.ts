import { type Base, type Fact, isCellPlace } from '../model/index.ts';
import type { RuleContext } from './context.ts';
import type { Rule } from './rule.ts';
import { relateWords } from './support/ratio.ts';

/**
 * What a budget compares itself with is the year before. Where it names its own year, no comparison is possible; where
 * it names an older one, it was probably copied. Only where other comparisons of the document name the right year.
 */
export const yearBase: Rule = {
  meta: {
    id: 'year-base',
    scope: 'text',
    severity: 'error',
    says: { zh: '与上年比较，基期应为上一年度', en: 'A comparison with last year names the year before' },
  },
  *bind(context) {
    const { year, kind } = context.interpretation.head;
    if (year === null) return;
    const named = context.claims.flatMap(({ changes }) =>
      changes.flatMap(({ base }) =>
        base?.year == null ? [] : [{ base, year: base.year, fact: figureBefore(context, base) }],
      ),
    );
    if (!named.some((one) => one.year === year - 1)) return;
    const wrong = new Map<number, Fact[]>();
    for (const { year: base, base: words, fact } of named) {
      const ownBudget = kind === 'final-account' && base === year && words.stage !== null;
      if (base === year - 1 || ownBudget || !fact) continue;
      wrong.set(base, [...(wrong.get(base) ?? []), fact]);
    }
    for (const [base, facts] of wrong) {
      const [total, ...others] = [...new Map(facts.map((fact) => [fact.id, fact])).values()];
      if (!total) continue;
      yield relateWords(this.meta, {
        total,
        others,
        agrees: false,
        severity: base >= year ? 'error' : 'warn',
        statement: {
          zh: `${year}年的文件与${base}年比较，基期应为${year - 1}年`,
          en: `A document of ${year} compares with ${base}; the year before is ${year - 1}`,
        },
      });
    }
  },
};

/** The figure that is told right before the words: they have none of their own. */
function figureBefore(context: RuleContext, { place }: Base): Fact | null {
  const before = context.interpretation.facts.filter(
    (fact) => !isCellPlace(fact.place) && fact.place.block === place.block && fact.place.start < place.start,
  );
  return before.at(-1) ?? null;
}
