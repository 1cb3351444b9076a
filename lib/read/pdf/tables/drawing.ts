import type { GridCell } from './grid.ts';
import type { RuledGrid } from './ruled-grid.ts';

/**
 * Whether the rules draw a chart, a map or boxes: words lie across the rules, or texts stand in a few rows with empty
 * ones between them. An empty form also has empty rows, but those are alike, between its header and its total.
 */
export function isDrawing(grid: RuledGrid): boolean {
  const filled = grid.cells.filter(({ glyphs }) => glyphs.length > 0);
  const glyphs = filled.reduce((sum, cell) => sum + cell.glyphs.length, 0);
  if (grid.cutWords >= 2 && grid.cutWords * 25 > glyphs) return true;
  return isMostlyEmpty(filled, grid.ys, 'row', 'rowSpan') || isMostlyEmpty(filled, grid.xs, 'column', 'colSpan');
}

function isMostlyEmpty(
  filled: readonly GridCell[],
  edges: readonly number[],
  place: 'row' | 'column',
  span: 'rowSpan' | 'colSpan',
): boolean {
  const used = new Set<number>();
  for (const cell of filled) for (let at = cell[place]; at < cell[place] + cell[span]; at++) used.add(at);
  const first = Math.min(...used);
  const last = Math.max(...used);
  if (last - first < 5 || used.size >= 0.4 * (last - first + 1)) return false;
  const empty: number[] = [];
  let islands = 0;
  for (let at = first; at <= last; at++) {
    if (!used.has(at)) empty.push((edges[at + 1] ?? 0) - (edges[at] ?? 0));
    else if (!used.has(at - 1)) islands++;
  }
  return islands >= 3 || Math.max(...empty) > 3 * Math.min(...empty);
}
