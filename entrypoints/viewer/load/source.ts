import { nameInAddress } from '../../../lib/detect/document-name.ts';
import { readViewerAddress } from '../../../lib/messages/viewer-address.ts';

/** Where a document comes from. */
export type DocumentSource =
  /** `referrer` is the page that led to it; null where it is not known. */
  | { kind: 'address'; url: string; name: string; referrer: string | null }
  /** Dropped on the page or picked: the browser hands over this one file. */
  | { kind: 'file'; file: File; name: string };

export type AskedSource =
  | { kind: 'source'; source: DocumentSource }
  /** The page was opened without a document. */
  | { kind: 'none' }
  /** An address that we do not open: whoever links to this page chooses it. */
  | { kind: 'forbidden'; asked: string };

/**
 * The document that this page is to show, from its own address (`ViewerAddress`): http or https. Nothing else is opened,
 * and nothing within a frame.
 */
export function askedSource({ search }: Pick<Location, 'search'>, framed: boolean): AskedSource {
  if (search.length <= 1) return { kind: 'none' };
  const address = framed ? null : readViewerAddress(search);
  if (!address) return { kind: 'forbidden', asked: new URLSearchParams(search).get('file') ?? search };
  return { kind: 'source', source: sourceOfAddress(new URL(address.file), address.referrer) };
}

/** The part of an address behind `#` is for us, not for the site. */
export function sourceOfAddress(url: URL, referrer: string | null = null): DocumentSource {
  const bare = new URL(url);
  bare.hash = '';
  return { kind: 'address', url: bare.href, name: nameInAddress(bare.href), referrer };
}

export function sourceOfFile(file: File): DocumentSource {
  return { kind: 'file', file, name: file.name };
}

/**
 * Where to open the document: `#page=…` (or any other anchor of a PDF's address) of this page or of the document's
 * address, or `?page=`. Empty when nothing is said.
 */
export function askedAnchor({ search, hash }: Pick<Location, 'search' | 'hash'>): string {
  if (hash.length > 1) return hash.slice(1);
  const params = new URLSearchParams(search);
  const page = params.get('page');
  if (page !== null && /^\d+$/.test(page)) return `page=${page}`;
  return URL.parse(params.get('file') ?? '')?.hash.slice(1) ?? '';
}
