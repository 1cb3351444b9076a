import type { Titled } from './document-title.ts';
import { isContentsEntry } from './wording.ts';

/** A contents list seldom runs over more pages than these. */
const MOST_PAGES = 4;

/**
 * The stretches that are entries of the contents list: they name headings and are none. The list begins behind 目录 and
 * ends where its first entry comes again, as the heading that it names, or with its page.
 *
 * @returns indices of the first entry and of what follows the last one; null where there is no contents list
 */
export function contentsRange(stretches: readonly Titled[]): { from: number; to: number } | null {
  const title = stretches.findIndex(({ text }) => /^(?:报表)?目[录次]$/.test(text.replace(/\s/g, '')));
  const page = pageOf(stretches[title]);
  const first = stretches[title + 1];
  if (page === null || !first || first.lines === null) return null;
  const from = title + 1;
  const named = nameOf(first.text);
  for (let to = from + 1; to < stretches.length; to++) {
    const stretch = stretches[to];
    const on = pageOf(stretch);
    if (!stretch || on === null || on >= page + MOST_PAGES) break;
    const name = nameOf(stretch.text);
    if (name.length >= 3 && named.startsWith(name) && !isContentsEntry(stretch.text)) return { from, to };
  }
  const next = stretches.findIndex((stretch, index) => index > from && pageOf(stretch) !== page);
  return { from, to: next < 0 ? stretches.length : next };
}

function pageOf(stretch: Titled | undefined): number | null {
  return stretch?.lines?.[0]?.page.page ?? null;
}

/** Without leader dots, page number and spaces. */
function nameOf(text: string): string {
  return text.replace(/\s/g, '').replace(/[.·…．・\-—–]{2,}.*$|[（(]?\d{1,3}[）)]?$/, '');
}
