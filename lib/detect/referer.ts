/**
 * What a browser tells a site of the page that a reader comes from, by its usual policy
 * (`strict-origin-when-cross-origin`): all of the address within a site, else its origin, nothing from https to http.
 *
 * @param page where the link stood
 * @param document where it leads; both by http or https
 */
export function refererOf(page: string, document: string): string | null {
  const from = new URL(page);
  const to = new URL(document);
  if (from.protocol === 'https:' && to.protocol === 'http:') return null;
  if (from.origin !== to.origin) return `${from.origin}/`;
  from.hash = '';
  from.username = '';
  from.password = '';
  return from.href;
}
