import type { MoneyUnit } from '../model/index.ts';
import { joinDigits } from './digits.ts';
import { holdsEnclosedFigures, takeFootnote } from './footnotes.ts';
import { dropInvisible, normaliseCell } from './normalise.ts';
import { MONEY_UNITS } from './units.ts';

export type Comparator = '≥' | '≤' | '>' | '<' | '=';

/** A figure as it stands in a cell. */
export interface PrintedNumber {
  /** The given text. */
  text: string;
  /** Plain decimal string with sign and all printed decimals: "-1234.50". A dash is "0". */
  value: string;
  /** Digits after the point as printed; trailing zeros count. */
  decimals: number;
  /** A literal zero (0, 0.00, a dash): no rounding stands behind it (docs/numbers.md 2). */
  exact: boolean;
  /** A dash that says "nothing". */
  blank: false | 'dash';
  percent: boolean;
  comparator: Comparator | null;
  /** Where the unit stands in the cell itself ("1,234.5万元"). */
  unit: MoneyUnit | null;
  footnote: string | null;
}

export interface ParseOptions {
  /**
   * - `figures`: the column holds figures: （1） is minus one
   * - `unknown`: it may hold labels: （1） is an enumerator, （123.45） an amount. The default.
   */
  column?: 'figures' | 'unknown';
}

/** No printed figure with sign, unit and footnote is longer; longer texts are sentences, or hostile. */
const LONGEST_CELL = 80;
/** The plain case, by far the most frequent. */
const PLAIN = /^-?(?:0|[1-9]\d{0,18})(?:\.(\d{1,12}))?$/;
/** Most cells are labels; they are refused before any work. */
const HAS_DIGIT = /[0-9\uFF10-\uFF19]/;
const HAS_DASH = /[-/\\\u2010-\u2015\u2212\u2500\uFE58\uFE63\uFF0D\uFF0F\uFF3C]/;
/** "Nothing", as printed. */
const DASH_ONLY = /^(?:[-–—―─]{1,8}|[/\\])$/;
const COMPARATORS: readonly [string, Comparator][] = [
  ['>=', '≥'],
  ['<=', '≤'],
  ['≥', '≥'],
  ['≧', '≥'],
  ['⩾', '≥'],
  ['≤', '≤'],
  ['≦', '≤'],
  ['⩽', '≤'],
  ['>', '>'],
  ['<', '<'],
  ['=', '='],
];

/**
 * Reads the text of a cell as one printed figure.
 *
 * Read: full-width forms; thousands grouped by three with "," "，" or spaces; minus signs before or behind, △▲ before,
 * brackets around; "+"; percent; comparators; a unit of money behind, ¥ before; footnote marks; figures that a line
 * break cuts in two. Not read (null): labels, codes with letters or leading zeros, dates, ranges, counts ("12个"),
 * enumerators ("1.", "（1）"), scientific notation, groups of other than three digits, more than 20 digits.
 *
 * Never throws; linear in the text's length.
 */
export function parseNumber(text: string, options: ParseOptions = {}): PrintedNumber | null {
  const plain = PLAIN.exec(text);
  if (plain) return figure(text, text.startsWith('-'), text.replace('-', ''), plain[1]?.length ?? 0);
  if (text.length > LONGEST_CELL) {
    // Padding and zero-width characters may make a short figure long; measure what is seen.
    const seen = dropInvisible(text).trim();
    if (seen.length > LONGEST_CELL) return null;
    const read = parseNumber(seen, options);
    return read && { ...read, text };
  }
  return parseSlowly(text, options.column ?? 'unknown');
}

function parseSlowly(text: string, column: 'figures' | 'unknown'): PrintedNumber | null {
  if (!HAS_DIGIT.test(text) && !HAS_DASH.test(text)) return null;
  const unmarked = takeFootnote(dropInvisible(text).trim());
  if (unmarked.text === '' || holdsEnclosedFigures(unmarked.text)) return null;
  let rest = normaliseCell(unmarked.text);
  const footnote = unmarked.footnote;
  if (DASH_ONLY.test(rest.replace(/\s/g, ''))) {
    return { ...zero(text), blank: 'dash', footnote };
  }
  const comparator = COMPARATORS.find(([sign]) => rest.startsWith(sign));
  if (comparator) rest = rest.slice(comparator[0].length).trimStart();

  const bracketed = rest.startsWith('(') && rest.endsWith(')');
  if (bracketed) rest = rest.slice(1, -1).trim();

  const tail = takeTail(rest);
  const head = takeSign(tail.rest, !bracketed && !tail.percent && tail.unit === null);
  if (head === null || (bracketed && head.signed)) return null;
  const digits = joinDigits(head.rest);
  if (digits === null) return null;
  if (column === 'unknown' && (bracketed || head.trailing) && (tail.percent || !looksLikeAmount(digits, head.rest))) {
    return null;
  }
  const decimals = digits.length - 1 - digits.indexOf('.');
  return {
    ...figure(text, head.negative || bracketed, digits, digits.includes('.') ? decimals : 0),
    percent: tail.percent,
    comparator: comparator?.[1] ?? null,
    unit: tail.unit ?? (head.currency ? '元' : null),
    footnote,
  };
}

interface Tail {
  rest: string;
  percent: boolean;
  unit: MoneyUnit | null;
}

function takeTail(text: string): Tail {
  if (text.endsWith('(%)')) return { rest: text.slice(0, -3).trimEnd(), percent: true, unit: null };
  if (text.endsWith('%')) return { rest: text.slice(0, -1).trimEnd(), percent: true, unit: null };
  const unit = MONEY_UNITS.find((candidate) => text.endsWith(candidate)) ?? null;
  return { rest: unit ? text.slice(0, -unit.length).trimEnd() : text, percent: false, unit };
}

interface Head {
  rest: string;
  negative: boolean;
  /** A sign of any kind was printed. */
  signed: boolean;
  /** The minus stands behind the figure. */
  trailing: boolean;
  /** ¥ stands before the figure. */
  currency: boolean;
}

/** Takes sign and currency mark off. Null where two signs are printed: which one counts is anybody's guess. */
function takeSign(text: string, mayTrail: boolean): Head | null {
  let rest = text;
  const currencyFirst = rest.startsWith('¥');
  if (currencyFirst) rest = rest.slice(1).trimStart();
  const first = rest.charAt(0);
  const minus = '-–—△▲'.includes(first) && first !== '';
  const plus = first === '+';
  if (minus || plus) rest = rest.slice(1).trimStart();
  const currency = currencyFirst || rest.startsWith('¥');
  if (!currencyFirst && currency) rest = rest.slice(1).trimStart();
  const trailing = mayTrail && rest.endsWith('-');
  if (trailing) rest = rest.slice(0, -1).trimEnd();
  if (trailing && (minus || plus)) return null;
  return { rest, negative: minus || trailing, signed: minus || plus || trailing, trailing, currency };
}

/** In a column of unknown kind, brackets make an enumerator of a short whole number. */
function looksLikeAmount(digits: string, printed: string): boolean {
  return digits.includes('.') || printed.includes(',') || digits.length > 3;
}

function zero(text: string): PrintedNumber {
  return {
    text,
    value: '0',
    decimals: 0,
    exact: true,
    blank: false,
    percent: false,
    comparator: null,
    unit: null,
    footnote: null,
  };
}

function figure(text: string, negative: boolean, digits: string, decimals: number): PrintedNumber {
  const exact = !/[1-9]/.test(digits);
  return { ...zero(text), value: negative && !exact ? `-${digits}` : digits, decimals, exact };
}
