import type { Glyph } from '../drawn-page.ts';

/** Cells of a coarse grid, in points, in which a glyph looks for its like. */
const CELL = 4;
const ROW = 100_003;

/**
 * Leaves out what was drawn twice to look bold, or once more as a shadow: the same character by another operator, less
 * than a fifth of its size away. The one that can be seen stays.
 */
export function withoutRepeated(glyphs: readonly Glyph[]): Glyph[] {
  const near = new Map<number, number[]>();
  const kept: Glyph[] = [];
  for (const glyph of glyphs) {
    const column = Math.round(glyph.x0 / CELL);
    const row = Math.round(glyph.baseline / CELL);
    const twin = twinOf(glyph, kept, near, column, row);
    if (twin !== null) {
      const first = kept[twin] as Glyph;
      if (first.hidden && !glyph.hidden) kept[twin] = glyph;
      else if (!glyph.hidden) first.bold = true;
      continue;
    }
    const key = column * ROW + row;
    const list = near.get(key);
    if (list) list.push(kept.length);
    else near.set(key, [kept.length]);
    kept.push(glyph);
  }
  return kept;
}

function twinOf(
  glyph: Glyph,
  kept: readonly Glyph[],
  near: ReadonlyMap<number, number[]>,
  column: number,
  row: number,
): number | null {
  const reach = Math.min(0.2 * glyph.size, 0.45 * (glyph.x1 - glyph.x0) + 0.05);
  for (let across = -1; across <= 1; across++) {
    for (let down = -1; down <= 1; down++) {
      for (const index of near.get((column + across) * ROW + row + down) ?? []) {
        const other = kept[index] as Glyph;
        if (other.text !== glyph.text || other.show === glyph.show) continue;
        if (Math.abs(other.x0 - glyph.x0) < reach && Math.abs(other.baseline - glyph.baseline) < 0.2 * glyph.size)
          return index;
      }
    }
  }
  return null;
}
