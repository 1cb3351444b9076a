import { z } from 'zod';
import { Mark, MarkMode, Place, TableState } from '../model/index.ts';

/** Client px of the page's window. */
const Box = z.object({ left: z.number(), top: z.number(), width: z.number(), height: z.number() });

/** A chip beside a link or a document, as it is drawn: `shown` where the page shows the document itself. */
export const LinkChipOnPage = z.object({ href: z.string(), text: z.string(), shown: z.boolean(), box: Box });
export type LinkChipOnPage = z.infer<typeof LinkChipOnPage>;

/**
 * What the reader has drawn, as data. The shadow root is closed, so that a page neither reads nor changes it; tests and
 * helpers for reading ask this way, which only extension pages have.
 */
export const MarksOnPage = z.object({
  mode: MarkMode,
  /** Those in view; `glyph` is null where a line stands for the tick. */
  marks: z.array(z.object({ place: Place, kind: Mark.shape.kind, box: Box, glyph: Box.nullable() })),
  chips: z.array(z.object({ table: z.string(), state: TableState, text: z.string(), box: Box })),
  card: z
    .object({
      place: Place,
      finding: z.string().nullable(),
      relation: z.string().nullable(),
      pinned: z.boolean(),
      focused: z.boolean(),
      text: z.string(),
      box: Box,
    })
    .nullable(),
});
export type MarksOnPage = z.infer<typeof MarksOnPage>;
