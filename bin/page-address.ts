/** Where a saved web page stood. Its links are mostly relative, and say nothing without that. */

/** Stands for folders that nobody knows, deeper than pages lead up. */
const UNKNOWN = '/folder'.repeat(9);

/** The address of a saved page, as far as it tells, and how links that were read against it are to be written. */
export interface PageAddress {
  /** By http or https, always, so that links can be read; made up as far as the page does not tell. */
  url: string;
  /** A link's address as the page means it: relative where it depends on what was made up. */
  asWritten: (href: string) => string;
}

/**
 * The address that a saved page names as its own (canonical link, `og:url`, what browsers and SingleFile write when they
 * save it, what publishing systems write into `meta`), else its site's, else one at no site at all.
 *
 * @param html the page's text, for the comments in front of the document
 */
export function addressOf(document: Document, html: string): PageAddress {
  const meta = (name: string) =>
    document.querySelector(`meta[name="${name}" i],meta[property="${name}" i]`)?.getAttribute('content') ?? '';
  const site = siteOf(meta('SiteDomain'));
  const own = [
    document.querySelector('link[rel~=canonical]')?.getAttribute('href') ?? '',
    meta('og:url'),
    /saved from url=\(\d+\)(\S+)/i.exec(html.slice(0, 2000))?.[1] ?? '',
    /Page saved with SingleFile\s+url:\s*(\S+)/i.exec(html.slice(0, 2000))?.[1] ?? '',
    meta('Url'),
  ].flatMap((written) => webAddress(written, site))[0];
  if (own !== undefined) return { url: own, asWritten: (href) => href };
  const origin = new URL(site ?? 'http://page.invalid/').origin;
  return { url: `${origin}${UNKNOWN}/page.html`, asWritten: (href) => relative(href, site === null ? origin : null) };
}

/** SiteDomain: www.example.gov.cn, //www.example.gov.cn, https://www.example.gov.cn/. */
function siteOf(domain: string): string | null {
  const written = domain.trim();
  if (!written.includes('.')) return null;
  return webAddress(/^https?:/i.test(written) ? written : `http://${written.replace(/^\/+/, '')}`, null)[0] ?? null;
}

function webAddress(written: string, base: string | null): string[] {
  const trimmed = written.trim();
  if (trimmed === '' || !URL.canParse(trimmed, base ?? undefined)) return [];
  const { href, protocol } = new URL(trimmed, base ?? undefined);
  return /^https?:$/.test(protocol) ? [href] : [];
}

/** @param madeUp the origin, where that is not known either */
function relative(href: string, madeUp: string | null): string {
  const { origin, pathname, search, hash } = new URL(href);
  const names = pathname.split('/');
  const folders = UNKNOWN.split('/');
  const shared = folders.findIndex((folder, index) => names[index] !== folder);
  if (shared === 1) return origin === madeUp ? `${pathname}${search}${hash}` : href;
  const known = shared < 0 ? folders.length : shared;
  return `${'../'.repeat(folders.length - known) || './'}${names.slice(known).join('/')}${search}${hash}`;
}
