/**
 * Labels of rows as documents print them: enumerators, 其中, codes in front of names. Everything here takes the text
 * with all white space removed (`flatten`).
 */

export function flatten(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b-\u200f\ufeff]+/g, '');
}

/** How a list numbers its entries; the order here is the usual order of depth. */
export type EnumeratorStyle = 'chinese' | 'chinese-bracket' | 'arabic' | 'arabic-bracket' | 'circled';

interface EnumeratorPattern {
  style: EnumeratorStyle;
  pattern: RegExp;
}

// NFKC turns ① into 1, ⑴ into (1) and ⒈ into "1.": circled digits are looked for in the text as printed.
const CIRCLED = /^\s*[\u2460-\u2473]/;
const PATTERNS: readonly EnumeratorPattern[] = [
  { style: 'chinese', pattern: /^[一二三四五六七八九十]{1,4}[、.,:]/ },
  { style: 'chinese-bracket', pattern: /^\([一二三四五六七八九十]{1,4}\)[、.]?/ },
  { style: 'arabic-bracket', pattern: /^\(?\d{1,2}\)[、.]?/ },
  { style: 'arabic', pattern: /^\d{1,2}[、.](?!\d)/ },
];

export interface ReadLabel {
  /** Name without enumerator, 其中 and code. */
  name: string;
  enumerator: EnumeratorStyle | null;
  /** The number that the enumerator tells; null where there is none. */
  ordinal: number | null;
  ofWhich: boolean;
  /** A classification code written in front of the name. */
  code: string | null;
}

/** Takes a printed label apart. */
export function readLabel(printed: string): ReadLabel {
  let text = flatten(printed);
  const read: ReadLabel = { name: '', enumerator: null, ordinal: null, ofWhich: false, code: null };
  for (let turn = 0; turn < 3; turn++) {
    const ofWhich = /^(?:其中|内[:：])[:：]?/.exec(text);
    if (ofWhich && text.length > ofWhich[0].length) {
      read.ofWhich = true;
      text = text.slice(ofWhich[0].length);
      continue;
    }
    if (read.enumerator === null && CIRCLED.test(printed.replace(/^\s*其中[:：]?/, ''))) {
      read.enumerator = 'circled';
      read.ordinal = ordinalOf(text);
      text = text.replace(/^\d{1,2}/, '').replace(/^[、.]/, '');
      continue;
    }
    const found = read.enumerator === null ? PATTERNS.find(({ pattern }) => pattern.test(text)) : undefined;
    if (!found) break;
    read.enumerator = found.style;
    read.ordinal = ordinalOf(text);
    text = text.replace(found.pattern, '');
  }
  const coded = /^[[(【]?(\d{3,9})[\])】]?[-_—]*(\D.*)$/.exec(text);
  if (coded?.[1] && coded[2] && /^[\p{Script=Han}“"(]/u.test(coded[2]) && !/^年/.test(coded[2])) {
    read.code = coded[1];
    text = coded[2];
  }
  read.name = text;
  return read;
}

const GRAND_TOTAL =
  /^(?:(?:收入|支出|收支|资产|固定资产|部门|单位|全部|总|本级|全市|全县|全区|全省|汇总|预算|决算|年度){0,2}(?:总计|总合计|总额|总数|合计))$/;

export type TotalKind = 'grand-total' | 'subtotal';

/** 合计, 总计, 收入总计, 固定资产总额 total everything; 本年收入合计, 小计 total what stands before or below them. */
export function totalKindOf(name: string): TotalKind | null {
  const text = name.replace(/[()（）“”"]/g, '');
  if (/^(?:本年|当年|本期|\d{4}年)?(?:收入|支出|财政拨款收入|财政拨款支出|预算)?(?:小计)$/.test(text))
    return 'subtotal';
  if (/^(?:本年|当年|本期|\d{4}年)(?:度)?.{0,10}(?:合计|小计)$/.test(text)) return 'subtotal';
  if (/^(?:收入|支出)合计$/.test(text)) return 'subtotal';
  if (GRAND_TOTAL.test(text)) return 'grand-total';
  if (/(?:小计|合计)$/.test(text) && text.length <= 40) return 'subtotal';
  return null;
}

const CHINESE_DIGITS = '一二三四五六七八九';

/** The number at the beginning of a text: 十二、 is 12, （三） is 3, 4. is 4. */
function ordinalOf(text: string): number | null {
  const digits = /^\(?(\d{1,2})/.exec(text)?.[1];
  if (digits) return Number(digits);
  const numeral = /^\(?([一二三四五六七八九]?十?[一二三四五六七八九]?)/.exec(text)?.[1] ?? '';
  if (numeral === '') return null;
  const [tens = '', units = ''] = numeral.includes('十') ? numeral.split('十') : ['0', numeral];
  const digit = (character: string, whenEmpty: number) =>
    character === '' ? whenEmpty : CHINESE_DIGITS.indexOf(character) + 1;
  return (tens === '0' ? 0 : digit(tens, 1) * 10) + digit(units, 0);
}
