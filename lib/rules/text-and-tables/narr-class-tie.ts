import type { Rule } from '../rule.ts';
import { amountsOf, functionalRows, rowsOf } from '../support/functional-rows.ts';
import { ownLevel } from '../support/levels.ts';
import { isOfNarrowerScope } from '../support/scope-of-money.ts';
import { carriedIn, tie } from '../support/tie.ts';

/** 一般公共服务支出…万元: what the text tells of a class stands in a table's row of that class. */
export const narrClassTie: Rule = {
  meta: {
    id: 'narr-class-tie',
    scope: 'text-table',
    severity: 'error',
    says: { zh: '文中功能分类（类）数额 = 表中同类数额', en: 'A class in the text = its row in the tables' },
  },
  *bind(context) {
    const rows = functionalRows(context);
    for (const claim of context.claims) {
      const { kind, code, path } = claim.subject;
      const isClass = path.length === 1 && (code === null || code.length === 3);
      const told = kind === 'functional' && isClass ? ownLevel(context, claim) : null;
      if (!told || isOfNarrowerScope(context, claim, told)) continue;
      const relation = tie(
        this.meta,
        told,
        rowsOf(rows, code, path).flatMap((row) => amountsOf(context, row)),
        this.meta.severity,
        carriedIn(context, claim),
      );
      if (relation) yield relation;
    }
  },
};
