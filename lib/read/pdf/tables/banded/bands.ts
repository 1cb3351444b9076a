import { metadataKind } from '../../../table/metadata.ts';
import type { Glyph } from '../../drawn-page.ts';
import { lineOf } from '../../text/line.ts';
import { overlapOf } from '../extent.ts';
import { type InkLine, inkLines } from '../ink-lines.ts';
import { isFigure } from '../numeric.ts';
import { type Segment, segmentsOf } from '../spaced/segments.ts';
import type { Stack } from './stacks.ts';

/** What stands in one row and is one cell's: the lines of a wrapped text are one chunk. */
export interface Chunk {
  x0: number;
  x1: number;
  glyphs: Glyph[];
  text: string;
}

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
    return { y0, y1, chunks: chunksBetween({ lines }, []), lines };
  });
}

/** White (in em) that ends a row which no bar closes, where the rows that bars close are set no wider. */
const ROW_GAP = 0.75;

/**
 * The first or last row may have no bar of its own, and a page's end may leave one out: what stands right above the first
 * bar or below the last, in several texts, is one more row.
 */
function withOpenRows(drawn: readonly number[], glyphs: readonly Glyph[]): number[] {
  const [top = 0] = drawn;
  const bottom = drawn.at(-1) ?? 0;
  const padding = 1.2 * paddingOf(drawn, glyphs);
  const above = openRow(inkLines(glyphs.filter(({ y1 }) => y1 <= top + 1)).reverse(), top, padding);
  const below = openRow(inkLines(glyphs.filter(({ y0 }) => y0 >= bottom - 1)), bottom, padding);
  return [...(above ? [above.y0 - 2] : []), ...drawn, ...(below ? [below.y1 + 2] : [])];
}

/** White between a bar and the text below it, in points: the middle of all rows. */
function paddingOf(drawn: readonly number[], glyphs: readonly Glyph[]): number {
  const white = drawn.slice(0, -1).flatMap((y, index) => {
    const next = drawn[index + 1] ?? y;
    const tops = glyphs.filter(({ y0, y1 }) => y0 >= y - 1 && y1 <= next + 1).map(({ y0 }) => y0);
    return tops.length > 0 ? [Math.min(...tops) - y] : [];
  });
  return white.sort((a, b) => a - b)[Math.floor(white.length / 2)] ?? 0;
}

interface OpenRow {
  y0: number;
  y1: number;
}

/** Lines from nearest to farthest that make one row beside a bar; null where they are a title or prose. */
function openRow(lines: readonly InkLine[], bar: number, padding: number): OpenRow | null {
  const row: InkLine[] = [];
  let edge = bar;
  for (const line of lines) {
    const { y0, y1 } = extent(line);
    const gap = Math.max(y0 - edge, edge - y1);
    if (gap > Math.max(ROW_GAP * line.size, row.length === 0 ? padding : 0)) break;
    row.push(line);
    edge = edge >= y1 ? y0 : y1;
  }
  if (row.length === 0 || row.length > 4) return null;
  const chunks = chunksBetween({ lines: row }, []);
  if (chunks.length < 2 || isCaption({ chunks })) return null;
  const extents = row.map(extent);
  return { y0: Math.min(...extents.map(({ y0 }) => y0)), y1: Math.max(...extents.map(({ y1 }) => y1)) };
}

function extent({ glyphs }: InkLine): OpenRow {
  return { y0: Math.min(...glyphs.map(({ y0 }) => y0)), y1: Math.max(...glyphs.map(({ y1 }) => y1)) };
}

/** What stands between two edges in one row, line by line: the texts of a band once its columns are known. */
export function chunksBetween({ lines }: Pick<Band, 'lines'>, xs: readonly number[]): Chunk[] {
  let chunks: Chunk[] = [];
  for (const { x0, x1, glyphs, text } of lines.flatMap((line) =>
    segmentsOf(line).flatMap((segment) => cutAt(segment, xs)),
  )) {
    const met = chunks.filter((chunk) => overlapOf(chunk, { x0, x1 }) > 0.5);
    const grown: Chunk = {
      x0: Math.min(x0, ...met.map((one) => one.x0)),
      x1: Math.max(x1, ...met.map((one) => one.x1)),
      glyphs: [...met.flatMap((one) => one.glyphs), ...glyphs],
      text: [...met.map((one) => one.text), text].join('\n'),
    };
    chunks = [...chunks.filter((one) => !met.includes(one)), grown];
  }
  return chunks.sort((a, b) => a.x0 - b.x0);
}

/** In em: closer than that no two cells stand. Never is a number cut. */
const LEAST_GAP = 0.2;

/** A segment that runs over an edge is cut there where two operators set it: each cell's text is set by itself. */
function cutAt(segment: Segment, xs: readonly number[]): Segment[] {
  const parts: Segment[] = [];
  for (const glyph of segment.glyphs) {
    const open = parts.at(-1);
    const before = open?.glyphs.at(-1);
    const gap = before ? glyph.x0 - before.x1 : 0;
    const crosses = before && gap > LEAST_GAP * glyph.size && xs.some((x) => before.x1 <= x + 1 && glyph.x0 >= x - 1);
    if (open && before && !(crosses && before.show !== glyph.show)) {
      open.glyphs.push(glyph);
      open.x1 = Math.max(open.x1, glyph.x1);
    } else parts.push({ x0: glyph.x0, x1: glyph.x1, glyphs: [glyph], text: '' });
  }
  for (const part of parts) part.text = parts.length === 1 ? segment.text : lineOf(part.glyphs).text;
  return parts;
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
    if (isWhite(band, usual) || (open.some(hasAmount) && isCaption(band))) tables.push([]);
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

/** A row that tells a unit, a department or a year, and no figure of a column. */
export function isCaption({ chunks }: Pick<Band, 'chunks'>): boolean {
  const told = ({ text }: Chunk) =>
    text.split('\n').some((line) => line.trim() !== '单位' && metadataKind(line) !== null);
  return chunks.length <= 4 && chunks.some(told);
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
