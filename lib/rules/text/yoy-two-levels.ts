import type { Rule } from '../rule.ts';
import { toldChanges } from '../support/changes.ts';
import { relate } from '../support/relate.ts';

/** 317.87万元，比2022年343.22万元减少25.35万元: both amounts are printed, and the difference is what is told, in its direction. */
export const yoyTwoLevels: Rule = {
  meta: {
    id: 'yoy-two-levels',
    scope: 'text',
    severity: 'error',
    says: { zh: '本年数 = 上年数 ± 增减额', en: 'This year = last year ± the change told' },
  },
  *bind(context) {
    for (const { current, prior, amount, sign } of toldChanges(context)) {
      if (!current || !prior || !amount || amount.value?.startsWith('-')) continue;
      yield relate(this.meta, {
        total: current,
        addends: [prior, amount],
        weights: [1, sign],
        nameOf: (fact) => (fact === current ? '本年' : fact === prior ? '上年' : sign > 0 ? '增加' : '减少'),
      });
    }
  },
};
