import type { Box, Glyph, Rule } from '../drawn-page.ts';
import { isFigure } from './numeric.ts';
import type { Segment } from './spaced/segments.ts';
import { type TextRow, textRows } from './spaced/text-rows.ts';

/** So many numbers at one step, printed at one distance, make a scale. */
const SCALE = 5;
/** Numbers this close (points) stand in one column. */
const SAME_EDGE = 2;
/** Distances between the numbers of a scale differ by less than this share. */
const EVEN = 0.12;
/** What may stand below and above a scale (em): the names along its foot, a heading. */
const AROUND = 3;
/** A chart without lines across is taken to be this wide (points). */
const USUAL_WIDTH = 220;

/** The glyphs outside of charts: their scales and labels look like columns and rows, and are none. */
export function outsideCharts(glyphs: readonly Glyph[], rules: readonly Rule[]): Glyph[] {
  const areas = chartAreas(textRows(glyphs), rules);
  if (areas.length === 0) return [...glyphs];
  return glyphs.filter(
    ({ x0, y0, x1, y1 }) => !areas.some((area) => x0 >= area[0] && x1 <= area[2] && y0 >= area[1] && y1 <= area[3]),
  );
}

interface Mark {
  row: TextRow;
  segment: Segment;
  value: number;
}

function chartAreas(rows: readonly TextRow[], rules: readonly Rule[]): Box[] {
  const marks = rows.flatMap((row) =>
    row.segments
      .filter(({ text }) => isFigure(text) && /\d/.test(text))
      .map((segment): Mark => ({ row, segment, value: numberIn(segment.text) })),
  );
  if (marks.length < SCALE) return [];
  const scales = scalesIn(marks);
  const scaled = new Set(scales.flatMap((scale) => scale.map(({ segment }) => segment)));
  // In a table, a row number or a bound stands beside other figures.
  return scales
    .filter((scale) => {
      const bare = scale.filter(({ row }) => row.segments.every((one) => scaled.has(one) || !isFigure(one.text)));
      return bare.length >= 0.7 * scale.length;
    })
    .map((scale) => areaOf(scale, rules));
}

/** Numbers below each other at one distance, each one step from the one before. */
function scalesIn(marks: readonly Mark[]): Mark[][] {
  const found: Mark[][] = [];
  const left = new Set(marks);
  for (const first of marks) {
    if (!left.has(first)) continue;
    const column = marks.filter(
      (mark) =>
        left.has(mark) && Math.abs(mark.segment.x1 - first.segment.x1) < SAME_EDGE && mark.row.y0 >= first.row.y0,
    );
    const scale = stepsFrom(column);
    if (scale.length < SCALE) continue;
    found.push(scale);
    for (const mark of scale) left.delete(mark);
  }
  return found;
}

function stepsFrom(column: readonly Mark[]): Mark[] {
  const [first, second] = column;
  if (!first || !second) return [];
  const distance = second.row.baseline - first.row.baseline;
  const step = round(second.value - first.value);
  // Years and row numbers grow by one; what stands close together is text.
  if (Math.abs(step) === 1 || step === 0 || distance <= 0) return [];
  const scale = [first];
  for (const mark of column.slice(1)) {
    const last = scale.at(-1) ?? first;
    const away = mark.row.baseline - last.row.baseline;
    if (Math.abs(away - distance) > EVEN * distance || round(mark.value - last.value) !== step) break;
    scale.push(mark);
  }
  return scale;
}

/** From the scale's left to where the lines across end that begin at it. */
function areaOf(scale: readonly Mark[], rules: readonly Rule[]): Box {
  const boxes = scale.map(({ segment, row }) => ({ x0: segment.x0, x1: segment.x1, y0: row.y0, y1: row.y1 }));
  const x0 = Math.min(...boxes.map((box) => box.x0));
  const x1 = Math.max(...boxes.map((box) => box.x1));
  const y0 = Math.min(...boxes.map((box) => box.y0));
  const y1 = Math.max(...boxes.map((box) => box.y1));
  const size = scale[0]?.row.size ?? 0;
  const lines = rules.filter(
    ({ at, from, to }) => at > y0 && at < y1 && to - from > 5 * size && Math.abs(from - x1) < 3 * size,
  );
  const right = lines.length > 0 ? Math.max(...lines.map(({ to }) => to)) : x1 + USUAL_WIDTH;
  return [x0 - size, y0 - AROUND * size, right + size, y1 + AROUND * size];
}

function numberIn(text: string): number {
  return Number.parseFloat(text.replace(/[\s,%]/g, '').replace(/[−–]/g, '-'));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
