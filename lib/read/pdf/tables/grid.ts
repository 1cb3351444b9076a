import type { Defect } from '../../../model/index.ts';
import type { Box, Glyph } from '../drawn-page.ts';
import type { OverPages } from '../page-content.ts';

/** A table's grid while it is being found: places and glyphs, no texts yet. */
export interface Grid {
  method: 'ruled' | 'spaced';
  /** Column edges, left to right. */
  xs: number[];
  /** Row edges, top to bottom. */
  ys: number[];
  cells: GridCell[];
  /** 0…1 */
  confidence: number;
  defects: Defect[];
  overPages?: OverPages;
}

export interface GridCell {
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
  glyphs: Glyph[];
  /** The document's tags say that it is a header cell. */
  header?: boolean;
}

/** The outer edges of a grid. */
export function frameOf({ xs, ys }: Pick<Grid, 'xs' | 'ys'>): Box {
  return [xs[0] ?? 0, ys[0] ?? 0, xs.at(-1) ?? 0, ys.at(-1) ?? 0];
}

/** Index of the interval between ascending edges that holds `value`; a point outside counts as inside. -1 beyond that. */
export function intervalAt(edges: readonly number[], value: number): number {
  const last = edges.length - 1;
  if (last < 1 || value < (edges[0] ?? 0) - 1 || value > (edges[last] ?? 0) + 1) return -1;
  let low = 0;
  let high = last - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
