import type { Rule } from '../rule.ts';
import { amountsOf, functionalRows, rowsOf } from '../support/functional-rows.ts';
import { ownLevel } from '../support/levels.ts';
import { isOfNarrowerScope } from '../support/scope-of-money.ts';
import { carriedIn, tie } from '../support/tie.ts';

/** A section or item that the text names by its code or its full path stands in a table's row of that code. One name (行政运行) may stand under many sections: a name alone ties nothing. */
export const narrItemTie: Rule = {
  meta: {
    id: 'narr-item-tie',
    scope: 'text-table',
    severity: 'error',
    says: { zh: '文中款、项数额 = 表中同一科目数额', en: 'A section or item in the text = its row in the tables' },
  },
  *bind(context) {
    const rows = functionalRows(context);
    for (const claim of context.claims) {
      const { kind, code, path } = claim.subject;
      const isItem = path.length >= 2 || (code !== null && code.length > 3);
      const told = kind === 'functional' && isItem ? ownLevel(context, claim) : null;
      // 款 and 项 without 类 are told by their names only where code and name agree on one row.
      if (!told || isOfNarrowerScope(context, claim, told) || (code === null && path.length < 3)) continue;
      const found = rowsOf(rows, code, path);
      const codes = new Set(found.map((row) => row.code));
      if (codes.size > 1) continue;
      const relation = tie(
        this.meta,
        told,
        found.flatMap((row) => amountsOf(context, row)),
        this.meta.severity,
        carriedIn(context, claim),
      );
      if (relation) yield relation;
    }
  },
};
