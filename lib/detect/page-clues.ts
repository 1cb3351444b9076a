import { lineOf, take } from './bounded.ts';
import { countDataTables, readBody } from './page-body.ts';
import { bestSubject, fold, type Subject } from './subject.ts';
import { crumbLineOf } from './surroundings.ts';
import { budgetAddress, fieldWords, frontPage } from './wording.ts';

/** What a page says of itself without its tables being read and without layout. */
export interface PageClues {
  /** What the page is called, and what that says. */
  name: Subject;
  nameText: string;
  /** The columns it is filed under: metadata and the line "当前位置". */
  column: Subject;
  columnText: string;
  /** Distinct parts of a disclosure among its headings. */
  heads: number;
  /** How many of a government's four budgets (general public, funds, …) head sections of their own; 0 of an office. */
  funds: number;
  /** Paragraphs of some length that state money. */
  prose: number;
  /** Tables that are shaped like data: several rows of several cells. */
  dataTables: number;
  /** Whether the address carries a word of the field. */
  address: boolean;
  /** The front page of a site. */
  front: boolean;
}

/** Gathers the clues of a page in bounded time. */
export function readPageClues(document: Document, url: string): PageClues {
  const meta = readMeta(document);
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  const [nameText, name] = pageName(document, meta);
  const columns = [
    ...['columnname', 'columntype', 'colname', 'channelname'].map((key) => meta.get(key) ?? ''),
    ...crumbs(document),
  ];
  const [columnText, column] = bestSubject([...columns, ...titleParts(document.title).slice(1)]);
  return {
    name,
    nameText,
    column,
    columnText,
    ...readBody(document),
    dataTables: countDataTables(document),
    address: budgetAddress.test(path),
    front: isFront(document, meta, path),
  };
}

/** Whether the page carries the field's words anywhere: most pages do not, and are done with after one look. */
export function mentionsField(document: Document): boolean {
  return fieldWords.test(document.documentElement?.textContent ?? '');
}

function readMeta(document: Document): Map<string, string> {
  const meta = new Map<string, string>();
  for (const element of take(document.querySelectorAll('meta[content]'), 80)) {
    const key = (element.getAttribute('name') ?? element.getAttribute('property') ?? '').trim().toLowerCase();
    if (!meta.has(key)) meta.set(key, element.getAttribute('content') ?? '');
  }
  return meta;
}

const titleSelector =
  'p,h2,h3,[class*="title" i],[class~="tit"],[class~="bt"],[class*="biaoti" i],[id*="title" i],center,[align="center"],[style*="center"]';

/**
 * What the page is called: by metadata, title or first heading; where these say nothing, by the elements that
 * publishing systems name "title" and by lines of the text (no links: those are headlines of other pages).
 */
function pageName(document: Document, meta: Map<string, string>): [string, Subject] {
  const article = meta.get('articletitle') ?? meta.get('og:title') ?? '';
  const first = titleParts(document.title)[0] ?? '';
  const own = bestSubject([article, first, document.title, ...textsOf(document, 'h1', 2)]);
  if (own[1].grade === 'specific' || own[1].grade === 'other' || own[1].grade === 'notice') return own;
  const titled = textsOf(document, titleSelector, 12);
  const found = bestSubject(titled.filter((text) => text.length >= 8));
  return found[1].grade === 'specific' ? found : own;
}

/** 预算/决算_重庆市体育局 → [预算/决算, 重庆市体育局]. */
function titleParts(title: string): string[] {
  return title
    .split(/[_|]|\s[-–—]+\s|--|(?<=公开)-/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Texts of the first short elements that match, carry the field's words and are no links. */
function textsOf(document: Document, selector: string, count: number): string[] {
  return take(document.querySelectorAll(selector), 5 * count)
    .filter(({ tagName, textContent }) => {
      const text = textContent ?? '';
      return text.length < (tagName === 'P' ? 60 : 300) && fieldWords.test(text);
    })
    .filter((element) => element.childElementCount <= 6 && !element.closest('a') && !element.querySelector('a'))
    .slice(0, count)
    .map((element) => lineOf(element, 300));
}

/** The line that says where the reader is, by what a link 首页 stands in. */
function crumbs(document: Document): string[] {
  return take(document.links, 150)
    .filter(({ textContent }) => /^\s*(?:网站)?首\s*页\s*$/.test(textContent ?? ''))
    .map(crumbLineOf);
}

/** By its column or title, by a title that is only the site's name, or by its address; an article is no front page. */
function isFront(document: Document, meta: Map<string, string>, path: string): boolean {
  const said = (key: string): string => fold(meta.get(key) ?? '');
  const title = fold(document.title);
  if (said('articletitle') !== '' && !frontPage.test(said('articletitle'))) return false;
  if (/首页/.test(said('columntype') || said('columnname'))) return true;
  // Some sites call their articles by the site's name, too: those have a number for an address.
  if (frontPage.test(title) && !fieldWords.test(title) && (/首页/.test(title) || !/\d{5}/.test(path))) return true;
  return /^\/(?:index\.\w+)?$/.test(path) || (title !== '' && title === said('sitename'));
}
