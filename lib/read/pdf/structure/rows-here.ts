import type { Glyph } from '../drawn-page.ts';
import { boxOf } from '../text/line.ts';
import type { TaggedTable } from './tags.ts';

/** White that an empty row takes at least, in em: its height without its padding. */
const EMPTY_ROW = 1.2;

/**
 * The rows of a tagged table that stand on this page, ascending. Rows without any glyph here stand on other pages, unless
 * they lie between two that have some and there is room for them.
 *
 * @param glyphs of each row's cells
 */
export function rowsHere({ rows }: TaggedTable, glyphs: readonly (readonly (readonly Glyph[])[])[]): number[] {
  const ink = rows.map((row, index) => {
    const single = row.flatMap(({ rowSpan }, at) => (rowSpan === 1 ? (glyphs[index]?.[at] ?? []) : []));
    return extentOf(single);
  });
  // A cell over several rows stands in the middle of them: on this page is at least one, and if none is known, its first.
  for (const [index, row] of rows.entries()) {
    for (const [at, { rowSpan }] of row.entries()) {
      if (rowSpan > 1 && ink.slice(index, index + rowSpan).every((one) => one === null)) {
        ink[index] = extentOf(glyphs[index]?.[at] ?? []);
      }
    }
  }
  const here: number[] = [];
  for (const [row, extent] of ink.entries()) {
    if (!extent) continue;
    const last = here.at(-1);
    const above = last === undefined ? null : ink[last];
    if (last !== undefined && above && extent.y0 - above.y1 > (row - last - 1) * EMPTY_ROW * extent.size) {
      for (let empty = last + 1; empty < row; empty++) here.push(empty);
    }
    here.push(row);
  }
  return here;
}

interface Extent {
  y0: number;
  y1: number;
  /** One em. */
  size: number;
}

function extentOf(glyphs: readonly Glyph[]): Extent | null {
  const [first] = glyphs;
  if (!first) return null;
  const [, y0, , y1] = boxOf(glyphs);
  return { y0, y1, size: first.size };
}
