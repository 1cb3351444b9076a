import { expandGrid, type Table } from '../model/index.ts';

/**
 * Header path of every grid column, top to bottom: the texts of the header rows without captions and without the row
 * that numbers the columns. A cell that spans rows is said once. Used where a table was not interpreted.
 */
export function headerPaths(table: Table): string[][] {
  const header = expandGrid(table)
    .slice(0, table.headerRows)
    .filter((_, row) => row >= table.captionRows && row !== table.numberingRow);
  return Array.from({ length: table.columnCount }, (_, column) => {
    const cells = new Set(header.map((line) => line[column] ?? null));
    return [...cells].flatMap((cell) => (cell?.text ? [cell.text] : []));
  });
}
