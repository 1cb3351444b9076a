import type { Rule } from '../rule.ts';
import { levelsOf } from '../support/levels.ts';
import { relateRatio } from '../support/ratio.ts';

/**
 * 完成年初预算的…%: outturn ÷ that budget. 年初, 调整 and 全年 are kept apart; where two outturns are told, nothing is bound.
 * What is told as fulfilling a plan is an outturn, whether it is called so (支出决算) or not (收入完成24627万元).
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
      const called = levels.filter(({ stage }) => stage === 'final' || stage === 'executed');
      const outturns = called.length > 0 ? called : levels.filter(({ stage }) => stage === null);
      for (const { fact, of } of claim.completions) {
        const rate = context.told(fact);
        const budgets = levels.filter(({ stage }) =>
          of === 'budget' ? stage === 'budget' || stage === 'initial' || stage === 'adjusted' : stage === of,
        );
        const [outturn, budget] = [outturns, budgets].map(([first]) => context.told(first?.fact));
        if (!rate || !outturn || !budget || outturns.length !== 1 || budgets.length !== 1) continue;
        yield relateRatio(this.meta, {
          total: rate,
          terms: [
            { fact: outturn, over: 1 },
            { fact: budget, under: 1 },
          ],
          statement: { zh: '完成率 = 决算数 ÷ 预算数', en: 'Completion = outturn ÷ budget' },
        });
      }
    }
  },
};
