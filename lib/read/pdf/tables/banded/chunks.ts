import type { Glyph } from '../../drawn-page.ts';
import { lineOf } from '../../text/line.ts';
import { overlapOf } from '../extent.ts';
import type { InkLine } from '../ink-lines.ts';
import { type Segment, segmentsOf } from '../spaced/segments.ts';

/** What stands in one row and is one cell's: the lines of a wrapped text are one chunk. */
export interface Chunk {
  x0: number;
  x1: number;
  glyphs: Glyph[];
  text: string;
}

/** What stands between two edges in one row, line by line: the texts of a band once its columns are known. */
export function chunksBetween(lines: readonly InkLine[], xs: readonly number[]): Chunk[] {
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
