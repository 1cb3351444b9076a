import type { Fact, FigureColumn, Ledger, Line } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';

/** Figures of several lines in one column, blanks left out. */
export function factsAt(context: RuleContext, ledger: Ledger, lines: readonly number[], column: FigureColumn): Fact[] {
  return lines.map((line) => context.fact(ledger, line, column)).filter((fact): fact is Fact => fact !== null);
}

/** Direct children of a line, as the reading of codes, numbers and indentation found them. */
export function childrenOf(ledger: Ledger, parent: number): number[] {
  return ledger.lines.flatMap((line, index) => (line.parent === parent ? [index] : []));
}

/** Lines that stand below no other and total nothing. */
export function topLines(ledger: Ledger): number[] {
  return ledger.lines.flatMap((line, index) =>
    isItem(line) && line.parent === null && line.depth === 0 ? [index] : [],
  );
}

export function isItem(line: Line): boolean {
  return line.kind === 'item';
}

/** The only line that totals the whole ledger; null where there is none or more than one. */
export function grandTotal(ledger: Ledger): number | null {
  const totals = ledger.lines.flatMap((line, index) => (line.kind === 'grand-total' ? [index] : []));
  return totals.length === 1 ? (totals[0] ?? null) : null;
}
