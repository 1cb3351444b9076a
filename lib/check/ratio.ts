import { Decimal } from '../amounts/index.ts';
import type { Term } from '../model/index.ts';
import { type Facts, factOf, halfUlp, unitRatio } from './facts.ts';

/** More figures than any quotient of ours has; each doubles the corners. */
const MOST_TERMS = 6;
const HUNDRED = new Decimal(100);

interface Bounds {
  low: Decimal;
  high: Decimal;
}

/** What a ratio's terms come to, in percent; null where a figure is missing or nothing is divided by. */
export function ratioOf(terms: readonly Term[], facts: Facts): Decimal | null {
  const values = valuesOf(terms, facts);
  return values ? quotient(terms, values) : null;
}

/**
 * The smallest and the largest ratio that the printed figures can stand for. A quotient of sums grows or falls with
 * each figure as long as its divisor stays above zero: its extremes lie at the ends of the figures' intervals.
 *
 * @param precision decimals as printed, or as usual where the figures stand
 */
export function ratioBounds(
  terms: readonly Term[],
  facts: Facts,
  precision: 'decimals' | 'usualDecimals',
): Bounds | null {
  const values = valuesOf(terms, facts);
  if (!values || terms.length > MOST_TERMS) return null;
  const [first] = terms;
  const base = first && factOf(facts, first.fact);
  const reaches = terms.map(({ fact: id }) => {
    const fact = factOf(facts, id);
    return halfUlp(fact[precision]).times((base && unitRatio(fact, base)) ?? 1);
  });
  return extremes(corners(values, reaches).map((corner) => quotient(terms, corner)));
}

/**
 * The values of one figure with which the ratio can be as printed.
 *
 * @param printed percent, with what it can stand for on both sides
 */
export function ratioSolved(
  terms: readonly Term[],
  facts: Facts,
  wanted: string,
  printed: Decimal,
  half: Decimal,
): Bounds | null {
  const values = valuesOf(terms, facts);
  const at = terms.findIndex(({ fact }) => fact === wanted);
  const term = terms[at];
  if (!values || !term || terms.length > MOST_TERMS) return null;
  const reaches = terms.map(({ fact }, index) =>
    index === at ? new Decimal(0) : halfUlp(factOf(facts, fact).decimals),
  );
  const solved = corners(values, reaches).flatMap((corner) =>
    [printed.minus(half), printed.plus(half)].map((rate) => {
      const share = rate.dividedBy(HUNDRED);
      const rest = corner.map((value, index) => (index === at ? new Decimal(0) : value));
      const factor = new Decimal(term.weight).minus(share.times(term.under ?? 0));
      return factor.isZero()
        ? null
        : share
            .times(weigh(terms, rest, 'under'))
            .minus(weigh(terms, rest, 'weight'))
            .dividedBy(factor);
    }),
  );
  return extremes(solved);
}

/** Values in the first figure's unit. */
function valuesOf(terms: readonly Term[], facts: Facts): Decimal[] | null {
  const [first] = terms;
  if (!first) return null;
  const base = factOf(facts, first.fact);
  const values: Decimal[] = [];
  for (const { fact: id } of terms) {
    const fact = factOf(facts, id);
    const ratio = unitRatio(fact, base);
    if (fact.value === null || ratio === null) return null;
    values.push(new Decimal(fact.value).times(ratio));
  }
  return values;
}

function quotient(terms: readonly Term[], values: readonly Decimal[]): Decimal | null {
  const divisor = weigh(terms, values, 'under');
  if (divisor.isZero()) return null;
  // How far something has grown from less than nothing is told in several ways; a share of it in one.
  const isGrowth = terms.some(({ weight, under }) => weight !== 0 && (under ?? 0) !== 0);
  if (divisor.isNegative() && isGrowth) return null;
  return weigh(terms, values, 'weight').dividedBy(divisor).times(HUNDRED);
}

function weigh(terms: readonly Term[], values: readonly Decimal[], by: 'weight' | 'under'): Decimal {
  return terms.reduce(
    (sum, term, index) => sum.plus((values[index] ?? new Decimal(0)).times(term[by] ?? 0)),
    new Decimal(0),
  );
}

function corners(values: readonly Decimal[], reaches: readonly Decimal[]): Decimal[][] {
  return values.reduce<Decimal[][]>(
    (found, value, index) => {
      const reach = reaches[index] ?? new Decimal(0);
      const ends = reach.isZero() ? [value] : [value.minus(reach), value.plus(reach)];
      return found.flatMap((corner) => ends.map((end) => [...corner, end]));
    },
    [[]],
  );
}

/** Null where the ratio is not told at one of the corners. */
function extremes(found: readonly (Decimal | null)[]): Bounds | null {
  const told = found.filter((value) => value !== null);
  return told.length > 0 && told.length === found.length
    ? { low: Decimal.min(...told), high: Decimal.max(...told) }
    : null;
}
