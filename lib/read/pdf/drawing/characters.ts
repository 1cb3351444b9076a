import { RADICALS } from './radicals.ts';

/** What a glyph stands for. */
export interface Character {
  /** '' for a space, and for what takes no room. */
  text: string;
  /** Nobody can say what it stands for: a private code, a replacement or control character, or no code at all. */
  unreadable: boolean;
}

const BLANK: Character = { text: '', unreadable: false };
/** Stands for what nobody can read. */
export const UNREADABLE = '\uFFFD';

/** Zero-width characters and direction marks; not the soft hyphen, for a font that draws it draws a hyphen. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}/gu;
const PRIVATE = /\p{Co}/u;
/** Fonts without a map hand their codes on as characters. */
const CONTROL = /[\p{Cc}\uFFFD-\uFFFF]/u;
const SOFT_HYPHEN = /\u00AD/g;

/**
 * What is folded, and why no more. A text read from a PDF should equal the same text read from a web page, where it
 * stands as typed; so what an author types stays: full-width digits and letters, Chinese punctuation, ① ⑴ ㈠ Ⅲ ² ㎡.
 * What only fonts bring in goes: ligatures (ﬁ), compatibility ideographs (U+F900…), mathematical letters and digits
 * (U+1D400…). Upright forms of punctuation for vertical setting become the full-width mark that was typed.
 */
const OF_FONTS = /[\uF900-\uFAFF\uFB00-\uFB06\u{1D400}-\u{1D7FF}\u{2F800}-\u{2FA1F}]/gu;
const VERTICAL_FORMS = /[\uFE10-\uFE19\uFE30-\uFE48]/g;
/** Dashes that a font set as one: two and three of them were typed. */
const LONG_DASH = /[\u2E3A\u2E3B]/g;
const RADICAL = /[\u2E80-\u2FDF\u31C0-\u31EF戶]/g;

/** Reads what fonts say their glyphs stand for; remembers what it has read, for a page repeats few characters. */
export class Characters {
  readonly #known = new Map<string, Character>();

  /** @param unicode what the font's map says; '' where it says nothing */
  read(unicode: string): Character {
    let character = this.#known.get(unicode);
    if (!character) {
      character = characterOf(unicode);
      this.#known.set(unicode, character);
    }
    return character;
  }
}

function characterOf(unicode: string): Character {
  const text = unicode.replace(SOFT_HYPHEN, '-').replace(INVISIBLE, '');
  if (unicode !== '' && text.trim() === '') return BLANK;
  // The mark stays where it stands, so that "1?4" is never read as 14.
  if (text === '' || CONTROL.test(text.trim())) return { text: UNREADABLE, unreadable: true };
  if (PRIVATE.test(text)) return { text: text.trim(), unreadable: true };
  return { text: plain(text).replace(/\s+/g, ''), unreadable: false };
}

function plain(text: string): string {
  return text
    .replace(RADICAL, (radical) => RADICALS.get(radical) ?? radical)
    .replace(OF_FONTS, (form) => form.normalize('NFKC'))
    .replace(LONG_DASH, (dash) => (dash === '\u2E3A' ? '——' : '———'))
    .replace(VERTICAL_FORMS, (form) => fullWidth(form.normalize('NFKC')));
}

/** ( to （ and so on, one by one. */
function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
}
