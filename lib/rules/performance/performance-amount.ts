import { PROJECT_MONEY } from '../../interpret/index.ts';
import type { Fact } from '../../model/index.ts';
import { normaliseName } from '../../standards/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { mainColumn } from '../support/columns.ts';
import { tie } from '../support/tie.ts';

/** The year's money in a project's form is what the table of projects prints for it, in any of its columns. */
export const performanceAmount: Rule = {
  meta: {
    id: 'performance-amount',
    scope: 'cross-table',
    severity: 'error',
    says: {
      zh: '绩效目标表的年度资金 = 项目支出表同名项目的金额',
      en: 'The year’s money in a project’s form = its amount in the table of projects',
    },
  },
  *bind(context) {
    const listed = amountsByName(context);
    for (const [name, forms] of formsByName(context)) {
      const [form] = forms;
      const amounts = listed.get(name);
      // A name that stands twice, in the list or among the forms, is that of several projects.
      if (!form || forms.length > 1 || !amounts || amounts.rows > 1) continue;
      const relation = tie(this.meta, form, amounts.facts, amounts.mixed ? 'warn' : this.meta.severity);
      if (relation) yield relation;
    }
  },
};

interface Listed {
  facts: Fact[];
  rows: number;
  /** Money carried over, or of other sources, is in the row: the form may tell it without. */
  mixed: boolean;
}

function formsByName(context: RuleContext): Map<string, Fact[]> {
  const found = new Map<string, Fact[]>();
  for (const fact of context.keyValues(PROJECT_MONEY.year)) {
    const name = normaliseName(fact.label).replace(/^[\dA-Za-z]{6,}-/, '');
    if (fact.unit !== null && name.length >= 3) found.set(name, [...(found.get(name) ?? []), fact]);
  }
  return found;
}

function amountsByName(context: RuleContext): Map<string, Listed> {
  const found = new Map<string, Listed>();
  for (const ledger of context.ledgers('project-expenditure')) {
    const main = mainColumn(ledger);
    if (!main || main.unit === null) continue;
    for (const [index, line] of ledger.lines.entries()) {
      if (line.kind !== 'item') continue;
      const others = ledger.columns.filter((column) => column !== main && column.quantity === 'money');
      const facts = [main, ...others].flatMap((column) => context.fact(ledger, index, column) ?? []);
      const mixed = others.some(
        ({ path, column }) =>
          /结转|结余|其他|单位资金|自筹/.test(path.join('')) &&
          facts.some(({ place, value }) => 'column' in place && place.column === column && Number(value ?? 0) !== 0),
      );
      const name = normaliseName(line.label).replace(/^[\dA-Za-z]{6,}-/, '');
      const before = found.get(name);
      found.set(name, {
        facts: [...(before?.facts ?? []), ...facts],
        rows: (before?.rows ?? 0) + 1,
        mixed: mixed || before?.mixed === true,
      });
    }
  }
  return found;
}
