import type { SheetCell } from '../document.ts';

/** The same rows without spans: a merged cell's text stands in its first place, and nothing in the others. */
export function withoutSpans(rows: readonly (readonly SheetCell[])[]): SheetCell[][] {
  const grid: SheetCell[][] = rows.map(() => []);
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const { rowSpan = 1, colSpan = 1, ...cell } of cells) {
      while (grid[row]?.[column]) column++;
      for (let down = 0; down < rowSpan; down++) {
        for (let right = 0; right < colSpan; right++) {
          const line = grid[row + down];
          if (line) line[column + right] = down === 0 && right === 0 ? cell : { content: null };
        }
      }
    }
  }
  return grid;
}
