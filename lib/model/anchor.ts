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
