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

/** Share of a column's texts that end, or have their middle, where others do: then these are aligned, and not their starts. */
const ALIGNED = 0.8;

/**
 * For each column, the leftmost x at which two or more of its texts begin; of a single text, its own. None where texts are
 * centred or end at one place: where such a text begins says only how long it is.
 */
function commonStarts(grid: Grid, read: readonly { cell: GridCell; said: RegionText }[]): (number | undefined)[] {
  const texts: [x0: number, x1: number][][] = grid.xs.map(() => []);
  for (const { cell, said } of read) {
    const box = said.lines[0]?.box;
    if (box && cell.colSpan === 1) texts[cell.column]?.push([box[0], box[2]]);
  }
  return texts.map((own) => {
    const xs = own.map(([x0]) => x0);
    const others = [own.map(([, x1]) => x1), own.map(([x0, x1]) => (x0 + x1) / 2)];
    const aligned = Math.max(...others.map(shareAligned));
    if (aligned >= ALIGNED && shareAligned(xs) < aligned) return undefined;
    xs.sort((a, b) => a - b);
    return xs.find((x, index) => (xs[index + 1] ?? Number.POSITIVE_INFINITY) - x <= SAME_START) ?? xs[0];
  });
}

/** Share of positions that most others agree with. */
function shareAligned(positions: readonly number[]): number {
  const sorted = positions.toSorted((a, b) => a - b);
  const middle = sorted[sorted.length >> 1] ?? 0;
  return sorted.filter((x) => Math.abs(x - middle) <= SAME_START).length / Math.max(1, sorted.length);
}

function indentOf(cell: GridCell, begins: number | undefined, start: number | undefined): number {
  const size = cell.glyphs[0]?.size ?? 0;
  if (begins === undefined || start === undefined || size <= 0 || begins <= start) return 0;
  return Math.round(((begins - start) / size) * 100) / 100;
}
