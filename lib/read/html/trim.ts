import type { HtmlGrid } from './grid.ts';

/** Empty rows that may be meant: a form waits to be filled in, or the table goes on in the next piece. */
const SPARE_ROWS = 4;
/** A page of a wide form may show figures in its first columns alone; no published form has so many more. */
const SPARE_COLUMNS = 30;

/**
 * Takes off the empty rows below a table and the empty columns to its right, which a spreadsheet saves with it by the
 * hundred. A title that spans them ends where the table does.
 */
export function trimGrid(grid: HtmlGrid): void {
  let rows = 0;
  let columns = 0;
  for (const cell of grid.cells) {
    if (cell.text === '') continue;
    rows = Math.max(rows, cell.row + 1);
    columns = Math.max(columns, cell.column + 1);
  }
  if (rows === 0) return;
  if (grid.rowCount - rows <= SPARE_ROWS) rows = grid.rowCount;
  if (grid.columnCount - columns <= SPARE_COLUMNS) columns = grid.columnCount;
  if (rows === grid.rowCount && columns === grid.columnCount) return;
  const kept = grid.cells.map((cell) => cell.row < rows && cell.column < columns);
  grid.elements = grid.elements.filter((_, index) => kept[index]);
  grid.cells = grid.cells.filter((_, index) => kept[index]);
  for (const cell of grid.cells) {
    cell.rowSpan = Math.min(cell.rowSpan, rows - cell.row);
    cell.colSpan = Math.min(cell.colSpan, columns - cell.column);
  }
  grid.rowCount = rows;
  grid.columnCount = columns;
}
