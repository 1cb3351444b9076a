import type { Glyph } from '../../drawn-page.ts';
import { type InkLine, inkLines } from '../ink-lines.ts';
import { isFigure } from '../numeric.ts';
import { segmentsOf } from '../spaced/segments.ts';
import { isCaption } from './caption.ts';
import { type Chunk, chunksBetween } from './chunks.ts';
import { withOpenRows } from './open-rows.ts';
import type { Stack } from './stacks.ts';

export interface Band {
  y0: number;
  y1: number;
  chunks: Chunk[];
  lines: InkLine[];
}

/** Rows of a stack from bar to bar, with their texts. */
export function bandsOf({ from, to, ys, partial }: Stack, glyphs: readonly Glyph[]): Band[] {
  const drawn = [...ys, ...partial.map(({ at }) => at)]
    .sort((a, b) => a - b)
    .filter((y, index, all) => index === 0 || y - (all[index - 1] ?? 0) > 3);
  const inside = glyphs.filter(({ x0, x1 }) => (x0 + x1) / 2 > from - 1 && (x0 + x1) / 2 < to + 1);
  const edges = withOpenRows(drawn, inside);
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

/** White above and below a row's text, in em, that no cell's padding explains. */
const TOO_WHITE = 2.2;
/** Of a blank band: higher (points) than any empty row. */
const TALLEST_BLANK = 60;

/**
 * Cuts what one stack of bars runs through into tables: between two of them stands white space with a title, or a line
 * that tells a unit or department below rows of figures.
 */
export function tablesIn(bands: readonly Band[]): Band[][] {
  const heights = bands
    .filter(({ lines }) => lines.length === 1)
    .map(({ y0, y1 }) => y1 - y0)
    .sort((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  const tables: Band[][] = [[]];
  for (const band of bands) {
    const open = tables.at(-1) as Band[];
    if (isWhite(band, usual) || (open.some(hasAmount) && isCaption(band.chunks))) tables.push([]);
    else open.push(band);
  }
  return tables;
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
