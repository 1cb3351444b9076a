import type { Box } from '../drawn-page.ts';
import { boxOf } from './line.ts';
import type { Row } from './rows.ts';

/** A stretch of one line without a gap as wide as those between columns. */
export interface Segment {
  glyphs: Row;
  box: Box;
  /** Font size of its first glyph. */
  size: number;
}

/** Least segments on each side of a gutter. */
const LEAST_LINES = 4;
/** Least width of a column of prose, in em: labels, figures and page numbers are narrower. */
const LEAST_WIDTH = 9;
/** Share of a column's lines that reach its right edge. */
const FULL_SHARE = 0.4;
/** A newspaper's page has a thousand; what has more was not set to be read. */
const MOST_SEGMENTS = 4000;
/** Newspapers have up to eight columns. */
const MOST_CUTS = 7;
/** Half of the least gutter, in em. */
const HALF_GUTTER = 0.3;
/** Lines of a column begin at one place but for this, in points. */
const SAME_LEFT = 2;

export function segmentOf(glyphs: Row): Segment {
  return { glyphs, box: boxOf(glyphs), size: glyphs[0]?.size ?? 1 };
}

/**
 * Parts a page into blocks in reading order. A page of one column is one block. Where prose stands in columns, what
 * lies above comes first, then each column from left to right, then what lies below; columns may hold columns.
 *
 * A white strip down the page is no gutter by itself: contents lists, and labels with their values, have one, too. Both
 * sides must be prose: wide enough, and most lines full.
 */
export function blocksOf(segments: readonly Segment[], depth = 0): Segment[][] {
  const sorted = [...segments].sort((a, b) => a.box[1] - b.box[1]);
  const mayPart = depth < MOST_CUTS && sorted.length >= 2 * LEAST_LINES && sorted.length <= MOST_SEGMENTS;
  const gutter = mayPart ? widestGutter(sorted) : null;
  if (!gutter) return sorted.length > 0 ? [sorted] : [];
  const { from, to, at } = gutter;
  const band = sorted.slice(from, to);
  return [
    ...blocksOf(sorted.slice(0, from), depth + 1),
    ...blocksOf(
      band.filter((segment) => segment.box[2] <= at),
      depth + 1,
    ),
    ...blocksOf(
      band.filter((segment) => segment.box[2] > at),
      depth + 1,
    ),
    ...blocksOf(sorted.slice(to), depth + 1),
  ];
}

interface Gutter {
  at: number;
  /** Range of segments, by height, that it parts. */
  from: number;
  to: number;
}

function widestGutter(sorted: readonly Segment[]): Gutter | null {
  const size = medianOf(sorted.map((segment) => segment.size));
  let best: Gutter | null = null;
  let most = 0;
  for (const left of columnLefts(sorted, size)) {
    const at = left - (HALF_GUTTER + 0.05) * size;
    for (const band of bandsBeside(sorted, at, HALF_GUTTER * size)) {
      const parted = partedLines(sorted.slice(band.from, band.to), at, size);
      if (parted > most) {
        most = parted;
        best = band;
      }
    }
  }
  return best;
}

/** Where lines of a column begin that may have another one to its left. */
function columnLefts(sorted: readonly Segment[], size: number): number[] {
  const lefts = sorted.map(({ box }) => box[0]).sort((a, b) => a - b);
  const first = (lefts[0] ?? 0) + LEAST_WIDTH * size;
  const out: number[] = [];
  for (let from = 0; from < lefts.length; ) {
    const left = lefts[from] ?? 0;
    let to = from + 1;
    while ((lefts[to] ?? Number.POSITIVE_INFINITY) - left <= SAME_LEFT) to++;
    if (left >= first && to - from >= LEAST_LINES) out.push(left);
    from = to;
  }
  return out;
}

/** Longest runs of segments, by height, of which none crosses the strip around `at`. */
function bandsBeside(sorted: readonly Segment[], at: number, half: number): Gutter[] {
  const bands: Gutter[] = [];
  let from = 0;
  for (let index = 0; index <= sorted.length; index++) {
    const box = sorted[index]?.box;
    if (box && (box[2] <= at - half || box[0] >= at + half)) continue;
    if (index - from >= 2 * LEAST_LINES) bands.push({ at, from, to: index });
    from = index + 1;
  }
  return bands;
}

/** How many lines stand on the side that has fewer; 0 where the sides are no columns of prose. */
function partedLines(band: readonly Segment[], at: number, size: number): number {
  const left = band.filter(({ box }) => box[2] <= at);
  const right = band.filter(({ box }) => box[0] >= at);
  if (!isProse(left, size) || !isProse(right, size)) return 0;
  const shared = Math.min(bottom(left), bottom(right)) - Math.max(top(left), top(right));
  const shorter = Math.min(bottom(left) - top(left), bottom(right) - top(right));
  return shared >= 0.5 * shorter ? Math.min(left.length, right.length) : 0;
}

function isProse(side: readonly Segment[], size: number): boolean {
  if (side.length < LEAST_LINES) return false;
  const edge = Math.max(...side.map(({ box }) => box[2]));
  const width = edge - Math.min(...side.map(({ box }) => box[0]));
  if (medianOf(side.map(({ box }) => box[2] - box[0])) < LEAST_WIDTH * size) return false;
  const full = side.filter(({ box }) => edge - box[2] <= Math.max(1.5 * size, 0.12 * width));
  const rows = new Set(side.map(({ box }) => Math.round(box[3] / (0.6 * size))));
  return full.length >= FULL_SHARE * rows.size;
}

const top = (side: readonly Segment[]) => Math.min(...side.map(({ box }) => box[1]));
const bottom = (side: readonly Segment[]) => Math.max(...side.map(({ box }) => box[3]));

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
