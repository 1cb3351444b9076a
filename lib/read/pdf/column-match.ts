import type { RawGrid } from '../table/join.ts';
import type { PdfGrid } from './pdf-grid.ts';

/** Column edges of two pages of one table agree to this many points, after the page's own margin is taken off. */
const SAME_EDGE = 3;
/** Columns told from white space are only as exact as the words in them: the whole width may differ by this share. */
const SAME_WIDTH = 0.1;

/** Of a table's width, what stands on a page where an outermost column is left out. */
const MOST = 0.7;

/** For each old edge of the two grids, the edge that it is in common columns. */
export interface ColumnMatch {
  columnCount: number;
  previous: number[];
  next: number[];
}

/**
 * The columns that two pieces of one table share. A page on which no cell parts two columns shows them as one: the
 * coarser piece then takes the finer one's columns. Null where their edges do not agree.
 */
export function matchColumns(previous: PdfGrid, next: PdfGrid): ColumnMatch | null {
  if (previous.xs.length === next.xs.length) {
    return sameEdges(previous, next) || sameWidth(previous, next) ? unchanged(previous.xs.length) : null;
  }
  if (previous.method !== 'ruled' || next.method !== 'ruled') return null;
  const previousIsFiner = previous.xs.length > next.xs.length;
  const finer = previousIsFiner ? previous.xs : next.xs;
  const coarser = previousIsFiner ? next.xs : previous.xs;
  const places = placesIn(finer, coarser);
  if (!places) return null;
  const all = finer.map((_, index) => index);
  return {
    columnCount: finer.length - 1,
    previous: previousIsFiner ? all : places,
    next: previousIsFiner ? places : all,
  };
}

/** Columns in their order, whatever their widths: for pieces whose headers say that they are the same. */
export function unchanged(edges: number): ColumnMatch {
  const all = Array.from({ length: edges }, (_, index) => index);
  return { columnCount: edges - 1, previous: all, next: all };
}

/** Puts a grid's cells on the finer columns. */
export function refineColumns(grid: RawGrid, edges: readonly number[], columnCount: number): void {
  for (const cell of grid.cells) {
    const from = edges[cell.column] ?? cell.column;
    const to = edges[cell.column + cell.colSpan] ?? from + cell.colSpan;
    cell.column = from;
    cell.colSpan = to - from;
  }
  grid.columnCount = columnCount;
}

function sameEdges(previous: PdfGrid, next: PdfGrid): boolean {
  const shift = (previous.xs[0] ?? 0) - (next.xs[0] ?? 0);
  return previous.xs.every((x, index) => Math.abs(x - shift - (next.xs[index] ?? Infinity)) <= SAME_EDGE);
}

function sameWidth(previous: PdfGrid, next: PdfGrid): boolean {
  if (previous.method !== 'spaced' || next.method !== 'spaced') return false;
  return Math.abs(widthOf(previous.xs) - widthOf(next.xs)) <= SAME_WIDTH * widthOf(previous.xs);
}

function placesIn(finer: readonly number[], coarser: readonly number[]): number[] | null {
  const shift = shiftBetween(finer, coarser);
  if (shift === null) return null;
  const places = coarser.map((x) => finer.findIndex((edge) => Math.abs(edge - shift - x) <= SAME_EDGE));
  return places.includes(-1) || new Set(places).size < places.length ? null : places;
}

/**
 * By how much the page's margin moved the columns. An outermost column that is empty on a page may stand there without
 * its rules: then the other side must be in its old place.
 */
function shiftBetween(finer: readonly number[], coarser: readonly number[]): number | null {
  const left = (finer[0] ?? 0) - (coarser[0] ?? 0);
  const right = (finer.at(-1) ?? 0) - (coarser.at(-1) ?? 0);
  if (Math.abs(left - right) <= SAME_EDGE + 1) return left;
  const oneSide = Math.abs(left) <= SAME_EDGE || Math.abs(right) <= SAME_EDGE;
  return oneSide && coarser.length >= 4 && widthOf(coarser) >= MOST * widthOf(finer) ? 0 : null;
}

function widthOf(xs: readonly number[]): number {
  return (xs.at(-1) ?? 0) - (xs[0] ?? 0);
}
