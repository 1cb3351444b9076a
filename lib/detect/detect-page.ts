import type { Detection, DisclosureLink, Reason, Work } from '../model/index.ts';
import { finish } from '../model/work.ts';
import { linksIn } from './links.ts';
import { isOfficialHost } from './official-host.ts';
import { mentionsField, type PageClues, readPageClues } from './page-clues.ts';
import { pageGrounds as grounds, reason, scoreOf } from './reasons.ts';
import { readSubject, type Subject, speaksOfBudget } from './subject.ts';

/** From this score on a page is worth the reader's work. */
const threshold = 0.5;

/**
 * The cheap stage: what a page is, by its title, metadata, columns, headings, links and address. Reads no table cells,
 * forces no layout, and looks at a bounded number of elements, so that it may run on every official page.
 */
export function detectPage(document: Document, url: string): Detection {
  return finish(lookAtPage(document, url));
}

/** The same in steps: each look through a page of a hundred thousand elements takes its time. */
export function* lookAtPage(document: Document, url: string): Work<Detection> {
  const mentioned = mentionsField(document);
  yield;
  if (!mentioned) {
    return {
      verdict: 'none',
      score: 0,
      reasons: [reason(grounds.silent, 0)],
      kind: null,
      level: null,
      year: null,
      links: [],
    };
  }
  const clues = readPageClues(document, url);
  yield;
  // A front page is none whatever it links to.
  const links = clues.front ? [] : linksIn(document, url, clues);
  yield;
  const reasons = [
    ...nameReasons(clues),
    ...bodyReasons(clues),
    ...linkReasons(clues, links),
    ...addressReasons(clues, url),
  ];
  const score = scoreOf(reasons);
  const verdict = score < threshold ? 'none' : links.length === 0 || holdsFigures(clues) ? 'disclosure' : 'landing';
  return { verdict, score, reasons, ...aspects(clues, links), links: verdict === 'none' ? [] : links };
}

const nameWeights = { specific: 0.5, named: 0.3, notice: -0.1, other: -0.5 };

function nameReasons({ name, nameText, column, columnText, front }: PageClues): Reason[] {
  const reasons: Reason[] = [];
  const { grade } = name;
  if (grade !== 'nothing' && grade !== 'faint') reasons.push(reason(grounds[grade], nameWeights[grade], nameText));
  if (speaksOfBudget(column)) reasons.push(reason(grounds.column, 0.25, columnText));
  if (column.grade === 'faint') reasons.push(reason(grounds.column, 0.1, columnText));
  if (front) reasons.push(reason(grounds.front, -0.8));
  return reasons;
}

function bodyReasons({ heads, funds, dataTables, name }: PageClues): Reason[] {
  const reasons: Reason[] = [];
  // One may be chance on a page about finance; a disclosure has many.
  if (heads >= 2) reasons.push(reason(grounds.heads, Math.min(0.5, 0.1 * heads), heads));
  if (funds >= 2) reasons.push(reason(grounds.funds, 0.2, funds));
  if (dataTables > 0 && (heads > 0 || speaksOfBudget(name))) reasons.push(reason(grounds.tables, 0.1, dataTables));
  return reasons;
}

function linkReasons({ name, column, front }: PageClues, links: readonly DisclosureLink[]): Reason[] {
  if (links.length === 0 || front) return [];
  const own = speaksOfBudget(name) || speaksOfBudget(column);
  // Without a name or column of its own a page must hand out several; files tell more than links to other pages.
  const strong = links.filter((link) => link.score >= 0.8);
  const files = strong.some(({ kind }) => kind !== 'page') ? 0.15 : 0;
  return [reason(grounds.links, own ? 0.25 : Math.min(0.5, files + 0.15 * strong.length), links.length)];
}

function addressReasons(clues: PageClues, url: string): Reason[] {
  const reasons: Reason[] = [];
  if (clues.address) reasons.push(reason(grounds.address, 0.1));
  if (isOfficialHost(url)) reasons.push(reason(grounds.official, 0.05));
  return reasons;
}

/** The page states figures itself, in tables or in headed sections of prose; a bare list of contents does not. */
function holdsFigures({ heads, dataTables, prose }: PageClues): boolean {
  return heads > 0 && (dataTables > 0 || prose >= 3);
}

/** Kind, level and year: as the page's own name says; a page that only lists is told by what its links agree on. */
function aspects(
  { name, column, funds }: PageClues,
  links: readonly DisclosureLink[],
): Pick<Detection, 'kind' | 'level' | 'year'> {
  const listed = links
    .slice(0, 60)
    .map((link) => readSubject(link.text))
    .filter(speaksOfBudget);
  const own = name.grade === 'specific' ? [name, column] : listed.length >= 2 ? [] : [column, name];
  return {
    kind: aspect('kind', own, listed),
    level: aspect('level', own, listed) ?? (funds >= 2 ? 'government' : null),
    year: aspect('year', own, listed),
  };
}

function aspect<Key extends 'kind' | 'level' | 'year'>(
  key: Key,
  own: readonly Subject[],
  listed: readonly Subject[],
): Subject[Key] | null {
  for (const source of own) if (source[key] !== null) return source[key];
  const told = new Set(listed.map((subject) => subject[key]));
  const [only] = told;
  return told.size === 1 && only !== undefined ? only : null;
}
