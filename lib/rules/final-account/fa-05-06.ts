import type { Fact } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { relateTables } from '../support/between-tables.ts';
import { addableColumns } from '../support/columns.ts';
import { only, totalOf } from '../support/forms.ts';

/** 公开06 closes with 人员经费合计 and 公用经费合计 and has no total of both: together they are the basic expenditure of 公开05. */
export const faBasicSplit: Rule = {
  meta: {
    id: 'fa-05-06',
    scope: 'cross-table',
    severity: 'error',
    says: {
      zh: '一般公共预算支出表的基本支出 = 基本支出表的人员经费合计 + 公用经费合计',
      en: 'Basic expenditure by function = personnel + public funds of the table by economic class',
    },
  },
  *bind(context) {
    const total = totalOf(context, only(context, 'general-public-expenditure'), 'basic');
    const people = closing(context, /^人员经费(?:合计|小计)$/);
    const office = closing(context, /^公用经费(?:合计|小计)$/);
    if (!total || !people || !office) return;
    yield relateTables(this.meta, context, {
      total,
      addends: [people, office],
      nameOf: (fact) => (fact === total ? '基本支出' : fact === people ? '人员经费合计' : '公用经费合计'),
    });
  },
};

/** The only figure of the lines of that name; null where there are none, or two that differ. */
function closing(context: RuleContext, name: RegExp): Fact | null {
  const found = context.ledgers('basic-expenditure').flatMap((ledger) => {
    const columns = addableColumns(ledger);
    const lines = context.lines(ledger, ({ label }) => name.test(label));
    return lines.flatMap((line) =>
      columns.flatMap((column) =>
        context.isMerged(ledger, line, column) ? [] : (context.fact(ledger, line, column) ?? []),
      ),
    );
  });
  return found.length === 1 && found[0]?.value != null ? found[0] : null;
}
