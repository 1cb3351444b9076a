import type { Fact } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { relateTables } from '../support/between-tables.ts';
import { mainColumn } from '../support/columns.ts';
import { only, printSame, totalOf } from '../support/forms.ts';
import { factsAt, grandTotal, topLines } from '../support/lines.ts';
import { holdsSubtotals } from '../support/nested.ts';
import { useOf } from '../support/uses.ts';

/** Project expenditure stands in 支出总表, in 一般公共预算支出表 and in 项目支出表, which may list all money or that of one budget. */
export const xtProjectTotal: Rule = {
  meta: {
    id: 'xt-project-total',
    scope: 'cross-table',
    severity: 'error',
    says: { zh: '项目支出合计在各表一致', en: 'Project expenditure is one amount in every table' },
  },
  *bind(context) {
    const all = totalOf(context, only(context, 'expenditure-summary'), 'project');
    const general = totalOf(context, only(context, 'general-public-expenditure'), 'project');
    const oneFund = printSame(
      totalOf(context, only(context, 'expenditure-summary')),
      totalOf(context, only(context, 'general-public-expenditure')),
    );
    if (oneFund && all && general)
      yield relateTables(this.meta, context, { kind: 'equal', total: all, addends: [general], nameOf: project });
    const use = useOf(context, 'project');
    if (all && use)
      yield relateTables(this.meta, context, { kind: 'equal', total: all, addends: [use], nameOf: project });
    const whole = oneFund || !general ? all : null;
    const listed = listOf(context);
    if (!whole || listed.length === 0) return;
    // A list that leaves projects out is lawful: this is a warning.
    yield relateTables(this.meta, context, {
      total: whole,
      addends: listed,
      severity: 'warn',
      nameOf: (fact) => (fact === whole ? '项目支出' : fact.label),
    });
  },
};

const project = () => '项目支出';

/** The total of the only list of projects, or all its lines where it prints no total. Blank lists do not count. */
function listOf(context: RuleContext): Fact[] {
  const lists = context.ledgers('project-expenditure').flatMap((ledger) => {
    const column = mainColumn(ledger);
    const total = grandTotal(ledger);
    if (!column) return [];
    const facts = factsAt(context, ledger, total === null ? topLines(ledger) : [total], column);
    return facts.length === 0 || (total === null && holdsSubtotals(facts)) ? [] : [facts];
  });
  return lists.length === 1 ? (lists[0] ?? []) : [];
}
