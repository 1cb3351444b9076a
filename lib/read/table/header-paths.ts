import { expandText, type Table } from '../../model/index.ts';

/**
 * Header path of every grid column, top to bottom: texts that span rows once, blanks left out. Captions and the row
 * that numbers the columns are no headers. Where spans were turned into empty cells, a blank to the right of a group's
 * name belongs to the group as long as something stands below it.
 */
export function headerPathsOf(table: Table): string[][] {
  const rows = expandText(table)
    .slice(table.captionRows, table.headerRows)
    .filter((_, index) => index + table.captionRows !== table.numberingRow)
    .map((row) => row.map((text) => text.replace(/\s+/g, '')))
    // A row that only repeats what reaches down into it says nothing, and its blanks are no group's.
    .filter(
      (row, index, all) => index === 0 || row.some((text, column) => text !== '' && text !== all[index - 1]?.[column]),
    );
  for (const [level, row] of rows.entries()) inheritGroup(row, rows.slice(0, level), rows.slice(level + 1));
  return Array.from({ length: table.columnCount }, (_, column) => {
    const path: string[] = [];
    for (const row of rows) {
      const text = row[column] ?? '';
      if (text !== '' && text !== path.at(-1)) path.push(text);
    }
    return path;
  });
}

function inheritGroup(row: string[], above: readonly string[][], below: readonly string[][]): void {
  for (let column = 1; column < row.length; column++) {
    // Below another group's name a blank belongs to that group.
    if (row[column] !== '' || above.some((line) => line[column] !== line[column - 1])) continue;
    const group = row[column - 1] ?? '';
    const hasOwnHeader = below.some((line) => (line[column] ?? '') !== '');
    const groupHasParts = below.some((line) => (line[column - 1] ?? '') !== '' && line[column - 1] !== group);
    if (group !== '' && hasOwnHeader && groupHasParts) row[column] = group;
  }
}
