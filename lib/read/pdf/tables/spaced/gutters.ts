import { lineOf } from '../../text/line.ts';
import { type Segment, segmentsOf } from './segments.ts';
import type { TextRow } from './text-rows.ts';

/** Segments that begin this close (points) begin at one place. */
const SAME_START = 2;
/** A column of prose has so many lines … */
const LEAST_LINES = 8;
/** … and so many ems in each. */
const LEAST_WIDTH = 12;
/** A line that reaches this near the right edge (em) is full, and so many of the column's lines are. */
const NEAR_EDGE = 1.5;
const FULL_SHARE = 0.5;

/**
 * A page whose text stands in two columns, each read for itself: a table beside a column of prose shares its lines, and
 * none of its rows. Where no column of prose begins, the rows are one part.
 */
export function partsOf(rows: readonly TextRow[]): TextRow[][] {
  const gutter = gutterIn(rows);
  if (!gutter) return [[...rows]];
  const { at, first, last } = gutter;
  const within = rows.slice(first, last + 1);
  const left = within.flatMap((row) => only(row, at, ({ x1 }) => x1 <= at));
  const right = within.flatMap((row) => only(row, at, ({ x1 }) => x1 > at));
  return [rows.slice(0, first), left, right, ...partsOf(rows.slice(last + 1))].filter((part) => part.length > 0);
}

function only(row: TextRow, at: number, wanted: (segment: Segment) => boolean): TextRow[] {
  const own = row.segments.flatMap((segment) => cutAt(segment, at)).filter(wanted);
  if (own.length === 0) return [];
  // How wide the spaces of a line are shows only on its own side.
  const glyphs = own.flatMap((segment) => segment.glyphs).sort((a, b) => a.x0 - b.x0);
  return [{ ...row, segments: segmentsOf({ glyphs, size: row.size, baseline: row.baseline }) }];
}

/** Both sides of a segment that runs on over the white between the columns, where no glyph stands on it. */
function cutAt(segment: Segment, at: number): Segment[] {
  if (segment.x0 >= at || segment.x1 <= at || isSolid(segment, at)) return [segment];
  const sides = [segment.glyphs.filter(({ x1 }) => x1 <= at), segment.glyphs.filter(({ x1 }) => x1 > at)];
  return sides.map((glyphs) => {
    const { text, box } = lineOf(glyphs);
    return { x0: box[0], x1: box[2], glyphs, text };
  });
}

/** Whether a text runs through the place without a gap. */
function isSolid({ glyphs }: Segment, at: number): boolean {
  const before = Math.max(...glyphs.filter(({ x0 }) => x0 < at).map(({ x1 }) => x1));
  const after = Math.min(...glyphs.filter(({ x0 }) => x0 >= at).map(({ x0 }) => x0));
  return after - before < 0.4 * (glyphs[0]?.size ?? 0);
}

interface Gutter {
  /** x of the white between the columns. */
  at: number;
  /** Rows from where to where both columns stand. */
  first: number;
  last: number;
}

function gutterIn(rows: readonly TextRow[]): Gutter | null {
  for (const start of commonStarts(rows)) {
    const at = start - SAME_START;
    const own = rows.flatMap((row, index) =>
      row.segments.some(({ x0 }) => Math.abs(x0 - start) < SAME_START) ? [index] : [],
    );
    const [first = 0] = own;
    const last = own.at(-1) ?? 0;
    const within = rows.slice(first, last + 1);
    const crossing = within.filter(({ segments }) =>
      segments.some((one) => one.x0 < at - 1 && one.x1 > at + 1 && isSolid(one, at)),
    );
    if (crossing.length > 0.02 * within.length) continue;
    const right = within.flatMap(({ segments, size }) => lineOn(segments, size, ({ x0 }) => x0 >= at));
    const left = within.flatMap(({ segments, size }) => lineOn(segments, size, ({ x1 }) => x1 <= at));
    if (left.length < LEAST_LINES || right.length < LEAST_LINES) continue;
    if (isProse(right) || isProse(left)) return { at, first, last };
  }
  return null;
}

/** Where segments that are not the first of their line often begin. */
function commonStarts(rows: readonly TextRow[]): number[] {
  const starts = rows.flatMap(({ segments }) => segments.slice(1).map(({ x0 }) => x0)).sort((a, b) => a - b);
  const found: { x: number; count: number }[] = [];
  for (const x of starts) {
    const last = found.at(-1);
    if (last && x - last.x < SAME_START) last.count++;
    else found.push({ x, count: 1 });
  }
  const often = found.filter(({ count }) => count >= LEAST_LINES).sort((a, b) => b.count - a.count);
  return often.map(({ x }) => x);
}

interface Line {
  x0: number;
  x1: number;
  size: number;
  /** Segments on it. */
  count: number;
}

function lineOn(segments: readonly Segment[], size: number, wanted: (segment: Segment) => boolean): Line[] {
  const own = segments.filter(wanted);
  const x0 = Math.min(...own.map((segment) => segment.x0));
  const x1 = Math.max(...own.map((segment) => segment.x1));
  return own.length > 0 ? [{ x0, x1, size, count: own.length }] : [];
}

function isProse(lines: readonly Line[]): boolean {
  const edges = lines.map(({ x1 }) => x1).sort((a, b) => a - b);
  const right = edges[Math.floor(edges.length * 0.9)] ?? 0;
  const full = lines.filter(
    ({ x0, x1, size, count }) => count === 1 && x1 >= right - NEAR_EDGE * size && x1 - x0 >= LEAST_WIDTH * size,
  );
  return full.length >= FULL_SHARE * lines.length;
}
