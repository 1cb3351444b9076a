import type { Detection, Disclosure, Reason, Table } from '../model/index.ts';
import {
  departmentLine,
  governmentTables,
  headerWords,
  laidBefore,
  moneyUnit,
  newspaperHead,
  proseWords,
  statesMoney,
  statisticsWords,
} from './disclosure-wording.ts';
import { mostFrequent } from './most-frequent.ts';
import { pageGrounds, reason, type Saying, scoreOf } from './reasons.ts';
import { fold, readSubject, type Subject, speaksOfBudget } from './subject.ts';
import { isRegions, type Title, titleOf } from './title.ts';
import { bodyHeads, fundHeads } from './wording.ts';

const threshold = 0.5;
/** From this score on the page's name and column are trusted without a figure read. */
const sureOfPage = 0.7;
/** Highest score of a document that is told to be none, whatever it says of itself. */
const notEnough = 0.49;
/** The grounds of the sure stage. */
const grounds = {
  ...pageGrounds,
  forms: ['表名', 'Names of tables'],
  government: ['政府预决算、债务公开表', 'Tables that governments publish'],
  headers: ['表头', 'Header cells'],
  unitLine: ['表上注明货币单位', 'A table states its money unit'],
  departmentLine: ['表上注明部门或单位', 'A table states its department'],
  phrases: ['正文用语', 'Phrases of its text'],
  report: ['提请审议的报告', 'A report laid before a congress'],
  statistics: ['统计资料用语', 'Phrases of statistics'],
  page: ['网页初判为预决算公开', 'The look at the page took it for a disclosure'],
} satisfies Record<string, Saying>;

/** How much of a long document is looked at: a report of a hundred pages says what it is on its first ones. */
const caps = { paragraphs: 400, tables: 80, paragraphLength: 1200, headerCells: 60, fewWords: 600, heading: 40 };

/**
 * The sure stage, after reading: what a document is, by its title, the names and header cells of its tables, its unit
 * and department lines and the phrases of its text.
 *
 * @param page what the cheap stage said of the web page; null for a file
 */
export function detectDisclosure(disclosure: Disclosure, page: Detection | null): Detection {
  const texts = gather(disclosure);
  const title = titleOf(disclosure, [...texts.headings.slice(0, 4), ...texts.tableTitles.slice(0, 2)]);
  const reasons = [
    ...titleReasons(title),
    ...governmentReasons(title, texts),
    ...tableReasons(texts),
    ...proseReasons(title, texts),
  ];
  if (page && page.verdict !== 'none') reasons.push(reason(grounds.page, 0.25 * page.score));
  const score = scoreOf(reasons);
  if (score >= threshold && holdsFigures(disclosure, title.subject, texts) && !isNewspaper(disclosure)) {
    return { verdict: 'disclosure', score, reasons, ...aspects(title, texts, page), links: page?.links ?? [] };
  }
  if (page && page.verdict !== 'none' && standsWithoutFigures(disclosure, texts, page)) return page;
  return {
    verdict: 'none',
    score: Math.min(score, notEnough),
    reasons,
    kind: null,
    level: null,
    year: null,
    links: [],
  };
}

/** How many of a page's first lines are looked at for the head of a newspaper's page. */
const HEAD_LINES = 12;

function isNewspaper({ blocks }: Disclosure): boolean {
  const head = blocks.slice(0, HEAD_LINES).flatMap((block) => (block.kind === 'table' ? [] : [fold(block.text)]));
  return newspaperHead.every((pattern) => head.some((text) => pattern.test(text)));
}

/** Figures in tables of the standard forms, or in prose: a bare list of contents names them all and states none. */
function holdsFigures({ tables }: Disclosure, { grade }: Subject, texts: Texts): boolean {
  const { forms, headerHits, phrases, funds, money } = texts;
  if (tables.length > 0 && headerHits.size > 0 && forms.size + headerHits.size >= 3) return true;
  const named = (title: string) => readSubject(title).grade === 'specific' || governmentTables.test(fold(title));
  if (headerHits.size > 0 && tables.some(({ title }) => named(title))) return true;
  if (money >= 3 && grade === 'specific' && phrases.has(laidBefore)) return true;
  return (money >= 3 && phrases.size >= 4) || (money >= 2 && funds.size >= 2);
}

/** What the cheap stage saw stands although no figures were read: attachments, or pages published as pictures. */
function standsWithoutFigures({ blocks }: Disclosure, { headerHits }: Texts, page: Detection): boolean {
  if (page.links.length > 0) return true;
  const words = blocks.reduce((sum, block) => sum + (block.kind === 'table' ? 0 : block.text.length), 0);
  return page.score >= sureOfPage && headerHits.size === 0 && words < caps.fewWords;
}

interface Texts {
  headings: string[];
  /** Short paragraphs: official pages set most of their headings as such. */
  lines: string[];
  tableTitles: string[];
  headerCells: string[];
  /** Distinct patterns found, each with the words that matched first. */
  forms: Map<RegExp, string>;
  headerHits: Map<RegExp, string>;
  phrases: Map<RegExp, string>;
  statistics: Map<RegExp, string>;
  funds: Map<RegExp, string>;
  /** Paragraphs that state money. */
  money: number;
  unitLine: boolean;
  departmentLine: boolean;
}

function gather({ blocks, tables }: Disclosure): Texts {
  const headings: string[] = [];
  const lines: string[] = [];
  const phrases = new Map<RegExp, string>();
  const statistics = new Map<RegExp, string>();
  const funds = new Map<RegExp, string>();
  let paragraphs = 0;
  let money = 0;
  for (const block of blocks) {
    if (block.kind === 'table') continue;
    const short = block.text.length <= caps.heading ? fold(block.text) : '';
    if (short !== '') collect(fundHeads, short, funds);
    if (block.kind === 'heading' && headings.length < caps.paragraphs) headings.push(fold(block.text));
    if (block.kind === 'paragraph' && short !== '' && lines.length < caps.paragraphs) lines.push(short);
    if (block.kind !== 'paragraph' || ++paragraphs > caps.paragraphs) continue;
    const text = foldLong(block.text);
    collect(proseWords, text, phrases);
    collect(statisticsWords, text, statistics);
    if (statesMoney.test(text)) money++;
  }
  const some = tables.slice(0, caps.tables);
  const tableTitles = some.flatMap(({ title, caption }) => [title, ...caption.split('\n')]).map(fold);
  const headerCells = some.flatMap(headerTexts);
  const forms = new Map<RegExp, string>();
  for (const text of [...tableTitles, ...headings]) collect([...fundHeads, ...bodyHeads], text, forms);
  const headerHits = new Map<RegExp, string>();
  for (const text of headerCells) collect(headerWords, text, headerHits);
  return {
    headings,
    lines,
    tableTitles,
    headerCells,
    forms,
    headerHits,
    phrases,
    statistics,
    funds,
    money,
    unitLine: some.some(({ unit, caption }) => moneyUnit.test(fold(unit ?? caption))),
    departmentLine: some.some(({ department, caption }) => department !== null || departmentLine.test(fold(caption))),
  };
}

function headerTexts({ cells, headerRows }: Table): string[] {
  return cells
    .filter(({ row, header }) => header || row < Math.max(headerRows, 1))
    .slice(0, caps.headerCells)
    .map(({ text }) => fold(text));
}

function foldLong(text: string): string {
  return text.slice(0, caps.paragraphLength).normalize('NFKC').replace(/\s+/g, '');
}

function collect(patterns: readonly RegExp[], text: string, into: Map<RegExp, string>): void {
  for (const pattern of patterns) {
    if (into.has(pattern)) continue;
    const found = pattern.exec(text);
    if (found) into.set(pattern, found[0].slice(0, 20));
  }
}

function titleReasons({ text, subject }: Title): Reason[] {
  if (subject.grade === 'specific') return [reason(grounds.specific, 0.3, text)];
  if (subject.grade === 'named') return [reason(grounds.named, 0.2, text)];
  if (subject.grade === 'other') return [reason(grounds.other, -0.4, text)];
  if (subject.grade === 'notice') return [reason(grounds.notice, -0.1, text)];
  return [];
}

/** A table that stands by itself names the matter in its own title: 2024年地方政府一般债务余额情况表. */
function governmentReasons({ subject }: Title, { tableTitles }: Texts): Reason[] {
  const found = subject.grade === 'specific' ? undefined : tableTitles.find((title) => governmentTables.test(title));
  return found === undefined ? [] : [reason(grounds.government, 0.3, found)];
}

function tableReasons({ forms, headerHits, unitLine, departmentLine: department }: Texts): Reason[] {
  const reasons: Reason[] = [];
  if (forms.size > 0) reasons.push(reason(grounds.forms, Math.min(0.4, 0.08 * forms.size), list(forms)));
  if (headerHits.size > 0)
    reasons.push(reason(grounds.headers, Math.min(0.4, 0.1 * headerHits.size), list(headerHits)));
  // Any table may name a unit or a department; here they only confirm.
  const confirms = headerHits.size > 0 || forms.size > 0;
  if (unitLine && confirms) reasons.push(reason(grounds.unitLine, 0.05));
  if (department && confirms) reasons.push(reason(grounds.departmentLine, 0.05));
  return reasons;
}

function proseReasons({ subject }: Title, { phrases, statistics, funds }: Texts): Reason[] {
  const reasons: Reason[] = [];
  if (subject.grade === 'specific' && phrases.has(laidBefore)) reasons.push(reason(grounds.report, 0.1));
  if (funds.size >= 2) reasons.push(reason(grounds.funds, 0.25, funds.size));
  if (phrases.size >= 2) reasons.push(reason(grounds.phrases, Math.min(0.4, 0.06 * phrases.size), list(phrases)));
  if (statistics.size >= 2) reasons.push(reason(grounds.statistics, -0.1 * statistics.size, list(statistics)));
  return reasons;
}

function list(found: ReadonlyMap<RegExp, string>): string {
  return Array.from(found.values()).join('、');
}

/** By the title; what it leaves open by the page, then by what most headings, table names and header cells say. */
function aspects(name: Title, texts: Texts, page: Detection | null): Pick<Detection, 'kind' | 'level' | 'year'> {
  const named = [...texts.headings, ...texts.tableTitles, ...texts.lines].map(readSubject).filter(speaksOfBudget);
  const finals = texts.headerCells.filter((text) => /决算数|决算金额/.test(text)).length;
  const title = name.subject;
  // The name of a column or site ("财政预算公开") says less than the page as a whole.
  const first = title.grade === 'specific' || !page ? title : page;
  const government = texts.tableTitles.find((each) => governmentTables.test(each)) ?? null;
  return {
    kind:
      first.kind ??
      page?.kind ??
      (finals > 0 ? 'final-account' : mostFrequent(named.flatMap(({ kind }) => kind ?? []))),
    level:
      first.level ??
      page?.level ??
      (isRegions(name) ? 'government' : null) ??
      // 预算执行情况分析 is a section of any office's account: only the name of a year's says that it is a government's.
      mostFrequent(
        named.flatMap(({ level, year }) => (level === 'government' && year === null ? [] : (level ?? []))),
      ) ??
      (government === null ? null : 'government'),
    year:
      first.year ??
      page?.year ??
      mostFrequent(named.flatMap(({ year }) => year ?? [])) ??
      (government === null ? null : Number(/20\d\d/.exec(government))),
  };
}
