import type { Fact, Fund, Ledger } from '../../model/index.ts';
import { aspectOfHeader } from '../../standards/headers.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { relateTables } from '../support/between-tables.ts';
import { addableColumns, mainColumn } from '../support/columns.ts';
import { closingFacts, only, printSame, totalOf } from '../support/forms.ts';
import { grandTotal } from '../support/lines.ts';

const SOURCES: readonly Fund[] = [
  'general-public',
  'government-fund',
  'state-capital',
  'fiscal',
  'special-account',
  'institution',
  'business',
  'from-superior',
  'from-affiliates',
  'unit-own',
  'other',
];
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
    const rows = side ? rowsOf(context, side) : null;
    if (!side || !rows) return;
    const income = only(context, 'income-summary');
    const columns = income ? columnsOf(context, income) : null;
    if (income && columns && closingFacts(context, side).some((fact) => printSame(fact, totalOf(context, income)))) {
      for (const [fund, total] of columns) {
        const row = rows.get(fund);
        const addends = row ? [row] : fund === 'fiscal' ? partsOf(rows) : [];
        if (addends.length > 0) yield relateTables(this.meta, context, { total, addends });
      }
    }
    const fiscal = only(context, 'fiscal-appropriation-summary', 'income');
    for (const [fund, total] of fiscal ? rowsOf(context, fiscal) : []) {
      const row = rows.get(fund);
      if (row && FISCAL.includes(fund))
        yield relateTables(this.meta, context, { kind: 'equal', total, addends: [row] });
    }
  },
};

/** Amounts of a list's rows, by the source that the label names; a source that two rows state is left out. */
function rowsOf(context: RuleContext, ledger: Ledger): Map<Fund, Fact> {
  const column = mainColumn(ledger);
  const found = ledger.lines.flatMap((line, index): [Fund | null, Fact | null][] => {
    const fund = line.kind === 'item' ? aspectOfHeader(line.label).fund : null;
    return [[fund, column && fund ? context.fact(ledger, index, column) : null]];
  });
  return onlyOnes(found);
}

/** Totals of a table's columns, by the source that the header names; what is carried over is none of the year's. */
function columnsOf(context: RuleContext, ledger: Ledger): Map<Fund, Fact> {
  const total = grandTotal(ledger);
  if (total === null) return new Map();
  return onlyOnes(
    addableColumns(ledger)
      .filter(({ path }) => !/结转|结余/.test(path.join('')))
      .map((column) => [column.fund, context.fact(ledger, total, column)]),
  );
}

function onlyOnes(found: readonly (readonly [Fund | null, Fact | null])[]): Map<Fund, Fact> {
  const once = new Map<Fund, Fact>();
  for (const fund of SOURCES) {
    const facts = found.flatMap(([one, fact]) => (one === fund && fact?.value != null ? [fact] : []));
    if (facts.length === 1 && facts[0]) once.set(fund, facts[0]);
  }
  return once;
}

/** 财政拨款 where the list tells it by its three budgets only. */
function partsOf(rows: ReadonlyMap<Fund, Fact>): Fact[] {
  return FISCAL.flatMap((fund) => rows.get(fund) ?? []);
}
