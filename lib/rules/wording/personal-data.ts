import { foldWidth } from '../../amounts/index.ts';
import type { Rule } from '../rule.ts';
import { cellTexts, type Passage, remark, runningText } from '../support/passages.ts';

/** Numbers that belong to persons: of mobile telephones, of identity cards. The number itself is not repeated. */
export const personalData: Rule = {
  meta: {
    id: 'personal-data',
    scope: 'text',
    severity: 'info',
    says: { zh: '公开的文件不应印有个人的手机号、身份证号', en: 'A published document tells no numbers of persons' },
    tolerance: 'exact',
  },
  *bind(context) {
    for (const passage of [...runningText(context), ...cellTexts(context, 11)]) {
      for (const { start, end, kind } of numbersOf(passage)) {
        yield remark(this.meta, {
          places: [passage.at(start, end)],
          key: `${passage.home}:${start}:${kind}`,
          severity: kind === 'identity' ? 'warn' : 'info',
          message: MESSAGES[kind],
        });
      }
    }
  },
};

const MESSAGES = {
  mobile: {
    zh: '此处印有一个手机号码；公开的联系方式宜用办公电话',
    en: 'A mobile telephone number is printed here; a published contact is better an office number',
  },
  identity: {
    zh: '此处印有一个身份证号码（校验位相符）；公开的文件不应印有个人证件号',
    en: 'An identity card number is printed here (its check digit fits); a published document should tell none',
  },
};

type Kind = keyof typeof MESSAGES;

const LONG_NUMBER = /(?<![\dA-Za-z.,，-])(?:1[3-9]\d{9}|\d{17}[\dXx])(?![\dA-Za-z.,，%-])/g;
/** What a number of eleven digits may be besides: an amount, a code. */
const OTHER_NUMBER_BEHIND = /^\s*(?:元|万元|亿元|千元)/;
const TELEPHONE_BEFORE = /(?:电话|手机|联系|tel)[^\d]{0,20}$/i;

function* numbersOf({ text: printed, kind: of }: Passage): Generator<{ start: number; end: number; kind: Kind }> {
  const text = foldWidth(printed);
  for (const { 0: digits, index } of text.matchAll(LONG_NUMBER)) {
    const end = index + digits.length;
    if (digits.length === 18) {
      if (isIdentityNumber(digits)) yield { start: index, end, kind: 'identity' };
      continue;
    }
    const alone = of === 'cell' && text.trim().length === digits.length;
    const before = text.slice(Math.max(0, index - 24), index);
    if (alone || (TELEPHONE_BEFORE.test(before) && !OTHER_NUMBER_BEHIND.test(text.slice(end, end + 4))))
      yield { start: index, end, kind: 'mobile' };
  }
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** Region, a date of birth that can be, and the check digit of GB 11643-1999 (ISO 7064, modulus 11-2). */
export function isIdentityNumber(digits: string): boolean {
  const [, region, year, month, day] = /^([1-6]\d)\d{4}((?:19|20)\d\d)(\d\d)(\d\d)/.exec(digits) ?? [];
  if (region === undefined || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31)
    return false;
  if (Number(year) < 1920) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0);
  return CHECK_DIGITS.charAt(sum % 11) === digits.charAt(17).toUpperCase();
}
