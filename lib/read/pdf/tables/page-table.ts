import type { PageCell, PageTable } from '../page-content.ts';
import { type RegionText, textOf } from '../text/region.ts';
import { frameOf, type Grid, type GridCell } from './grid.ts';

/** A found grid as plain data, with the texts of its cells. */
export function pageTable(grid: Grid): PageTable {
  const read = grid.cells.map((cell) => ({ cell, said: textOf(cell.glyphs) }));
  const starts = commonStarts(grid, read);
  const cells: PageCell[] = read.map(({ cell, said: { text, lines, bold } }) => ({
    row: cell.row,
    column: cell.column,
    rowSpan: cell.rowSpan,
    colSpan: cell.colSpan,
    text,
    box: [
      grid.xs[cell.column] ?? 0,
      grid.ys[cell.row] ?? 0,
      grid.xs[cell.column + cell.colSpan] ?? 0,
      grid.ys[cell.row + cell.rowSpan] ?? 0,
    ],
    ink: lines.map(({ box }) => box),
    bold,
    indent: indentOf(cell, lines[0]?.box[0], starts[cell.column]),
    header: cell.header ?? false,
  }));
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    box: frameOf(grid),
    rowCount: grid.ys.length - 1,
    columnCount: grid.xs.length - 1,
    xs: grid.xs,
    ys: grid.ys,
    cells,
    method: grid.method,
    confidence: grid.confidence,
    defects: grid.defects,
    ...(grid.overPages && { overPages: grid.overPages }),
  };
}

/** Texts that begin this close together (points) begin at one place. */
const SAME_START = 1.5;

/** For each column, the leftmost x at which two or more of its texts begin; of a single text, its own. */
function commonStarts(grid: Grid, read: readonly { cell: GridCell; said: RegionText }[]): (number | undefined)[] {
  const starts: number[][] = grid.xs.map(() => []);
  for (const { cell, said } of read) {
    const x = said.lines[0]?.box[0];
    if (x !== undefined && cell.colSpan === 1) starts[cell.column]?.push(x);
  }
  return starts.map((xs) => {
    xs.sort((a, b) => a - b);
    return xs.find((x, index) => (xs[index + 1] ?? Number.POSITIVE_INFINITY) - x <= SAME_START) ?? xs[0];
  });
}

function indentOf(cell: GridCell, begins: number | undefined, start: number | undefined): number {
  const size = cell.glyphs[0]?.size ?? 0;
  if (begins === undefined || start === undefined || size <= 0 || begins <= start) return 0;
  return Math.round(((begins - start) / size) * 100) / 100;
}
