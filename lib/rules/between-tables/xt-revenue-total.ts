import type { Rule } from '../rule.ts';
import { summaryTotal } from '../support/summary-total.ts';

/** The income side of the summary and the income table tell one total. */
export const xtRevenueTotal: Rule = {
  meta: {
    id: 'xt-revenue-total',
    scope: 'cross-table',
    severity: 'error',
    says: { zh: '收支总表收入总计 = 收入总表合计', en: 'Total income of the summary = total of the income table' },
  },
  bind(context) {
    return summaryTotal(this.meta, context, 'income', 'income-summary');
  },
};
