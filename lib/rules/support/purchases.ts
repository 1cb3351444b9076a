import type { Fact } from '../../model/index.ts';
import { normaliseName } from '../../standards/index.ts';
import type { RuleContext } from '../context.ts';

/** Budgets of the projects behind purchases, as the procurement table prints them, by the project's name. */
export function projectBudgets(context: RuleContext): Map<string, Fact> {
  const found = new Map<string, Fact>();
  for (const ledger of context.ledgers('procurement')) {
    const column = ledger.columns.find(({ measure }) => measure === 'project-budget');
    if (!column) continue;
    for (const [index, line] of ledger.lines.entries()) {
      const fact = line.kind === 'item' ? context.fact(ledger, index, column) : null;
      const name = normaliseName(line.label);
      if (fact && name !== '' && !found.has(name)) found.set(name, fact);
    }
  }
  return found;
}

/** Money for daily running stands among the projects of a procurement table and is none. */
export function isRunningMoney(name: string): boolean {
  return /公用经费|运转类|基本支出|人员经费/.test(name);
}
