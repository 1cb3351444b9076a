/** What a character is to the one who sets type: whether a gap beside it is a space. */

const WIDE =
  /[\u2E80-\uA4CF\uAC00-\uD7AF\uF900-\uFAFF\uFE10-\uFE1F\uFE30-\uFE4F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFF}]/u;
const DIGIT = /^[0-9\uFF10-\uFF19]$/;
const NUMERIC = /^[0-9\uFF10-\uFF19.,\uFF0C\uFF0E%\uFF05]$/;
const LETTER = /^\p{L}/u;

/** Han, kana, hangul, and full-width forms: set on an em square, with no spaces between. */
export const isWide = (text: string): boolean => WIDE.test(text);

export const isDigit = (text: string): boolean => DIGIT.test(text);

/** A digit, or what may stand between digits of one figure. */
export const isNumeric = (text: string): boolean => NUMERIC.test(text);

export const isLetter = (text: string): boolean => LETTER.test(text);

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The raised form of an ASCII digit ("2" → "²"), which no reader of figures takes for a digit; null for all else. */
export function raisedDigit(text: string): string | null {
  return /^[0-9]$/.test(text) ? SUPERSCRIPTS.charAt(Number(text)) : null;
}

/** Text that runs on without a space where a line breaks between these two characters. */
export function joinsWithoutSpace(before: string, after: string): boolean {
  return isWide(before) || isWide(after) || /[“”‘’—…·]/.test(before) || /[“”‘’—…·]/.test(after);
}
