/** A line that is nothing but a page's number. */
export interface PageNumber {
  value: number;
  /** Dashes, 第…页 or a total say that it is one; bare figures may be anything. */
  marked: boolean;
}

const DASHES = /^[-—–－―─·•~～\s]+|[-—–－―─·•~～\s]+$/g;
const BARE = /^\d{1,4}$/;
const OF_TOTAL =
  /^(?:第?(\d{1,4})页?[,，/／、\s]*共?(\d{1,4})页?|(\d{1,4})[/／](\d{1,4})|page(\d{1,4})(?:of|[/／])(\d{1,4}))$/i;
const NAMED = /^(?:第(\d{1,4})页|第([一二三四五六七八九十百]{1,5})页|page(\d{1,4})|[pP]\.?(\d{1,4}))$/i;
const ROMAN = /^(?=[ivxlc])(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/i;
const HAN = /^[一二三四五六七八九十]{1,3}$/;

const isDash = (character: string) => '-—–－―─·•~～'.includes(character);

/** Reads "3", "- 3 -", "— 3 —", "第3页", "第 3 页 共 30 页", "3/30", "Page 3 of 30", "iv", "— 三 —"; null for all else. */
export function pageNumber(text: string): PageNumber | null {
  const line = text.normalize('NFKC').replace(/\s+/g, '');
  if (line.length > 24) return null;
  const bare = line.replace(DASHES, '');
  // On both sides: -5 is a figure.
  const marked = line !== '' && isDash(line.charAt(0)) && isDash(line.charAt(line.length - 1));
  if (!marked && bare !== line) return null;
  if (BARE.test(bare)) return { value: Number(bare), marked };
  const named = NAMED.exec(bare);
  if (named) return { value: namedValue(named.slice(1)), marked: true };
  const total = /页|[/／]|of/i.test(bare) ? OF_TOTAL.exec(bare) : null;
  if (total) {
    const [value, last] = total
      .slice(1)
      .filter((part) => part !== undefined)
      .map(Number);
    return value !== undefined && last !== undefined && value <= last ? { value, marked: true } : null;
  }
  if (ROMAN.test(bare)) return { value: romanValue(bare), marked };
  return marked && HAN.test(bare) ? { value: hanValue(bare), marked } : null;
}

function namedValue(parts: readonly (string | undefined)[]): number {
  const part = parts.find((candidate) => candidate !== undefined) ?? '';
  return /^\d/.test(part) ? Number(part) : hanValue(part);
}

const ROMAN_VALUES: ReadonlyMap<string, number> = new Map([
  ['i', 1],
  ['v', 5],
  ['x', 10],
  ['l', 50],
  ['c', 100],
]);

function romanValue(text: string): number {
  const values = [...text.toLowerCase()].map((letter) => ROMAN_VALUES.get(letter) ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

function hanValue(text: string): number {
  const digit = (part: string) => '一二三四五六七八九'.indexOf(part) + 1;
  const [tens, units] = text.includes('十') ? text.split('十') : ['', text];
  if (!text.includes('十')) return digit(units ?? '');
  return (tens ? digit(tens) : 1) * 10 + (units ? digit(units) : 0);
}
