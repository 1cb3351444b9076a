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
 * Columns told from white space are only as wide as the texts on their page. A column is the same where its texts begin,
 * end or have their middle in one place; all keep their order, and most must be the same beyond doubt.
 */
function placesByInk(finer: PdfGrid, coarser: PdfGrid): Places | null {
  const own = inkExtents(coarser);
  const others = inkExtents(finer);
  // Left and right pages may have other margins.
  for (const shift of [0, (others[0]?.[0] ?? 0) - (own[0]?.[0] ?? 0)]) {
    const moved = own.map((extent): Ink => extent && [extent[0] + shift, extent[1] + shift]);
    const first = inOrder(moved, others);
    if (first) return { first, end: first.map((place) => place + 1) };
  }
  return null;
}

type Ink = [x0: number, x1: number] | null;

/** Of the columns of two pieces, those that must stand in one line. */
const IN_LINE = 0.6;
/** A column's texts that cover this share of two columns would join them. */
const COVERED = 0.5;

/** For each column the other piece's column that it is, left to right; null where one has none, or several. */
function inOrder(own: readonly Ink[], others: readonly Ink[]): number[] | null {
  const places: number[] = [];
  let inLine = 0;
  let told = 0;
  for (const extent of own) {
    if (!extent) return null;
    const met = others.flatMap((other, place) => (other && commonOf(extent, other) > 0 ? [place] : []));
    const joined = met.filter((place) => {
      const [x0, x1] = others[place] ?? [0, 0];
      return commonOf(extent, [x0, x1]) > COVERED * (x1 - x0);
    });
    if (joined.length > 1) return null;
    const aligned = met.filter((place) => isInLine(extent, others[place] ?? null));
    const after = places.at(-1) ?? -1;
    const place =
      aligned.find((one) => one > after) ??
      met
        .filter((one) => one > after)
        .sort((a, b) => commonOf(extent, others[b] ?? null) - commonOf(extent, others[a] ?? null))[0];
    if (place === undefined) return null;
    told++;
    if (aligned.includes(place)) inLine++;
    places.push(place);
  }
  return inLine >= IN_LINE * told ? places : null;
}

function commonOf([x0, x1]: [number, number], other: Ink): number {
  return other ? Math.min(x1, other[1]) - Math.max(x0, other[0]) : Number.NEGATIVE_INFINITY;
}

function isInLine([x0, x1]: [number, number], other: Ink): boolean {
  if (!other) return false;
  const [left, right] = [other[0] - x0, other[1] - x1];
  return [left, right, (left + right) / 2].some((off) => Math.abs(off) <= SAME_EDGE);
}

/** From where to where the texts of each column reach; null for a column without a text of its own. */
function inkExtents({ columnCount, cells, ink }: PdfGrid): Ink[] {
  const extents = new Array<Ink>(columnCount).fill(null);
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
