import type { Rule } from '../rule.ts';
import { rowSums } from '../support/row-sums.ts';

/** 收入总表: the total of a row is what comes in this year, by source, plus what is carried over. */
export const rowIncomeSources: Rule = {
  meta: {
    id: 'row-income-sources',
    scope: 'row',
    severity: 'error',
    says: { zh: '合计 = 各项收入来源之和', en: 'Total = the sources of income' },
  },
  bind(context) {
    return rowSums(
      this.meta,
      context,
      ({ nature }, ledger) => nature === 'funds' && context.formOf(ledger) === 'income-summary',
    );
  },
};
