import type { Glyph } from '../drawn-page.ts';
import { type CellLine, linesOfRow, paddingOf } from './cell-lines.ts';
import type { Grid, GridCell } from './grid.ts';
import { inkLines } from './ink-lines.ts';
import { isFigure } from './numeric.ts';
import { type Segment, segmentsOf } from './spaced/segments.ts';

const FIGURE = /^[\d.,%％\-−–—]+$/;
/** A gap this wide (em) within one cell's line parts two columns that no rule parts. */
const COLUMN_GAP = 1.6;

/**
 * Whether the rules draw the whole grid: where one ruled row holds several rows of figures, or one cell several columns,
 * only the header or the frame is ruled, and the text must tell the rest.
 */
export function isComplete(grid: Grid): boolean {
  return !hidesRows(grid) && !hidesColumns(grid);
}

/**
 * Whether the first row holds several rows of headers: where white space parts columns that no rule parts, it must tell
 * their header as well.
 */
export function hidesHeaders({ cells }: Grid): boolean {
  const lines = inkLines(cells.filter(({ row }) => row === 0).flatMap(({ glyphs }) => glyphs));
  const counts = lines.map((line) => segmentsOf(line).length);
  const fullest = Math.max(...counts);
  if (fullest >= 3 && (counts[0] ?? 0) < fullest && counts.indexOf(fullest) > 0) return true;
  // One cell over the columns that white space parts.
  return cells.some(
    ({ colSpan, glyphs }) => colSpan > 1 && inkLines(glyphs).some((line) => segmentsOf(line).length >= 3),
  );
}

function hidesRows(grid: Grid): boolean {
  const rows = new Map<number, GridCell[]>();
  for (const cell of grid.cells) {
    if (cell.rowSpan > 1 || cell.glyphs.length === 0) continue;
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  const padding = paddingOf(grid);
  let printed = 0;
  for (const cells of rows.values()) {
    const { lines, cut } = linesOfRow(cells, grid, padding);
    printed += cut || cells.length < 2 ? 1 : Math.max(1, figureLines(lines, cells.length));
  }
  return printed >= 4 && rows.size < 0.55 * printed;
}

/** Printed lines that run through most cells of a ruled row and hold a figure; wrapped prose holds none. */
function figureLines(lines: readonly CellLine[], cells: number): number {
  const levels: { baseline: number; columns: Map<number, boolean> }[] = [];
  for (const { baseline, size, first, text } of lines.toSorted((a, b) => a.baseline - b.baseline)) {
    const figure = FIGURE.test(text);
    const last = levels.at(-1);
    if (last && Math.abs(last.baseline - baseline) < 0.45 * size) {
      last.columns.set(first, (last.columns.get(first) ?? true) && figure);
    } else levels.push({ baseline, columns: new Map([[first, figure]]) });
  }
  return levels.filter(
    ({ columns }) => columns.size >= 2 && columns.size >= 0.6 * cells && [...columns.values()].some((figure) => figure),
  ).length;
}

function hidesColumns(grid: Grid): boolean {
  let lines = 0;
  let broken = 0;
  for (const { glyphs } of grid.cells) {
    for (const line of inkLines(glyphs)) {
      lines++;
      // Letters set far apart are one word; a figure far from other text is a column.
      if (
        line.glyphs.some((glyph, at) => isColumnGap(line.glyphs[at - 1], glyph)) &&
        segmentsOf(line).some(isFigureSegment)
      )
        broken++;
    }
  }
  return lines >= 4 && broken > 0.3 * lines;
}

function isColumnGap(before: Glyph | undefined, glyph: Glyph): boolean {
  return before !== undefined && glyph.x0 - before.x1 > COLUMN_GAP * glyph.size;
}

function isFigureSegment({ text }: Segment): boolean {
  return isFigure(text);
}
