import type { MoneyUnit } from '../model/index.ts';
import { joinDigits } from './digits.ts';
import { foldWidth } from './normalise.ts';
import { readUnit, type TextUnit } from './text-units.ts';

/** A figure in a sentence. Offsets are UTF-16, end exclusive, in the given sentence. */
export interface TextNumber {
  /** The figure with its sign, without its unit, as printed. */
  text: string;
  start: number;
  end: number;
  /** Plain decimal string. */
  value: string;
  decimals: number;
  exact: boolean;
  /** What the unit behind it measures; `none` where no unit that we know follows. */
  kind: TextUnit['kind'];
  /** As printed: 万元, %, 个百分点, 人次 …; null for kind `none`. */
  unit: string | null;
  money: MoneyUnit | null;
  /** Where the unit ends (`end` where there is none). */
  unitEnd: number;
  /**
   * A full-width comma was taken for a thousands separator ("3，518.85万元"), though it might part a list. Never
   * accuse on such a figure alone.
   */
  doubtful: boolean;
}

const DIGIT = /[0-9]/;
/** A letter, a hyphen or another figure's mark beside the digits makes a code, a date or a telephone number of them. */
const CODE_BEFORE = /[A-Za-z0-9_./~@#第〔[﹝〈№]/;
const CODE_AFTER = /[A-Za-z_:~@#〕\]﹞〉/]/;
/** 2023年, 12月, 31日, 26号, 5时: points in time and document numbers. */
const DATE_AFTER = /[年月日号时分秒点]/;
const SIGN = /[-+]/;
/** What may stand before a sign that belongs to the figure: not a digit or letter (a range), not another dash. */
const NO_SIGN_AFTER = /[0-9A-Za-z)\]%\-–—~]/;
const ENUMERATOR_AFTER = /[、.)]/;
const OPENS_ENUMERATOR = /[\s(;:。]/;
const DASH = /[-–—]/;

/**
 * Figures in a sentence, from left to right, with their units. Years, dates, document and page numbers, enumerators,
 * codes, ranges and telephone numbers are left out.
 *
 * Linear in the sentence's length; never throws.
 */
export function findNumbers(sentence: string): TextNumber[] {
  const text = foldWidth(sentence);
  const found: TextNumber[] = [];
  let at = 0;
  while (at < text.length) {
    if (!DIGIT.test(text.charAt(at))) {
      at++;
      continue;
    }
    const run = readRun(text, sentence, at);
    const number = describe(text, sentence, run);
    if (number) found.push(number);
    at = run.next;
  }
  return found;
}

interface Run {
  start: number;
  /** End of the digits that make one figure. */
  end: number;
  /** Where to go on. */
  next: number;
  doubtful: boolean;
  /** Ends in a second point: 1.2.3 */
  broken: boolean;
}

/** Digits with thousands separators and one fraction, from `start`, which is a digit. */
function readRun(text: string, sentence: string, start: number): Run {
  let end = skipDigits(text, start);
  let doubtful = false;
  if (end - start <= 3) {
    while (text.charAt(end) === ',') {
      const group = skipDigits(text, end + 1);
      if (group - end !== 4) break;
      if (sentence.charAt(end) !== ',') doubtful = true;
      end = group;
    }
  }
  let broken = false;
  if (text.charAt(end) === '.' && DIGIT.test(text.charAt(end + 1))) {
    end = skipDigits(text, end + 1);
    while (text.charAt(end) === '.' && DIGIT.test(text.charAt(end + 1))) {
      broken = true;
      end = skipDigits(text, end + 1);
    }
  }
  return { start, end, next: end, doubtful, broken };
}

function skipDigits(text: string, from: number): number {
  let at = from;
  while (at < text.length && DIGIT.test(text.charAt(at))) at++;
  return at;
}

function describe(text: string, sentence: string, { start, end, doubtful, broken }: Run): TextNumber | null {
  if (broken || isCode(text, start, end)) return null;
  const signAt = start - 1;
  const signed = SIGN.test(text.charAt(signAt)) && !NO_SIGN_AFTER.test(text.charAt(signAt - 1));
  if (text.charAt(signAt) === '-' && !signed) return null;
  const digits = joinDigits(text.slice(start, end));
  if (digits === null) return null;
  const unit = readUnit(text, end);
  if (unit === null && isTimeOrEnumerator(text, start, end)) return null;
  const from = signed ? signAt : start;
  const exact = !/[1-9]/.test(digits);
  const negative = signed && text.charAt(signAt) === '-' && !exact;
  return {
    text: sentence.slice(from, end),
    start: from,
    end,
    value: negative ? `-${digits}` : digits,
    decimals: digits.includes('.') ? digits.length - 1 - digits.indexOf('.') : 0,
    exact,
    kind: unit?.kind ?? 'none',
    unit: unit?.unit ?? null,
    money: unit?.money ?? null,
    unitEnd: unit?.end ?? end,
    doubtful,
  };
}

function isCode(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (CODE_BEFORE.test(before) || CODE_AFTER.test(after)) return true;
  // 12:30 and http: are no amounts, 办公费:9.88万元 is one.
  if (before === ':' && /[0-9A-Za-z]/.test(text.charAt(start - 2))) return true;
  // 0316-2035678, 2021-2023, 2026-01-31: a hyphen behind digits is no minus.
  if (DASH.test(after)) return true;
  // 5%—10%: the end of a range.
  if (DASH.test(before) && /[0-9%元]/.test(text.charAt(start - 2))) return true;
  // "- 3 -" is a page number.
  return DASH.test(text.charAt(start - 2)) && before === ' ' && after === ' ' && DASH.test(text.charAt(end + 1));
}

function isTimeOrEnumerator(text: string, start: number, end: number): boolean {
  if (DATE_AFTER.test(text.charAt(skipSpaces(text, end)))) return true;
  if (end - start > 3) return isYearInList(text, start, end);
  return (start === 0 || OPENS_ENUMERATOR.test(text.charAt(start - 1))) && ENUMERATOR_AFTER.test(text.charAt(end));
}

/** 2023、2024年: a year whose 年 stands behind the last of the list. */
function isYearInList(text: string, start: number, end: number): boolean {
  return end - start === 4 && /^(?:19|20)\d\d(?:[、至到和与](?:19|20)\d\d){1,9}年/.test(text.slice(start, start + 60));
}

function skipSpaces(text: string, from: number): number {
  return text.charAt(from) === ' ' ? from + 1 : from;
}
