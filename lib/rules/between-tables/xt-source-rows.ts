import type { Fact, Fund } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { relateTables } from '../support/between-tables.ts';
import { closingFacts, only, printSame, totalOf } from '../support/forms.ts';
import { sourceColumns, sourceRows } from '../support/sources.ts';

const FISCAL: readonly Fund[] = ['general-public', 'government-fund', 'state-capital'];

/**
 * Each source of income is a row of 收支总表, a column of 收入总表, and, where public finance pays, a row of 财政拨款收支总表.
 * Matched by what its name says; compared where the tables come to the same total, so that none leaves a part out.
 */
export const xtSourceRows: Rule = {
  meta: {
    id: 'xt-source-rows',
    scope: 'cross-table',
    severity: 'error',
    says: {
      zh: '收支总表各项收入 = 收入总表同一来源合计 = 财政拨款收支总表同一来源',
      en: 'Each source of income is one amount in the summaries and in the income table',
    },
  },
  *bind(context) {
    const side = only(context, 'income-expenditure-summary', 'income');
    const rows = side ? sourceRows(context, side) : null;
    if (!side || !rows) return;
    const income = only(context, 'income-summary');
    const columns = income ? sourceColumns(context, income) : null;
    if (income && columns && closingFacts(context, side).some((fact) => printSame(fact, totalOf(context, income)))) {
      for (const [fund, total] of columns) {
        const row = rows.get(fund);
        const addends = row ? [row] : fund === 'fiscal' ? partsOf(rows) : [];
        if (addends.length > 0) yield relateTables(this.meta, context, { total, addends });
      }
    }
    const fiscal = only(context, 'fiscal-appropriation-summary', 'income');
    for (const [fund, total] of fiscal ? sourceRows(context, fiscal) : []) {
      const row = rows.get(fund);
      if (row && FISCAL.includes(fund))
        yield relateTables(this.meta, context, { kind: 'equal', total, addends: [row] });
    }
  },
};

/** 财政拨款 where the list tells it by its three budgets only. */
function partsOf(rows: ReadonlyMap<Fund, Fact>): Fact[] {
  return FISCAL.flatMap((fund) => rows.get(fund) ?? []);
}
