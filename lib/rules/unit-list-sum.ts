import type { Rule } from './rule.ts';
import { addableColumns } from './support/columns.ts';
import { factsAt, grandTotal, topLines } from './support/lines.ts';
import { relate } from './support/relate.ts';

/** 机关运行经费表: the department is the sum of its units. */
export const unitListSum: Rule = {
  meta: {
    id: 'unit-list-sum',
    scope: 'column',
    severity: 'error',
    says: { zh: '部门合计 = 各单位之和', en: 'The department = its units' },
  },
  *bind(context) {
    for (const ledger of context.ledgers('operating-cost')) {
      const total = grandTotal(ledger);
      const items = topLines(ledger);
      if (total === null || ledger.codeKind !== null || items.length === 0) continue;
      for (const column of addableColumns(ledger)) {
        const whole = context.fact(ledger, total, column);
        const addends = factsAt(context, ledger, items, column);
        if (whole && addends.length > 0) yield relate(this.meta, { total: whole, addends });
      }
    }
  },
};
