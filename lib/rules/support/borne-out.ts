import { Decimal } from '../../amounts/index.ts';
import type { Fact } from '../../model/index.ts';
import type { Sum } from './comes-to.ts';

/** Fewer say nothing of how a table is made. */
const FEWEST = 5;
const FAILING = 2;

/**
 * Whether the figures themselves bear a reading out that the header alone leaves open: all sums but one or two come out.
 * What lawfully is no part of a whole would show on more lines: on its own, on those above it, and in the total.
 */
export function areBorneOut(sums: readonly Sum[]): boolean {
  const told = sums.filter(({ total }) => isAmount(total));
  const failing = told.filter((sum) => !comesOut(sum)).length;
  return told.length >= FEWEST && failing <= FAILING && failing * FEWEST <= told.length;
}

/** Whether a sum comes out as the table usually rounds; figures without a value never do. */
export function comesOut({ total, addends }: Sum): boolean {
  if (total.value === null || addends.some(({ value, unit }) => value === null || unit !== total.unit)) return false;
  const sum = addends.reduce((all, { value }) => all.plus(value ?? 0), new Decimal(0));
  const decimals = Math.max(0, ...[total, ...addends].map((fact) => fact.usualDecimals ?? 0));
  const allowed = new Decimal(10).pow(-decimals).times((addends.length + 1) / 2);
  return sum.minus(total.value).abs().lessThanOrEqualTo(allowed);
}

export function isAmount({ value }: Fact): boolean {
  return value !== null && Number(value) !== 0;
}
