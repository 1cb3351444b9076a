import type { Fill, Rule } from '../../drawn-page.ts';

/** Something drawn across a table that ends a row: a rule, or the upper or lower side of a filled row. */
export interface Bar {
  at: number;
  from: number;
  to: number;
}

/** A row whose cells are filled, with the sides between them. */
interface FilledRow {
  y0: number;
  y1: number;
  from: number;
  to: number;
  /** Inner sides of its cells. */
  sides: number[];
}

/** Fills of one row meet within this many points. */
const MEET = 2;
/** Higher than the highest row of a table: a ground under text, a picture. */
const HIGHEST_ROW = 200;
/** Shorter than the narrowest column that is parted so. */
const SHORTEST = 14;
/** Wide enough to be a row and not the ground of a word. */
const NARROWEST_ROW = 60;

/** Bars of a page, in any order, and the sides of cells that fills show. */
export function barsOf(
  rules: readonly Rule[],
  fills: readonly Fill[],
): { bars: Bar[]; sides: { x: number; y0: number; y1: number }[] } {
  const bars: Bar[] = rules
    .filter(({ from, to }) => to - from >= SHORTEST)
    .map(({ at, from, to }) => ({ at, from, to }));
  const sides: { x: number; y0: number; y1: number }[] = [];
  for (const row of filledRows(fills)) {
    bars.push({ at: row.y0, from: row.from, to: row.to }, { at: row.y1, from: row.from, to: row.to });
    for (const x of row.sides) sides.push({ x, y0: row.y0, y1: row.y1 });
  }
  return { bars, sides };
}

function filledRows(fills: readonly Fill[]): FilledRow[] {
  const rows: FilledRow[] = [];
  const cells = fills
    .map(({ box }) => box)
    .filter(([x0, y0, x1, y1]) => y1 - y0 <= HIGHEST_ROW && y1 - y0 >= 5 && x1 - x0 >= 5)
    .sort((a, b) => a[1] - b[1] || a[0] - b[0]);
  for (const [x0, y0, x1, y1] of cells) {
    const row = rows.findLast(
      (one) => Math.abs(one.y0 - y0) <= 1.5 && Math.abs(one.y1 - y1) <= 1.5 && Math.abs(one.to - x0) <= MEET,
    );
    if (!row) rows.push({ y0, y1, from: x0, to: x1, sides: [] });
    else {
      row.sides.push((row.to + x0) / 2);
      row.to = x1;
    }
  }
  return rows.filter(({ from, to }) => to - from >= NARROWEST_ROW);
}
