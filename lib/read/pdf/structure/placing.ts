import { type Extent, overlapOf } from '../tables/extent.ts';

/** A cell of a tagged table on its way to its place. */
export interface Placing {
  row: number;
  rowSpan: number;
  colSpan: number;
  header: boolean;
  /** Where its text stands on this page; null where none of it does. */
  ink: Extent | null;
  /** Its first column; null while it is not known. */
  column: number | null;
}

/** Wider than any table of a disclosure; what claims more is broken. */
const MOST_COLUMNS = 100;

/**
 * Finds the column of each cell. Producers leave out empty cells, so that a cell's number in its row says little: the
 * rows that nothing is left out of tell how many columns there are and where; the cells of all others stand below them.
 *
 * @param rows the cells of all rows, and whether the row stands on this page; columns are filled in
 * @param slack in points, by which texts of neighbouring columns may overlap
 * @returns how many columns there are; 0 where a cell's column cannot be told
 */
export function placeInColumns(rows: readonly PlacedRow[], slack: number): number {
  const open = rows.map((_, row) => reachingInto(row, rows));
  const widths = rows.map(({ cells }, row) => widthOf(cells) + widthOf(open[row] ?? []));
  const columnCount = Math.max(...widths);
  if (columnCount < 2 || columnCount > MOST_COLUMNS) return 0;
  const isFull = (row: number) => widths[row] === columnCount && open[row]?.every(({ column }) => column !== null);
  for (const [row, { cells }] of rows.entries()) {
    if (isFull(row) && !fill(cells, open[row] ?? [])) return 0;
  }
  for (const [row, { cells, here }] of rows.entries()) {
    if (!here || cells.every(({ column }) => column !== null)) continue;
    const texts = columnTexts(rows, columnCount);
    const placed = isFull(row) ? fill(cells, open[row] ?? []) : settle(cells, open[row] ?? [], texts, slack);
    if (!placed) return 0;
  }
  return columnCount;
}

export interface PlacedRow {
  cells: Placing[];
  here: boolean;
}

/** Cells of rows above that span this one, too. */
function reachingInto(row: number, rows: readonly PlacedRow[]): Placing[] {
  return rows.slice(0, row).flatMap(({ cells }) => cells.filter((cell) => cell.row + cell.rowSpan > row));
}

function widthOf(cells: readonly Placing[]): number {
  return cells.reduce((sum, { colSpan }) => sum + colSpan, 0);
}

/** Puts a full row's cells, from left to right, into the columns that nothing reaches down into. */
function fill(cells: readonly Placing[], open: readonly Placing[]): boolean {
  let column = 0;
  for (const cell of cells) {
    while (isCovered(column, 1, open)) column++;
    if (isCovered(column, cell.colSpan, open)) return false;
    cell.column = column;
    column += cell.colSpan;
  }
  return true;
}

/** Puts a row's cells below the texts of the columns that are known. False where one has no place of its own. */
function settle(
  cells: readonly Placing[],
  open: readonly Placing[],
  texts: readonly (Extent | null)[],
  slack: number,
): boolean {
  let least = 0;
  for (const cell of cells) {
    // An empty cell that tells of itself in a row where others are left out could stand anywhere; nothing is lost with it.
    if (!cell.ink) continue;
    const column = bestColumn(cell, cell.ink, least, open, texts, slack);
    if (column === null) return false;
    cell.column = column;
    least = column + cell.colSpan;
  }
  return true;
}

/** The column around whose middle the text stands nearest, of those that it stands over and no other text contradicts. */
function bestColumn(
  { colSpan }: Placing,
  ink: Extent,
  least: number,
  open: readonly Placing[],
  texts: readonly (Extent | null)[],
  slack: number,
): number | null {
  let best: { column: number; off: number } | null = null;
  for (let column = least; column + colSpan <= texts.length; column++) {
    if (isCovered(column, colSpan, open)) continue;
    const own = around(texts.slice(column, column + colSpan));
    if (!own || overlapOf(own, ink) <= 0) continue;
    const left = around(texts.slice(0, column));
    const right = around(texts.slice(column + colSpan));
    if ((left && left.x1 - ink.x0 > slack) || (right && ink.x1 - right.x0 > slack)) continue;
    const off = Math.abs(own.x0 + own.x1 - ink.x0 - ink.x1);
    if (!best || off < best.off) best = { column, off };
  }
  return best?.column ?? null;
}

function isCovered(column: number, colSpan: number, by: readonly Placing[]): boolean {
  return by.some(
    (cell) => cell.column !== null && cell.column < column + colSpan && column < cell.column + cell.colSpan,
  );
}

/** Where the texts of each column stand, as far as its cells are placed. */
function columnTexts(rows: readonly PlacedRow[], columnCount: number): (Extent | null)[] {
  const texts = new Array<Extent | null>(columnCount).fill(null);
  for (const { column, colSpan, ink } of rows.flatMap(({ cells }) => cells)) {
    if (column !== null && colSpan === 1 && ink) texts[column] = around([texts[column] ?? null, ink]);
  }
  return texts;
}

function around(extents: readonly (Extent | null)[]): Extent | null {
  const known = extents.filter((extent) => extent !== null);
  if (known.length === 0) return null;
  return { x0: Math.min(...known.map(({ x0 }) => x0)), x1: Math.max(...known.map(({ x1 }) => x1)) };
}
