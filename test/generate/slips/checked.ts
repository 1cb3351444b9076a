import { JSDOM } from 'jsdom';
import { check } from '../../../lib/check/index.ts';
import { detectDisclosure, detectPage } from '../../../lib/detect/index.ts';
import { interpret } from '../../../lib/interpret/index.ts';
import {
  type CheckedRelation,
  type Detection,
  type Disclosure,
  type Finding,
  finish,
  type Interpretation,
} from '../../../lib/model/index.ts';
import { readHtml } from '../../../lib/read/html/index.ts';

/** A document as it was read, with what detection made of its page. */
export interface Read {
  disclosure: Disclosure;
  detection: Detection;
}

export interface Checked {
  interpretation: Interpretation;
  relations: readonly CheckedRelation[];
  findings: readonly Finding[];
}

/** Reads a page as the command line does. */
export function readPage(html: string, name: string): Read {
  const page = new JSDOM(html);
  const { document } = page.window;
  const url = `http://www.example.gov.cn/${name}.html`;
  const source = { name, url, mediaType: 'text/html', sha256: '0'.repeat(64), pages: 1 };
  const { disclosure } = finish(readHtml(document, source));
  const detection = detectDisclosure(disclosure, detectPage(document, url));
  page.window.close();
  return { disclosure, detection };
}

/** Interprets and checks what was read, or what was made of it. */
export function checked(disclosure: Disclosure, detection: Detection): Checked {
  const interpretation = finish(interpret(disclosure, detection));
  const { review, relations } = finish(check(interpretation));
  return { interpretation, relations, findings: review.findings };
}
