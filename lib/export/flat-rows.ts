import { parseNumber } from '../amounts/index.ts';
import { expandGrid, type Table } from '../model/index.ts';

/**
 * The table as plain rows, for formats without spans. A text that spans is repeated wherever it reaches, so that each
 * row can be read alone; a figure is said once, so that nobody who adds up a column counts it twice.
 *
 * @returns as many rows and columns as the grid; "" where nothing stands
 */
export function flatRows(table: Table): string[][] {
  return expandGrid(table).map((line, row) =>
    line.map((cell, column) => {
      if (!cell) return '';
      const origin = cell.row === row && cell.column === column;
      const repeats = origin || row < table.headerRows || parseNumber(cell.text) === null;
      return repeats ? cell.text : '';
    }),
  );
}
