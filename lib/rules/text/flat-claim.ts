import type { Rule } from '../rule.ts';
import { toldChanges } from '../support/changes.ts';
import { relate } from '../support/relate.ts';

/** 持平, 无变化, 与上年相同: both amounts are equal, where both are printed. 基本持平 leaves room. */
export const flatClaim: Rule = {
  meta: {
    id: 'flat-claim',
    scope: 'text',
    severity: 'error',
    says: { zh: '写明持平的，两年数额相等', en: 'What is said to be unchanged is the same amount in both years' },
  },
  *bind(context) {
    for (const { current, prior, change } of toldChanges(context)) {
      if (change.direction !== 'flat' || change.roughly || !current || !prior) continue;
      yield relate(this.meta, {
        kind: 'equal',
        total: current,
        addends: [prior],
        nameOf: (fact) => (fact === current ? '本年' : '上年'),
      });
    }
  },
};
