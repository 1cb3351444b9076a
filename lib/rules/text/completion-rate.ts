import { type Claim, type Fact, isCellPlace, type Level, type Relation, type Stage } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { levelsOf } from '../support/levels.ts';
import { relateRatio } from '../support/ratio.ts';
import { isPlanned, outturnsOf } from '../support/stages.ts';

/**
 * 完成年初预算的…%: outturn ÷ that budget. 年初, 调整 and 全年 are kept apart; where two outturns are told, nothing is bound.
 * What is told as fulfilling a plan is an outturn, whether it is called so (支出决算) or not (收入完成24627万元). Where the
 * budget is not printed, but by how much the outturn exceeds it, the two give it.
 */
export const completionRate: Rule = {
  meta: {
    id: 'completion-rate',
    scope: 'text',
    severity: 'error',
    says: { zh: '完成率 = 决算数 ÷ 预算数', en: 'Completion = outturn ÷ budget' },
  },
  *bind(context) {
    for (const claim of context.claims) {
      const levels = levelsOf(claim);
      const outturns = outturnsOf(levels);
      for (const { fact, of } of claim.completions) {
        const rate = context.told(fact);
        const outturn = context.told(outturns[0]?.fact);
        if (!rate || outturn?.quantity !== 'money' || outturns.length !== 1) continue;
        const budgets = plansOf(levels, of);
        const budget = context.told(budgets[0]?.fact);
        if (budgets.length === 1 && budget)
          yield completion(this.meta, rate, [
            { fact: outturn, over: 1 },
            { fact: budget, under: 1 },
          ]);
        else if (budgets.length === 0) yield* byDifference(this.meta, context, claim, rate, outturn);
      }
    }
  },
};

/** 支出预算3.66万元，…完成调整后预算的60.11%: a plain budget is the one that is meant, where no other is told. */
function plansOf(levels: readonly Level[], of: Stage | null): Level[] {
  const plans = levels.filter(isPlanned);
  const named = plans.filter(({ stage }) => of === 'budget' || stage === of);
  return named.length === 0 && plans.length === 1 && plans[0]?.stage === 'budget' ? plans : named;
}

/** 支出决算1,741.75万元，完成年初预算的103.31%，决算数大于预算数55.93万元. */
function* byDifference(
  meta: RuleMeta,
  context: RuleContext,
  { changes }: Claim,
  rate: Fact,
  outturn: Fact,
): Generator<Relation> {
  const against = changes.filter(
    ({ base, amount }) => base !== null && !base.prior && base.year === null && base.stage !== null && amount !== null,
  );
  const [change] = against;
  const difference = context.told(change?.amount);
  // A difference that is told in another sentence may be of another budget.
  if (!change || against.length !== 1 || !difference || !standsBeside(difference, rate)) return;
  const sign = change.direction === 'up' ? 1 : -1;
  yield completion(meta, rate, [
    { fact: outturn, over: 1, under: 1 },
    { fact: difference, under: -sign },
  ]);
}

const NEAR = 60;

function standsBeside({ place: one }: Fact, { place: other }: Fact): boolean {
  return (
    !isCellPlace(one) &&
    !isCellPlace(other) &&
    one.block === other.block &&
    Math.min(Math.abs(one.start - other.end), Math.abs(other.start - one.end)) < NEAR
  );
}

function completion(meta: RuleMeta, total: Fact, terms: Parameters<typeof relateRatio>[1]['terms']): Relation {
  return relateRatio(meta, {
    total,
    terms,
    statement: { zh: '完成率 = 决算数 ÷ 预算数', en: 'Completion = outturn ÷ budget' },
  });
}
