import { normaliseName } from '../../standards/names.ts';

/** All debts of a government are general or special ones (预算法 第三十五条, 财预〔2018〕209号): together they are the whole. */
export type DebtKind = 'general' | 'special';

const GENERAL = /一般债[务券]?/;
const SPECIAL = /专项债[务券]?/;

/** Which of the two kinds a header or a label names; null where it names none or both. */
export function debtKindOf(text: string): DebtKind | null {
  const name = normaliseName(text);
  if (GENERAL.test(name) === SPECIAL.test(name)) return null;
  return GENERAL.test(name) ? 'general' : 'special';
}

/** What is told of debts, its kind left out: 其中：一般债务限额 → 限额. */
export function withoutKind(text: string): string {
  return normaliseName(text)
    .replace(/^其中:?/, '')
    .replace(GENERAL, '')
    .replace(SPECIAL, '');
}
