import { type Extent, overlapOf } from '../tables/extent.ts';
import { isAmount } from '../tables/numeric.ts';
import { boxOf } from '../text/line.ts';
import type { StructureCell } from './structure-table.ts';

/** 1 2 3 …, which may number the columns from their middles. */
const SMALL = /^\d{1,2}$/;
/** Sides of figures this near (em) are aligned. */
const ALIGNED = 0.4;

/**
 * Whether the figures of each column stand below each other. Where no row shows all columns, cells of two columns may have
 * come into one: then their figures stand beside each other.
 */
export function figuresAlign(filled: readonly StructureCell[]): boolean {
  const widest = new Map<number, Extent>();
  const figures = filled.filter(({ colSpan, header, glyphs }) => {
    const text = glyphs.map((glyph) => glyph.text).join('');
    return colSpan === 1 && !header && isAmount(text) && !SMALL.test(text);
  });
  const inks = figures.map((cell) => {
    const [x0, , x1] = boxOf(cell.glyphs);
    return { cell, ink: { x0, x1 } };
  });
  for (const { cell, ink } of inks) {
    const known = widest.get(cell.column);
    if (!known || ink.x1 - ink.x0 > known.x1 - known.x0) widest.set(cell.column, ink);
  }
  return inks.every(({ cell, ink }) => {
    const usual = widest.get(cell.column) ?? ink;
    const near = ALIGNED * (cell.glyphs[0]?.size ?? 0);
    return overlapOf(usual, ink) > 0 || Math.abs(usual.x0 - ink.x0) < near || Math.abs(usual.x1 - ink.x1) < near;
  });
}
