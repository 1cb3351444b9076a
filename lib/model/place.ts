// In `zod/mini`, as all that the reader parses: it starts in other people's pages.
import * as z from 'zod/mini';

/** Counts from 0. */
const index = () => z.int().check(z.nonnegative());

/** A figure's cell. `row` and `column` count from the table's first grid row (captions and headers included). */
export const CellPlace = z.object({
  table: z.string(),
  row: index(),
  column: index(),
  text: z.string(),
});

/** A stretch of a paragraph or heading: UTF-16 offsets into that block's text, end exclusive. */
export const TextPlace = z.object({
  block: z.string(),
  start: index(),
  end: index(),
  text: z.string(),
});

/** Where a figure stands in the document, whatever surface the document is on. */
export const Place = z.union([CellPlace, TextPlace]);
export type CellPlace = z.infer<typeof CellPlace>;
export type TextPlace = z.infer<typeof TextPlace>;
export type Place = z.infer<typeof Place>;

export function isCellPlace(place: Place): place is CellPlace {
  return 'table' in place;
}

/** One key for one place, to compare and to index by. */
export function placeKey(place: Place): string {
  return isCellPlace(place)
    ? `${place.table}:${place.row}:${place.column}`
    : `${place.block}:${place.start}-${place.end}`;
}
