import { JSDOM, VirtualConsole } from 'jsdom';

/** A document as a browser would hold it, scripts not run; jsdom's complaints about odd markup are not of interest. */
export function pageOf(html: string, url = 'http://www.yunxi.gov.cn/zwgk/art/2026/t20260303_100200.html'): Document {
  return new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window.document;
}
