import type { PageContent, TextLine } from '../page-content.ts';
import { isContentsEntry } from './wording.ts';

/** A contents list seldom runs over more pages than these. */
const MOST_PAGES = 4;
const TITLE = /^(?:报表)?目[录次]$/;

/**
 * The lines of the contents list: each names a heading, is none, and stands for itself. The list begins behind 目录 and
 * ends where its first entry comes again, as the heading that it names. Where that never comes, it ends with the first
 * sentence, or with its page.
 *
 * @param lines of each page in reading order, without furniture and tables
 */
export function contentsLines(lines: ReadonlyMap<PageContent, readonly TextLine[]>): Set<TextLine> {
  const all = [...lines].flatMap(([page, own]) => own.map((line) => ({ page: page.page, line })));
  const title = all.findIndex(({ line }) => TITLE.test(line.text.replace(/\s/g, '')));
  const first = all[title + 1];
  if (title < 0 || !first) return new Set();
  const named = nameOf(first.line.text);
  const last = first.page + MOST_PAGES;
  const again = all.findIndex(({ page, line }, index) => index > title + 1 && page < last && isNamed(line.text, named));
  const ended = all.findIndex(
    ({ page, line }, index) => index > title && (page !== first.page || /[。；]/.test(line.text)),
  );
  const end = again > 0 ? again : ended > 0 ? ended : all.length;
  return new Set(all.slice(title + 1, end).map(({ line }) => line));
}

function isNamed(text: string, named: string): boolean {
  const name = nameOf(text);
  return name.length >= 3 && named.startsWith(name) && !isContentsEntry(text);
}

/** Without leader dots, page number and spaces. */
function nameOf(text: string): string {
  return text.replace(/\s/g, '').replace(/[.·…．・\-—–]{2,}.*$|[（(]?\d{1,3}[）)]?$/, '');
}
