import type { Glyph } from '../drawn-page.ts';

/** Side of the cells, in points, in which a glyph looks for its like. */
const CELL = 4;
const ROW = 100_003;
/** The largest letters that are set twice, in points; larger ones would have to look into too many cells. */
const LARGEST = 100;

/**
 * Leaves out what was drawn twice to look bold, or once more as a shadow: the same character by another operator, less
 * than a fifth of its size away. The one that can be seen stays.
 */
export function withoutRepeated(glyphs: readonly Glyph[]): Glyph[] {
  const near = new Map<number, number[]>();
  const kept: Glyph[] = [];
  for (const glyph of glyphs) {
    const twin = twinOf(glyph, kept, near);
    if (twin !== null) {
      const first = kept[twin] as Glyph;
      if (first.hidden && !glyph.hidden) kept[twin] = glyph;
      else if (!glyph.hidden) first.bold = true;
      continue;
    }
    const key = Math.floor(glyph.x0 / CELL) * ROW + Math.floor(glyph.baseline / CELL);
    const list = near.get(key);
    if (list) list.push(kept.length);
    else near.set(key, [kept.length]);
    kept.push(glyph);
  }
  return kept;
}

function twinOf(glyph: Glyph, kept: readonly Glyph[], near: ReadonlyMap<number, number[]>): number | null {
  const { x0, x1, baseline, text, show } = glyph;
  const up = 0.2 * Math.min(glyph.size, LARGEST);
  const across = Math.min(up, 0.45 * (x1 - x0) + 0.05);
  const lastColumn = Math.floor((x0 + across) / CELL);
  const lastRow = Math.floor((baseline + up) / CELL);
  for (let column = Math.floor((x0 - across) / CELL); column <= lastColumn; column++) {
    for (let row = Math.floor((baseline - up) / CELL); row <= lastRow; row++) {
      for (const index of near.get(column * ROW + row) ?? []) {
        const other = kept[index] as Glyph;
        if (other.text !== text || other.show === show) continue;
        if (Math.abs(other.x0 - x0) < across && Math.abs(other.baseline - baseline) < up) return index;
      }
    }
  }
  return null;
}
