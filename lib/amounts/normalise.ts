/**
 * Characters as publishers print them, brought to one form. `foldWidth` keeps every offset (one code unit in, one
 * out), so it serves sentences whose places are reported; `normaliseCell` may shorten the text and serves cells.
 */

const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
const NON_ASCII = /[^\t-\r -~]/;

/** One code unit for one: full-width forms, wide spaces and minus signs to ASCII; all else stays. */
function foldUnit(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  if (code === 0x3000 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f) return 0x20;
  if (code === 0x2212 || code === 0xfe63 || code === 0x2010 || code === 0x2011) return 0x2d;
  if (code === 0xfe6a) return 0x25; // ﹪
  if (code === 0xfe50) return 0x2c; // ﹐
  if (code === 0xfe52) return 0x2e; // ﹒
  return code;
}

/**
 * Folds full-width and compatibility forms of digits and punctuation to ASCII.
 *
 * @returns a string of the same length, so that offsets found in it hold in the given one
 */
export function foldWidth(text: string): string {
  if (!NON_ASCII.test(text)) return text;
  let folded = '';
  let kept = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x7f) continue;
    const ascii = foldUnit(code);
    if (ascii === code) continue;
    folded += text.slice(kept, index) + String.fromCharCode(ascii);
    kept = index + 1;
  }
  return folded + text.slice(kept);
}

/** Without characters that take no room: zero-width spaces and joiners, soft hyphens, direction marks. */
export function dropInvisible(text: string): string {
  return NON_ASCII.test(text) ? text.replace(INVISIBLE, '') : text;
}

/** A cell's text for parsing: NFKC, no invisible characters, minus signs as "-", trimmed. Line breaks stay. */
export function normaliseCell(text: string): string {
  if (!NON_ASCII.test(text)) return text.trim();
  return foldWidth(dropInvisible(text).normalize('NFKC')).trim();
}
