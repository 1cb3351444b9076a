import { Decimal } from '../../amounts/index.ts';
import type { Fact } from '../../model/index.ts';

/**
 * How a list is to be added up, as far as its figures tell: a unit above its projects and a project above its details
 * print the sum of the lines right below them, and nothing else marks them.
 */
export interface ListReading {
  /** Lines that stand below no other, if those above sums are taken for sums. */
  tops: Fact[];
  /**
   * - `flat`: no line is what stands below it
   * - `twins`: two neighbours print one amount: a line and its only part, or two of the same size
   * - `nested`: a line prints the sum of several lines right below it
   */
  says: 'flat' | 'twins' | 'nested';
}

export function readList(facts: readonly Fact[]): ListReading {
  const filled = facts.filter(({ value }) => value !== null && Number(value) !== 0);
  const tops: Fact[] = [];
  let says: ListReading['says'] = 'flat';
  for (let index = 0; index < filled.length; ) {
    const top = filled[index] as Fact;
    const parts = partsBelow(filled, index);
    tops.push(top);
    if (parts > 1) says = 'nested';
    else if (parts === 1 && says === 'flat') says = 'twins';
    index += 1 + parts;
  }
  return { tops, says };
}

/** How many of the lines right below one make up its amount, but for their rounding; 0 where none do. */
function partsBelow(facts: readonly Fact[], at: number): number {
  const whole = new Decimal(facts[at]?.value ?? 0);
  let sum = new Decimal(0);
  let reach = lastHalf(facts[at]);
  for (let next = at + 1; next < facts.length; next++) {
    sum = sum.plus(facts[next]?.value ?? 0);
    reach = reach.plus(lastHalf(facts[next]));
    const apart = sum.minus(whole);
    // One line is another's only part to the last digit or not at all.
    if (apart.isZero() || (next > at + 1 && apart.abs().lessThanOrEqualTo(reach))) return next - at;
    if (apart.greaterThan(reach)) return 0;
  }
  return 0;
}

function lastHalf(fact: Fact | undefined): Decimal {
  return fact?.decimals == null ? new Decimal(0) : new Decimal(10).pow(-fact.decimals).dividedBy(2);
}

/** Whether a list of figures holds lines that sum up the lines right below them. Such a list must not be added up flat. */
export function holdsSubtotals(facts: readonly Fact[]): boolean {
  return readList(facts).says !== 'flat';
}

/** Whether a list under a total is no flat one: it holds subtotals, or a line that is the whole beside others. */
export function isNested(total: Fact, facts: readonly Fact[]): boolean {
  const filled = facts.filter(({ value }) => value !== null && Number(value) !== 0);
  return holdsSubtotals(filled) || (filled.length > 1 && filled.some(({ value }) => value === total.value));
}
