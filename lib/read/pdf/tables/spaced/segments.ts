import type { Glyph } from '../../drawn-page.ts';
import { lineOf } from '../../text/line.ts';
import type { InkLine } from '../ink-lines.ts';

/** What stands together on one line: a cell's text, or one line of it. */
export interface Segment {
  x0: number;
  x1: number;
  glyphs: Glyph[];
  text: string;
}

const CJK = /[\u2e80-\uffef]/;

/** Cuts a line at its wide gaps. What one show operator drew is held together more strongly than what several did. */
export function segmentsOf({ glyphs, size }: InkLine): Segment[] {
  const segments: Segment[] = [];
  let before: Glyph | null = null;
  for (const glyph of glyphs) {
    const open = segments.at(-1);
    if (open && before && glyph.x0 - open.x1 <= widestGap(before, glyph) * size) {
      open.glyphs.push(glyph);
      open.x1 = Math.max(open.x1, glyph.x1);
    } else segments.push({ x0: glyph.x0, x1: glyph.x1, glyphs: [glyph], text: '' });
    before = glyph;
  }
  for (const segment of segments) segment.text = lineOf(segment.glyphs).text;
  return segments;
}

/** In em. CJK is set without spaces: a gap says more there. */
function widestGap(before: Glyph, after: Glyph): number {
  const cjk = CJK.test(before.text) || CJK.test(after.text);
  if (before.show === after.show) return cjk ? 0.75 : 0.62;
  return cjk ? 0.42 : 0.55;
}
