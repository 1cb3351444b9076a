import type { Cell, Table } from './disclosure.ts';

/**
 * The table as rows of cells, spans expanded: every grid position holds the cell that covers it, or null where the
 * source has none.
 */
export function expandGrid(table: Pick<Table, 'cells' | 'rowCount' | 'columnCount'>): (Cell | null)[][] {
  const grid = Array.from({ length: table.rowCount }, () => new Array<Cell | null>(table.columnCount).fill(null));
  for (const cell of table.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      const line = grid[row];
      if (!line) continue;
      for (let column = cell.column; column < cell.column + cell.colSpan; column++) {
        if (column < line.length) line[column] = cell;
      }
    }
  }
  return grid;
}

/** The same as text: "" where there is no cell. */
export function expandText(table: Pick<Table, 'cells' | 'rowCount' | 'columnCount'>): string[][] {
  return expandGrid(table).map((line) => line.map((cell) => cell?.text ?? ''));
}
