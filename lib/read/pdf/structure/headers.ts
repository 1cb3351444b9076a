import type { Grid } from '../tables/grid.ts';
import type { TaggedTable } from './tags.ts';

/** Marks cells of grids, however these were found, whose whole text stands in header cells of the tags. */
export function markHeaders(grids: readonly Grid[], tagged: readonly TaggedTable[]): void {
  const contents = headerContents(tagged);
  if (contents.size === 0) return;
  for (const cell of grids.flatMap((grid) => grid.cells)) {
    const isHeader = cell.glyphs.every(({ content }) => content !== null && contents.has(content));
    if (cell.glyphs.length > 0 && isHeader) cell.header = true;
  }
}

/** Where all cells of a table are header cells, its tags say nothing. */
function headerContents(tagged: readonly TaggedTable[]): Set<number> {
  const telling = tagged.map(({ rows }) => rows.flat()).filter((cells) => cells.some(({ header }) => !header));
  return new Set(telling.flat().flatMap(({ header, contents }) => (header ? contents : [])));
}
