import { boxOf } from '../text/line.ts';
import { textOf } from '../text/region.ts';
import type { Grid, GridCell } from './grid.ts';
import { isFigure } from './numeric.ts';

/** A title this near (em) to the table's middle is centred on it. */
const CENTRED = 0.75;
/** Texts whose left, right or middle are this near (points) stand in line. */
const IN_LINE = 2;

/**
 * Lets the only text of a row stand over all columns where it is centred on the table, and not in line with the texts of
 * its column: the title of a group of rows. The grid is changed in place.
 */
export function spanGroupTitles(grid: Grid): void {
  const columns = grid.xs.length - 1;
  const rows = new Map<number, GridCell[]>();
  for (const cell of grid.cells) {
    if (cell.glyphs.length > 0) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  }
  const filled = [...rows.values()].flat();
  const beside = [...rows.values()].filter((cells) => cells.length > 1).flat();
  const [left, , right] = boxOf(filled.flatMap(({ glyphs }) => glyphs));
  const middles = [(left + right) / 2, ((grid.xs[0] ?? left) + (grid.xs.at(-1) ?? right)) / 2];
  const from = Math.min(...[...rows].flatMap(([row, cells]) => (cells.length > 1 ? [row] : [])));
  for (const [row, [only, ...others]] of rows) {
    if (!only || others.length > 0 || row < from || only.rowSpan > 1 || only.colSpan === columns) continue;
    if (grid.cells.some((cell) => cell !== only && cell.row <= row && row < cell.row + cell.rowSpan)) continue;
    const size = only.glyphs[0]?.size ?? 0;
    const [x0, , x1] = boxOf(only.glyphs);
    const isCentred = middles.some((middle) => Math.abs((x0 + x1) / 2 - middle) <= CENTRED * size);
    if (!isCentred || x0 - left < size || isFigure(textOf(only.glyphs).text)) continue;
    if (only.colSpan === 1 && isInLine(only, beside)) continue;
    only.column = 0;
    only.colSpan = columns;
  }
}

function isInLine(cell: GridCell, filled: readonly GridCell[]): boolean {
  const [x0, , x1] = boxOf(cell.glyphs);
  return filled.some((other) => {
    if (other === cell || other.column !== cell.column || other.colSpan > 1) return false;
    const [left, , right] = boxOf(other.glyphs);
    return [left - x0, right - x1, (left + right - x0 - x1) / 2].some((off) => Math.abs(off) <= IN_LINE);
  });
}
