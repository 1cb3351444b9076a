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
import { withoutText, withoutUnfinished } from './unfinished.ts';

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

/**
 * Reads, interprets and checks the pages that there are. Of a document of which pages are missing only whole tables are
 * judged.
 *
 * @param pages in their order
 * @param wanted check it whatever it is taken for
 * @returns only what it was taken for, if that is no disclosure
 */
export function* reviewPages(
  pages: readonly PageContent[],
  source: Source,
  wanted: boolean,
): Work<PdfReview | { detection: Detection }> {
  const read = new Set(pages.map(({ page }) => page));
  const whole = read.size === source.pages;
  const reading = yield* readPdf(pages, source);
  yield;
  const { disclosure, ink } = whole ? reading : withoutUnfinished(reading, source.pages, (page) => read.has(page));
  const detection = detectDisclosure(disclosure, null);
  if (!wanted && detection.verdict !== 'disclosure') return { detection };
  yield;
  const interpretation = yield* interpret(disclosure, detection);
  const judged = whole ? interpretation : withoutText(interpretation);
  yield;
  const { review, relations, tapeOf } = yield* check(judged);
  return { detection, ink, interpretation: judged, review, relations, tapeOf, pages: pages.length };
}
