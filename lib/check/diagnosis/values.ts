import { Decimal } from '../../amounts/index.ts';
import type { CheckedRelation, Fact, Slip } from '../../model/index.ts';
import { figuresOf } from '../clusters.ts';
import { evaluate } from '../evaluate.ts';
import { type Facts, factOf } from '../facts.ts';
import { printedAs, withChanges } from './changes.ts';
import type { RelationGraph } from './graph.ts';
import { slipAt } from './neighbours.ts';
import { ANY, isWithin, meet, type Range, rangesOf } from './ranges.ts';
import { meantBySlip } from './slip.ts';
import { checkKey } from './support.ts';

/** Figures that change together, to one value: one printed place, or all that print the same amount. */
export interface Unit {
  ids: ReadonlySet<string>;
  facts: readonly Fact[];
}

/** A value that would reconcile, and what asks for it. */
export interface Wanted {
  value: string;
  slip: Slip;
  votes: number;
  /** How many usual slips would be met within the allowed range by chance. */
  chance: number;
}

/** A rate, and a relation that holds as printed as well, say less about the value than what closes without a remainder. */
const ROUGH_VOTE = 0.4;
const KEPT_VOTE = 0.25;
/** The same fact printed elsewhere is the value itself; a sum of many leaves their roundings in it. */
const COPY_VOTE = 2.5;
const PAIR_VOTE = 1.2;
/** A usual slip is worth more than one relation, since roundings make relations differ in the last digit. */
const SLIP_VOTE: Partial<Record<Slip, number>> = { 'digit-replaced': 3, 'stale-value': 0.5, unknown: 0 };
const OTHER_SLIP_VOTE = 1.5;

/**
 * The values with which every relation of `mend` comes to hold and every one of `keep` still does, best first.
 *
 * @param facts the document's, with what else was changed before
 */
export function wantedValues(
  unit: Unit,
  mend: readonly CheckedRelation[],
  keep: readonly CheckedRelation[],
  facts: Facts,
  graph: RelationGraph,
): Wanted[] {
  const [first] = unit.facts;
  if (!first || first.value === null) return [];
  const votes = new Map<string, number>();
  const asked: { range: Range; vote: number; key: string }[] = [];
  let allowed: Range[] = [ANY];
  for (const one of [...mend, ...keep]) {
    const ranges = rangesOf(one, unit.ids, facts);
    if (!ranges) {
      if (one.relation.kind === 'words') continue;
      return [];
    }
    allowed = meet(allowed, ranges);
    if (allowed.length === 0) return [];
    const vote = keep.includes(one) ? KEPT_VOTE : voteOf(one);
    for (const range of ranges) asked.push({ range, vote: range.rough ? vote * ROUGH_VOTE : vote, key: checkKey(one) });
  }
  // Where nothing but bounds speak, any value would do: that tells none.
  if (!allowed.some(({ low, high }) => low && high)) return [];
  const fits = (value: Decimal) => isWithin(allowed, value);
  const likeOthers = { ...first, usualDecimals: decimalsAround(first, mend, facts) };
  const heard = new Set<string>();
  for (const { range, vote, key } of asked) {
    const text = range.exact && printedAs(likeOthers, range.exact, fits);
    if (text === null || heard.has(`${key} ${text}`)) continue;
    heard.add(`${key} ${text}`);
    votes.set(text, (votes.get(text) ?? 0) + vote);
  }
  for (const text of meantBySlip(first.value)) if (!votes.has(text) && fits(new Decimal(text))) votes.set(text, 0);
  return [...votes]
    .filter(
      ([value, asking]) =>
        isPlausible(first, value, graph) && reconciles(unit, value, [...mend, ...keep], facts, asking === 0),
    )
    .map(([value, asking]) => {
      const slip = slipAt(first, value, graph);
      return { value, slip, votes: asking + (SLIP_VOTE[slip] ?? OTHER_SLIP_VOTE), chance: chanceOf(value, allowed) };
    })
    .sort((one, other) => other.votes - one.votes || (one.value < other.value ? -1 : 1));
}

function voteOf({ relation }: CheckedRelation): number {
  if (relation.kind === 'equal') return COPY_VOTE;
  return relation.terms.length === 1 ? PAIR_VOTE : 1;
}

/** Where a figure prints no decimals its point may be what was lost: then as many as those that it is reckoned with. */
function decimalsAround(fact: Fact, mend: readonly CheckedRelation[], facts: Facts): number | null {
  if (fact.decimals !== 0) return fact.usualDecimals;
  const others = mend.flatMap(figuresOf).map((id) => factOf(facts, id));
  const alike = others.filter(({ unit, quantity }) => unit === fact.unit && quantity === fact.quantity);
  return Math.max(fact.usualDecimals ?? 0, ...alike.map(({ decimals }) => decimals ?? 0));
}

/** A figure that is not negative was not meant to be, unless its column has negative ones. */
function isPlausible(fact: Fact, value: string, graph: RelationGraph): boolean {
  const printed = new Decimal(fact.value ?? 0);
  const meant = new Decimal(value);
  if (printed.equals(meant)) return false;
  return !meant.lessThan(0) || printed.isNegative() || fact.period === 'change' || graph.hasNegatives(fact);
}

/**
 * Whether all of them hold with the value. One that nothing but a slip speaks for has to hold without a doubt: a figure
 * that prints few decimals bounds little.
 */
function reconciles(
  unit: Unit,
  value: string,
  relations: readonly CheckedRelation[],
  facts: Facts,
  withoutDoubt: boolean,
): boolean {
  const changed = withChanges(
    facts,
    unit.facts.map((fact) => ({ fact, value })),
  );
  return relations.every(({ relation }) => {
    if (relation.kind === 'words') return true;
    const { verdict } = evaluate(relation, changed);
    return verdict === 'holds' || verdict === 'rounding' || (verdict === 'undecided' && !withoutDoubt);
  });
}

/** So many values are one slip away from a figure, and of its own size. */
const SLIPS_AROUND = 60;

function chanceOf(value: string, allowed: readonly Range[]): number {
  const size = new Decimal(value).abs();
  const own = allowed.find((range) => isWithin([range], new Decimal(value)));
  if (size.isZero() || !own?.low || !own.high) return SLIPS_AROUND;
  return own.high.minus(own.low).dividedBy(size).times(SLIPS_AROUND).toNumber();
}
