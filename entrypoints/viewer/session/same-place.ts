import { isCellPlace, type Place } from '../../../lib/model/index.ts';
import type { Ink, PageBox } from '../../../lib/read/pdf/index.ts';

/**
 * The place of one review in another of the same document: tables and paragraphs are counted anew when more pages are
 * read, and only where they stand on paper stays.
 */
export function samePlace(place: Place, before: Ink, after: Ink): Place | null {
  if (isCellPlace(place)) {
    const key = `${place.row}:${place.column}`;
    const [cell] = before.tables.get(place.table)?.cells.get(key) ?? [];
    if (!cell) return null;
    for (const [table, { pieces, cells }] of after.tables) {
      if (!pieces.some(({ page }) => page === cell.page)) continue;
      for (const [other, parts] of cells) {
        if (!parts.some((part) => isSame(part, cell))) continue;
        const [row, column] = other.split(':').map(Number);
        if (row !== undefined && column !== undefined) return { ...place, table, row, column };
      }
    }
    return null;
  }
  const [line] = before.blocks.get(place.block) ?? [];
  if (!line) return null;
  for (const [block, lines] of after.blocks) {
    const same = lines.find((other) => isSame(other, line));
    if (!same) continue;
    // The paragraph may have got a beginning on the page before.
    const shift = same.start - line.start;
    return { ...place, block, start: place.start + shift, end: place.end + shift };
  }
  return null;
}

function isSame(one: PageBox, other: PageBox): boolean {
  return one.page === other.page && one.box.every((edge, index) => edge === other.box[index]);
}
