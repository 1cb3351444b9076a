import { Decimal, formatNumber } from '../amounts/index.ts';
import type { CheckedRelation, Fact } from '../model/index.ts';
import { figuresOf } from './clusters.ts';
import { type Facts, factOf, unitRatio } from './facts.ts';
import { slipOf } from './slip.ts';

export interface Diagnosis {
  culprit: Fact;
  value: string;
  slip: string;
  support: number;
}

interface Range {
  low: Decimal;
  high: Decimal;
  /** The value that closes this relation without a remainder. */
  exact: Decimal;
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
  for (const one of [...cluster, ...kept]) {
    const range = required(one, fact, facts);
    if (!range) return null;
    low = low ? Decimal.max(low, range.low) : range.low;
    high = high ? Decimal.min(high, range.high) : range.high;
    if (cluster.includes(one) || kept.includes(one)) exact.push(range.exact);
  }
  if (!low || !high || low.greaterThan(high)) return null;
  const value = choose(exact, low, high, fact.usualDecimals ?? fact.decimals ?? 2);
  if (value === null) return null;
  return { culprit: fact, value, slip: slipOf(fact.value, value), support: cluster.length + kept.length };
}

/** Values that a figure may take so that the relation holds; null where it is no sum or equality. */
function required({ relation, printed, computed, lenient }: CheckedRelation, fact: Fact, facts: Facts): Range | null {
  if (printed === null || computed === null || lenient === null) return null;
  const total = factOf(facts, relation.total);
  if (relation.kind !== 'sum' && relation.kind !== 'equal') return null;
  const spread = new Decimal(lenient);
  if (relation.total === fact.id)
    return { low: spread.negated().plus(computed), high: spread.plus(computed), exact: new Decimal(computed) };
  const weight = relation.terms.find((term) => term.fact === fact.id)?.weight;
  const ratio = unitRatio(fact, total);
  if (weight === undefined || !ratio || fact.value === null) return null;
  // total = rest + weight · ratio · value
  const factor = ratio.times(weight);
  const rest = new Decimal(computed).minus(factor.times(fact.value));
  const exact = new Decimal(printed).minus(rest).dividedBy(factor);
  const reach = spread.dividedBy(factor.abs());
  return { low: exact.minus(reach), high: exact.plus(reach), exact };
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
