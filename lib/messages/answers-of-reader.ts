import { z } from 'zod';
import { Interpretation, PageView, Tape } from '../model/index.ts';
import { LinkChipOnPage, MarksOnPage } from './marks-on-page.ts';
import type { ToReader } from './to-reader.ts';

/*
 * Apart from the questions: the reader, which starts in other people's pages, then carries none of these schemas. Who
 * asks parses.
 */

/** The page may have lost the place in the meantime. */
export const ShowResult = z.object({ shown: z.boolean() });
export type ShowResult = z.infer<typeof ShowResult>;

/** What each question to the reader is answered with. */
export const answersOfReader = {
  'get-view': PageView,
  'show-finding': ShowResult,
  'show-place': ShowResult,
  'show-table': ShowResult,
  'step-finding': ShowResult,
  'set-mark-mode': z.void(),
  'set-aside': z.void(),
  'take-back': z.void(),
  'keep-aside': z.void(),
  'check-anyway': z.void(),
  'cancel-reading': z.void(),
  'describe-link-chips': z.array(LinkChipOnPage),
  'describe-marks': MarksOnPage.nullable(),
} as const satisfies Record<ToReader['type'], z.ZodType>;

/**
 * What the reader hands out in parcels, since an answer at one go would hold up the page of a large document. The panel
 * connects a port of that name to the tab (`tabs.connect`), the reader sends one parcel, the panel hangs up. Null when
 * nothing was checked.
 */
export const parcelsOfReader = {
  /** For exports, copies and records. */
  interpretation: Interpretation.nullable(),
  /** Of all checked relations, those of the findings first: for the workbook's live sums. */
  tapes: z.array(Tape).nullable(),
} as const satisfies Record<string, z.ZodType>;
export type ParcelOfReader = keyof typeof parcelsOfReader;
