import { Decimal } from '../../amounts/index.ts';
import type { CheckedRelation, Fact, Relation, Term } from '../../model/index.ts';
import { evaluate, type Reading, readingOf } from '../evaluate.ts';
import { type Facts, factOf, halfUlp, unitRatio } from '../facts.ts';
import { ratioSolved } from '../ratio.ts';
import { withChanges } from './changes.ts';

/** Values that a figure may take; an open side is null. */
export interface Range {
  low: Decimal | null;
  high: Decimal | null;
  /** The value that closes the relation without a remainder; null where it only bounds. */
  exact: Decimal | null;
  /** A rate tells its figures to a few digits only: what any other relation asks for counts first. */
  rough?: boolean;
}

export const ANY: Range = { low: null, high: null, exact: null };

/**
 * Values with which a relation holds, one range for each of its readings; none where no value helps, null where it cannot
 * be told.
 *
 * @param unit figures that change together, to one value in one unit of money
 */
export function rangesOf(checked: CheckedRelation, unit: ReadonlySet<string>, facts: Facts): Range[] | null {
  const { relation } = checked;
  if (relation.kind === 'words') return null;
  const total = factOf(facts, relation.total);
  if (total.value === null) return null;
  const found: Range[] = [];
  for (const terms of [relation.terms, ...relation.alternatives]) {
    if (!unit.has(total.id) && !terms.some(({ fact }) => unit.has(fact))) {
      const plain = evaluate({ ...relation, terms, alternatives: [] }, facts);
      if (plain.verdict === 'holds' || plain.verdict === 'rounding') found.push(ANY);
      continue;
    }
    const range = rangeOf({ ...relation, terms }, checked.truncated, total, unit, facts);
    if (range) found.push(range);
  }
  return found;
}

function rangeOf(
  relation: Relation,
  truncated: boolean,
  total: Fact,
  unit: ReadonlySet<string>,
  facts: Facts,
): Range | null {
  const { kind, terms } = relation;
  const reading = readingOf(kind, total, terms, facts);
  if (!reading || total.value === null) return null;
  const inUnit = terms.filter(({ fact }) => unit.has(fact));
  if (kind !== 'ratio' && kind !== 'product') return linear(relation, reading, truncated, total, unit, facts);
  if (inUnit.length === 0) return around(reading.computed, reading.lenient, kind === 'ratio');
  const [term] = inUnit;
  if (inUnit.length > 1 || !term || unit.has(total.id)) return null;
  if (kind === 'product') return factorOf(term, total, relation, reading, facts);
  // The same slack of one and a half in the last digit that a printed rate is granted.
  const half = halfUlp(total.decimals).times(3);
  const solved = ratioSolved(terms, facts, term.fact, new Decimal(total.value), half);
  return solved && { ...solved, exact: solved.low.plus(solved.high).dividedBy(2), rough: true };
}

/** total − Σ = rest + slope · value: equal to nothing, or bounded on one side. */
function linear(
  { kind, terms }: Relation,
  { computed, lenient, cutBelow, cutAbove }: Reading,
  truncated: boolean,
  total: Fact,
  unit: ReadonlySet<string>,
  facts: Facts,
): Range | null {
  const printed = new Decimal(total.value ?? 0);
  const isTotal = unit.has(total.id);
  let slope = new Decimal(isTotal ? 1 : 0);
  let rest = isTotal ? computed.negated() : printed.minus(computed);
  for (const { fact: id, weight } of terms) {
    if (!unit.has(id)) continue;
    const fact = factOf(facts, id);
    const ratio = unitRatio(fact, total);
    if (!ratio || fact.value === null) return null;
    slope = slope.minus(ratio.times(weight));
    rest = rest.plus(ratio.times(weight).times(fact.value));
  }
  const below = truncated ? Decimal.max(lenient, cutBelow) : lenient;
  const above = truncated ? Decimal.max(lenient, cutAbove) : lenient;
  if (slope.isZero()) return isAllowed(kind, rest, below, above) ? ANY : null;
  const exact = rest.negated().dividedBy(slope);
  const ends = [below.negated().minus(rest), above.minus(rest)].map((end) => end.dividedBy(slope));
  const low = Decimal.min(...ends);
  const high = Decimal.max(...ends);
  if (kind !== 'at-most' && kind !== 'at-least') return { low, high, exact };
  return (kind === 'at-most') === slope.isPositive()
    ? { low, high: null, exact: null }
    : { low: null, high, exact: null };
}

function isAllowed(kind: Relation['kind'], apart: Decimal, below: Decimal, above: Decimal): boolean {
  const enough = kind === 'at-least' || apart.greaterThanOrEqualTo(below.negated());
  const notTooMuch = kind === 'at-most' || apart.lessThanOrEqualTo(above);
  return enough && notTooMuch;
}

/** total = factor · value. */
function factorOf(
  term: Term,
  total: Fact,
  { kind, terms }: Relation,
  { lenient }: Reading,
  facts: Facts,
): Range | null {
  const fact = factOf(facts, term.fact);
  const one = readingOf(kind, total, terms, withChanges(facts, [{ fact, value: '1' }]));
  if (!one || one.computed.isZero()) return null;
  return around(new Decimal(total.value ?? 0).dividedBy(one.computed), lenient.dividedBy(one.computed.abs()));
}

function around(exact: Decimal, reach: Decimal, rough = false): Range {
  return { low: exact.minus(reach), high: exact.plus(reach), exact, rough };
}

/**
 * Where two sets of ranges meet, as ranges that lie apart: relations with several readings would else give ever more of
 * them. What closes them is no longer told.
 */
export function meet(some: readonly Range[], others: readonly Range[]): Range[] {
  return apart(
    some.flatMap((one) =>
      others.flatMap((other) => {
        const low = one.low && other.low ? Decimal.max(one.low, other.low) : (one.low ?? other.low);
        const high = one.high && other.high ? Decimal.min(one.high, other.high) : (one.high ?? other.high);
        return low && high && low.greaterThan(high) ? [] : [{ low, high, exact: null }];
      }),
    ),
  );
}

/** The same values in ranges that neither touch nor overlap, the lowest first. */
function apart(ranges: readonly Range[]): Range[] {
  const ordered = [...ranges].sort(({ low: one }, { low: other }) =>
    one === null || other === null ? Number(one !== null) - Number(other !== null) : one.comparedTo(other),
  );
  const found: Range[] = [];
  for (const range of ordered) {
    const last = found.at(-1);
    if (last && (last.high === null || range.low === null || range.low.lessThanOrEqualTo(last.high))) {
      const high = last.high && range.high ? Decimal.max(last.high, range.high) : null;
      found[found.length - 1] = { low: last.low, high, exact: null };
    } else found.push(range);
  }
  return found;
}

export function isWithin(ranges: readonly Range[], value: Decimal): boolean {
  return ranges.some(({ low, high }) => !(low && value.lessThan(low)) && !(high && value.greaterThan(high)));
}
