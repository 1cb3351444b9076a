import { metadataKind } from '../../../table/metadata.ts';
import type { Glyph } from '../../drawn-page.ts';
import { type InkLine, inkLines } from '../ink-lines.ts';
import { segmentsOf } from '../spaced/segments.ts';
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
  const edges = [...ys, ...partial.map(({ at }) => at)]
    .sort((a, b) => a - b)
    .filter((y, index, all) => index === 0 || y - (all[index - 1] ?? 0) > 3);
  const inside = glyphs.filter(({ x0, x1 }) => (x0 + x1) / 2 > from - 1 && (x0 + x1) / 2 < to + 1);
  return edges.slice(1).map((y1, index) => {
    const y0 = edges[index] ?? 0;
    const own = inside.filter((glyph) => {
      const middle = (glyph.y0 + glyph.y1) / 2;
      return middle > y0 && middle <= y1;
    });
    const lines = inkLines(own);
    return { y0, y1, chunks: chunksOf(lines), lines };
  });
}

/** Segments of all lines of a band; those above each other are one wrapped text. */
function chunksOf(lines: readonly InkLine[]): Chunk[] {
  let chunks: Chunk[] = [];
  for (const { x0, x1, glyphs, text } of lines.flatMap(segmentsOf)) {
    const met = chunks.filter((chunk) => Math.min(chunk.x1, x1) - Math.max(chunk.x0, x0) > 0.5);
    const merged: Chunk = {
      x0: Math.min(x0, ...met.map((one) => one.x0)),
      x1: Math.max(x1, ...met.map((one) => one.x1)),
      glyphs: [...met.flatMap((one) => one.glyphs), ...glyphs],
      text: [...met.map((one) => one.text), text].join('\n'),
    };
    chunks = [...chunks.filter((one) => !met.includes(one)), merged];
  }
  return chunks.sort((a, b) => a.x0 - b.x0);
}

/** White above and below a row's text, in em, that no cell's padding explains. */
const TOO_WHITE = 2.4;

/** The space between two tables of one width: their titles and units, with white around them. */
export function isBetweenTables({ y0, y1, lines, chunks }: Band): boolean {
  if (lines.length === 0) return y1 - y0 > 60;
  const size = Math.max(...lines.map((line) => line.size));
  const ink = lines.length * size * 1.35;
  if (y1 - y0 - ink <= TOO_WHITE * size) return false;
  return chunks.length <= 3 || chunks.some(({ text }) => metadataKind(text) !== null);
}
