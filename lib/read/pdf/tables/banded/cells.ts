import type { Rule } from '../../drawn-page.ts';
import { overlapOf } from '../extent.ts';
import type { GridCell } from '../grid.ts';
import { isFigure } from '../numeric.ts';
import type { Band } from './bands.ts';
import type { Chunk } from './chunks.ts';

/** A label this near (em) to the middle of some columns heads them. */
const CENTRED = 0.75;
/** A column is parted by a bar that covers this share of it. */
const COVERS = 0.5;
/** Bars this near (points) to a row's edge are that edge. */
const AT_EDGE = 3;
/** Below this row nothing heads a group of columns. */
const LAST_HEADER = 3;

/** Rows and columns before their cells are known. */
export interface Layout {
  bands: readonly Band[];
  xs: readonly number[];
  ys: readonly number[];
  bars: readonly Rule[];
}

type Columns = [first: number, last: number];

/**
 * Puts the texts of all rows into cells, over as many columns and rows as rules and neighbours leave them.
 *
 * @returns the cells, and how many texts had to share one since both stand over the same column
 */
export function cellsOf(layout: Layout): { cells: GridCell[]; shared: number } {
  const cells: GridCell[] = [];
  let shared = 0;
  for (const [row, { chunks }] of layout.bands.entries()) {
    for (const [at, chunk] of chunks.entries()) {
      const [first, last] = columnsUnder(chunk, row, chunks[at - 1], chunks[at + 1], layout);
      const beside = cells.find(
        (cell) => cell.row === row && cell.column <= last && cell.column + cell.colSpan > first,
      );
      if (beside) {
        // Two texts over one column: neither is lost, and the table says that its columns are not certain.
        const end = Math.max(beside.column + beside.colSpan, last + 1);
        beside.column = Math.min(beside.column, first);
        beside.colSpan = end - beside.column;
        beside.glyphs.push(...chunk.glyphs);
        shared++;
        continue;
      }
      const above = cells.find(
        (cell) => cell.row + cell.rowSpan === row && cell.column === first && cell.colSpan === last - first + 1,
      );
      if (above && !isParted(row, [first, last], layout)) {
        above.rowSpan++;
        above.glyphs.push(...chunk.glyphs);
      } else cells.push({ row, column: first, rowSpan: 1, colSpan: last - first + 1, glyphs: [...chunk.glyphs] });
    }
  }
  for (const cell of cells) stretch(cell, cells, layout);
  return { cells, shared };
}

/** Lets a cell reach as far up and down as no bar ends it and nothing else stands there. */
function stretch(cell: GridCell, cells: readonly GridCell[], layout: Layout): void {
  const columns: Columns = [cell.column, cell.column + cell.colSpan - 1];
  const isFree = (row: number) =>
    row >= 0 &&
    row < layout.bands.length &&
    !cells.some(
      (other) =>
        other !== cell &&
        other.row <= row &&
        row < other.row + other.rowSpan &&
        other.column < cell.column + cell.colSpan &&
        cell.column < other.column + other.colSpan,
    );
  while (isFree(cell.row - 1) && !isParted(cell.row, columns, layout)) {
    cell.row--;
    cell.rowSpan++;
  }
  while (isFree(cell.row + cell.rowSpan) && !isParted(cell.row + cell.rowSpan, columns, layout)) cell.rowSpan++;
}

/** Whether a bar ends these columns at the upper edge of a row. */
function isParted(row: number, [first, last]: Columns, { xs, ys, bars }: Layout): boolean {
  const y = ys[row] ?? 0;
  const under = { x0: xs[first] ?? 0, x1: xs[last + 1] ?? 0 };
  const covered = bars
    .filter(({ at }) => Math.abs(at - y) <= AT_EDGE)
    .reduce((most, { from, to }) => Math.max(most, overlapOf({ x0: from, x1: to }, under)), 0);
  return covered >= COVERS * (under.x1 - under.x0);
}

/** Columns that a text stands over; a header between columns heads those around it, as far as its neighbours leave room. */
function columnsUnder(
  chunk: Chunk,
  row: number,
  before: Chunk | undefined,
  after: Chunk | undefined,
  layout: Layout,
): Columns {
  const { bands, xs } = layout;
  const met = xs.slice(1).flatMap((x1, column) => {
    const common = overlapOf({ x0: xs[column] ?? 0, x1 }, chunk);
    return common > Math.min(2, 0.2 * (chunk.x1 - chunk.x0)) ? [column] : [];
  });
  const first = met[0] ?? columnAt((chunk.x0 + chunk.x1) / 2, xs);
  const last = met.at(-1) ?? first;
  const over = columnsOverBar(chunk, row, layout);
  if (over && over[0] <= first && over[1] >= last) return over;
  const below = bands[row + 1];
  // A figure stands in one column, whatever is blank beside it.
  if (isFigure(chunk.glyphs.map(({ text }) => text).join(''))) return [first, last];
  if (row > LAST_HEADER || !below || below.chunks.length <= (bands[row]?.chunks.length ?? 0)) return [first, last];
  const room: Columns = [
    Math.min(before ? columnAt(before.x1, xs) + 1 : 0, first),
    Math.max(after ? columnAt(after.x0, xs) - 1 : xs.length - 2, last),
  ];
  // What a rule ends and what goes on below it are headers of different columns.
  const isRuled = (column: number) => isParted(row + 1, [column, column], layout);
  const isAlike = ([from, to]: Columns) => isRuled(from) === isRuled(first) && isRuled(to) === isRuled(first);
  return widestCentred(chunk, [first, last], room, xs, isAlike) ?? [first, last];
}

/** A bar under one header alone, around whose middle it stands, and not under the whole row, says exactly what it heads. */
function columnsOverBar(chunk: Chunk, row: number, { bands, xs, ys, bars }: Layout): Columns | null {
  const { x0, x1, glyphs } = chunk;
  const others = (bands[row]?.chunks ?? []).filter((other) => other !== chunk);
  const y = ys[row + 1] ?? 0;
  const width = (xs.at(-1) ?? 0) - (xs[0] ?? 0);
  const bar = bars.find(
    ({ at, from, to }) =>
      Math.abs(at - y) <= AT_EDGE &&
      from <= x0 + 2 &&
      to >= x1 - 2 &&
      to - from < 0.98 * width &&
      !others.some((other) => other.x1 > from && other.x0 < to) &&
      Math.abs(from + to - x0 - x1) <= 2 * CENTRED * (glyphs[0]?.size ?? 0),
  );
  if (!bar || row > LAST_HEADER || row + 1 >= bands.length) return null;
  const under = xs.slice(1).flatMap((right, column) => {
    const left = xs[column] ?? 0;
    return overlapOf({ x0: bar.from, x1: bar.to }, { x0: left, x1: right }) > COVERS * (right - left) ? [column] : [];
  });
  const [first, last] = [under[0], under.at(-1)];
  return first !== undefined && last !== undefined && first < last ? [first, last] : null;
}

/** The widest range of columns within the room that has the text in its middle. */
function widestCentred(
  { x0, x1, glyphs }: Chunk,
  [first, last]: Columns,
  [least, most]: Columns,
  xs: readonly number[],
  isAllowed: (columns: Columns) => boolean,
): Columns | null {
  const middle = (x0 + x1) / 2;
  const size = glyphs[0]?.size ?? 0;
  let best: Columns | null = null;
  for (let from = least; from <= first; from++) {
    for (let to = last; to <= most; to++) {
      if (!isAllowed([from, to])) continue;
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
