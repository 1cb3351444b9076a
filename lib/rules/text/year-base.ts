import { type Base, type Fact, isCellPlace, type Relation } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { headerYears } from '../support/header-years.ts';
import { relateWords } from '../support/ratio.ts';
import { toldYears } from '../support/told-years.ts';

/**
 * What a budget compares itself with is the year before. Where it names its own year, no comparison is possible; where
 * it names an older one, it was probably copied. Only where other comparisons of the document name the right year.
 * Headers and titles of its tables name the budget's own year likewise, and so do the sentences that tell what is planned.
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
    const named = context.claims.flatMap(({ changes }) => {
      const bases = changes.flatMap(({ base }) => base ?? []);
      // 比2022年决算数增加…；比2023年预算数减少…: an older year beside the one before is meant.
      const isMeant = bases.some((base) => base.prior || base.year === year - 1);
      return bases.flatMap((base) =>
        base.year === null || (isMeant && base.year < year - 1)
          ? []
          : [{ base, year: base.year, fact: figureBefore(context, base) }],
      );
    });
    yield* cutOffs(this.meta, context, year);
    yield* headerYears(this.meta, context, year);
    yield* toldYears(this.meta, context, year);
    if (!named.some((one) => one.year === year - 1)) return;
    const wrong = new Map<number, Fact[]>();
    for (const { year: base, base: words, fact } of named) {
      const ownBudget = kind !== 'budget' && base === year && words.stage !== null;
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

const CUT_OFF = /截[至止](?:到)?\s*(20\d\d)\s*年\s*(?:12\s*月\s*31\s*日|年?底|末)/;

/** What is told as of the year's end; history may be told as of any year. */
const OF_STOCK = /车辆|资产|设备|编制|在职/;

/** 截至2024年12月31日: the end of the year of a final account, the one before of a budget. */
function* cutOffs(meta: RuleMeta, context: RuleContext, year: number): Generator<Relation> {
  const { disclosure, facts, head } = context.interpretation;
  const wanted = head.kind === 'final-account' ? year : year - 1;
  if (head.kind === null || head.level === 'government') return;
  for (const block of disclosure.blocks) {
    const found = block.kind === 'table' ? null : CUT_OFF.exec(block.text);
    const told = Number(found?.[1]);
    if (block.kind === 'table' || !found || !OF_STOCK.test(block.text.slice(found.index, found.index + 60))) continue;
    // A budget is drawn up in autumn: the last year-end that was then known may be two years back.
    if (told === wanted || told === year || (head.kind === 'budget' && told === year - 2)) continue;
    const total = facts.find(
      ({ place }) => !isCellPlace(place) && place.block === block.id && place.start > found.index,
    );
    if (!total) continue;
    yield relateWords(meta, {
      total,
      others: [],
      agrees: false,
      severity: 'warn',
      statement: {
        zh: `截止日期写作${told}年，${year}年的文件应为${wanted}年`,
        en: `The cut-off date is of ${told}; a document of ${year} tells of ${wanted}`,
      },
    });
  }
}
