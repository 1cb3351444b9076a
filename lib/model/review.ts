import { z } from 'zod';
import { Source } from './disclosure.ts';
import { Finding } from './finding.ts';
import { Form, Head } from './interpretation.ts';
import { Place } from './place.ts';
import { Bilingual } from './words.ts';

/** What checking a document comes to, in the shape in which screens, records and exports take it. */

export const Counts = z.object({
  holds: z.number().int().nonnegative(),
  rounding: z.number().int().nonnegative(),
  undecided: z.number().int().nonnegative(),
  violated: z.number().int().nonnegative(),
  insufficient: z.number().int().nonnegative(),
});
export type Counts = z.infer<typeof Counts>;

export const TableState = z.enum(['checked', 'contradicts', 'rounding', 'not-checked']);
export type TableState = z.infer<typeof TableState>;

export const TableReview = z.object({
  table: z.string(),
  title: z.string(),
  form: Form,
  /** Pages that it stands on, 1-based; left out where the document has but one. */
  pages: z.array(z.number().int().positive()).optional(),
  state: TableState,
  /** Why it was not checked, or what in it was not; null when all was. */
  reason: Bilingual.nullable(),
  counts: Counts,
});
export type TableReview = z.infer<typeof TableReview>;

/** A tick beside a figure. A figure takes the worst verdict of the relations it takes part in. */
export const Mark = z.object({
  place: Place,
  kind: z.enum(['holds', 'rounding', 'undecided', 'violated', 'culprit']),
  /** Ids of the relations it takes part in, worst first: `Checked.tapeOf(id)` gives the card. */
  relations: z.array(z.string()),
});
export type Mark = z.infer<typeof Mark>;

/** Where a table or an explanation that a disclosure is to hold stands, as far as this document shows. */
export const CompletenessState = z.enum([
  'here',
  'empty-with-note', // the text says that there is nothing to tell
  'linked', // a link on this page names it
  'not-on-this-page', // it may well stand elsewhere
  'missing', // the document itself shows that it should be here
]);
export type CompletenessState = z.infer<typeof CompletenessState>;

/** One of the tables and explanations that the regulation asks for. */
export const Completeness = z.object({
  id: z.string(),
  name: Bilingual,
  kind: z.enum(['table', 'explanation']),
  state: CompletenessState,
  /** Where it begins, or where it is said that there is nothing; none where it is not here. */
  places: z.array(Place),
});
export type Completeness = z.infer<typeof Completeness>;

export const Review = z.object({
  source: Source,
  head: Head,
  /** Over the whole document. */
  counts: Counts,
  tables: z.array(TableReview),
  /** Paragraphs that were read. */
  paragraphs: z.number().int().nonnegative(),
  findings: z.array(Finding),
  marks: z.array(Mark),
  /** What the regulation asks for, and where it is; left out of what is no disclosure of a department or unit. */
  completeness: z.array(Completeness).optional(),
});
export type Review = z.infer<typeof Review>;
