import type { Rule } from '../drawn-page.ts';
import type { Component } from './components.ts';
import type { Grid, GridCell } from './grid.ts';
import { COVER, MOST_CELLS, SNAP } from './measures.ts';
import { closeOpenSides } from './open-sides.ts';
import { coverage, distinct } from './rules.ts';
import { Union } from './union.ts';

/** A ruled grid, and which cell covers each of its slots (`row * columns + column`; -1 where the rules leave it open). */
export interface RuledGrid extends Grid {
  owner: Int32Array;
  /** Words that a rule cuts through. */
  cutWords: number;
}

/**
 * The grid that a component of rules draws. Slots between neighbouring rules are joined where no rule parts them; this
 * survives gaps, double lines and missing corners, which a search for the smallest rectangles does not. Null where the
 * rules draw fewer than two cells.
 */
export function ruledGrid(component: Component): RuledGrid | null {
  const { horizontal, vertical } = closeOpenSides(component);
  const xs = distinct(vertical.map(({ at }) => at));
  const ys = distinct(horizontal.map(({ at }) => at));
  const rows = ys.length - 1;
  const columns = xs.length - 1;
  if (rows < 1 || columns < 1 || rows * columns < 2 || rows * columns > MOST_CELLS) return null;
  const slots = joinedSlots(sidesOf(vertical, xs, ys), sidesOf(horizontal, ys, xs), rows, columns);
  const owner = new Int32Array(rows * columns).fill(-1);
  const cells: GridCell[] = [];
  for (const region of slots) {
    for (const cell of rectangles(region, columns)) {
      for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
        owner.fill(cells.length, row * columns + cell.column, row * columns + cell.column + cell.colSpan);
      }
      cells.push(cell);
    }
  }
  if (cells.length < 2) return null;
  return { method: 'ruled', xs, ys, cells, owner, cutWords: 0, confidence: 1, defects: [] };
}

/** For each edge, and each interval along it, whether a rule is there: `sides[edge][interval]`. */
type Sides = boolean[][];

function sidesOf(rules: readonly Rule[], edges: readonly number[], along: readonly number[]): Sides {
  return edges.map((edge) => {
    const here = rules.filter(({ at }) => Math.abs(at - edge) <= SNAP).sort((a, b) => a.from - b.from);
    return along.slice(1).map((to, index) => coverage(here, along[index] ?? to, to) >= COVER);
  });
}

/**
 * Slots grouped into regions. A slot that is open to the outside is no part of the table, unless its neighbours' rules
 * go on beside it (a cell that the page's end cuts).
 */
function joinedSlots(upright: Sides, level: Sides, rows: number, columns: number): number[][] {
  const outside = rows * columns;
  const union = new Union(outside + 1);
  const left = (row: number, column: number) => upright[column]?.[row] ?? false;
  const above = (row: number, column: number) => level[row]?.[column] ?? false;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const slot = row * columns + column;
      const lidded = above(row, column) && above(row + 1, column);
      const walled = left(row, column) && left(row, column + 1);
      if (column === 0 && !left(row, 0) && !lidded) union.link(slot, outside);
      if (row === 0 && !above(0, column) && !walled) union.link(slot, outside);
      if (column + 1 < columns) {
        if (!left(row, column + 1)) union.link(slot, slot + 1);
      } else if (!left(row, columns) && !lidded) union.link(slot, outside);
      if (row + 1 < rows) {
        if (!above(row + 1, column)) union.link(slot, slot + columns);
      } else if (!above(rows, column) && !walled) union.link(slot, outside);
    }
  }
  const regions = new Map<number, number[]>();
  const open = union.find(outside);
  for (let slot = 0; slot < outside; slot++) {
    const root = union.find(slot);
    if (root === open) continue;
    const region = regions.get(root);
    if (region) region.push(slot);
    else regions.set(root, [slot]);
  }
  return [...regions.values()];
}

/** A region as cells: itself where it is a rectangle; where a rule is missing, bands of rows with equal columns. */
function rectangles(region: readonly number[], columns: number): GridCell[] {
  const bands: GridCell[] = [];
  let index = 0;
  while (index < region.length) {
    const slot = region[index] ?? 0;
    let length = 1;
    while (region[index + length] === slot + length && (slot + length) % columns !== 0) length++;
    index += length;
    const row = Math.floor(slot / columns);
    const column = slot % columns;
    const above = bands.find(
      (band) => band.column === column && band.colSpan === length && band.row + band.rowSpan === row,
    );
    if (above) above.rowSpan++;
    else bands.push({ row, column, rowSpan: 1, colSpan: length, glyphs: [] });
  }
  return bands;
}
