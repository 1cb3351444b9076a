import { fileKind, readAddress } from './address.ts';
import { isOfd } from './opens-in-viewer.ts';

/** Names of the parameter in which viewers on web pages take their file. */
const fileParameters = ['file', 'url', 'src', 'pdf', 'path', 'fileurl', 'pdfurl'];

/**
 * The PDF that a frame, embed or object shows: by its address, its declared type, or the file that it hands to a viewer
 * of the page's own (`…/pdf.js/web/viewer.html?file=…`).
 *
 * @param inner document in the frame, where we may see it
 * @returns its address by http or https; null where it shows something else, or nothing that has an address
 */
export function shownPdf(element: Element, inner: Document | null): string | null {
  const base = element.ownerDocument.baseURI;
  const raws = [element.getAttribute('src'), element.getAttribute('data'), inner?.URL ?? null];
  // `object` may carry its file as a parameter alone.
  for (const param of element.querySelectorAll('param[name=src],param[name=movie],param[name=data]')) {
    raws.push(param.getAttribute('value'));
  }
  const declared = element.getAttribute('type') === 'application/pdf' || inner?.contentType === 'application/pdf';
  for (const raw of raws) {
    const href = raw === null || raw === 'about:blank' ? null : pdfAt(raw, base, declared);
    if (href !== null) return href;
  }
  return null;
}

function pdfAt(raw: string, base: string, declared: boolean): string | null {
  const address = readAddress(raw, base);
  if (!address || isOfd(address.href)) return null;
  if (address.kind === 'pdf' || declared) return address.href;
  return handedToViewer(new URL(address.href));
}

/** Viewers whose file says nothing by its name: `pdfjs/web/viewer.html?file=/download?id=3`. */
function handedToViewer(url: URL): string | null {
  if (!/pdf|viewer/i.test(url.pathname)) return null;
  const given: [string, string][] = [];
  // By `forEach`: in a content script of Firefox the parameters are no iterable (the page's own object, behind glass).
  const add = (value: string, name: string): void => void given.push([name, value]);
  url.searchParams.forEach(add);
  // Some hand it over behind the fragment's sign.
  new URLSearchParams(url.hash.slice(1)).forEach(add);
  for (const [name, value] of given) {
    if (!fileParameters.includes(name.toLowerCase()) || !/^(?:https?:)?\/|^\.{0,2}\/|\?/.test(value)) continue;
    const kind = fileKind(value.replace(/[?#].*$/, ''));
    if ((kind !== null && kind !== 'pdf') || !URL.canParse(value, url)) continue;
    const target = new URL(value, url);
    if (/^https?:$/.test(target.protocol) && target.href !== url.href) return target.href;
  }
  return null;
}
