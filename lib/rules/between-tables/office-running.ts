import type { Rule } from '../rule.ts';
import { columnOfMeasure, mainColumn } from '../support/columns.ts';
import { only, totalOf } from '../support/forms.ts';
import { grandTotal } from '../support/lines.ts';
import { relate } from '../support/relate.ts';
import { distinct } from '../support/told.ts';

/**
 * 机关运行经费 is what a department's public funds are. Some regions count project money in, and a department with
 * institutions spends public funds that are no 机关运行经费: a warning, and only where it exceeds them.
 */
export const officeRunning: Rule = {
  meta: {
    id: 'office-running',
    scope: 'cross-table',
    severity: 'warn',
    says: { zh: '机关运行经费 ≤ 公用经费', en: 'Operating cost ≤ public funds' },
  },
  *bind(context) {
    const basic = only(context, 'basic-expenditure');
    const column = basic ? columnOfMeasure(basic, 'public') : null;
    const line = basic ? grandTotal(basic) : null;
    const inTable = basic && column && line !== null ? context.fact(basic, line, column) : null;
    const inText = distinct(context.said(({ kind }) => kind === 'public'));
    const printed = inTable ?? (inText.length === 1 ? inText[0] : null);
    if (!printed) return;
    const own = only(context, 'operating-cost');
    const stated = own && mainColumn(own) ? totalOf(context, own) : null;
    const mentioned = distinct(context.said(({ kind }) => kind === 'operating-cost'));
    const cost = stated ?? (mentioned.length === 1 ? mentioned[0] : null);
    if (cost)
      yield relate(this.meta, {
        kind: 'at-most',
        total: printed,
        addends: [cost],
        nameOf: (fact) => (fact === cost ? '机关运行经费' : '公用经费'),
      });
  },
};
