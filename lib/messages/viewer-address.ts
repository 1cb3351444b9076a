/**
 * The address of our viewer page, which says what it shows: `viewer.html?file=<document>&referrer=<page>#page=3`.
 *
 * A browser that takes a document over by itself can only put the address in as it stands, so that it comes last and
 * without being encoded: `viewer.html?taken=https://…/a.pdf?id=1&b=2`.
 */
export interface ViewerAddress {
  /** The document, by http or https, without a fragment. */
  file: string;
  /** The page that led to it, where one did and it is known. */
  referrer: string | null;
  /** The browser went to the document, and we stepped in because the reader has chosen so. */
  takenOver: boolean;
}

export const VIEWER_PAGE = '/viewer.html' as const;
/** Comes directly before the document's address where the browser itself wrote it. */
export const TAKEN_OVER = '?taken=' as const;

/** Path of the viewer in our extension for a document, for `runtime.getURL`. A fragment (`#page=3`) stays one. */
export function viewerPath(file: string, referrer: string | null = null): `${typeof VIEWER_PAGE}?file=${string}` {
  const at = file.indexOf('#');
  const [bare, fragment] = at < 0 ? [file, ''] : [file.slice(0, at), file.slice(at)];
  const from = referrer === null ? '' : `&referrer=${encodeURIComponent(referrer)}`;
  return `${VIEWER_PAGE}?file=${encodeURIComponent(bare)}${from}${fragment}`;
}

/**
 * What the viewer's own address asks for.
 *
 * Whoever links to the viewer has written it: it names nothing but documents of the web.
 *
 * @param search `location.search`
 * @returns null where it names none: the viewer then waits for a file
 */
export function readViewerAddress(search: string): ViewerAddress | null {
  const takenOver = search.startsWith(TAKEN_OVER);
  const parameters = new URLSearchParams(search);
  const file = webAddress(takenOver ? search.slice(TAKEN_OVER.length) : parameters.get('file'));
  if (file === null) return null;
  return { file, referrer: takenOver ? null : webAddress(parameters.get('referrer')), takenOver };
}

/** Whether an address is one of the web, written out in full: the only ones that the viewer is handed. */
export function webAddress(written: string | null): string | null {
  if (written === null || !URL.canParse(written)) return null;
  const url = new URL(written);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  // Who a reader is at a site is never a document's address's business.
  url.username = '';
  url.password = '';
  url.hash = '';
  return url.href;
}
