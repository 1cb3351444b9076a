import type { Detection } from '../model/index.ts';
import { disclosureNames, fieldWords, financeColumns, neitherKind, notices, otherMatters } from './wording.ts';

type Kind = NonNullable<Detection['kind']>;
type Level = NonNullable<Detection['level']>;

/**
 * What a name (a title, a heading, a link's text, a file's name) speaks of.
 * - `specific`: a budget or final account of a stated year
 * - `named`: budgets or final accounts in general, such as a column
 * - `faint`: public finance
 * - `notice`: a letter about them
 * - `other`: something else that carries the field's words, such as an audit or a rule
 * - `nothing`: none of these
 */
export interface Subject {
  grade: 'specific' | 'named' | 'faint' | 'notice' | 'other' | 'nothing';
  kind: Kind | null;
  level: Level | null;
  year: number | null;
}

const longestName = 200;

/** Text as the patterns take it: compatibility forms made plain, white space gone, cut to 200 characters. */
export function fold(text: string): string {
  return text
    .slice(0, 3 * longestName)
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .slice(0, longestName);
}

const rank = { specific: 5, other: 4, notice: 3, named: 2, faint: 1, nothing: 0 };

/** The text that says most, folded, with what it says; the first of equals. "" and nothing when there is none. */
export function bestSubject(texts: readonly string[]): [string, Subject] {
  let best: [string, Subject] = [fold(texts.find((text) => text !== '') ?? ''), silent];
  for (const text of texts) {
    const subject = readSubject(text);
    if (rank[subject.grade] > rank[best[1].grade]) best = [fold(text), subject];
  }
  return best;
}

/** Whether a name is that of budgets or final accounts. */
export function speaksOfBudget({ grade }: Subject): boolean {
  return grade === 'specific' || grade === 'named';
}

const silent: Subject = { grade: 'nothing', kind: null, level: null, year: null };

/** Reads a name. Never throws; an empty name says nothing. */
export function readSubject(text: string): Subject {
  const folded = fold(text);
  if (!fieldWords.test(folded)) return financeColumns.test(folded) ? { ...silent, grade: 'faint' } : silent;
  const name = withPlainYears(folded);
  const kind = readKind(name);
  return { grade: readGrade(name), kind, level: readLevel(name), year: readYear(name, kind) };
}

function readGrade(name: string): Subject['grade'] {
  if (otherMatters.some((pattern) => pattern.test(name))) return 'other';
  if (notices.test(name)) return 'notice';
  if (disclosureNames.some((pattern) => pattern.test(name))) return /20\d\d/.test(name) ? 'specific' : 'named';
  return financeColumns.test(name) ? 'faint' : 'nothing';
}

/** Budget or final account; null when the name says neither or both (预决算公开). */
function readKind(name: string): Kind | null {
  const own = withoutNeither(name);
  const budget = own.indexOf('预算');
  const final = own.indexOf('决算');
  if (final >= 0 && (budget < 0 || final < budget)) return 'final-account';
  return budget >= 0 ? 'budget' : null;
}

/** Same length, so that positions stay true. */
function withoutNeither(name: string): string {
  return name.replace(neitherKind, (found) => '·'.repeat(found.length));
}

function readLevel(name: string): Level | null {
  if (/部门[(和及、]/.test(name)) return 'department';
  // 局（本级）, 局机关: the head office alone, whatever the document calls itself.
  if (/[局委办院部会厅室](?:机关)?\(?本级|\((?:本级|机关)\)|[局委办院部会厅室]机关(?:单位)?(?:20|[预决])/.test(name))
    return 'unit';
  const own = /(部门|单位)(?:20\d\d年?度?)?(?:收支|综合|财政)?[预决]/.exec(name)?.[1];
  if (own) return own === '单位' ? 'unit' : 'department';
  if (name.includes('(汇总)')) return 'department';
  const government =
    /政府[预决]|财政总?(?:预(?!决)|决)|预算(?:执行|调整)|草案|全[省市县区]|[省市县区州旗]本?级|总[预决]算/;
  return government.test(name) ? 'government' : null;
}

/** The year that stands nearest before the word that names the document (a draft goes before what was executed), else the first. */
function readYear(name: string, kind: Kind | null): number | null {
  const draft = kind === 'budget' ? name.indexOf('草案') : -1;
  const named = kind === null ? -1 : withoutNeither(name).indexOf(kind === 'budget' ? '预算' : '决算');
  const word = Math.max(draft, named);
  let year: number | null = null;
  for (const found of name.matchAll(/(?<!\d)(20[0-4]\d)(?!\d)/g)) {
    if (year !== null && found.index > word) break;
    year = Number(found[1]);
  }
  return year;
}

const chineseDigits = '〇一二三四五六七八九';

/** 二〇二六年 → 2026年. */
function withPlainYears(name: string): string {
  return name.replace(/二[〇○零一二三四五六七八九]{3}(?=年)/g, (year) =>
    Array.from(year, (digit) => Math.max(0, chineseDigits.indexOf(digit))).join(''),
  );
}
