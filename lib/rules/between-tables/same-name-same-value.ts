import type { Fact } from '../../model/index.ts';
import { normaliseName } from '../../standards/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { mainColumn } from '../support/columns.ts';
import { projectBudgets } from '../support/purchases.ts';
import { relate } from '../support/relate.ts';
import { distinct } from '../support/told.ts';

/** Names that say too little to be one thing. */
const GENERIC = /^(?:其他.*|小计|合计|项目支出|基本支出|.{0,2})$/;

/**
 * A budget that the procurement table prints for the project behind a purchase, and that the project's own form, the list
 * of projects or the running text prints, too. Only where the name occurs once there, word for word.
 */
export const sameNameSameValue: Rule = {
  meta: {
    id: 'same-name-same-value',
    scope: 'cross-table',
    severity: 'warn',
    says: { zh: '同名项目的预算数额一致', en: 'A budget of one name is one amount' },
  },
  *bind(context) {
    const forms = context.keyValues('预算数');
    for (const [name, budget] of projectBudgets(context)) {
      if (GENERIC.test(name)) continue;
      const own = forms.filter(({ label }) => normaliseName(label) === name);
      const listed = listedProjects(context, name);
      const said = distinct(context.said((subject) => normaliseName(subject.name) === name));
      for (const same of [own, listed, said]) {
        if (same.length === 1 && same[0])
          yield relate(this.meta, { kind: 'equal', total: budget, addends: [same[0]], nameOf: () => name });
      }
    }
  },
};

/** What 项目支出表 states of a project of that name, in every row that bears it. */
function listedProjects(context: RuleContext, name: string): Fact[] {
  return context.ledgers('project-expenditure').flatMap((ledger) => {
    const column = mainColumn(ledger);
    const lines = context.lines(ledger, ({ kind, label }) => kind === 'item' && normaliseName(label) === name);
    return column ? lines.flatMap((line) => context.fact(ledger, line, column) ?? []) : [];
  });
}
