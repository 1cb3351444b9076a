import { countDataTables, countPictures, readBody } from './page-body.ts';
import { bestSubject, fold, readSubject, type Subject } from './subject.ts';
import { isCrumbLine } from './surroundings.ts';
import { budgetAddress, crumbSelector, frontPage } from './wording.ts';

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
  /** How many of the four budgets (general public, funds, state capital, social insurance) head sections of their own. */
  funds: number;
  /** Paragraphs of some length that state money. */
  prose: number;
  /** Tables that are shaped like data: several rows of several cells. */
  dataTables: number;
  /** Pictures in the text: documents published as scans. */
  pictures: number;
  /** Whether the address carries a word of the field. */
  address: boolean;
  /** The front page of a site. */
  front: boolean;
}

const caps = { meta: 80, crumbs: 12, homeAnchors: 400, titled: 12 };

/** Gathers the clues of a page in bounded time. */
export function readPageClues(document: Document, url: string): PageClues {
  const meta = readMeta(document);
  const [nameText, name] = pageName(document, meta);
  const columns = [...['columnname', 'columntype', 'colname', 'channelname'].map((key) => meta.get(key) ?? ''), ...crumbs(document)];
  const [columnText, column] = bestSubject([...columns, ...titleParts(document.title).slice(1)]);
  return {
    name,
    nameText,
    column,
    columnText,
    ...readBody(document),
    dataTables: countDataTables(document),
    pictures: countPictures(document),
    address: URL.canParse(url) && budgetAddress.test(new URL(url).pathname),
    front: isFront(document, meta, url),
  };
}

function readMeta(document: Document): Map<string, string> {
  const meta = new Map<string, string>();
  for (const element of Array.from(document.querySelectorAll('meta[content]')).slice(0, caps.meta)) {
    const key = (element.getAttribute('name') ?? element.getAttribute('property') ?? '').trim().toLowerCase();
    if (key !== '' && !meta.has(key)) meta.set(key, element.getAttribute('content') ?? '');
  }
  return meta;
}

/**
 * What the page is called: by metadata, title or first heading; where these say nothing, by the elements that
 * publishing systems name "title" (no links: those are headlines of other pages).
 */
function pageName(document: Document, meta: Map<string, string>): [string, Subject] {
  const article = meta.get('articletitle') ?? meta.get('og:title') ?? '';
  const first = titleParts(document.title)[0] ?? '';
  const own = bestSubject([article, first, document.title, ...textsOf(document, 'h1', 2)]);
  if (own[1].grade === 'specific' || own[1].grade === 'other' || own[1].grade === 'notice') return own;
  const titled = textsOf(document, 'h2,h3,[class*="title" i],[class~="tit"],[id*="title" i]', caps.titled);
  const found = bestSubject(titled.filter((text) => text.length >= 8));
  return found[1].grade === 'specific' ? found : own;
}

/** 预算/决算_重庆市体育局 → [预算/决算, 重庆市体育局]. */
function titleParts(title: string): string[] {
  return title.split(/[_|]|\s[-–—]+\s|--|(?<=公开)-/).map((part) => part.trim()).filter((part) => part !== '');
}

/** Texts of the first short elements that match. */
function textsOf(document: Document, selector: string, count: number): string[] {
  const texts: string[] = [];
  const found = document.querySelectorAll(selector);
  for (let index = 0; index < found.length && index < 4 * count && texts.length < count; index++) {
    const element = found[index] as Element;
    if (element.childElementCount > 6 || element.closest('a') || element.querySelector('a')) continue;
    const text = element.textContent ?? '';
    if (text.length < 300 && text.trim() !== '') texts.push(fold(text));
  }
  return texts;
}

/** The line that says where the reader is, found by its element's name or by what a link 首页 stands in. */
function crumbs(document: Document): string[] {
  const texts = crumbLines(document);
  const anchors = document.querySelectorAll('a[href]');
  for (let index = 0; index < anchors.length && index < caps.homeAnchors && texts.length < caps.crumbs; index++) {
    const anchor = anchors[index] as Element;
    if (!/^\s*(?:网站)?首\s*页\s*$/.test(anchor.textContent ?? '')) continue;
    const line = anchor.parentElement?.textContent ?? '';
    if (line.length < 300 && isCrumbLine(fold(line))) texts.push(fold(line));
  }
  return texts;
}

function crumbLines(document: Document): string[] {
  return Array.from(document.querySelectorAll(crumbSelector))
    .slice(0, caps.crumbs)
    .map((element) => element.textContent ?? '')
    .filter((text) => text.length < 300)
    .map(fold)
    .filter(isCrumbLine);
}

function isFront(document: Document, meta: Map<string, string>, url: string): boolean {
  const article = (meta.get('articletitle') ?? '').trim();
  if (article !== '' && !frontPage.test(fold(article))) return false;
  const column = fold(meta.get('columntype') ?? meta.get('columnname') ?? '');
  if (/首页/.test(column)) return true;
  const title = fold(document.title);
  const site = fold(meta.get('sitename') ?? '');
  if (frontPage.test(title) && readSubject(title).grade === 'nothing') return true;
  const root = URL.canParse(url) && /^\/(?:index\.\w+)?$/.test(new URL(url).pathname);
  return root || (title !== '' && title === site);
}
