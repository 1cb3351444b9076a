import { check } from '../../lib/check/index.ts';
import { detectDisclosure, detectPage } from '../../lib/detect/index.ts';
import { interpret } from '../../lib/interpret/index.ts';
import {
  type Detection,
  type Interpretation,
  type PageView,
  type Review,
  runInSlices,
  type Tape,
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
  tapeOf: (relation: string) => Tape;
}

type Progress = (view: Extract<PageView, { status: 'reading' }>) => void;

/** Reads a page in short slices. The digest is that of the text: a live page has no bytes of its own. */
export async function readPage(document: Document, progress: Progress, signal: AbortSignal): Promise<PageReading> {
  const page = detectPage(document, location.href);
  progress({ status: 'reading', step: 'read', tablesRead: 0 });
  const name = decodeURIComponent(location.pathname.split('/').findLast((part) => part !== '') ?? location.hostname);
  const source = { name, url: location.href, mediaType: document.contentType, sha256: '', pages: 1 };
  const { disclosure, elements } = await runInSlices(readHtml(document, source), { signal });
  disclosure.source.sha256 = digestOf(disclosure);
  return { disclosure, elements, detection: detectDisclosure(disclosure, page) };
}

/** Interprets and checks what was read, in short slices. */
export async function reviewPage(
  { disclosure, detection }: PageReading,
  progress: Progress,
  signal: AbortSignal,
): Promise<PageReview> {
  const tablesRead = disclosure.tables.length;
  progress({ status: 'reading', step: 'interpret', tablesRead });
  const interpretation = await runInSlices(interpret(disclosure, detection), { signal });
  progress({ status: 'reading', step: 'check', tablesRead });
  const { review, tapeOf } = await runInSlices(check(interpretation), { signal });
  return { interpretation, review, tapeOf };
}
