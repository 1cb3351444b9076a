import type { Glyph } from '../drawn-page.ts';
import { rowsOf } from '../text/rows.ts';

/** Glyphs that stand on one baseline, left to right. */
export interface InkLine {
  baseline: number;
  /** The largest em on it. */
  size: number;
  glyphs: Glyph[];
}

/** Lines of text set across the page, top to bottom. */
export function inkLines(glyphs: readonly Glyph[]): InkLine[] {
  return rowsOf(glyphs.filter(({ set }) => set === 'across')).map((row) => {
    let largest = row[0];
    for (const glyph of row) if (largest && glyph.size > largest.size) largest = glyph;
    return { baseline: largest?.baseline ?? 0, size: largest?.size ?? 0, glyphs: row };
  });
}
