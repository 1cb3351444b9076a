import { JSDOM } from 'jsdom';
import { type Checked, check } from '../../lib/check/index.ts';
import { detectDisclosure, detectPage } from '../../lib/detect/index.ts';
import { reportOf } from '../../lib/export/index.ts';
import type { CheckReport } from '../../lib/export/report-schema.ts';
import { interpret } from '../../lib/interpret/index.ts';
import { type Detection, type Disclosure, finish, type Interpretation } from '../../lib/model/index.ts';
import { readHtml } from '../../lib/read/html/index.ts';

/** A document as it was read, with what detection made of its page. */
export interface Read {
  disclosure: Disclosure;
  detection: Detection;
}

/** Reads a page as the command line does. */
export function readPage(html: string, name: string): Read {
  const page = new JSDOM(html);
  const { document } = page.window;
  const url = `http://www.example.gov.cn/${name}`;
  const source = { name, url, mediaType: 'text/html', sha256: '0'.repeat(64), pages: 1 };
  const { disclosure } = finish(readHtml(document, source));
  const detection = detectDisclosure(disclosure, detectPage(document, url));
  page.window.close();
  return { disclosure, detection };
}

/** A page's text as far as interpretation. */
export function interpretHtml(html: string, name: string): Interpretation {
  const { disclosure, detection } = readPage(html, name);
  return finish(interpret(disclosure, detection));
}

/** The same, checked: every relation with its arithmetic. */
export function reviewHtml(html: string, name: string): Checked & { interpretation: Interpretation } {
  const interpretation = interpretHtml(html, name);
  return { ...finish(check(interpretation)), interpretation };
}

/** A page's text through the whole way, detect to report, as the command line goes it. */
export function checkHtml(html: string, name: string): CheckReport {
  const { interpretation, review } = reviewHtml(html, name);
  return reportOf(interpretation, review);
}
