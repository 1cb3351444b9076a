import { Decimal, formatNumber } from '../../amounts/index.ts';
import type { Fact } from '../../model/index.ts';
import type { Facts } from '../facts.ts';

/** A figure with the value that it would take. */
export interface Change {
  fact: Fact;
  /** Decimal string in the figure's own unit. */
  value: string;
}

/** The same document with some figures printed otherwise. */
export function withChanges(facts: Facts, changes: readonly Change[]): Facts {
  const changed = new Map(changes.map(({ fact, value }) => [fact.id, reprinted(fact, value)]));
  return { get: (id) => changed.get(id) ?? facts.get(id) };
}

/** The figure as it would be read if it printed `value`: with that many decimals; a zero and a count are exact. */
function reprinted(fact: Fact, value: string): Fact {
  const isExact = new Decimal(value).isZero() || fact.quantity === 'count';
  const decimals = isExact ? null : new Decimal(value).decimalPlaces();
  const written = isExact ? null : Math.max((value.split('.')[1] ?? '').length, decimals ?? 0);
  return {
    ...fact,
    value,
    decimals: written,
    usualDecimals: written === null ? null : Math.max(written, fact.usualDecimals ?? 0),
    place: { ...fact.place, text: value },
  };
}

/**
 * A value as its column would print it: with as many decimals as is usual there, and more only where `fits` refuses
 * that.
 */
export function printedAs(fact: Fact, exact: Decimal, fits: (value: Decimal) => boolean): string | null {
  const usual = fact.quantity === 'count' ? 0 : (fact.usualDecimals ?? fact.decimals ?? 2);
  const most = fact.quantity === 'count' ? 0 : Math.max(usual, Math.min(exact.decimalPlaces(), 6));
  for (let decimals = usual; decimals <= most; decimals++) {
    const text = formatNumber(exact, decimals, { thousands: false });
    if (fits(new Decimal(text))) return text;
  }
  return null;
}
