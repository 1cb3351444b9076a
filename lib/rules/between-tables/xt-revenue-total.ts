import type { Rule } from '../rule.ts';
import { relateTables } from '../support/between-tables.ts';
import { comparableFacts, only, totalOf } from '../support/forms.ts';

/** The income side of the summary and the income table tell one total. Either may leave out what is carried over. */
export const xtRevenueTotal: Rule = {
  meta: {
    id: 'xt-revenue-total',
    scope: 'cross-table',
    severity: 'error',
    says: { zh: '收支总表收入总计 = 收入总表合计', en: 'Total income of the summary = total of the income table' },
  },
  *bind(context) {
    const summary = comparableFacts(context, only(context, 'income-expenditure-summary', 'income'));
    const total = totalOf(context, only(context, 'income-summary'));
    const [first, ...others] = summary;
    if (!total || !first) return;
    yield relateTables(this.meta, context, {
      kind: 'equal',
      total,
      addends: [first],
      alternatives: others.map((fact) => [fact]),
    });
  },
};
