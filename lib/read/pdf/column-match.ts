import type { RawGrid } from '../table/join.ts';
import type { PdfGrid } from './pdf-grid.ts';

/** Column edges of two pages of one table agree to this many points, after the page's own margin is taken off. */
const SAME_EDGE = 3;
/** Of a table's width, what stands on a page where an outermost column is left out. */
const MOST = 0.7;

/** For each old column, the common columns that it covers. */
export interface Places {
  first: number[];
  /** Exclusive. */
  end: number[];
}

/** Common columns of two pieces of one table. */
export interface ColumnMatch {
  columnCount: number;
  previous: Places;
  next: Places;
}

/**
 * The columns that two pieces of one table share. A page on which no cell parts two columns, or on which a column is
 * empty, shows fewer: the coarser piece then takes the finer one's columns. Null where they do not agree.
 */
export function matchColumns(previous: PdfGrid, next: PdfGrid): ColumnMatch | null {
  if (previous.method !== next.method) return null;
  if (previous.xs.length === next.xs.length && sameEdges(previous, next)) return unchanged(previous.columnCount);
  const previousIsFiner = previous.xs.length >= next.xs.length;
  const finer = previousIsFiner ? previous : next;
  const coarser = previousIsFiner ? next : previous;
  const places = previous.method === 'ruled' ? placesByEdges(finer.xs, coarser.xs) : placesByInk(finer, coarser);
  if (!places) return null;
  const all = unchanged(finer.columnCount).previous;
  return {
    columnCount: finer.columnCount,
    previous: previousIsFiner ? all : places,
    next: previousIsFiner ? places : all,
  };
}

/** Columns in their order, whatever their widths: for pieces whose headers say that they are the same. */
export function unchanged(columnCount: number): ColumnMatch {
  const first = Array.from({ length: columnCount }, (_, index) => index);
  const places = { first, end: first.map((index) => index + 1) };
  return { columnCount, previous: places, next: places };
}

/** Puts a grid's cells on the common columns. */
export function refineColumns(grid: RawGrid, { first, end }: Places, columnCount: number): void {
  for (const cell of grid.cells) {
    const from = first[cell.column] ?? cell.column;
    cell.colSpan = Math.max(1, (end[cell.column + cell.colSpan - 1] ?? from + cell.colSpan) - from);
    cell.column = from;
  }
  grid.columnCount = columnCount;
}

function sameEdges(previous: PdfGrid, next: PdfGrid): boolean {
  const shift = (previous.xs[0] ?? 0) - (next.xs[0] ?? 0);
  return previous.xs.every((x, index) => Math.abs(x - shift - (next.xs[index] ?? Infinity)) <= SAME_EDGE);
}

function placesByEdges(finer: readonly number[], coarser: readonly number[]): Places | null {
  const shift = shiftBetween(finer, coarser);
  if (shift === null) return null;
  const places = coarser.map((x) => finer.findIndex((edge) => Math.abs(edge - shift - x) <= SAME_EDGE));
  if (places.includes(-1) || new Set(places).size < places.length) return null;
  return { first: places.slice(0, -1), end: places.slice(1) };
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

/**
 * Columns told from white space are only as wide as the texts on their page: those of one page must stand within the
 * columns of the other, one in each, in the same order.
 */
function placesByInk(finer: PdfGrid, coarser: PdfGrid): Places | null {
  const extents = inkExtents(coarser);
  if (extents.some((extent) => extent === null)) return null;
  const first = extents.map((extent) => {
    const [x0, x1] = extent as [number, number];
    return finer.xs.findIndex((x, index) => {
      const right = finer.xs[index + 1];
      return right !== undefined && x0 >= x - SAME_EDGE && x1 <= right + SAME_EDGE;
    });
  });
  const ascending = first.every((place, index) => place >= 0 && (index === 0 || place > (first[index - 1] ?? -1)));
  return ascending ? { first, end: first.map((place) => place + 1) } : null;
}

/** From where to where the texts of each column reach; null for a column without a text of its own. */
function inkExtents({ columnCount, cells, ink }: PdfGrid): ([number, number] | null)[] {
  const extents = new Array<[number, number] | null>(columnCount).fill(null);
  for (const cell of cells) {
    if (cell.colSpan > 1) continue;
    for (const { lines } of ink.get(cell) ?? []) {
      for (const [x0, , x1] of lines) {
        const extent = extents[cell.column];
        extents[cell.column] = extent ? [Math.min(extent[0], x0), Math.max(extent[1], x1)] : [x0, x1];
      }
    }
  }
  return extents;
}

function widthOf(xs: readonly number[]): number {
  return (xs.at(-1) ?? 0) - (xs[0] ?? 0);
}
