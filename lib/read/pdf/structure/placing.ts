import { type Extent, overlapOf } from '../tables/extent.ts';
import { ColumnInk } from './column-ink.ts';

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

export interface PlacingRow {
  /** In the whole table. */
  row: number;
  cells: Placing[];
  /** It stands on this page. */
  here: boolean;
}

export interface PlacingOptions {
  spansTold: boolean;
  slack: number;
}

/** A row with the cells of rows above that span it, too. */
interface OpenRow extends PlacingRow {
  above: Placing[];
}

/** Wider than any table of a disclosure; what claims more is broken. */
const MOST_COLUMNS = 100;

/**
 * Finds the column of each cell that has a text here. Producers leave out empty cells, so that a cell's number in its row
 * says little: the rows that lack none tell how many columns there are and where they stand, and the cells of all other
 * rows have to stand below them.
 *
 * @param rows of the table, all of them or those of this page; the columns of their cells are filled in
 * @param options.spansTold whether the table's tags tell of any cell over several rows or columns
 * @param options.slack in points, by which texts of neighbouring columns may overlap
 * @returns how many columns there are; 0 where a cell's column cannot be told
 */
export function placeInColumns(rows: readonly PlacingRow[], { spansTold, slack }: PlacingOptions): number {
  const open = withCellsAbove(rows);
  const widths = open.map(({ cells, above }) => widthOf(cells) + widthOf(above));
  const columnCount = Math.max(...widths);
  if (columnCount < 2 || columnCount > MOST_COLUMNS) return 0;
  const isFull = (_: PlacingRow, index: number) => widths[index] === columnCount;
  // Where spans are not told, a short row above the first full one heads more columns than it has cells. A lone text is a title.
  const above = spansTold ? [] : rows.slice(0, rows.findIndex(isFull));
  if (above.some(({ cells }) => cells.length > 1)) return 0;
  const ink = new ColumnInk(columnCount, slack);
  for (const [index, row] of open.entries()) {
    if (isFull(row, index) && !fill(row, ink)) return 0;
  }
  const left = open.filter(({ here }) => here);
  for (const how of ['surely', 'likely'] as const) {
    let found = true;
    // What was placed says more of where its column stands.
    while (found) found = left.map((row) => settle(row, columnCount, ink, how)).includes(true);
  }
  return left.some(({ cells }) => cells.some((cell) => cell.ink && cell.column === null)) ? 0 : columnCount;
}

function withCellsAbove(rows: readonly PlacingRow[]): OpenRow[] {
  let spanning: Placing[] = [];
  return rows.map((row) => {
    const above = spanning.filter((cell) => cell.row + cell.rowSpan > row.row);
    spanning = [...above, ...row.cells.filter(({ rowSpan }) => rowSpan > 1)];
    return { ...row, above };
  });
}

function widthOf(cells: readonly Placing[]): number {
  return cells.reduce((sum, { colSpan }) => sum + colSpan, 0);
}

/** Puts a full row's cells, from left to right, into the columns that nothing reaches down into. False where they do not fit. */
function fill({ cells, above }: OpenRow, ink: ColumnInk): boolean {
  // Below a cell whose place is open its own are, too.
  if (above.some(({ column }) => column === null)) return true;
  let column = 0;
  for (const cell of cells) {
    while (isCovered(column, 1, above)) column++;
    if (isCovered(column, cell.colSpan, above)) return false;
    place(cell, column, ink);
    column += cell.colSpan;
  }
  return true;
}

function place(cell: Placing, column: number, ink: ColumnInk): void {
  cell.column = column;
  if (cell.ink) ink.add(cell.ink, column, cell.colSpan);
}

/** Places those of a row's cells that have one place only. Whether there were any. */
function settle({ cells, above }: OpenRow, columnCount: number, ink: ColumnInk, how: 'surely' | 'likely'): boolean {
  let found = false;
  for (const [at, cell] of cells.entries()) {
    if (!cell.ink || cell.column !== null) continue;
    const least = cells.slice(0, at).reduce((end, { column, colSpan }) => (column ?? end) + colSpan, 0);
    const most = cells.slice(at).reduceRight((start, { column, colSpan }) => column ?? start - colSpan, columnCount);
    const column = columnOf(cell, cell.ink, { least, most, above }, ink, how);
    if (column === null) continue;
    place(cell, column, ink);
    found = true;
  }
  return found;
}

interface Room {
  /** First and last column that its neighbours in the row leave for its start. */
  least: number;
  most: number;
  above: readonly Placing[];
}

/**
 * The one column where a text may begin: no other text contradicts, and of several such the one where texts of its kind
 * stand above or below it.
 */
function columnOf(
  { colSpan }: Placing,
  text: Extent,
  { least, most, above }: Room,
  ink: ColumnInk,
  how: 'surely' | 'likely',
): number | null {
  const possible: number[] = [];
  for (let column = least; column <= most; column++) {
    if (!isCovered(column, colSpan, above) && ink.admits(text, column, colSpan)) possible.push(column);
  }
  const below = possible.filter((column) => overlapOf(ink.of(column, colSpan), text) > 0);
  const best = below.length > 0 || how === 'surely' ? below : possible;
  return best.length === 1 ? (best[0] ?? null) : null;
}

function isCovered(column: number, colSpan: number, by: readonly Placing[]): boolean {
  return by.some(
    (cell) => cell.column !== null && cell.column < column + colSpan && column < cell.column + cell.colSpan,
  );
}
