import { JSDOM } from 'jsdom';
import { detectDisclosure, detectPage } from '../lib/detect/index.ts';
import { interpret } from '../lib/interpret/index.ts';
import { finish, type Interpretation } from '../lib/model/index.ts';
import { decodeHtml } from '../lib/read/html/decode.ts';
import { readHtml } from '../lib/read/html/index.ts';
import { addressOf } from './page-address.ts';
import type { FileBytes } from './read-file.ts';

/** A saved web page. Its text is parsed without running scripts or loading anything: nothing leaves the machine. */
export function readHtmlFile({ bytes, source }: FileBytes): Interpretation {
  const html = decodeHtml(bytes).text;
  const page = new JSDOM(html);
  const { document } = page.window;
  const { url, asWritten } = addressOf(document, html);
  page.reconfigure({ url });
  const { disclosure } = finish(readHtml(document, { ...source, mediaType: 'text/html', pages: 1 }));
  const detection = detectDisclosure(disclosure, detectPage(document, url));
  // A window that is left open keeps its whole document in memory: one of hundreds, where a folder is checked.
  page.window.close();
  const links = detection.links.map((link) => ({ ...link, href: asWritten(link.href) }));
  return finish(interpret(disclosure, { ...detection, links }));
}
