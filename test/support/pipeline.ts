import { JSDOM } from 'jsdom';
import { check } from '../../lib/check/index.ts';
import { detectDisclosure, detectPage } from '../../lib/detect/index.ts';
import { reportOf } from '../../lib/export/index.ts';
import type { CheckReport } from '../../lib/export/report-schema.ts';
import { interpret } from '../../lib/interpret/index.ts';
import { finish } from '../../lib/model/index.ts';
import { readHtml } from '../../lib/read/html/index.ts';

/** A page's text through the whole way, detect to report, as the command line goes it. */
export function checkHtml(html: string, name: string): CheckReport {
  const page = new JSDOM(html);
  const document = page.window.document;
  const url = `http://www.example.gov.cn/${name}`;
  const source = { name, url, mediaType: 'text/html', sha256: '0'.repeat(64), pages: 1 };
  const { disclosure } = finish(readHtml(document, source));
  const detection = detectDisclosure(disclosure, detectPage(document, url));
  const interpretation = finish(interpret(disclosure, detection));
  const { review } = finish(check(interpretation));
  page.window.close();
  return reportOf(interpretation, review);
}
