import type { SheetCell } from '../document.ts';

/**
 * Header rows from the path of each column, top to bottom: cells of one text side by side become one, and the lowest text
 * of a short path runs down.
 */
export function headerRows(paths: readonly (readonly string[])[]): SheetCell[][] {
  const height = Math.max(...paths.map(({ length }) => length));
  return Array.from({ length: height }, (_, row) =>
    paths.flatMap((path, column): SheetCell[] => {
      const text = path[row];
      if (text === undefined || startsBefore(paths, column, row)) return [];
      const colSpan = widthFrom(paths, column, row);
      const rowSpan = row === path.length - 1 ? height - row : 1;
      return [{ content: text, ...(colSpan > 1 && { colSpan }), ...(rowSpan > 1 && { rowSpan }) }];
    }),
  );
}

function startsBefore(paths: readonly (readonly string[])[], column: number, row: number): boolean {
  return column > 0 && sameUpTo(paths[column - 1] ?? [], paths[column] ?? [], row);
}

function widthFrom(paths: readonly (readonly string[])[], column: number, row: number): number {
  let width = 1;
  while (startsBefore(paths, column + width, row) && column + width < paths.length) width++;
  return width;
}

/** Two columns share a header only above their lowest texts. */
function sameUpTo(one: readonly string[], other: readonly string[], row: number): boolean {
  if (row >= one.length - 1 && row >= other.length - 1) return false;
  return (
    row < one.length - 1 &&
    row < other.length - 1 &&
    one.slice(0, row + 1).join('|') === other.slice(0, row + 1).join('|')
  );
}
