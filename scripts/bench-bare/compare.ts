import type { PageCell, PageTable } from '../../lib/read/pdf/page-content.ts';
import { isAmount } from '../../lib/read/pdf/tables/numeric.ts';

/** How many of a table's filled cells stand in their place. */
export interface Agreement {
  cells: number;
  exact: number;
  /** Cells that hold an amount, and those of them in their place. */
  amounts: number;
  exactAmounts: number;
}

/** Tables that are sure enough to be the truth: ruled on all sides, and more than a frame. */
export function isTruth({ method, defects, confidence, rowCount, columnCount, cells }: PageTable): boolean {
  if (method !== 'ruled' || defects.length > 0 || confidence < 0.9) return false;
  return rowCount >= 3 && columnCount >= 2 && cells.filter(({ text }) => text !== '').length >= 6;
}

/** The table that has most of the truth's cells in their place, as far as rows or columns may have been added in front. */
export function agreementWith(truth: PageTable, tables: readonly PageTable[]): Agreement & { best: PageTable | null } {
  const filled = truth.cells.filter(({ text }) => flat(text) !== '');
  const amounts = filled.filter(({ text }) => isAmount(text));
  let found: readonly PageCell[] = [];
  let best: PageTable | null = null;
  for (const table of tables) {
    const exact = inPlace(filled, table.cells);
    if (exact.length > found.length) {
      found = exact;
      best = table;
    }
  }
  return {
    cells: filled.length,
    exact: found.length,
    amounts: amounts.length,
    exactAmounts: found.filter(({ text }) => isAmount(text)).length,
    best,
  };
}

/** Cells of the truth that stand in the same place, with the same text and spans, once the table is moved to fit best. */
export function inPlace(truth: readonly PageCell[], cells: readonly PageCell[]): PageCell[] {
  const alike = Map.groupBy(cells, keyOf);
  const votes = new Map<string, PageCell[]>();
  for (const cell of truth) {
    for (const other of alike.get(keyOf(cell)) ?? []) {
      const move = `${other.row - cell.row} ${other.column - cell.column}`;
      const own = votes.get(move);
      if (own) own.push(cell);
      else votes.set(move, [cell]);
    }
  }
  return [...votes.values()].sort((a, b) => b.length - a.length)[0] ?? [];
}

function keyOf({ text, rowSpan, colSpan }: PageCell): string {
  return `${flat(text)}|${rowSpan}|${colSpan}`;
}

function flat(text: string): string {
  return text.replace(/\s+/g, '');
}
