import { mainColumn } from '../../rules/support/columns.ts';
import { totalOf } from '../../rules/support/forms.ts';
import { relate } from '../../rules/support/relate.ts';
import { normaliseName } from '../../standards/index.ts';
import type { ComparingRule } from '../rule.ts';

const FORMS = ['income-summary', 'expenditure-summary', 'general-public-expenditure'] as const;

/** Where a department's table has a row for a unit, it prints what the unit's own table comes to. */
export const xdSameFact: ComparingRule = {
  meta: {
    id: 'xd-same-fact',
    scope: 'documents',
    severity: 'warn',
    says: {
      zh: '部门表中单位一行 = 单位自己的合计',
      en: "A unit's row in the department's table is the unit's own total",
    },
  },
  of: 'department-and-unit',
  *bind(pair) {
    const name = normaliseName(pair.second.interpretation.head.department);
    for (const form of FORMS) {
      const [own, ...more] = pair.second.ledgers(form);
      const total = own && more.length === 0 ? totalOf(pair.second, own) : null;
      if (!total) continue;
      const rows = pair.first
        .ledgers(form)
        .flatMap((ledger) =>
          ledger.lines.flatMap(({ label }, line) => (normaliseName(label) === name ? [{ ledger, line }] : [])),
        );
      const [row] = rows;
      const column = row && mainColumn(row.ledger);
      const fact = row && column && rows.length === 1 ? pair.first.fact(row.ledger, row.line, column) : null;
      if (fact) yield relate(this.meta, { kind: 'equal', total: pair.enter(0, fact), addends: [pair.enter(1, total)] });
    }
  },
};
