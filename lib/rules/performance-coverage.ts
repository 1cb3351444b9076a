import { normaliseName } from '../standards/index.ts';
import type { Rule } from './rule.ts';
import { isRunningMoney, projectBudgets } from './support/purchases.ts';
import { relate } from './support/relate.ts';

/**
 * Projects with a form of targets, against all project expenditure. Offices may publish some of their projects only, so
 * equality is asked for only where the procurement table names a project that has no form: then the list itself shows
 * that it is not whole. Else the forms must not come to more.
 */
export const performanceCoverage: Rule = {
  meta: {
    id: 'performance-coverage',
    scope: 'cross-table',
    severity: 'warn',
    says: {
      zh: '有绩效目标表的项目预算合计 = 项目支出（采购表另列有项目时）',
      en: 'Projects with targets come to project expenditure (where the procurement table names others)',
    },
  },
  *bind(context) {
    const forms = context.keyValues('预算数');
    const stated = context.mentions((label) => /^(?:\d{4}年)?项目支出(?:预算)?$/.test(label));
    const [total] = stated;
    if (forms.length < 2 || stated.length !== 1 || !total) return;
    const covered = new Set(forms.map(({ label }) => normaliseName(label)));
    const purchasing = [...projectBudgets(context).keys()].filter((name) => !isRunningMoney(name));
    const whole = purchasing.every((name) => covered.has(name));
    yield relate(this.meta, {
      kind: whole ? 'at-most' : 'sum',
      total,
      addends: forms,
      nameOf: (fact) => (fact === total ? '项目支出' : fact.label),
    });
  },
};
