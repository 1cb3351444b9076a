import type { Fact } from '../../model/index.ts';
import { titleStem } from '../../standards/index.ts';
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
    const wholes: Record<Scope, Fact | null> = {
      all: oneFund || !general ? all : null,
      general: general ?? (oneFund ? all : null),
      fiscal: oneFund ? all : null,
    };
    for (const scope of ['all', 'general', 'fiscal'] as const) {
      const whole = wholes[scope];
      const listed = listOf(context, scope);
      if (!whole || listed.length === 0) continue;
      // A list that leaves projects out is lawful: this is a warning.
      yield relateTables(this.meta, context, {
        total: whole,
        addends: listed,
        severity: 'warn',
        nameOf: (fact) => (fact === whole ? '项目支出' : fact.label),
      });
    }
  },
};

const project = () => '项目支出';

/** Whose projects a list tells, by its title: 一般公共预算项目支出表, 财政拨款项目支出表, 项目支出表. */
type Scope = 'all' | 'general' | 'fiscal';

function scopeOf(title: string): Scope {
  const name = titleStem(title);
  return name.includes('一般公共') ? 'general' : name.includes('财政拨款') ? 'fiscal' : 'all';
}

/** The total of the only list of projects, or all its lines where it prints no total. Blank lists do not count. */
function listOf(context: RuleContext, scope: Scope): Fact[] {
  const own = context.ledgers('project-expenditure').filter(({ table }) => scopeOf(context.titleOf(table)) === scope);
  const lists = own.flatMap((ledger) => {
    const column = mainColumn(ledger);
    const total = grandTotal(ledger);
    if (!column) return [];
    const facts = factsAt(context, ledger, total === null ? topLines(ledger) : [total], column);
    return facts.length === 0 || (total === null && holdsSubtotals(facts)) ? [] : [facts];
  });
  return lists.length === 1 ? (lists[0] ?? []) : [];
}
