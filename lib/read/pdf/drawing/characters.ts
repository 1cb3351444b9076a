import { RADICALS } from './radicals.ts';

/** Compatibility ideographs and ligatures: the same characters by another number. Full-width forms stay as printed. */
const SAME_CHARACTER = /[\uF900-\uFAFF\uFB00-\uFB06]/;
const RADICAL = /[\u2E80-\u2FDF戶]/;
/** Private areas, replacement and control characters: no text. */
const MEANINGLESS = /[\p{Co}\p{Cc}\uFFFD]/u;
/** Dashes that a font set as one: two and three of them were written. */
const LONG_DASH: ReadonlyMap<string, string> = new Map([
  ['\u2E3A', '——'],
  ['\u2E3B', '———'],
]);
const DROPPED = /[\u00AD\u200B-\u200F\uFEFF]/g;

/**
 * What a font says that a glyph stands for, made plain. Figures and punctuation keep their width, as on a web page:
 * whoever reads numbers knows both.
 *
 * @returns "" for white space; null where nobody can tell (private areas, no mapping)
 */
export function plainCharacter(unicode: string | undefined): string | null {
  if (unicode === undefined || unicode === '') return null;
  const code = unicode.charCodeAt(0);
  // Nearly all: ASCII and ideographs.
  if (unicode.length === 1 && ((code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff && code !== 0x6236)))
    return unicode;
  if (unicode.trim() === '') return '';
  if (MEANINGLESS.test(unicode)) return null;
  const dashes = LONG_DASH.get(unicode);
  if (dashes !== undefined) return dashes;
  let text = unicode.replace(DROPPED, '');
  if (RADICAL.test(text)) text = Array.from(text, (one) => RADICALS.get(one) ?? one.normalize('NFKC')).join('');
  if (SAME_CHARACTER.test(text)) text = text.normalize('NFKC');
  return text.trim();
}
