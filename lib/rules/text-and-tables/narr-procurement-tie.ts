import type { Rule } from '../rule.ts';
import { columnTotals, mainColumn } from '../support/columns.ts';
import { only } from '../support/forms.ts';
import { ownLevel } from '../support/levels.ts';
import { factsAt } from '../support/lines.ts';
import { relate } from '../support/relate.ts';
import { tie } from '../support/tie.ts';

/** 政府采购预算 in the text is the total of the procurement table, or, where it prints none, the sum of its rows. */
export const narrProcurementTie: Rule = {
  meta: {
    id: 'narr-procurement-tie',
    scope: 'text-table',
    severity: 'error',
    says: { zh: '文中政府采购预算 = 政府采购表合计', en: 'Procurement in the text = the procurement table' },
  },
  *bind(context) {
    const table = only(context, 'procurement');
    const column = table ? (columnTotals(table)[0]?.total ?? mainColumn(table)) : null;
    if (!table || !column) return;
    const totals = context.lines(table, ({ kind }) => kind === 'grand-total' || kind === 'subtotal');
    const rows = factsAt(
      context,
      table,
      context.lines(table, ({ kind }) => kind === 'item'),
      column,
    );
    for (const claim of context.claims) {
      const told = claim.subject.kind === 'procurement' ? ownLevel(context, claim) : null;
      if (!told) continue;
      const printed = factsAt(context, table, totals, column);
      const relation = tie(this.meta, told, printed);
      if (relation) yield relation;
      // Classified purchases may lawfully be left out of the rows.
      else if (rows.length > 0) yield relate(this.meta, { total: told, addends: rows, severity: 'warn' });
    }
  },
};
