import type { Rule } from '../rule.ts';
import { rowSums } from '../support/row-sums.ts';

/** A total over funds is general public budget plus government funds plus state capital (and other funds beside them). */
export const rowFundSplit: Rule = {
  meta: {
    id: 'row-fund-split',
    scope: 'row',
    severity: 'error',
    says: {
      zh: '合计 = 一般公共预算 + 政府性基金 + 国有资本经营 + 并列各栏',
      en: 'Total = general public budget + government funds + state capital + the columns beside them',
    },
  },
  bind(context) {
    return rowSums(
      this.meta,
      context,
      ({ nature }, ledger) =>
        nature === 'funds' && context.formOf(ledger) !== 'income-summary' && context.formOf(ledger) !== 'procurement',
    );
  },
};
