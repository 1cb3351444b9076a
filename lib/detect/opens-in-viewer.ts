import type { DisclosureLink } from '../model/index.ts';

/** Whether our viewer opens what a link leads to: PDF, and not OFD, the national format that is filed under the same kind. */
export function opensInViewer({ kind, href }: Pick<DisclosureLink, 'kind' | 'href'>): boolean {
  return kind === 'pdf' && !isOfd(href);
}

export function isOfd(href: string): boolean {
  return /\.ofd(?:$|[?#])/i.test(href);
}
