import type { Glyph } from '../drawn-page.ts';
import type { Row } from './rows.ts';

/** Accents as characters of their own, and what joins them to a letter. */
const COMBINING: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ['´', '\u0301'],
  ['ˆ', '\u0302'],
  ['˜', '\u0303'],
  ['¯', '\u0304'],
  ['˘', '\u0306'],
  ['˙', '\u0307'],
  ['¨', '\u0308'],
  ['˚', '\u030A'],
  ['ˇ', '\u030C'],
  ['¸', '\u0327'],
]);
/** Share of the accent that stands over its letter. */
const OVER = 0.5;

/** Puts accents that were drawn over a letter into the letter: "¨" over "o" is "ö". Old typesetting programs do so. */
export function withAccents(row: Row): Row {
  if (!row.some(({ text }) => isAccent(text))) return row;
  const out: Row = [];
  const taken = new Set<Glyph>();
  for (const [index, glyph] of row.entries()) {
    if (taken.has(glyph)) continue;
    const accent = [row[index + 1], row[index - 1]].find((near) => near && !taken.has(near) && belongs(near, glyph));
    if (!accent) out.push(glyph);
    else {
      taken.add(accent);
      if (out.at(-1) === accent) out.pop();
      out.push({ ...glyph, text: composed(glyph.text, accent.text) });
    }
  }
  return out;
}

const isAccent = (text: string) => COMBINING.has(text) || /^\p{M}$/u.test(text);

function belongs(accent: Glyph, letter: Glyph): boolean {
  if (!isAccent(accent.text) || !/^\p{L}$/u.test(letter.text)) return false;
  const shared = Math.min(accent.x1, letter.x1) - Math.max(accent.x0, letter.x0);
  const isOver = shared > OVER * Math.min(accent.x1 - accent.x0, letter.x1 - letter.x0) || /\p{M}/u.test(accent.text);
  return isOver && composed(letter.text, accent.text).length === 1;
}

function composed(letter: string, accent: string): string {
  return (letter + (COMBINING.get(accent) ?? accent)).normalize('NFC');
}
