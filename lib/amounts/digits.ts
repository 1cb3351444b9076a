/** More digits than any amount has; such strings are account or document numbers. */
const MOST_DIGITS = 20;

const GROUPED_BY_COMMA = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const GROUPED_BY_SPACE = /^\d{1,3}(?: \d{3})+(?:\.\d+)?$/;
const UNGROUPED = /^(?:0|[1-9]\d*)?(?:\.\d+)?$/;
/** OCR and PDF text layers leave a space beside a comma or the point: "1, 234.50", "1234. 50". */
const SPACE_BESIDE_MARK = / ?([.,]) ?/g;

/**
 * Digits, thousands separators and decimal point, without sign, as a plain string: "1,234.50" → "1234.50", ".5" →
 * "0.5". Null where it is no number: leading zeros (a code), groups of other than three, two points, nothing at all.
 *
 * Exceptions that real documents need: a space beside a comma or the point is dropped, and a figure that a narrow
 * cell breaks into lines is joined when only one reading is left (see `joinLines`).
 */
export function joinDigits(printed: string): string | null {
  const line = printed.includes('\n') ? joinLines(printed) : printed;
  if (line === null || line.length === 0) return null;
  const tidy = line.replace(/\s/g, ' ').replace(SPACE_BESIDE_MARK, '$1');
  const grouped = GROUPED_BY_COMMA.test(tidy) || GROUPED_BY_SPACE.test(tidy);
  if (!grouped && !UNGROUPED.test(tidy)) return null;
  const digits = tidy.replace(/[ ,]/g, '');
  if (grouped && digits.length > 1 && digits.startsWith('0') && digits.charAt(1) !== '.') return null;
  const count = digits.length - (digits.includes('.') ? 1 : 0);
  if (count === 0 || count > MOST_DIGITS) return null;
  return digits.startsWith('.') ? `0${digits}` : digits;
}

/**
 * Two lines in a cell are one broken figure, or two figures. They are joined only where the break stands at a comma or
 * point, before a shorter part that holds the point (a narrow cell fills its first line), or inside a fraction of at
 * most two digits (money). Whole numbers one above the other stay two: null.
 */
function joinLines(printed: string): string | null {
  const parts = printed.split('\n').map((part) => part.trim());
  let joined = parts[0] ?? '';
  for (const part of parts.slice(1)) {
    const atMark = /[.,]$/.test(joined) || /^[.,]/.test(part);
    const pointFollows = !joined.includes('.') && part.includes('.') && joined.length >= part.length;
    const fraction = joined.includes('.') && joined.length - joined.indexOf('.') - 1 + part.length <= 2;
    if (!atMark && !pointFollows && !fraction) return null;
    joined += part;
  }
  return joined;
}
