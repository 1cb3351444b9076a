import type { Glyph } from '../drawn-page.ts';
import { isDigit, isLetter, isNumeric, isWide } from './characters.ts';
import type { Row } from './rows.ts';

/**
 * Where the print has a space. All measures are in em.
 *
 * A gap alone does not tell: headings are set with wide gaps between all their letters, justified lines stretch theirs,
 * and fonts draw spaces that stand nowhere. So gaps are measured against what is usual on the same line.
 */

/** Beside a wide character: across show operators, and within one. */
const WIDE_GAP = 0.42;
const WIDE_GAP_WITHIN = 0.55;
/** Between Latin letters: where the font drew a space, and where only the pen moved. */
const DRAWN_GAP = 0.1;
const LATIN_GAP = 0.18;
/** Between digits. Thousands spaces are .17 to .35 em; two figures stand farther apart. */
const DIGIT_DRAWN_GAP = 0.12;
const DIGIT_GAP = 0.22;
const TWO_FIGURES_GAP = 0.6;
/** Wide characters farther apart than this are no longer one letter-spaced word. */
const LONGEST_LETTER_SPACE = 8;

interface Usual {
  /** All gaps beside wide characters are alike and wide: one letter-spaced heading. */
  even: boolean;
  wide: number;
  digits: number;
  latin: number;
}

/**
 * What stands before each glyph of a line: nothing, a space, or two, where both sides are figures of their own that a
 * single space would make one of ("12 345").
 *
 * @param row glyphs of one line in reading order
 */
export function spacesOf(row: Row): string[] {
  const gaps = row.map((glyph, index) => gapBetween(row[index - 1], glyph));
  const usual = usualGaps(row, gaps);
  const spaces: string[] = [];
  for (const [index, glyph] of row.entries()) {
    const before = row[index - 1];
    if (!before) spaces.push('');
    else if (isNumeric(before.text) && isNumeric(glyph.text))
      spaces.push(spaceInFigures(row, gaps, spaces, index, usual.digits));
    else spaces.push(spaceBetween(before, glyph, gaps[index] ?? 0, usual) ? ' ' : '');
  }
  return spaces;
}

function gapBetween(before: Glyph | undefined, glyph: Glyph): number {
  return before ? (glyph.x0 - before.x1) / Math.max(before.size, glyph.size, 0.1) : 0;
}

function usualGaps(row: Row, gaps: readonly number[]): Usual {
  const wide: number[] = [];
  const digits: number[] = [];
  const latin: number[] = [];
  for (const [index, glyph] of row.entries()) {
    const before = row[index - 1];
    const gap = gaps[index] ?? 0;
    if (!before) continue;
    if (isWide(before.text) || isWide(glyph.text)) wide.push(gap);
    else if (isDigit(before.text) && isDigit(glyph.text)) digits.push(gap);
    else if (isLetter(before.text) && isLetter(glyph.text)) latin.push(gap);
  }
  return {
    even: isEven(wide),
    wide: wide.length >= 3 ? Math.max(0, quantile(wide, 0.25)) : 0,
    digits: digits.length >= 3 ? Math.min(0.5, Math.max(0, quantile(digits, 0.5))) : 0,
    latin: latin.length >= 4 ? Math.max(0, quantile(latin, 0.25)) : 0,
  };
}

function isEven(gaps: readonly number[]): boolean {
  const least = Math.min(...gaps);
  const most = Math.max(...gaps);
  return gaps.length > 0 && least > 0.15 && most <= LONGEST_LETTER_SPACE && most - least <= 0.3 * most + 0.1;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}

function spaceBetween(before: Glyph, glyph: Glyph, gap: number, usual: Usual): boolean {
  if (isWide(before.text) || isWide(glyph.text)) {
    if (usual.even) return false;
    return gap - usual.wide > (before.show === glyph.show ? WIDE_GAP_WITHIN : WIDE_GAP);
  }
  const beyond = gap - usual.latin;
  return beyond > LATIN_GAP || (before.spaceAfter && beyond > DRAWN_GAP);
}

/**
 * A gap between characters of figures. Inside one figure there is none, however it was set; a printed thousands space
 * stays one space.
 */
function spaceInFigures(
  row: Row,
  gaps: readonly number[],
  spaces: readonly string[],
  index: number,
  usual: number,
): string {
  const gap = (gaps[index] ?? 0) - usual;
  const before = row[index - 1];
  const glyph = row[index];
  if (!before || !glyph) return '';
  const drawn = before.spaceAfter && gap > DIGIT_DRAWN_GAP;
  if (gap <= DIGIT_GAP && !drawn) return '';
  if (/[%％]/.test(glyph.text)) return gap > TWO_FIGURES_GAP ? ' ' : '';
  const left = figureBefore(row, spaces, index);
  const right = figureFrom(row, gaps, index, usual);
  if (!drawn && gap <= TWO_FIGURES_GAP && isTorn(left, right)) return '';
  return gap > TWO_FIGURES_GAP && looksGrouped(left, right) ? '  ' : ' ';
}

/** "12" and "345": with one space between they would be read as 12 345. */
function looksGrouped(left: string, right: string): boolean {
  return /^\d{1,3}$/.test(left) && /^\d{3}(?!\d)/.test(right);
}

/** "12,3" and "45.00": neither is a figure, together they are one. */
function isTorn(left: string, right: string): boolean {
  const whole = left + right;
  return /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$|^\d+\.\d+%?$/.test(whole) && !(isWhole(left) && isWhole(right));
}

const isWhole = (figure: string) => /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?$/.test(figure);

const LONGEST_FIGURE = 24;

function figureBefore(row: Row, spaces: readonly string[], index: number): string {
  let figure = '';
  for (let at = index - 1; at >= 0 && figure.length < LONGEST_FIGURE; at--) {
    const text = row[at]?.text ?? '';
    if (!isNumeric(text)) break;
    figure = plain(text) + figure;
    if (spaces[at] !== '') break;
  }
  return figure;
}

function figureFrom(row: Row, gaps: readonly number[], index: number, usual: number): string {
  let figure = '';
  for (let at = index; at < row.length && figure.length < LONGEST_FIGURE; at++) {
    const text = row[at]?.text ?? '';
    if (!isNumeric(text) || (at > index && (gaps[at] ?? 0) - usual > DIGIT_GAP)) break;
    figure += plain(text);
  }
  return figure;
}

const plain = (text: string) => text.normalize('NFKC');
