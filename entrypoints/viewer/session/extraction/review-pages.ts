import { check } from '../../../../lib/check/index.ts';
import { detectDisclosure } from '../../../../lib/detect/index.ts';
import { interpret } from '../../../../lib/interpret/index.ts';
import type {
  CheckedRelation,
  Detection,
  Interpretation,
  Review,
  Source,
  Tape,
  Work,
} from '../../../../lib/model/index.ts';
import { type Ink, type PageContent, readPdf } from '../../../../lib/read/pdf/index.ts';
import { unfinishedTables, withoutTables, withoutText, withTablesLeftOut } from './unfinished.ts';

/** A document, or what was read of it, as it was checked. */
export interface PdfReview {
  detection: Detection;
  ink: Ink;
  interpretation: Interpretation;
  review: Review;
  relations: readonly CheckedRelation[];
  tapeOf: (relation: string) => Tape;
  /** Pages that the review is of. */
  pages: number;
}

export interface ReviewOrder {
  /** Check it whatever it is taken for. */
  wanted: boolean;
  /** No page will be read any more: what was left out is told. */
  final: boolean;
}

/**
 * Reads, interprets and checks the pages that there are. Of a document of which pages are missing only whole tables are
 * judged.
 *
 * @param pages in their order
 * @returns only what it was taken for, if that is no disclosure
 */
export function* reviewPages(
  pages: readonly PageContent[],
  source: Source,
  { wanted, final }: ReviewOrder,
): Work<PdfReview | { detection: Detection }> {
  const read = new Set(pages.map(({ page }) => page));
  const whole = read.size === source.pages;
  const reading = yield* readPdf(pages, source);
  const { disclosure, ink } = reading;
  yield;
  // What it is shows in half a table, too.
  const detection = detectDisclosure(disclosure, null);
  if (!wanted && detection.verdict !== 'disclosure') return { detection };
  yield;
  const left = unfinishedTables(reading, source.pages, (page) => read.has(page));
  const interpretation = yield* interpret(withoutTables(disclosure, left), detection);
  const judged = whole ? interpretation : withoutText(interpretation);
  yield;
  const { review, relations, tapeOf } = yield* check(judged);
  return {
    detection,
    ink,
    interpretation: judged,
    review: final ? withTablesLeftOut(review, disclosure, left) : review,
    relations,
    tapeOf,
    pages: pages.length,
  };
}
