import type { DisclosureLink } from '../model/index.ts';
import { fold } from './subject.ts';

/** Where a link leads, read from its address alone. */
export interface Address {
  /** Absolute; of a viewer that is handed a file, the file itself. */
  href: string;
  kind: DisclosureLink['kind'];
  /** File name without ending, percent-decoded; "" where it says nothing (a number, a hash). */
  name: string;
  /** The path, percent-decoded as far as it can be. */
  path: string;
}

const kinds: readonly (readonly [RegExp, DisclosureLink['kind']])[] = [
  [/\.(?:pdf|ofd)$/i, 'pdf'],
  [/\.(?:docx?|wps|rtf)$/i, 'word'],
  [/\.(?:xlsx?|et|csv)$/i, 'excel'],
  [/\.(?:zip|rar|7z)$/i, 'archive'],
];

/** A cheap look at a raw attribute: does it name a file at all? Spares resolving the addresses of a page's navigation. */
export function namesFile(raw: string): boolean {
  return /\.(?:pdf|ofd|docx?|wps|rtf|xlsx?|et|csv|zip|rar|7z)(?:$|[?#&%"'\s)])/i.test(raw);
}

/**
 * Resolves a raw address against the page's.
 *
 * @returns null for anything but http and https, and for an address that cannot be read
 */
export function readAddress(raw: string, base: string): Address | null {
  const trimmed = raw.trim();
  if (trimmed === '' || trimmed.startsWith('#') || trimmed.length > 4000 || !URL.canParse(trimmed, base)) return null;
  const url = new URL(trimmed, base);
  if (!isWeb(url)) return null;
  const path = decode(url.pathname);
  const kind = fileKind(path);
  if (kind) return { href: url.href, kind, name: fileName(path), path };
  return readParameters(url, path) ?? { href: url.href, kind: 'page', name: '', path };
}

/** viewer.html?file=…, download.do?filename=…: whatever the parameter is called, its value names a file. */
function readParameters(url: URL, path: string): Address | null {
  const files: Address[] = [];
  // By `forEach`: in a content script of Firefox the parameters are no iterable (the page's own object, behind glass).
  url.searchParams.forEach((value) => {
    const bare = value.replace(/[?#].*$/, '');
    const kind = fileKind(bare);
    if (!kind) return;
    const handed = isViewer(path) && /^(?:https?:)?\/|^\.{1,2}\//.test(value) && URL.canParse(value, url);
    const target = handed ? new URL(value, url) : url;
    if (isWeb(target)) files.push({ href: target.href, kind, name: fileName(bare), path: handed ? bare : path });
  });
  return files.find(({ name }) => name !== '') ?? files[0] ?? null;
}

function isWeb({ protocol }: URL): boolean {
  return /^https?:$/.test(protocol);
}

function isViewer(path: string): boolean {
  return /viewer|preview|html?$/i.test(path);
}

/** The kind of file that a path or a name ends in; null for anything else. */
export function fileKind(path: string): DisclosureLink['kind'] | null {
  return kinds.find(([ending]) => ending.test(path))?.[1] ?? null;
}

/** Names given by a publishing system (P020260302…, a hash) say nothing; those with Chinese words do. */
function fileName(path: string): string {
  const last = path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z\d]{1,5}$/i, '');
  return /\p{Script=Han}/u.test(last) ? fold(last) : '';
}

/** Percent-decoding that leaves alone what is not UTF-8 (older sites write GBK). */
function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    // A malformed or GBK sequence: the encoded form still carries the ending, which is all that is needed.
    return text;
  }
}
