import { type Grid, type GridCell, intervalAt } from './grid.ts';
import { inkLines } from './ink-lines.ts';
import { isFigure } from './numeric.ts';
import { type Segment, segmentsOf } from './spaced/segments.ts';

/**
 * Parts cells that hold several columns: many tables rule the columns of their header only, or no columns at all. Known
 * column edges are tried first; where a ruled column holds several columns of texts, the white between them becomes an
 * edge. The grid is changed in place.
 *
 * @returns how many edges white space alone tells
 */
export function splitColumns(grid: Grid): number {
  const drawn = grid.xs.length;
  grid.cells = grid.cells.flatMap((cell) => partAtEdges(cell, grid.xs) ?? [cell]);
  for (let column = grid.xs.length - 2; column >= 0; column--) splitColumn(grid, column);
  return grid.xs.length - drawn;
}

/** Parts of a spanning cell that holds figures in columns of their own; null where it is one text. */
function partAtEdges(cell: GridCell, xs: readonly number[]): GridCell[] | null {
  if (cell.colSpan < 2 || cell.glyphs.length === 0) return null;
  const segments = inkLines(cell.glyphs).map(segmentsOf);
  if (!segments.some(isRow)) return null;
  const places = segments.flat().map((segment) => ({ segment, ...placeOf(segment, xs) }));
  const crossed = new Set<number>();
  for (const { first, last } of places) for (let column = first + 1; column <= last; column++) crossed.add(column);
  const starts: number[] = [];
  for (let column = cell.column; column < cell.column + cell.colSpan; column++) {
    if (column === cell.column || !crossed.has(column)) starts.push(column);
  }
  if (new Set(places.map(({ first }) => starts.findLast((start) => start <= first))).size < 2) return null;
  return starts.map((column, index) => {
    const end = starts[index + 1] ?? cell.column + cell.colSpan;
    const own = places.filter(({ first }) => first >= column && first < end);
    return { ...cell, column, colSpan: end - column, glyphs: own.flatMap(({ segment }) => segment.glyphs) };
  });
}

function placeOf({ x0, x1 }: Segment, xs: readonly number[]): { first: number; last: number } {
  const tolerance = Math.min(2, (x1 - x0) / 4);
  return { first: intervalAt(xs, x0 + tolerance), last: intervalAt(xs, x1 - tolerance) };
}

/** A line that is no sentence but a row: texts far apart, one of them a figure. */
function isBroken(line: readonly Segment[]): boolean {
  return line.length >= 2 && line.some(({ text }) => isFigure(text));
}

/** Two texts may be one that was set apart ("= 100.00%"); three with a figure, or two figures, are columns. */
function isRow(line: readonly Segment[]): boolean {
  const figures = line.filter(({ text }) => isFigure(text)).length;
  return figures >= 2 || (figures === 1 && line.length >= 3);
}

/** White between two columns is at least this wide, in em. */
const CORRIDOR = 0.5;

function splitColumn(grid: Grid, column: number): void {
  const own = grid.cells.filter((cell) => cell.column === column && cell.colSpan === 1 && cell.glyphs.length > 0);
  const lines = own.map((cell) => ({ cell, lines: inkLines(cell.glyphs).map(segmentsOf) }));
  const all = lines.flatMap((one) => one.lines);
  const broken = all.filter(isBroken);
  if (broken.length < 2 || broken.length < 0.3 * all.length) return;
  const edges = edgesBetween(broken, all);
  if (edges.length === 0) return;
  const first = lines.find((one) => one.lines.some(isBroken))?.cell.row ?? 0;
  grid.xs.splice(column + 1, 0, ...edges);
  const parted: GridCell[] = [];
  for (const cell of grid.cells) {
    if (cell.column > column) cell.column += edges.length;
    else if (cell.column + cell.colSpan - 1 > column) cell.colSpan += edges.length;
    else if (cell.column === column) {
      parted.push(...partsOf(cell, grid.xs, edges.length + 1, first));
      continue;
    } else if (cell.column + cell.colSpan - 1 === column) cell.colSpan += edges.length;
    parted.push(cell);
  }
  grid.cells = parted;
}

/**
 * The middle of the white between columns, left to right. Headers are set over their columns otherwise than figures: in
 * each gap between figures, that place is taken which parts most headers too.
 */
function edgesBetween(broken: readonly Segment[][], all: readonly Segment[][]): number[] {
  const lines = all.filter((line) => line.length >= 2);
  const finer = corridors(lines.flat());
  return corridors(broken.flat()).map((wide) => {
    const inside = finer.filter(({ from, to }) => from >= wide.from - 0.1 && to <= wide.to + 0.1);
    let best = { middle: (wide.from + wide.to) / 2, parted: 0, width: 0 };
    for (const { from, to } of inside) {
      const middle = (from + to) / 2;
      const parted = lines.filter(
        (line) => line.some(({ x1 }) => x1 < middle) && line.some(({ x0 }) => x0 > middle),
      ).length;
      if (parted > best.parted || (parted === best.parted && to - from > best.width)) {
        best = { middle, parted, width: to - from };
      }
    }
    return best.middle;
  });
}

/** Where no text stands, left to right. */
function corridors(segments: readonly Segment[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let reached: number | null = null;
  for (const { x0, x1, glyphs } of [...segments].sort((a, b) => a.x0 - b.x0)) {
    if (reached !== null && x0 - reached > CORRIDOR * (glyphs[0]?.size ?? 0)) found.push({ from: reached, to: x0 });
    reached = Math.max(reached ?? x1, x1);
  }
  return found;
}

/** A header above the parted rows keeps the whole width; below, each text goes where it stands. */
function partsOf(cell: GridCell, xs: readonly number[], count: number, firstParted: number): GridCell[] {
  const whole = { ...cell, colSpan: count };
  if (cell.row < firstParted && inkLines(cell.glyphs).every((line) => segmentsOf(line).length === 1)) return [whole];
  const parts: GridCell[] = Array.from({ length: count }, (_, index) => ({
    ...cell,
    column: cell.column + index,
    glyphs: [],
  }));
  for (const line of inkLines(cell.glyphs)) {
    for (const segment of segmentsOf(line)) {
      const { first, last } = placeOf(segment, xs);
      if (first !== last) return [whole];
      parts[first - cell.column]?.glyphs.push(...segment.glyphs);
    }
  }
  parts[0]?.glyphs.push(...cell.glyphs.filter(({ set }) => set !== 'across'));
  return parts;
}
