import type { MoneyUnit } from '../model/index.ts';

/** The unit behind a figure in a sentence. */
export interface TextUnit {
  kind: 'money' | 'percent' | 'points' | 'count' | 'area' | 'none';
  /** As printed. */
  unit: string;
  money: MoneyUnit | null;
  /** Offset behind it. */
  end: number;
}

/**
 * Units by their first character, longest first. Counting words as they occur in disclosures (seeds 000-004, final
 * account template 2024); a word that is missing here makes a figure of kind `none`, never a wrong one.
 */
const UNITS: readonly (readonly [string, TextUnit['kind']])[] = [
  ['亿元', 'money'],
  ['万元', 'money'],
  ['千元', 'money'],
  ['元', 'money'],
  ['%', 'percent'],
  ['个百分点', 'points'],
  ['百分点', 'points'],
  ['平方公里', 'area'],
  ['平方米', 'area'],
  ['m2', 'area'],
  ['㎡', 'area'],
  ['万亩', 'area'],
  ['公顷', 'area'],
  ['亩', 'area'],
  ['万人次', 'count'],
  ['万人', 'count'],
  ['人次', 'count'],
  ['批次', 'count'],
  ['台次', 'count'],
  ['团组', 'count'],
  ['台套', 'count'],
  ...[...'个家辆台人次套批项张件篇条户所处间座部名位组本期场只册份宗卷艘架把支'].map(
    (word) => [word, 'count'] as const,
  ),
];

const BY_FIRST: ReadonlyMap<string, readonly (readonly [string, TextUnit['kind']])[]> = Map.groupBy(UNITS, ([word]) =>
  word.charAt(0),
);

const MONEY: ReadonlyMap<string, MoneyUnit> = new Map([
  ['亿元', '亿元'],
  ['万元', '万元'],
  ['千元', '千元'],
  ['元', '元'],
]);

/**
 * The unit that begins at `at`, one space before it allowed.
 *
 * A rate ("元/人", "万元/年") is a unit of its own and no amount of money: null. So is "个月".
 */
export function readUnit(text: string, at: number): TextUnit | null {
  const from = text.charAt(at) === ' ' ? at + 1 : at;
  const match = BY_FIRST.get(text.charAt(from))?.find(([word]) => text.startsWith(word, from));
  if (!match) return null;
  const [unit, kind] = match;
  const end = from + unit.length;
  if (text.charAt(end) === '/' || text.startsWith('个月', from)) return null;
  return { kind, unit, money: MONEY.get(unit) ?? null, end };
}
