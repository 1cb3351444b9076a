import { intervalAt } from '../grid.ts';
import type { InkLine } from '../ink-lines.ts';
import { isFigure } from '../numeric.ts';
import { type Segment, segmentsOf } from '../spaced/segments.ts';
import type { Band } from './bands.ts';
import { chunksBetween } from './chunks.ts';

/** Lines of one text keep this much (em) from baseline to baseline; where lines stand closer, cells are centred beside each other. */
const LEAST_PITCH = 0.95;
/** Rows that keep more white than the lines of one text do so by this factor at least. */
const LOOSER = 1.2;

interface Level {
  line: InkLine;
  /** Its texts by column. */
  texts: Map<number, Segment>;
}

/**
 * Rows of words that no rule parts: where only the header and the ends of a table are ruled, a band holds many. A band
 * with figures is left as it is, for figures tell rows by themselves.
 *
 * @param xs edges of the columns
 */
export function withWordedRows(bands: readonly Band[], xs: readonly number[]): Band[] {
  const all = bands.map(({ lines }) => lines.map((line) => levelOf(line, xs)));
  const widths = widthsOf(all.flat(), xs.length - 1);
  return bands.flatMap((band, at) => {
    const levels = all[at] ?? [];
    const starts = startsOf(levels, widths);
    if (starts.length < 2) return [band];
    const edges = starts.slice(1).map((start) => {
      const above = Math.max(...(levels[start - 1]?.line.glyphs ?? []).map(({ y1 }) => y1));
      const below = Math.min(...(levels[start]?.line.glyphs ?? []).map(({ y0 }) => y0));
      return (above + below) / 2;
    });
    return starts.map((start, index): Band => {
      const lines = band.lines.slice(start, starts[index + 1]);
      return { y0: edges[index - 1] ?? band.y0, y1: edges[index] ?? band.y1, lines, chunks: chunksBetween(lines, []) };
    });
  });
}

function levelOf(line: InkLine, xs: readonly number[]): Level {
  const texts = new Map<number, Segment>();
  for (const segment of segmentsOf(line)) texts.set(intervalAt(xs, (segment.x0 + segment.x1) / 2), segment);
  return { line, texts };
}

/** Of each column's longest line, in points. */
function widthsOf(levels: readonly Level[], columns: number): number[] {
  const widths: number[] = Array.from({ length: columns }, () => 0);
  for (const { texts } of levels) {
    for (const [column, { x0, x1 }] of texts) widths[column] = Math.max(widths[column] ?? 0, x1 - x0);
  }
  return widths;
}

/** Indices of the lines with which rows begin. One only where the lines may be those of one row. */
function startsOf(levels: readonly Level[], widths: readonly number[]): number[] {
  const pitches = levels.slice(1).map(({ line }, index) => line.baseline - (levels[index]?.line.baseline ?? 0));
  const [first] = levels;
  const least = Math.min(...pitches);
  if (!first || least < LEAST_PITCH * first.line.size || first.texts.size < 2 || !first.texts.has(0)) return [0];
  if (levels.some(({ texts }) => [...texts.values()].some(({ text }) => isFigure(text)))) return [0];
  const isLoose = pitches.some((pitch) => pitch > LOOSER * least);
  const starts = [0];
  for (let index = 1; index < levels.length; index++) {
    const here = levels[index] as Level;
    const begins = isLoose
      ? (pitches[index - 1] ?? 0) > LOOSER * least
      : here.texts.has(0) && isNewRow(levels[index - 1] as Level, here, widths);
    if (begins) starts.push(index);
  }
  return starts;
}

/**
 * Whether a line cannot go on with the one above it: one of its words had room there, or the column had no text on the
 * line before, for the lines of one text follow each other.
 */
function isNewRow(above: Level, here: Level, widths: readonly number[]): boolean {
  if (here.texts.size === widths.length && above.texts.size < widths.length) return true;
  return [...here.texts].some(([column, segment]) => {
    const over = above.texts.get(column);
    return over === undefined || hadRoom(over, segment, widths[column] ?? 0, here.line.size);
  });
}

function hadRoom(over: Segment, { x0, x1, text }: Segment, width: number, size: number): boolean {
  const word = text.search(/\s/);
  const first = ((x1 - x0) * (word < 0 ? text.length : word)) / Math.max(1, text.length);
  return over.x1 - over.x0 + 0.4 * size + first < width;
}
