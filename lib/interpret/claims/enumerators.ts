/** Numbers in front of lines: 一、, （二）, 3., (4), ⑤. */

/** How lines are numbered: "（一）" and "（二）" are of one style. */
export type Style = 'chinese' | 'chinese-bracket' | 'arabic' | 'arabic-bracket' | 'circled' | 'none';

/** The number that a line begins with, its marks included; null where it has none. */
export function enumeratorOf(text: string): string | null {
  return (
    /^\s*((?:[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）])|[一二三四五六七八九十]{1,3}[、.]|\d{1,2}[、.．](?!\d)|[①-⑳])/.exec(
      text,
    )?.[1] ?? null
  );
}

export function styleOf(enumerator: string | null): Style {
  if (enumerator === null) return 'none';
  if (/^[(（][一二三四五六七八九十]/.test(enumerator)) return 'chinese-bracket';
  if (/^[一二三四五六七八九十]/.test(enumerator)) return 'chinese';
  if (/^[①-⑳]/.test(enumerator)) return 'circled';
  return /[)）]$/.test(enumerator) ? 'arabic-bracket' : 'arabic';
}

const DIGITS = '一二三四五六七八九';

/** What it counts to; null where it cannot be told. */
export function ordinalOf(enumerator: string | null): number | null {
  if (enumerator === null) return null;
  const arabic = /\d{1,2}/.exec(enumerator)?.[0];
  if (arabic) return Number(arabic);
  const circled = enumerator.codePointAt(0) ?? 0;
  if (circled >= 0x2460 && circled <= 0x2473) return circled - 0x245f;
  const numeral = /[一二三四五六七八九十]{1,3}/.exec(enumerator)?.[0] ?? '';
  if (numeral === '') return null;
  const [tens = '', units = ''] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  const ten = numeral.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens) + 1) * 10 : 0;
  return ten + (units === '' ? 0 : DIGITS.indexOf(units) + 1);
}
