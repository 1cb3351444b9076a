import { check } from '../../lib/check/index.ts';
import { detectDisclosure, lookAtPage } from '../../lib/detect/index.ts';
import { interpret } from '../../lib/interpret/index.ts';
import type {
  CheckedRelation,
  Detection,
  Interpretation,
  PageView,
  Review,
  Tape,
  Work,
} from '../../lib/model/index.ts';
import { type HtmlReading, readHtml } from '../../lib/read/html/index.ts';
import { digestOf } from './digest.ts';

/** A page as it was read. */
export interface PageReading extends HtmlReading {
  detection: Detection;
}

/** A page as it was checked. */
export interface PageReview {
  interpretation: Interpretation;
  review: Review;
  relations: readonly CheckedRelation[];
  tapeOf: (relation: string) => Tape;
}

export type Progress = (view: Extract<PageView, { status: 'reading' }>) => void;

/** Reads a page. The digest is that of the text: a live page has no bytes of its own. */
export function* readPage(document: Document, progress: Progress): Work<PageReading> {
  progress({ status: 'reading', step: 'read', tablesRead: 0 });
  const page = yield* lookAtPage(document, location.href);
  yield;
  const name = nameOf(location);
  const source = { name, url: location.href, mediaType: document.contentType, sha256: '', pages: 1 };
  const { disclosure, elements } = yield* readHtml(document, source);
  yield;
  disclosure.source.sha256 = yield* digestOf(disclosure);
  const detection = detectDisclosure(disclosure, page);
  yield;
  return { disclosure, elements, detection };
}

/** Interprets and checks what was read. */
export function* reviewPage({ disclosure, detection }: PageReading, progress: Progress): Work<PageReview> {
  const tablesRead = disclosure.tables.length;
  progress({ status: 'reading', step: 'interpret', tablesRead });
  const interpretation = yield* interpret(disclosure, detection);
  yield;
  progress({ status: 'reading', step: 'check', tablesRead });
  const { review, relations, tapeOf } = yield* check(interpretation);
  return { interpretation, review, relations, tapeOf };
}

/** The last part of an address, in its own characters where they can be told. */
export function nameOf({ pathname, hostname }: Location): string {
  const part = pathname.split('/').findLast((each) => each !== '');
  if (part === undefined) return hostname;
  try {
    return decodeURIComponent(part);
  } catch (error) {
    // An address that was encoded in GBK, or by nobody's rule, is shown as it stands.
    if (error instanceof URIError) return part;
    throw error;
  }
}
