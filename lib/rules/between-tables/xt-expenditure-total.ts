import type { Rule } from '../rule.ts';
import { summaryTotal } from '../support/summary-total.ts';

/** The expenditure side of the summary and the expenditure table tell one total. */
export const xtExpenditureTotal: Rule = {
  meta: {
    id: 'xt-expenditure-total',
    scope: 'cross-table',
    severity: 'error',
    says: {
      zh: '收支总表支出总计 = 支出总表合计',
      en: 'Total expenditure of the summary = total of the expenditure table',
    },
  },
  bind(context) {
    return summaryTotal(this.meta, context, 'expenditure', 'expenditure-summary');
  },
};
