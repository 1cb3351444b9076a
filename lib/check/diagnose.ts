import { Decimal, formatNumber } from '../amounts/index.ts';
import type { CheckedRelation, Fact, Slip } from '../model/index.ts';
import { figuresOf } from './clusters.ts';
import { type Facts, factOf, halfUlp, unitRatio } from './facts.ts';
import { ratioSolved } from './ratio.ts';
import { slipOf } from './slip.ts';

export interface Diagnosis {
  culprit: Fact;
  value: string;
  slip: Slip;
  support: number;
}

/** Values that a figure may take; an open side is null. */
interface Range {
  low: Decimal | null;
  high: Decimal | null;
  /** The value that closes the relation without a remainder; null where it only bounds. */
  exact: Decimal | null;
  /** A rate tells its figures to a few digits only: what any other relation asks for counts first. */
  rough?: boolean;
}

/**
 * Looks for the one figure whose change makes every violated relation of a cluster true and breaks none that holds.
 * Where two figures could be it, or none, it cannot be told.
 *
 * @param relationsOf every checked relation that a figure takes part in
 */
export function diagnose(
  cluster: readonly CheckedRelation[],
  relationsOf: (figure: string) => readonly CheckedRelation[],
  facts: Facts,
): Diagnosis | null {
  const shared = sharedFigures(cluster);
  const found: Diagnosis[] = [];
  for (const id of shared) {
    const diagnosis = explain(id, cluster, relationsOf(id), facts);
    if (diagnosis) found.push(diagnosis);
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}

function sharedFigures(cluster: readonly CheckedRelation[]): string[] {
  const [first, ...others] = cluster.map((one) => new Set(figuresOf(one)));
  return first ? [...first].filter((id) => others.every((figures) => figures.has(id))) : [];
}

function explain(
  id: string,
  cluster: readonly CheckedRelation[],
  all: readonly CheckedRelation[],
  facts: Facts,
): Diagnosis | null {
  const fact = factOf(facts, id);
  if (fact.value === null) return null;
  const kept = all.filter(({ verdict }) => verdict === 'holds' || verdict === 'rounding');
  let low: Decimal | null = null;
  let high: Decimal | null = null;
  const exact: Decimal[] = [];
  const rough: Decimal[] = [];
  for (const one of [...cluster, ...kept]) {
    const range = required(one, fact, facts);
    if (!range) return null;
    if (range.low) low = low ? Decimal.max(low, range.low) : range.low;
    if (range.high) high = high ? Decimal.min(high, range.high) : range.high;
    if (range.exact) (range.rough ? rough : exact).push(range.exact);
  }
  if (!low || !high || low.greaterThan(high)) return null;
  const value = choose([...exact, ...rough], low, high, fact.usualDecimals ?? fact.decimals ?? 2);
  if (value === null) return null;
  return { culprit: fact, value, slip: slipOf(fact.value, value), support: cluster.length + kept.length };
}

/** Values that a figure may take so that the relation holds; null where that cannot be told. */
function required(checked: CheckedRelation, fact: Fact, facts: Facts): Range | null {
  const { relation, printed, computed, lenient } = checked;
  if (printed === null || computed === null || lenient === null || fact.value === null) return null;
  const total = factOf(facts, relation.total);
  const spread = new Decimal(lenient);
  if (relation.total === fact.id) {
    return oneSided(relation.kind, 'total', around(new Decimal(computed), spread));
  }
  if (relation.kind === 'ratio') {
    const solved = ratioSolved(relation.terms, facts, fact.id, new Decimal(printed), halfUlp(total.decimals));
    return solved && { ...solved, exact: solved.low.plus(solved.high).dividedBy(2), rough: true };
  }
  const ratio = unitRatio(fact, total);
  const weight = relation.terms.find((term) => term.fact === fact.id)?.weight;
  if (weight === undefined || !ratio) return null;
  if (relation.kind === 'product') {
    const factor = new Decimal(fact.value).isZero() ? null : new Decimal(computed).dividedBy(fact.value);
    return factor && !factor.isZero()
      ? around(new Decimal(printed).dividedBy(factor), spread.dividedBy(factor.abs()))
      : null;
  }
  // total = rest + weight · ratio · value
  const factor = ratio.times(weight);
  const rest = new Decimal(computed).minus(factor.times(fact.value));
  const range = around(new Decimal(printed).minus(rest).dividedBy(factor), spread.dividedBy(factor.abs()));
  return factor.isPositive() ? oneSided(relation.kind, 'term', range) : relation.kind === 'sum' ? range : null;
}

function around(exact: Decimal, reach: Decimal): Range {
  return { low: exact.minus(reach), high: exact.plus(reach), exact };
}

/** Of a relation that only bounds, the side that it bounds: terms ≤ total, or terms ≥ total. */
function oneSided(
  kind: CheckedRelation['relation']['kind'],
  role: 'total' | 'term',
  { low, high, exact }: Range,
): Range {
  if (kind !== 'at-most' && kind !== 'at-least') return { low, high, exact };
  const fromBelow = (kind === 'at-most') === (role === 'total');
  return fromBelow ? { low, high: null, exact: null } : { low: null, high, exact: null };
}

/** Of the values asked for the most frequent that all relations allow; with as many decimals as the column has. */
function choose(exact: readonly Decimal[], low: Decimal, high: Decimal, decimals: number): string | null {
  const counts = new Map<string, number>();
  for (const value of exact) {
    if (value.lessThan(low) || value.greaterThan(high)) continue;
    const text = formatNumber(value.toFixed(), decimals, { thousands: false });
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const ranked = [...counts].sort((one, other) => other[1] - one[1]);
  return ranked[0]?.[0] ?? null;
}
