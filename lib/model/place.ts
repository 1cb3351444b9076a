import { z } from 'zod';

/**
 * Where something stands on its surface, redundant enough to be found again after the surface has changed:
 * a path *and* the words that stand there.
 */

/** On a web page. */
export const PageAnchor = z.object({
  surface: z.literal('page'),
  /**
   * Child-element indices from the root element down, joined by "/". A step "#" enters the open shadow root of the
   * element reached so far, "@" the document of an iframe of the same origin.
   */
  path: z.string(),
  /** The first 80 characters of the text that stands there, white space folded. */
  quote: z.string(),
});

/** On a page of a PDF. */
export const PdfAnchor = z.object({
  surface: z.literal('pdf'),
  /** 1-based. */
  page: z.number().int().positive(),
  /** x0, y0, x1, y1 in PDF points, origin top left, after rotation and crop box. */
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  quote: z.string(),
});

export const Anchor = z.discriminatedUnion('surface', [PageAnchor, PdfAnchor]);
export type PageAnchor = z.infer<typeof PageAnchor>;
export type PdfAnchor = z.infer<typeof PdfAnchor>;
export type Anchor = z.infer<typeof Anchor>;

/** A figure's cell. `row` and `column` count from the table's first grid row (captions and headers included). */
export const CellPlace = z.object({
  table: z.string(),
  row: z.number().int().nonnegative(),
  column: z.number().int().nonnegative(),
  text: z.string(),
});

/** A stretch of a paragraph or heading: UTF-16 offsets into that block's text, end exclusive. */
export const TextPlace = z.object({
  block: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
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
