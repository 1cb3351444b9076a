import { pdfName } from '../../../lib/detect/document-name.ts';
import { refererOf } from '../../../lib/detect/referer.ts';
import { readBody } from './body.ts';
import { hasHostAccess } from './host-access.ts';
import { LoadProblem } from './problem.ts';
import { withReferer } from './referer.ts';
import { lookAtBytes } from './sniff.ts';

interface Address {
  url: string;
  /** The page that led to the document; null where it is not known. */
  referrer: string | null;
}

interface FetchOptions {
  /** Bytes beyond which nothing more is taken. */
  limit: number;
  signal: AbortSignal;
  progress?: (received: number, total: number | null) => void;
}

interface Fetched {
  bytes: Uint8Array<ArrayBuffer>;
  /** After redirects. */
  url: string;
  name: string;
}

/**
 * Fetches a document as the reader's own browser would: with its cookies, and as coming from the page that led to it.
 * Where the site hands out something else, once more as though from its front page.
 *
 * @throws LoadProblem `no-access` when the reader has not let us read that host; else why there is no document
 */
export async function fromAddress({ url, referrer }: Address, options: FetchOptions): Promise<Fetched> {
  // Without access the site would be asked and its answer withheld from us.
  if (!(await hasHostAccess(url))) throw new LoadProblem('no-access');
  const first = referrer && refererOf(referrer, url);
  const second = `${new URL(url).origin}/`;
  try {
    return await attempt(url, first, options);
  } catch (error) {
    const mayBeForReferer = error instanceof LoadProblem && (error.code === 'html' || error.status !== null);
    if (!mayBeForReferer || first === second) throw error;
    return attempt(url, second, options);
  }
}

async function attempt(url: string, referer: string | null, options: FetchOptions): Promise<Fetched> {
  const { signal } = options;
  const response = await withReferer(referer, () =>
    fetch(url, { signal, credentials: 'include' }).catch((error: unknown) => {
      signal.throwIfAborted();
      throw new LoadProblem('network', { cause: error });
    }),
  );
  if (!response.ok) {
    await response.body?.cancel();
    throw refusal(response.status);
  }
  const bytes = await readBody(response, options);
  if (lookAtBytes(bytes).kind === 'html') throw new LoadProblem('html');
  const found = response.url || url;
  return { bytes, url: found, name: pdfName(response.headers.get('content-disposition'), found) };
}

function refusal(status: number): LoadProblem {
  if (status === 404 || status === 410) return new LoadProblem('not-found', { status });
  if (status === 401 || status === 403) return new LoadProblem('refused', { status });
  return new LoadProblem('http', { status });
}
