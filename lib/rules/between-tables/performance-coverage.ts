import { Decimal } from '../../amounts/index.ts';
import type { Fact } from '../../model/index.ts';
import { normaliseName } from '../../standards/index.ts';
import type { Rule } from '../rule.ts';
import { isRunningMoney, projectBudgets } from '../support/purchases.ts';
import { relate } from '../support/relate.ts';
import { distinct } from '../support/told.ts';

/**
 * Projects with a form of targets, against all project expenditure. Offices may lawfully publish some of their projects
 * only, so the forms must not come to more. They are asked to come to as much only where the document shows what is
 * missing: the procurement table names projects without a form, and just their budgets make up the rest.
 */
export const performanceCoverage: Rule = {
  meta: {
    id: 'performance-coverage',
    scope: 'cross-table',
    severity: 'warn',
    says: {
      zh: '有绩效目标表的项目预算合计 ≤ 项目支出；采购表所列项目均有绩效目标表',
      en: 'Projects with targets ≤ project expenditure; none that the procurement table names is without',
    },
  },
  *bind(context) {
    const forms = context.keyValues('预算数');
    const stated = distinct(context.said(({ kind, name }) => kind === 'project' && name === '项目支出'));
    const [total] = stated;
    if (forms.length < 2 || stated.length !== 1 || !total || total.value === null) return;
    const figures = [...forms, total];
    if (figures.some(({ unit }) => unit !== total.unit)) return;
    const covered = new Set(forms.map(({ label }) => normaliseName(label)));
    const uncovered = [...projectBudgets(context)].filter(([name]) => !isRunningMoney(name) && !covered.has(name));
    const budgets = uncovered.map(([, budget]) => budget);
    const known = budgets.length > 0 && sumOf([...forms, ...budgets]).equals(total.value);
    yield relate(this.meta, {
      kind: known ? 'sum' : 'at-most',
      total,
      addends: forms,
      nameOf: (fact) => (fact === total ? '项目支出' : fact.label),
    });
  },
};

function sumOf(facts: readonly Fact[]): Decimal {
  return facts.reduce((sum, { value }) => sum.plus(value ?? 0), new Decimal(0));
}
