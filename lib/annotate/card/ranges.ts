import { Decimal, formatNumber } from '../../amounts/index.ts';
import type { Tape, TapeLine } from '../../model/index.ts';

/** The smallest and the largest value that a figure can stand for, as decimal strings. */
export interface Range {
  low: string;
  high: string;
}

/** So many decimals beyond those of the figures are shown of a bound: it is rounded outwards, no value is lost. */
const BEYOND = 1;

/** What a printed figure can stand for, in its own unit; null where that is not known, as of a blank. */
export function rangeOf({ low, high, text }: TapeLine): Range | null {
  if (low === null || high === null) return null;
  const isGrouped = hasGroups(text);
  return { low: written(new Decimal(low), isGrouped), high: written(new Decimal(high), isGrouped) };
}

/** What the addends can come to, in the total's unit: what is allowed without the total's own share of it. */
export function rangeOfComputed(tape: Tape): Range | null {
  const { tolerance, total } = tape;
  const computed = decimalOf(tape.computed);
  if (computed === null || tolerance === null || total.low === null || total.high === null) return null;
  const own = new Decimal(total.high).minus(total.low).dividedBy(2);
  const reach = Decimal.max(0, new Decimal(tolerance).minus(own));
  const decimals = decimalsIn(tape.computed);
  const places = decimals + BEYOND;
  return {
    low: written(computed.minus(reach).toDecimalPlaces(places, Decimal.ROUND_FLOOR), isGrouped(tape), decimals),
    high: written(computed.plus(reach).toDecimalPlaces(places, Decimal.ROUND_CEIL), isGrouped(tape), decimals),
  };
}

/** How far apart rounding can bring the figures at most, cut to a length that can be read; null where nothing is rounded. */
export function allowedOf(tape: Tape): string | null {
  if (tape.tolerance === null) return null;
  const allowed = new Decimal(tape.tolerance);
  const places = decimalsIn(tape.difference) + BEYOND;
  return allowed.isZero() ? null : written(allowed.toDecimalPlaces(places, Decimal.ROUND_CEIL), isGrouped(tape));
}

/** A computed value as the document writes its own: 1274.92, or 1,274.92 where its figures have separators. */
export function writtenAs(tape: Tape, computed: string | null): string {
  const value = decimalOf(computed);
  if (value === null || !isGrouped(tape)) return computed ?? '';
  return formatNumber(value, decimalsIn(computed)) + (computed?.endsWith('%') ? '%' : '');
}

/** A value of ours beside a printed figure, with separators and a percent sign where that has them. */
export function writtenLike(printed: string, value: string): string {
  const number = hasGroups(printed) ? formatNumber(value, decimalsIn(value)) : value;
  return /[%％]$/.test(printed.trim()) && !number.endsWith('%') ? `${number}%` : number;
}

/** Whether the figures are further apart than any rounding explains. */
export function isBeyondRounding({ tolerance, difference }: Tape): boolean {
  return tolerance !== null && difference !== null && new Decimal(difference).abs().greaterThan(tolerance);
}

/** Without its sign: how far, not in which direction. */
export function sizeOf(tape: Tape): string {
  return writtenAs(tape, tape.difference?.replace(/^-/, '') ?? null);
}

/** Whether a difference is none at all: 0, 0.00. */
export function isNothing(difference: string): boolean {
  return new Decimal(difference).isZero();
}

/** The value in the middle of what a figure can stand for, which is the one that is printed; null where not known. */
export function middleOf({ low, high }: TapeLine): Decimal | null {
  return low === null || high === null ? null : new Decimal(low).plus(high).dividedBy(2);
}

/** A computed value as a number; a rate's ends in %. */
export function decimalOf(computed: string | null): Decimal | null {
  return computed === null ? null : new Decimal(computed.replace(/%$/, ''));
}

function isGrouped({ addends, total }: Tape): boolean {
  return [...addends, total].some(({ text }) => hasGroups(text));
}

function hasGroups(text: string): boolean {
  return /\d[,，]\d{3}/.test(text);
}

function decimalsIn(computed: string | null): number {
  return /\.(\d+)/.exec(computed ?? '')?.[1]?.length ?? 0;
}

function written(value: Decimal, grouped: boolean, atLeast = 0): string {
  return formatNumber(value, Math.max(atLeast, value.decimalPlaces()), { thousands: grouped });
}
