import type { Rule } from '../rule.ts';
import { relateTables } from '../support/between-tables.ts';
import { comparableFacts, only, totalOf } from '../support/forms.ts';

const TABLES = [
  ['general-public', 'general-public-expenditure'],
  ['government-fund', 'government-fund-expenditure'],
  ['state-capital', 'state-capital'],
] as const;

/** The columns of 财政拨款收支总表 are the totals of the tables by fund; what is carried over may be in or out. */
export const xtFiscalSplit: Rule = {
  meta: {
    id: 'xt-fiscal-split',
    scope: 'cross-table',
    severity: 'error',
    says: {
      zh: '财政拨款收支总表各资金栏 = 分资金表合计',
      en: 'Each fund of the fiscal summary = the total of its own table',
    },
  },
  *bind(context) {
    const summary = only(context, 'fiscal-appropriation-summary', 'expenditure');
    for (const [fund, form] of TABLES) {
      const [first, ...others] = comparableFacts(context, summary, fund).reverse();
      const total = totalOf(context, only(context, form));
      if (!total || !first) continue;
      yield relateTables(this.meta, context, {
        kind: 'equal',
        total,
        addends: [first],
        alternatives: others.map((fact) => [fact]),
      });
    }
  },
};
