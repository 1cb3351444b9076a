import { classificationOf } from '../../../lib/standards/index.ts';
import type { Random } from '../../variants/random.ts';
import { amountBetween, type Fen } from './money.ts';

/** Basic expenditure by economic item. */
export interface EconomicItem {
  code: string;
  name: string;
  /** 人员经费 or 公用经费. */
  part: 'personnel' | 'public';
  amount: Fen;
}

const PERSONNEL = [
  '30101',
  '30102',
  '30103',
  '30107',
  '30108',
  '30109',
  '30110',
  '30111',
  '30112',
  '30113',
  '30199',
] as const;
const RETIRED = ['30301', '30302', '30305', '30309', '30399'] as const;
const PUBLIC = [
  '30201',
  '30202',
  '30205',
  '30206',
  '30207',
  '30209',
  '30211',
  '30213',
  '30215',
  '30216',
  '30217',
  '30226',
  '30228',
  '30229',
  '30231',
  '30239',
  '30299',
] as const;
const CAPITAL = ['31002', '31003', '31007'] as const;
/** Without these no office pays its people, nor ties the two classifications together. */
const ALWAYS: ReadonlySet<string> = new Set([
  '30101',
  '30102',
  '30108',
  '30109',
  '30110',
  '30113',
  '30201',
  '30217',
  '30231',
  '30302',
]);

/** In 万元: salaries are large, hospitality is small. */
function rangeOf(code: string): [number, number] {
  if (/^3010[123]$/.test(code)) return [80, 900];
  if (code.startsWith('301')) return [8, 160];
  if (code.startsWith('303')) return [3, 90];
  return code === '30217' ? [0.3, 6] : [0.8, 45];
}

/**
 * @param step the smallest difference between amounts, in 分
 */
export function economicItems(random: Random, step: Fen): EconomicItem[] {
  const pick = (codes: readonly string[], part: EconomicItem['part'], share: number) =>
    codes
      .filter((code) => ALWAYS.has(code) || random.chance(share))
      .map((code) => ({ code, name: nameOf(code), part, amount: amountBetween(random, ...rangeOf(code), step) }));
  return [
    ...pick(PERSONNEL, 'personnel', 0.8),
    ...pick(PUBLIC, 'public', 0.75),
    ...pick(RETIRED, 'personnel', 0.5),
    ...pick(CAPITAL, 'public', 0.35),
  ];
}

export function nameOf(code: string): string {
  const known = classificationOf('economic', code);
  if (!known) throw new Error(`no economic code ${code}`);
  return known.name;
}
