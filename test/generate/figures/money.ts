import { Decimal, formatNumber } from '../../../lib/amounts/index.ts';
import type { MoneyUnit } from '../../../lib/model/index.ts';
import type { Random } from '../../variants/random.ts';

/** True amounts are whole 分: they add up exactly, whatever is printed of them. */
export type Fen = bigint;

const FEN_IN: Record<'元' | '万元', number> = { 元: 100, 万元: 1_000_000 };

export function sumOf(amounts: Iterable<Fen>): Fen {
  let sum = 0n;
  for (const amount of amounts) sum += amount;
  return sum;
}

/** Rounded by itself, as each figure of a document is. */
export function printedAmount(
  amount: Fen,
  unit: MoneyUnit,
  decimals: number,
  options: { thousands: boolean } = { thousands: false },
): string {
  if (unit !== '元' && unit !== '万元') throw new Error(`no amounts are made up in ${unit}`);
  return formatNumber(new Decimal(amount.toString()).dividedBy(FEN_IN[unit]), decimals, options);
}

/** Between two amounts in 万元, in steps of 分, 元 or 百元: offices budget in rounder figures the larger they are. */
export function amountBetween(random: Random, low: number, high: number, step: Fen = 1n): Fen {
  const fen = BigInt(Math.round((low + random.next() * (high - low)) * 1_000_000));
  return (fen / step) * step;
}

/** A share of an amount that is no rounder than a whole 分. */
export function shareOf(amount: Fen, permille: number): Fen {
  return (amount * BigInt(Math.round(permille))) / 1000n;
}
