import { JSDOM } from 'jsdom';
import { detectDisclosure, detectPage } from '../lib/detect/index.ts';
import { interpret } from '../lib/interpret/index.ts';
import { finish, type Interpretation } from '../lib/model/index.ts';
import { decodeHtml } from '../lib/read/html/decode.ts';
import { readHtml } from '../lib/read/html/index.ts';
import type { FileBytes } from './read-file.ts';

/** A saved web page. Its text is parsed without running scripts or loading anything: nothing leaves the machine. */
export function readHtmlFile({ bytes, source }: FileBytes): Interpretation {
  const { window } = new JSDOM(decodeHtml(bytes).text);
  const { document } = window;
  const { disclosure } = finish(readHtml(document, { ...source, mediaType: 'text/html', pages: 1 }));
  const detection = detectDisclosure(disclosure, detectPage(document, addressOf(document)));
  // A window that is left open keeps its whole document in memory: one of hundreds, where a folder is checked.
  window.close();
  return finish(interpret(disclosure, detection));
}

/** The address that a saved page names as its own; a file without one counts as no official page. */
function addressOf(document: Document): string {
  const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');
  return canonical && URL.canParse(canonical) ? canonical : 'file:///';
}
