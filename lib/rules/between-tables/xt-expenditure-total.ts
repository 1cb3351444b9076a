import type { Rule } from '../rule.ts';
import { relateTables } from '../support/between-tables.ts';
import { comparableFacts, only, totalOf } from '../support/forms.ts';

/** The expenditure side of the summary and the expenditure table tell one total. Either may leave out what is carried to next year. */
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
  *bind(context) {
    const summary = comparableFacts(context, only(context, 'income-expenditure-summary', 'expenditure'));
    const total = totalOf(context, only(context, 'expenditure-summary'));
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
