import type { Glyph } from '../../drawn-page.ts';
import { type InkLine, inkLines } from '../ink-lines.ts';
import { isFigure } from '../numeric.ts';
import { type SeamLine, seamEdges } from '../seams.ts';
import { segmentsOf } from '../spaced/segments.ts';
import { isCaption } from './caption.ts';
import { type Chunk, chunksBetween } from './chunks.ts';
import { openRowsIn, withOpenRows } from './open-rows.ts';
import type { Stack } from './stacks.ts';

export interface Band {
  y0: number;
  y1: number;
  chunks: Chunk[];
  lines: InkLine[];
}

/** Rows of a stack from bar to bar, with their texts. */
export function bandsOf(
  { from, to, ys, partial }: Stack,
  glyphs: readonly Glyph[],
  seams: readonly SeamLine[],
): Band[] {
  const drawn = [...ys, ...partial.map(({ at }) => at)]
    .sort((a, b) => a - b)
    .filter((y, index, all) => index === 0 || y - (all[index - 1] ?? 0) > 3);
  const inside = glyphs.filter(({ x0, x1 }) => (x0 + x1) / 2 > from - 1 && (x0 + x1) / 2 < to + 1);
  const edges = withOpenRows(drawn, inside, (y) => seamEdges(seams, from, to, y, y));
  return edges.slice(1).map((y1, index) => {
    const y0 = edges[index] ?? 0;
    const own = inside.filter((glyph) => {
      const middle = (glyph.y0 + glyph.y1) / 2;
      return middle > y0 && middle <= y1;
    });
    const lines = inkLines(own);
    return { y0, y1, chunks: chunksBetween(lines, []), lines };
  });
}

/** Ends of bars that mean the same side, in points. */
const SAME_SIDE = 5;
/** White above and below a row's text, in em, that no cell's padding explains. */
const TOO_WHITE = 2.2;
/** Of a blank band: higher (points) than any empty row. */
const TALLEST_BLANK = 60;

/** A line that is set larger than the table's texts by this is a heading. */
const HEADING = 1.25;

/**
 * Cuts what one stack of bars runs through into tables: between two of them stands white space with a title, or a line
 * that tells a unit or department below rows of figures; or the bars above and below are parted at other columns.
 */
export function tablesIn(bands: readonly Band[], { from, to }: Stack, seams: readonly SeamLine[]): Band[][] {
  const usual = middle(bands.filter(({ lines }) => lines.length === 1).map(({ y0, y1 }) => y1 - y0));
  const size = middle(bands.flatMap(({ lines }) => lines.map((line) => line.size)));
  const tables: Band[][] = [[]];
  for (const band of bands) {
    const open = tables.at(-1) as Band[];
    const ends =
      isWhite(band, usual) ||
      (open.some(hasAmount) && isCaption(band.chunks)) ||
      (band.chunks.length === 1 && band.lines.some((line) => line.size > HEADING * size));
    if (!ends && !isBetweenColumns(band, from, to, seams)) {
      open.push(band);
      continue;
    }
    const padding = middle(open.flatMap(paddingOf));
    const { above, below } = openRowsIn(band.lines, band, padding, (y) => seamEdges(seams, from, to, y, y));
    if (above) open.push(bandOf(band.lines, band.y0, above));
    tables.push(below ? [bandOf(band.lines, below, band.y1)] : []);
  }
  return tables;
}

/** Whether the columns above are others than those below. Bars that cells over several rows interrupt are inside a table. */
function isBetweenColumns({ y0, y1 }: Band, from: number, to: number, seams: readonly SeamLine[]): boolean {
  const whole = seams.filter((line) => line.from < from + SAME_SIDE && line.to > to - SAME_SIDE);
  const [above, below] = [y0, y1].map((y) => seamEdges(whole, from, to, y, y));
  if (!above || !below || above.length < 3 || below.length < 3) return false;
  const isIn = (some: readonly number[], all: readonly number[]) =>
    some.every((x) => all.some((other) => Math.abs(other - x) < 2));
  return !isIn(above, below) && !isIn(below, above);
}

function bandOf(all: readonly InkLine[], y0: number, y1: number): Band {
  const lines = all.filter(({ glyphs }) => glyphs.some((glyph) => glyph.y0 > y0 - 1 && glyph.y1 < y1 + 1));
  return { y0, y1, lines, chunks: chunksBetween(lines, []) };
}

/** White above and below a row's text, in points. */
function paddingOf({ y0, y1, lines }: Band): number[] {
  if (lines.length === 0) return [];
  const glyphs = lines.flatMap((line) => line.glyphs);
  return [Math.min(...glyphs.map((glyph) => glyph.y0)) - y0, y1 - Math.max(...glyphs.map((glyph) => glyph.y1))];
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** @param usual height of a row with one line of text: an empty one that is lower is no row */
function isWhite({ y0, y1, lines, chunks }: Band, usual: number): boolean {
  if (lines.length === 0) return y1 - y0 > TALLEST_BLANK || y1 - y0 < 0.9 * usual;
  const size = Math.max(...lines.map((line) => line.size));
  const ink = lines.length * size * 1.35;
  return chunks.length <= 3 && y1 - y0 - ink > TOO_WHITE * size;
}

/**
 * Whether bars part rows, and not groups of rows: then a band holds one line of figures. Rules below every fifth row,
 * or around the header alone, say nothing of the rows between.
 */
export function partsRows(bands: readonly Band[]): boolean {
  let filled = 0;
  let figureLines = 0;
  for (const { lines } of bands) {
    const rows = lines.filter((line) => {
      const segments = segmentsOf(line);
      return segments.length >= 2 && segments.some(({ text }) => isFigure(text));
    });
    if (rows.length === 0) continue;
    filled++;
    figureLines += rows.length;
  }
  return figureLines <= 1.25 * filled;
}

function hasAmount({ chunks }: Band): boolean {
  return chunks.some(({ text }) => isFigure(text));
}
