/** Marks that stand beside a figure and do not belong to it: ①, *, [1], ², ※. */

/** ①-⑳ ⓪ ❶-➓ superscripts * ＊ ※ † ‡ */
const MARK = /[\u2460-\u2473\u24EA\u2776-\u2793\u00B9\u00B2\u00B3\u2070\u2074-\u2079*\uFF0A\u203B\u2020\u2021]/;
/** Figures that NFKC would turn into plain digits or brackets: ⑴ ⒈ Ⓐ ㈠ ㊀ ㉑. Never part of an amount. */
const ENCLOSED = /[\u2460-\u24FF\u2776-\u2793\u3200-\u32FF\u00B2\u00B3\u00B9\u2070\u2074-\u2079]/;
const BRACKETED_END = /[[〔【［](?:注)?[0-9０-９]{1,2}[\]〕】］]$/;

export interface Unmarked {
  /** What is left without the mark. */
  text: string;
  footnote: string | null;
}

/** Takes a footnote mark off either end of a trimmed text. */
export function takeFootnote(text: string): Unmarked {
  const bracketed = BRACKETED_END.exec(text);
  if (bracketed && bracketed.index > 0)
    return { text: text.slice(0, bracketed.index).trimEnd(), footnote: bracketed[0] };
  let end = text.length;
  while (end > 0 && MARK.test(text.charAt(end - 1))) end--;
  if (end < text.length) return { text: text.slice(0, end).trimEnd(), footnote: text.slice(end) };
  let start = 0;
  while (start < text.length && MARK.test(text.charAt(start))) start++;
  return start > 0 ? { text: text.slice(start).trimStart(), footnote: text.slice(0, start) } : { text, footnote: null };
}

/** Whether a text still holds enclosed or raised figures, which are marks and not digits. */
export function holdsEnclosedFigures(text: string): boolean {
  return ENCLOSED.test(text);
}
