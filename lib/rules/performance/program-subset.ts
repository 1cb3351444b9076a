import type { Fact } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { only, totalOf } from '../support/forms.ts';
import { relate } from '../support/relate.ts';

const WITH_TARGETS = /(?:编报|设置|实行|申报|填报|纳入)绩效(?:目标)?.{0,10}项目$/;
const THEIR_MONEY = /^(?:涉及|涉及(?:项目)?(?:预算)?(?:资金|金额)|金额|资金)/;

/** 编报绩效目标的项目4个，涉及预算金额598.42万元: no more than all project expenditure. */
export const programSubset: Rule = {
  meta: {
    id: 'program-subset',
    scope: 'cross-table',
    severity: 'warn',
    says: {
      zh: '编报绩效目标的项目金额 ≤ 项目支出',
      en: 'The money of projects with targets ≤ project expenditure',
    },
  },
  *bind(context) {
    const total = totalOf(context, only(context, 'expenditure-summary'), 'project');
    // In a final account targets were set for the budget, not for what was spent.
    if (!total || context.interpretation.head.kind !== 'budget') return;
    for (const amount of amountsOf(context))
      yield relate(this.meta, {
        kind: 'at-most',
        total,
        addends: [amount],
        nameOf: (fact) => (fact === total ? '项目支出' : '编报绩效目标的项目金额'),
      });
  },
};

/** The amount that is told right behind the number of such projects. */
function amountsOf(context: RuleContext): Fact[] {
  return context.claims.flatMap((claim, index) => {
    const next = context.claims[index + 1];
    const count = context.told(claim.level?.fact);
    if (count?.quantity !== 'count' || !WITH_TARGETS.test(claim.subject.name)) return [];
    if (next?.block !== claim.block || !THEIR_MONEY.test(next.subject.name)) return [];
    const amount = context.told(next.level?.fact);
    return amount?.quantity === 'money' && amount.value !== null ? [amount] : [];
  });
}
