import type { Glyph } from '../drawn-page.ts';
import { isWide } from './characters.ts';
import type { Row } from './rows.ts';

/**
 * Vertical text whose characters were set one by one, each upright and below the one before. What tells it from lines
 * across the page: its characters are closer to those below than to those beside.
 */

/** From one character to the one below, in em. Lines across stand farther apart. */
const PITCH = 1.12;
/** Least white between the columns, in em. Characters of one line across have none. */
const BETWEEN = 0.25;
/** Shorter stacks may be chance. */
const LEAST = 4;
/** Characters of one column stand this exactly below each other, in em. */
const ALIGNED = 0.3;

/** Takes the rows that are slices through vertical text out of the rows of a page. */
export function partStacked(rows: readonly Row[]): { rows: Row[]; stacked: Glyph[] } {
  const across: Row[] = [];
  const stacked: Glyph[] = [];
  for (let from = 0; from < rows.length; ) {
    let to = from + 1;
    while (to < rows.length && goesDown(rows[to - 1] ?? [], rows[to] ?? [])) to++;
    if (to - from >= LEAST) for (const row of rows.slice(from, to)) stacked.push(...row);
    else across.push(...rows.slice(from, to));
    from = to;
  }
  return { rows: across, stacked };
}

function goesDown(above: Row, below: Row): boolean {
  const top = above[0];
  const size = below[0]?.size;
  if (!top || size === undefined || !isSlice(above) || !isSlice(below)) return false;
  const pitch = ((below[0]?.baseline ?? 0) - top.baseline) / size;
  if (pitch > PITCH || pitch < 0.8) return false;
  const aligned = below.filter((glyph) => above.some((other) => Math.abs(other.x0 - glyph.x0) <= ALIGNED * size));
  return aligned.length * 2 > below.length;
}

function isSlice(row: Row): boolean {
  return row.every((glyph, index) => {
    const before = row[index - 1];
    return isWide(glyph.text) && (!before || glyph.x0 - before.x1 >= BETWEEN * glyph.size);
  });
}
