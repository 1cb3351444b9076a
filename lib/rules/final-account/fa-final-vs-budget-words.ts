import { convert, Decimal } from '../../amounts/index.ts';
import type { Claim, Fact, Level, Stage } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { levelsOf, startOf } from '../support/levels.ts';
import { relateWords } from '../support/ratio.ts';
import { isPlanned, outturnsOf } from '../support/stages.ts';

type Comparison = 'more' | 'less' | 'equal';

const WORDS: readonly (readonly [RegExp, Comparison])[] = [
  [/决算数?(?:大于|高于|多于|超过)(?:年初|全年|调整|当年)?预算/, 'more'],
  [/决算数?(?:小于|低于|少于)(?:年初|全年|调整|当年)?预算/, 'less'],
  [/决算数?(?:等于(?:年初|全年|调整|当年)?预算|与(?:年初|全年|调整|当年)?预算数?(?:持平|一致|相等|相同))/, 'equal'],
];
const SAID: Readonly<Record<Comparison, { zh: string; en: string }>> = {
  more: { zh: '大于', en: 'above' },
  less: { zh: '小于', en: 'below' },
  equal: { zh: '等于', en: 'equal to' },
};

/**
 * 决算数大于预算数: as the two amounts before it say. Where several budgets are told (年初, 全年), it must disagree with
 * each of them; amounts that print the same may differ by what rounding hides.
 */
export const faFinalVsBudgetWords: Rule = {
  meta: {
    id: 'fa-final-vs-budget-words',
    scope: 'text',
    severity: 'error',
    says: {
      zh: '“决算数大于（小于、等于）预算数”与所写数额一致',
      en: 'The outturn is above, below or equal to the budget, as the words say',
    },
  },
  *bind(context) {
    const { kind, level } = context.interpretation.head;
    if (kind !== 'final-account' || level === 'government') return;
    for (const [index, claim] of context.claims.entries()) {
      const { finals, budgets } = amountsOf(context, claim);
      const [final] = finals;
      if (!final || finals.length !== 1) continue;
      const rate = budgets.length === 0 ? rateOf(context, claim) : null;
      if (budgets.length === 0 && rate === null) continue;
      const said = wordsAfter(context, claim, context.claims[index + 1]);
      const comparison = WORDS.filter(([words]) => words.test(said)).map(([, meaning]) => meaning);
      const [meaning] = comparison;
      if (!meaning || comparison.length !== 1) continue;
      if (rate && (meaning === 'equal' || isOfAnotherPlan(said, rate.of))) continue;
      const compared = rate ? [rate.says] : budgets.map((budget) => compare(final, budget));
      if (compared.includes(null) || compared.some((one) => one === 'equal' && meaning !== 'equal')) continue;
      yield relateWords(this.meta, {
        total: final,
        others: rate ? [rate.fact] : budgets,
        agrees: compared.includes(meaning),
        statement: {
          zh: `文中写决算数${SAID[meaning].zh}预算数`,
          en: `The text says that the outturn is ${SAID[meaning].en} the budget`,
        },
      });
    }
  },
};

function amountsOf(context: RuleContext, claim: Claim): { finals: Fact[]; budgets: Fact[] } {
  const levels = levelsOf(claim);
  const told = (some: readonly Level[]) =>
    some.flatMap(({ fact }) => {
      const found = context.told(fact);
      return found?.quantity === 'money' && found.value !== null ? [found] : [];
    });
  return { finals: told(outturnsOf(levels)), budgets: told(levels.filter(isPlanned)) };
}

/** 完成预算48.36%，决算数大于预算数: the rate alone says which is more; a rate of 100% may be rounded. */
function rateOf(
  context: RuleContext,
  { completions }: Claim,
): { fact: Fact; of: Stage | null; says: Comparison } | null {
  const [completion, second] = completions;
  const fact = completion && !second ? context.told(completion.fact) : null;
  if (!completion || fact?.value == null) return null;
  const rate = new Decimal(fact.value);
  return rate.equals(100) ? null : { fact, of: completion.of, says: rate.greaterThan(100) ? 'more' : 'less' };
}

/** 完成年初预算的120.00%，决算数小于全年预算数: both may be true. */
function isOfAnotherPlan(said: string, of: Stage | null): boolean {
  return of === 'initial' ? /(?:全年|调整后?)预算/.test(said) : of === 'adjusted' && /年初预算/.test(said);
}

/** What is said of a claim behind its last amount, up to where the paragraph speaks of something else. */
function wordsAfter(context: RuleContext, claim: Claim, next: Claim | undefined): string {
  const facts = levelsOf(claim).flatMap(({ fact }) => context.told(fact) ?? []);
  const [fact] = facts;
  if (!fact) return '';
  const from = Math.max(...facts.map(startOf));
  const following = next?.block === claim.block ? levelsOf(next).flatMap((one) => context.told(one.fact) ?? []) : [];
  const to = following.length > 0 ? Math.min(...following.map(startOf)) : undefined;
  return context.sentence(fact).slice(from, to).replace(/\s/g, '');
}

function compare(final: Fact, budget: Fact): Comparison | null {
  if (final.value === null || budget.value === null || final.unit === null || budget.unit === null) return null;
  const difference = new Decimal(final.value).minus(convert(budget.value, budget.unit, final.unit));
  return difference.isZero() ? 'equal' : difference.isPositive() ? 'more' : 'less';
}
