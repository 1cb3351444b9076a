import type { Fact } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { columnTotals } from '../support/columns.ts';
import { relate } from '../support/relate.ts';

/** 采购表 that names the budget of the project behind each purchase: the purchases of one project come to no more. */
export const procurementLeProject: Rule = {
  meta: {
    id: 'procurement-le-project',
    scope: 'cross-table',
    severity: 'error',
    says: { zh: '项目的采购额 ≤ 项目预算资金', en: 'Purchases of a project ≤ its budget' },
  },
  *bind(context) {
    for (const ledger of context.ledgers('procurement')) {
      const budget = ledger.columns.find(({ measure }) => measure === 'project-budget');
      const amount = columnTotals(ledger)[0]?.total;
      if (!budget || !amount || budget.unit !== amount.unit) continue;
      const purchases = new Map<string, { budget: Fact; amounts: Fact[] }>();
      let name = '';
      for (const [index, line] of ledger.lines.entries()) {
        if (line.kind !== 'item') continue;
        name = line.label || name;
        const whole = context.fact(ledger, index, budget);
        const spent = context.fact(ledger, index, amount);
        const known = purchases.get(name);
        if (whole && !known) purchases.set(name, { budget: whole, amounts: spent ? [spent] : [] });
        else if (known && spent) known.amounts.push(spent);
      }
      for (const { budget: total, amounts } of purchases.values()) {
        if (amounts.length > 0) yield relate(this.meta, { kind: 'at-most', total, addends: amounts });
      }
    }
  },
};
