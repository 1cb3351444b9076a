import type { Rule } from '../rule.ts';
import { rowSums } from '../support/row-sums.ts';

/** 采购表: the amount of a purchase is the sum of the funds that pay it. */
export const rowFundColumns: Rule = {
  meta: {
    id: 'row-fund-columns',
    scope: 'row',
    severity: 'error',
    says: { zh: '采购金额合计 = 各资金来源之和', en: 'Purchase amount = the funds that pay it' },
  },
  bind(context) {
    return rowSums(
      this.meta,
      context,
      ({ nature }, ledger) => nature === 'funds' && context.formOf(ledger) === 'procurement',
    );
  },
};
