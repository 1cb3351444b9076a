import type { Grid } from './grid.ts';

/** What stands between two rules as near as this (points), without a text, is a double line. */
const DOUBLE = 5;

/** Takes out rows and columns that are no more than the gap of a double rule. The grid is changed in place. */
export function dropThin(grid: Grid): void {
  grid.cells = without(grid, grid.ys, 'row', 'rowSpan');
  grid.cells = without(grid, grid.xs, 'column', 'colSpan');
}

function without(grid: Grid, edges: number[], place: 'row' | 'column', span: 'rowSpan' | 'colSpan'): Grid['cells'] {
  let cells = grid.cells;
  for (let index = edges.length - 2; index >= 0 && edges.length > 2; index--) {
    if ((edges[index + 1] ?? 0) - (edges[index] ?? 0) > DOUBLE) continue;
    if (cells.some((cell) => cell[place] === index && cell[span] === 1 && cell.glyphs.length > 0)) continue;
    // The edge that goes is the outer one at the end, the lower or right one elsewhere.
    edges.splice(index === edges.length - 2 ? index + 1 : index, 1);
    cells = cells.filter((cell) => cell[place] !== index || cell[span] > 1);
    for (const cell of cells) {
      if (cell[place] > index) cell[place]--;
      else if (cell[place] + cell[span] > index) cell[span]--;
    }
  }
  return cells;
}
