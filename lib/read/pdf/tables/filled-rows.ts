import type { Box, Fill, Rule } from '../drawn-page.ts';

/** An area is a cell's, or a row's, where it is no lower and no higher than this (points). */
const LOWEST = 6;
const HIGHEST = 160;
/** Narrower areas (points) are bars of charts, or no cells. */
const NARROWEST = 8;
/** Edges this close (points) are one. */
const SAME = 1;

/**
 * Upper and lower edges of the areas that colour rows, as rules across: rows in turns of colour, coloured headers. What
 * stands alone is no row: areas meet others of the same height beside them, or lie above each other with the same sides.
 */
export function edgesOfFills(fills: readonly Fill[]): Rule[] {
  const cells = fills.map(({ box }) => box).filter(isCell);
  const byTop = Map.groupBy(cells, ([, y0]) => Math.round(y0 / SAME));
  const bySides = Map.groupBy(cells, ([x0, , x1]) => `${Math.round(x0 / SAME)} ${Math.round(x1 / SAME)}`);
  const inRows = [...byTop.values()].filter((row) => row.length > 1).flat();
  const stacked = [...bySides.values()].filter((column) => column.length > 2).flat();
  return [...new Set([...inRows, ...stacked])].flatMap(([x0, y0, x1, y1]) => [
    { at: y0, from: x0, to: x1, width: 0 },
    { at: y1, from: x0, to: x1, width: 0 },
  ]);
}

function isCell([x0, y0, x1, y1]: Box): boolean {
  return y1 - y0 >= LOWEST && y1 - y0 <= HIGHEST && x1 - x0 >= NARROWEST;
}
