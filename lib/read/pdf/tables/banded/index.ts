import type { Glyph, Rule } from '../../drawn-page.ts';
import { overlapOf } from '../extent.ts';
import type { Grid, GridCell } from '../grid.ts';
import { isFigure } from '../numeric.ts';
import { type Band, bandsOf, type Chunk, chunksBetween, partsRows, tablesIn } from './bands.ts';
import { edgesOf } from './columns.ts';
import { type Stack, stacksOf } from './stacks.ts';

/** A label this near (em) to the middle of some columns heads them. */
const CENTRED = 0.75;
/** A column is parted by a bar that covers this share of it. */
const COVERS = 0.5;

/**
 * Tables whose rows are ruled and whose columns are not. The rules say where rows end, also for cells that span several;
 * white space says where columns are.
 */
export function bandedGrids(glyphs: readonly Glyph[], bars: readonly Rule[]): Grid[] {
  const grids: Grid[] = [];
  const taken = new Set<Glyph>();
  for (const stack of stacksOf(bars)) {
    const free = glyphs.filter((glyph) => !taken.has(glyph));
    for (const bands of tablesIn(bandsOf(stack, free))) {
      const grid = gridOf(stack, bands, bars);
      if (!grid) continue;
      grids.push(grid);
      for (const cell of grid.cells) for (const glyph of cell.glyphs) taken.add(glyph);
    }
  }
  return grids;
}

function gridOf(stack: Stack, bands: readonly Band[], bars: readonly Rule[]): Grid | null {
  const top = bands[0]?.y0 ?? 0;
  const filled = bands.filter(({ chunks }) => chunks.length > 0);
  if (!hasRows(filled)) return null;
  if (!partsRows(bands)) return null;
  const xs = edgesOf(bands, stack.from, stack.to);
  if (xs.length < 3) return null;
  const ys = [top, ...bands.map(({ y1 }) => y1)];
  const rows = bands.map((band) => ({ ...band, chunks: chunksBetween(band, xs) }));
  const { cells, met } = cellsOf(rows, xs, ys, bars);
  const wide = cells.filter(({ colSpan, row }) => colSpan > 1 && row > 2).length;
  return {
    method: 'spaced',
    xs,
    ys,
    cells,
    confidence: wide > 0.3 * cells.length ? 0.6 : 0.85,
    defects: met > 0 ? ['ambiguous-columns'] : [],
  };
}

/** Three rows, two of them of several texts; or a header and one row that fill the same columns. */
function hasRows(filled: readonly Band[]): boolean {
  const broad = filled.filter(({ chunks }) => chunks.length >= 2);
  const [one, other] = broad;
  if (filled.length >= 3) return broad.length >= 2;
  return (
    one !== undefined && other !== undefined && one.chunks.length >= 3 && one.chunks.length === other.chunks.length
  );
}

function cellsOf(
  bands: readonly Band[],
  xs: readonly number[],
  ys: readonly number[],
  bars: readonly Rule[],
): { cells: GridCell[]; met: number } {
  const cells: GridCell[] = [];
  let met = 0;
  for (const [row, { chunks }] of bands.entries()) {
    for (const [at, chunk] of chunks.entries()) {
      const [first, last] = rangeOf(chunk, xs, chunks[at - 1], chunks[at + 1], row, bands, bars);
      const beside = cells.find(
        (cell) => cell.row === row && cell.column <= last && cell.column + cell.colSpan > first,
      );
      if (beside) {
        // Two texts over one column: neither is lost, and the table says that its columns are not certain.
        const end = Math.max(beside.column + beside.colSpan, last + 1);
        beside.column = Math.min(beside.column, first);
        beside.colSpan = end - beside.column;
        beside.glyphs.push(...chunk.glyphs);
        met++;
        continue;
      }
      const above = cells.find(
        (cell) => cell.row + cell.rowSpan === row && cell.column === first && cell.colSpan === last - first + 1,
      );
      if (above && !isParted(ys[row] ?? 0, xs[first] ?? 0, xs[last + 1] ?? 0, bars)) {
        above.rowSpan++;
        above.glyphs.push(...chunk.glyphs);
      } else cells.push({ row, column: first, rowSpan: 1, colSpan: last - first + 1, glyphs: [...chunk.glyphs] });
    }
  }
  for (const cell of cells) stretch(cell, cells, xs, ys, bars);
  return { cells, met };
}

/** Lets a cell reach as far up and down as no bar ends it and nothing else stands there. */
function stretch(
  cell: GridCell,
  cells: readonly GridCell[],
  xs: readonly number[],
  ys: readonly number[],
  bars: readonly Rule[],
): void {
  const from = xs[cell.column] ?? 0;
  const to = xs[cell.column + cell.colSpan] ?? 0;
  const isFree = (row: number) =>
    row >= 0 &&
    row < ys.length - 1 &&
    !cells.some(
      (other) =>
        other !== cell &&
        other.row <= row &&
        row < other.row + other.rowSpan &&
        other.column < cell.column + cell.colSpan &&
        cell.column < other.column + other.colSpan,
    );
  while (isFree(cell.row - 1) && !isParted(ys[cell.row] ?? 0, from, to, bars)) {
    cell.row--;
    cell.rowSpan++;
  }
  while (isFree(cell.row + cell.rowSpan) && !isParted(ys[cell.row + cell.rowSpan] ?? 0, from, to, bars)) cell.rowSpan++;
}

function isParted(y: number, from: number, to: number, bars: readonly Rule[]): boolean {
  const covered = bars
    .filter(({ at }) => Math.abs(at - y) <= 3)
    .reduce((most, bar) => Math.max(most, Math.min(bar.to, to) - Math.max(bar.from, from)), 0);
  return covered >= COVERS * (to - from);
}

/** Columns that a text stands over; a header between columns heads those around it, as far as its neighbours leave room. */
function rangeOf(
  chunk: Chunk,
  xs: readonly number[],
  before: Chunk | undefined,
  after: Chunk | undefined,
  row: number,
  bands: readonly Band[],
  bars: readonly Rule[],
): [number, number] {
  const met = xs.slice(1).flatMap((x1, column) => {
    const x0 = xs[column] ?? 0;
    const overlap = overlapOf({ x0, x1 }, chunk);
    return overlap > Math.min(2, 0.2 * (chunk.x1 - chunk.x0)) ? [column] : [];
  });
  const first = met[0] ?? columnAt((chunk.x0 + chunk.x1) / 2, xs);
  const last = met.at(-1) ?? first;
  const below = bands[row + 1];
  // A figure stands in one column, whatever is blank beside it.
  if (isFigure(chunk.glyphs.map(({ text }) => text).join(''))) return [first, last];
  if (row > 3 || !below || below.chunks.length <= (bands[row]?.chunks.length ?? 0)) return [first, last];
  const y = bands[row]?.y1 ?? 0;
  const isRuled = (column: number) => isParted(y, xs[column] ?? 0, xs[column + 1] ?? 0, bars);
  // What a rule ends and what goes on below it are headers of different columns.
  const alike = (column: number) => isRuled(column) === isRuled(first);
  return centredRange(chunk, first, last, xs, before, after, alike) ?? [first, last];
}

/** The widest range of columns that has the text in its middle and leaves the neighbours theirs. */
function centredRange(
  { x0, x1, glyphs }: Chunk,
  first: number,
  last: number,
  xs: readonly number[],
  before: Chunk | undefined,
  after: Chunk | undefined,
  alike: (column: number) => boolean,
): [number, number] | null {
  const middle = (x0 + x1) / 2;
  const size = glyphs[0]?.size ?? 0;
  const least = before ? columnAt(before.x1, xs) + 1 : 0;
  const most = after ? columnAt(after.x0, xs) - 1 : xs.length - 2;
  let best: [number, number] | null = null;
  for (let from = Math.min(least, first); from <= first; from++) {
    for (let to = last; to <= Math.max(most, last); to++) {
      if (!alike(from) || !alike(to)) continue;
      const off = Math.abs(((xs[from] ?? 0) + (xs[to + 1] ?? 0)) / 2 - middle);
      if (off <= CENTRED * size && (!best || to - from > best[1] - best[0])) best = [from, to];
    }
  }
  return best;
}

function columnAt(x: number, xs: readonly number[]): number {
  const index = xs.findIndex((edge, at) => at > 0 && x <= edge);
  return index < 0 ? xs.length - 2 : index - 1;
}
