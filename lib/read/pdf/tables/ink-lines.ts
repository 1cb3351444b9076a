import type { Glyph } from '../drawn-page.ts';

/** Glyphs that stand on one baseline, left to right. */
export interface InkLine {
  baseline: number;
  /** The largest em on it. */
  size: number;
  glyphs: Glyph[];
}

/** Baselines that differ by less than this (em) are one: letters of two fonts, and digits set slightly off. */
const SAME_BASELINE = 0.45;

/** Lines of text set across the page, top to bottom. */
export function inkLines(glyphs: readonly Glyph[]): InkLine[] {
  const lines: InkLine[] = [];
  const upright = glyphs.filter(({ set }) => set === 'across');
  for (const glyph of upright.sort((a, b) => a.baseline - b.baseline || a.x0 - b.x0)) {
    const line = lineFor(lines, glyph);
    if (line) {
      line.glyphs.push(glyph);
      line.size = Math.max(line.size, glyph.size);
    } else lines.push({ baseline: glyph.baseline, size: glyph.size, glyphs: [glyph] });
  }
  for (const line of lines) line.glyphs.sort((a, b) => a.x0 - b.x0);
  return lines;
}

function lineFor(lines: readonly InkLine[], glyph: Glyph): InkLine | null {
  const reach = SAME_BASELINE * glyph.size + 0.2;
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    if (!line || glyph.baseline - line.baseline >= reach) return null;
    if (glyph.baseline - line.baseline < SAME_BASELINE * line.size + 0.2) return line;
  }
  return null;
}
