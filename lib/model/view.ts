import { z } from 'zod';
import { SetAside } from './aside.ts';
import { Detection } from './detection.ts';
import { MarkMode } from './mark-mode.ts';
import { Review } from './review.ts';
import { Bilingual } from './words.ts';

/** How a reviewed document stands with the records on this machine. */
export const Keeping = z.enum([
  'kept',
  'switched-off', // by the reader
  'not-official', // not on an official host: kept only when asked
  'private-window',
  'quota', // the browser's storage is full
  'failed',
]);
export type Keeping = z.infer<typeof Keeping>;

/** How far a PDF was read; a web page is read at once and has none of this. */
export const PagesRead = z.object({
  read: z.number().int().nonnegative(),
  total: z.number().int().positive(),
  /** Null while too little was read to tell, and when nothing goes on. */
  secondsLeft: z.number().int().nonnegative().nullable(),
  /** `stopped` by the reader. */
  state: z.enum(['reading', 'stopped', 'done']),
  /** Pages that could not be read, or took too long: nothing is said of them. 1-based. */
  unread: z.array(z.number().int().positive()),
});
export type PagesRead = z.infer<typeof PagesRead>;

/** What the panel shows of a tab: each is a designed state. */
export const PageView = z.discriminatedUnion('status', [
  /** No reader in this tab: a browser page, or nobody has asked yet. */
  z.object({ status: z.literal('idle') }),
  z.object({
    status: z.literal('reading'),
    step: z.enum(['read', 'interpret', 'check']),
    tablesRead: z.number().int().nonnegative(),
    pages: PagesRead.optional(),
  }),
  /** Neither a disclosure nor a page with links to any. The reader may have it checked all the same. */
  z.object({ status: z.literal('not-disclosure'), detection: Detection }),
  /** Nothing to check here, but links to disclosures. */
  z.object({ status: z.literal('landing'), detection: Detection }),
  z.object({
    status: z.literal('reviewed'),
    detection: Detection,
    /** As it was found. Without its marks: thousands, and nobody but the page draws them. */
    review: Review,
    /** Findings of the review that the reader has set aside: they are neither counted nor marked. */
    aside: z.array(SetAside),
    markMode: MarkMode,
    /** Finding that the reader looks at. */
    current: z.string().nullable(),
    /** Of a PDF: what is told is of the pages that were read. */
    pages: PagesRead.optional(),
  }),
  z.object({
    status: z.literal('failed'),
    message: Bilingual,
    /** False where trying again would come to the same; true when not said. */
    again: z.boolean().optional(),
  }),
]);
export type PageView = z.infer<typeof PageView>;
