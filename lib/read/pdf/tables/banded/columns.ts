import type { Glyph } from '../../drawn-page.ts';
import { type Extent, overlapOf } from '../extent.ts';
import type { InkLine } from '../ink-lines.ts';
import { isNumbering } from '../numbering.ts';
import { isFigure } from '../numeric.ts';
import type { Band } from './bands.ts';
import { isCaption } from './caption.ts';

type Column = Extent;

/** Edges closer than this (points) are one. */
const SAME = 4;
/** So many rows of several texts tell of columns by themselves. */
const LEAST_BROAD = 3;
/** White that runs down between two columns is at least this wide, in em. */
const CORRIDOR = 0.28;
/** Of the body's rows, those that may run over a corridor: titles of groups, notes. */
const MAY_SPAN = 0.1;
/** In em: what one operator sets with smaller gaps is one text; what two set, only where they touch. */
const ONE_TEXT = 0.75;
const TOUCHING = 0.12;

/**
 * Column edges of a stack of bands: the white that runs down between the texts of the body. Where the body is empty the
 * header says what columns there are. A text over several columns says nothing.
 */
export function edgesOf(bands: readonly Band[], from: number, to: number): number[] {
  const columns = columnsByText(bands);
  const between = columns.slice(1).map(({ x0 }, index) => ((columns[index]?.x1 ?? x0) + x0) / 2);
  return [from, ...between, to].filter((x, index, all) => index === 0 || x - (all[index - 1] ?? 0) > SAME);
}

function columnsByText(all: readonly Band[]): Column[] {
  const bands = all.filter((band) => !isNumbering(band.chunks));
  const first = firstBodyRow(bands);
  const body = bands.slice(first).filter(({ lines }) => lines.length > 0);
  const size = medianSize(body.length > 0 ? body : bands);
  let columns = inkColumns(body, size);
  // The lowest header row first: what stands above may head a group.
  const headers = bands.slice(0, first).filter((band) => !isCaption(band.chunks) && band.lines.length > 0);
  for (const header of headers.reverse()) {
    const isLowest = header === headers[0];
    const runs = merged(runsOf(header.lines));
    if (isLowest) growBy(columns, runs);
    for (const run of runs) {
      if (columns.some((column) => overlapOf(column, run) > 0.3)) continue;
      if (!isLowest && headsGroup(run, columns)) continue;
      const beside = unheadedBeside(run, columns, runs);
      if (beside) {
        beside.x0 = Math.min(beside.x0, run.x0);
        beside.x1 = Math.max(beside.x1, run.x1);
      } else columns = [...columns, run].sort((a, b) => a.x0 - b.x0);
    }
  }
  return columns;
}

/** The nearer neighbour of a header that stands over white, where this row has no other header for it. */
function unheadedBeside(run: Column, columns: readonly Column[], runs: readonly Column[]): Column | null {
  const left = columns.findLast(({ x1 }) => x1 <= run.x0 + 1);
  const right = columns.find(({ x0 }) => x0 >= run.x1 - 1);
  const free = [left, right].filter((column) => column && !runs.some((other) => overlapOf(column, other) > 0.3));
  return free.sort((a, b) => gapTo(a, run) - gapTo(b, run))[0] ?? null;
}

function gapTo(column: Column | undefined, run: Column): number {
  return column ? Math.max(column.x0 - run.x1, run.x0 - column.x1) : Number.POSITIVE_INFINITY;
}

/** No header has more rows. */
const DEEPEST_HEADER = 5;
const LABEL = /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{3,}|合计|总计)/;

/** The first row with a figure beside a text, or with the label of a list. */
function firstBodyRow(bands: readonly Band[]): number {
  const found = bands.findIndex(
    ({ chunks }, index) =>
      index > 0 &&
      (chunks.some(({ text }) => LABEL.test(text)) ||
        (chunks.length >= 2 && chunks.some(({ text }) => isFigure(text)))),
  );
  return Math.max(1, Math.min(found < 0 ? 1 : found, DEEPEST_HEADER));
}

/** Where the rows of the body have ink: each stretch between two corridors. */
function inkColumns(all: readonly Band[], size: number): Column[] {
  // A single text may head a group of rows, and stand over any column.
  const broad = all.filter(({ lines }) => merged(runsOf(lines)).length > 1);
  const body = broad.length >= LEAST_BROAD ? broad : all;
  const events: { x: number; step: number }[] = [];
  for (const band of body) {
    for (const { x0, x1 } of merged(runsOf(band.lines))) events.push({ x: x0, step: 1 }, { x: x1, step: -1 });
  }
  events.sort((a, b) => a.x - b.x || b.step - a.step);
  const few = Math.floor(body.length * MAY_SPAN);
  const columns: Column[] = [];
  let depth = 0;
  for (const { x, step } of events) {
    const before = depth;
    depth += step;
    if (before <= few && depth > few) {
      const last = columns.at(-1);
      if (last && x - last.x1 < CORRIDOR * size) last.x1 = Number.POSITIVE_INFINITY;
      else columns.push({ x0: x, x1: Number.POSITIVE_INFINITY });
    } else if (before > few && depth <= few) {
      const last = columns.at(-1);
      if (last) last.x1 = x;
    }
  }
  const runs = body.flatMap((band) => merged(runsOf(band.lines)));
  growBy(columns, runs);
  return [...columns, ...sparseColumns(runs, columns)].sort((a, b) => a.x0 - b.x0);
}

/** The longest texts of a column reach further than most; those that stand over several columns say nothing. */
function growBy(columns: readonly Column[], runs: readonly Column[]): void {
  for (const run of runs) {
    const met = columns.filter((column) => overlapOf(column, run) > 0.3);
    const [only] = met;
    if (!only || met.length > 1) continue;
    only.x0 = Math.min(only.x0, run.x0);
    only.x1 = Math.max(only.x1, run.x1);
  }
}

/** Columns that only a few rows fill, beside all others. */
function sparseColumns(runs: readonly Column[], columns: readonly Column[]): Column[] {
  let sparse: Column[] = [];
  for (const run of runs) {
    if (columns.some((column) => overlapOf(column, run) > 0.3)) continue;
    const met = sparse.filter((column) => overlapOf(column, run) > 0);
    const grown = {
      x0: Math.min(run.x0, ...met.map(({ x0 }) => x0)),
      x1: Math.max(run.x1, ...met.map(({ x1 }) => x1)),
    };
    sparse = [...sparse.filter((column) => !met.includes(column)), grown];
  }
  return sparse;
}

/** A header between columns, in the middle of those around it. */
function headsGroup(run: Column, columns: readonly Column[]): boolean {
  const left = columns.findLast(({ x1 }) => x1 <= run.x0 + 1);
  const right = columns.find(({ x0 }) => x0 >= run.x1 - 1);
  if (!left || !right) return false;
  const middle = (run.x0 + run.x1) / 2;
  return Math.abs((left.x0 + right.x1) / 2 - middle) <= 8 || right.x0 - left.x1 < (run.x1 - run.x0) * 1.6;
}

/** What was set as one text, line by line. */
function runsOf(lines: readonly InkLine[]): Column[] {
  const runs: Column[] = [];
  for (const { glyphs } of lines) {
    let before: Glyph | null = null;
    for (const glyph of glyphs) {
      const open = runs.at(-1);
      const gap = (before?.show === glyph.show ? ONE_TEXT : TOUCHING) * glyph.size;
      if (open && before && glyph.x0 - open.x1 <= gap) open.x1 = Math.max(open.x1, glyph.x1);
      else runs.push({ x0: glyph.x0, x1: glyph.x1 });
      before = glyph;
    }
  }
  return runs;
}

/** Runs of all lines of a row that lie above each other are one. */
function merged(runs: readonly Column[]): Column[] {
  const out: Column[] = [];
  for (const { x0, x1 } of [...runs].sort((a, b) => a.x0 - b.x0)) {
    const last = out.at(-1);
    if (last && x0 < last.x1) last.x1 = Math.max(last.x1, x1);
    else out.push({ x0, x1 });
  }
  return out;
}

function medianSize(bands: readonly Band[]): number {
  const sizes = bands.flatMap(({ lines }) => lines.map(({ size }) => size)).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 10;
}
