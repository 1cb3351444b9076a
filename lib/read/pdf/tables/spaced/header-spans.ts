import { isAmount } from '../numeric.ts';
import type { BodyRow, SpacedCell } from './body-rows.ts';
import type { Column } from './columns.ts';

/** A label this close (points) to the common centre of some columns heads them. */
const CENTRED = 6;
/** Headers are rarely deeper. */
const DEEPEST = 3;

/** Widens labels of header rows over the columns above whose common centre they stand. */
export function spanHeaders(rows: readonly BodyRow[], columns: readonly Column[]): void {
  for (const [index, row] of rows.slice(0, DEEPEST).entries()) {
    const below = rows[index + 1];
    if (!below || row.cells.length >= columns.length || !isHeader(row, below)) continue;
    const used = new Set(below.cells.flatMap(({ first, last }) => range(first, last)));
    for (const [at, cell] of row.cells.entries()) {
      const least = (row.cells[at - 1]?.last ?? -1) + 1;
      const most = (row.cells[at + 1]?.first ?? columns.length) - 1;
      const span = widestCentred(cell, least, most, columns, below, used);
      if (span) [cell.first, cell.last] = span;
    }
  }
}

function isHeader(row: BodyRow, below: BodyRow): boolean {
  if (row.cells.some(({ text }) => isAmount(text))) return false;
  return below.cells.filter(({ text }) => isAmount(text)).length <= 0.34 * below.cells.length;
}

function widestCentred(
  cell: SpacedCell,
  least: number,
  most: number,
  columns: readonly Column[],
  below: BodyRow,
  used: ReadonlySet<number>,
): [number, number] | null {
  const middle = (cell.x0 + cell.x1) / 2;
  let best: [number, number] | null = null;
  for (let first = least; first <= cell.first; first++) {
    for (let last = Math.max(cell.last, first + 1); last <= most; last++) {
      if (best && last - first <= best[1] - best[0]) continue;
      if (!range(first, last).every((column) => used.has(column))) continue;
      const headed = below.cells.filter((one) => one.first >= first && one.last <= last);
      if (headed.length === 0) continue;
      const columnsMiddle = ((columns[first]?.x0 ?? 0) + (columns[last]?.x1 ?? 0)) / 2;
      const textsMiddle = (Math.min(...headed.map(({ x0 }) => x0)) + Math.max(...headed.map(({ x1 }) => x1))) / 2;
      const off = Math.min(Math.abs(columnsMiddle - middle), Math.abs(textsMiddle - middle));
      if (off < CENTRED) best = [first, last];
    }
  }
  return best;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
