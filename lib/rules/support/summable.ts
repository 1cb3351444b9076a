import type { FigureColumn, Ledger } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import { addableColumns } from './columns.ts';

/**
 * Columns that add up down the table. A column of changes that prints falls without a sign (增减额 0.50 beside 2.50 and
 * 2.00) does not, once something in it has grown.
 */
export function summableColumns(context: RuleContext, ledger: Ledger): FigureColumn[] {
  return addableColumns(ledger).filter(
    (column) => column.period !== 'change' || !printsFallsUnsigned(context, ledger, column),
  );
}

function printsFallsUnsigned(context: RuleContext, ledger: Ledger, change: FigureColumn): boolean {
  const levels = addableColumns(ledger).filter((column) => column !== change && column.period !== 'change');
  const [one, other] = levels;
  if (!one || !other || levels.length !== 2) return false;
  const ways = new Set<number>();
  for (const line of ledger.lines.keys()) {
    const [moved = 0, first = 0, second = 0] = [change, one, other].map((column) =>
      Number(context.fact(ledger, line, column)?.value ?? 0),
    );
    if (moved < 0) return false;
    if (moved > 0 && first !== second) ways.add(Math.sign(first - second));
  }
  return ways.size > 1;
}
