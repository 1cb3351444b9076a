import type { DrawnPage, Glyph, Rule } from '../drawn-page.ts';
import type { Grid } from '../tables/grid.ts';
import { structureTable } from './structure-table.ts';
import { trustedGrid } from './trusted-grid.ts';

export interface TaggedGround {
  /** Visible glyphs. */
  glyphs: readonly Glyph[];
  /** Those that stand in no ruled table. */
  free: ReadonlySet<Glyph>;
  horizontal: readonly Rule[];
  vertical: readonly Rule[];
}

/**
 * Grids of the tables that the document's structure tree tells, where what is printed agrees with it. Tables that rules
 * draw are left to the rules.
 */
export function taggedGrids(tagged: DrawnPage['tagged'], { free, ...ground }: TaggedGround): Grid[] {
  if (tagged.length === 0) return [];
  const contents = byContent(ground.glyphs);
  const glyphsOf = (content: number) => contents.get(content) ?? [];
  return tagged.flatMap((table) => {
    const structure = structureTable(table, glyphsOf);
    if (!structure?.cells.every(({ glyphs }) => glyphs.every((glyph) => free.has(glyph)))) return [];
    return trustedGrid(structure, ground) ?? [];
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
