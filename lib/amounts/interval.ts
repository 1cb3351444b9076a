import type { MoneyUnit } from '../model/index.ts';
import { Decimal, type DecimalValue, RoundingDown, RoundingUp } from './decimal.ts';
import { UNIT_FACTOR } from './units.ts';

/** All the values that a printed number can stand for. Closed where not said otherwise. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

export interface Printed {
  /** Decimal string as printed, sign included. */
  value: string;
  /** Digits after the point; null means exact. */
  decimals: number | null;
  /** Width 0: a literal zero, a count, a statutory percentage (docs/numbers.md 2). */
  exact?: boolean;
  /** When given, the interval is in 万元; otherwise in the number's own unit. */
  unit?: MoneyUnit | null;
}

/** From `low` to `high`, both ends included unless said otherwise. */
export function interval(low: DecimalValue, high: DecimalValue, lowOpen = false, highOpen = false): Interval {
  return { low: new Decimal(low), high: new Decimal(high), lowOpen, highOpen };
}

/** A single value. */
export function exactly(value: DecimalValue): Interval {
  return interval(value, value);
}

function factor(unit: MoneyUnit | null | undefined): string {
  return unit ? UNIT_FACTOR[unit] : '1';
}

function step(decimals: number): Decimal {
  return new Decimal(10).pow(-decimals);
}

/**
 * What a number rounded to nearest can stand for: x ± ½·10^-d, closed on both ends, times its unit (docs/numbers.md 1;
 * XBRL Calculations 1.1). An exact number has width 0.
 */
export function intervalOf({ value, decimals, exact = false, unit }: Printed): Interval {
  const centre = new Decimal(value);
  const half = exact || decimals === null ? new Decimal(0) : step(decimals).dividedBy(2);
  return scale({ low: centre.minus(half), high: centre.plus(half), lowOpen: false, highOpen: false }, factor(unit));
}

/**
 * What a number whose last digits were cut off can stand for: [x, x + 10^-d) above zero, (x − 10^-d, x] below
 * (docs/numbers.md 5; Arelle's TRUNCATION). A printed zero that is not exact may come from either side.
 */
export function truncationIntervalOf({ value, decimals, exact = false, unit }: Printed): Interval {
  const x = new Decimal(value);
  if (exact || decimals === null) return scale(exactly(x), factor(unit));
  const width = step(decimals);
  const cut: Interval = {
    low: x.isPositive() && !x.isZero() ? x : x.minus(width),
    high: x.isNegative() && !x.isZero() ? x : x.plus(width),
    lowOpen: x.isNegative() || x.isZero(),
    highOpen: x.isPositive() || x.isZero(),
  };
  return scale(cut, factor(unit));
}

/** Every sum of a value of one and a value of the other. */
export function add(one: Interval, other: Interval): Interval {
  return {
    low: one.low.plus(other.low),
    high: one.high.plus(other.high),
    lowOpen: one.lowOpen || other.lowOpen,
    highOpen: one.highOpen || other.highOpen,
  };
}

/** Sum of any number of intervals; of none, exactly 0. */
export function sum(intervals: Iterable<Interval>): Interval {
  let total = exactly(0);
  for (const addend of intervals) total = add(total, addend);
  return total;
}

/** −[a, b] = [−b, −a]. */
export function negate({ low, high, lowOpen, highOpen }: Interval): Interval {
  return { low: high.negated(), high: low.negated(), lowOpen: highOpen, highOpen: lowOpen };
}

/** Times an exact number, of any sign: weights, units, quantities. */
export function scale(of: Interval, by: DecimalValue): Interval {
  const weight = new Decimal(by);
  if (weight.isZero()) return exactly(0);
  const { low, high, lowOpen, highOpen } = weight.isNegative() ? negate(of) : of;
  const size = weight.abs();
  return { low: low.times(size), high: high.times(size), lowOpen, highOpen };
}

/** Every product of a value of one and a value of the other. Quantity × unit price: the quantity is exact. */
export function multiply(one: Interval, other: Interval): Interval {
  if (one.low.equals(one.high)) return scale(other, one.low);
  if (other.low.equals(other.high)) return scale(one, other.low);
  const corners = [
    one.low.times(other.low),
    one.low.times(other.high),
    one.high.times(other.low),
    one.high.times(other.high),
  ];
  return interval(Decimal.min(...corners), Decimal.max(...corners));
}

/**
 * Every quotient of a value of one and a value of the other, closed (docs/numbers.md 8). Bounds that do not come out even
 * are rounded outwards.
 *
 * @returns null where the divisor may be zero
 */
export function divide(dividend: Interval, divisor: Interval): Interval | null {
  if (!divisor.low.isPositive() && !divisor.high.isNegative()) return null;
  if (divisor.low.isZero() || divisor.high.isZero()) return null;
  const corners: [Decimal, Decimal][] = [
    [dividend.low, divisor.low],
    [dividend.low, divisor.high],
    [dividend.high, divisor.low],
    [dividend.high, divisor.high],
  ];
  return interval(
    Decimal.min(...corners.map(([top, bottom]) => new RoundingDown(top).dividedBy(bottom))),
    Decimal.max(...corners.map(([top, bottom]) => new RoundingUp(top).dividedBy(bottom))),
  );
}

/** Whether `value` lies inside. */
export function contains({ low, high, lowOpen, highOpen }: Interval, value: DecimalValue): boolean {
  const x = new Decimal(value);
  return (
    (lowOpen ? x.greaterThan(low) : x.greaterThanOrEqualTo(low)) &&
    (highOpen ? x.lessThan(high) : x.lessThanOrEqualTo(high))
  );
}

/** The values that lie in both; null where none does. */
export function intersect(one: Interval, other: Interval): Interval | null {
  const low = Decimal.max(one.low, other.low);
  const high = Decimal.min(one.high, other.high);
  const lowOpen = (one.lowOpen && one.low.equals(low)) || (other.lowOpen && other.low.equals(low));
  const highOpen = (one.highOpen && one.high.equals(high)) || (other.highOpen && other.high.equals(high));
  if (low.greaterThan(high) || (low.equals(high) && (lowOpen || highOpen))) return null;
  return { low, high, lowOpen, highOpen };
}

/** Whether some value lies in both: the test for "these figures can be true together". */
export function meets(one: Interval, other: Interval): boolean {
  return intersect(one, other) !== null;
}
