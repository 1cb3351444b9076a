import type { DrawnPage, Glyph, Rule } from '../drawn-page.ts';
import type { Grid } from '../tables/grid.ts';
import { markHeaders } from './headers.ts';
import { structureTable } from './structure-table.ts';
import { trustedGrid } from './trusted-grid.ts';

export interface TaggedGround {
  /** Visible glyphs. */
  glyphs: readonly Glyph[];
  /** Those that stand in no ruled table. */
  open: readonly Glyph[];
  horizontal: readonly Rule[];
  vertical: readonly Rule[];
}

export { markHeaders };

/**
 * Grids of the tables that the document's structure tree tells, where what is printed agrees with it. Tables that rules
 * draw are left to the rules.
 */
export function taggedGrids(tagged: DrawnPage['tagged'], { open, ...ground }: TaggedGround): Grid[] {
  if (tagged.length === 0) return [];
  const contents = byContent(ground.glyphs);
  const glyphsOf = (content: number) => contents.get(content) ?? [];
  const left = new Set(open);
  return tagged.flatMap((table) => {
    const structure = structureTable(table, glyphsOf);
    const glyphs = structure?.cells.flatMap((cell) => cell.glyphs) ?? [];
    // What stands in two cells, in a ruled table or in another tagged one: the tags are wrong, or not needed.
    if (!structure || new Set(glyphs).size < glyphs.length || !glyphs.every((glyph) => left.has(glyph))) return [];
    const grid = trustedGrid(structure, ground);
    if (!grid) return [];
    for (const glyph of glyphs) left.delete(glyph);
    return [grid];
  });
}

function byContent(glyphs: readonly Glyph[]): Map<number, Glyph[]> {
  const contents = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    if (glyph.content === null) continue;
    const known = contents.get(glyph.content);
    if (known) known.push(glyph);
    else contents.set(glyph.content, [glyph]);
  }
  return contents;
}
