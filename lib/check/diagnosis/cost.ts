import { type CheckedRelation, type Fact, isCellPlace, type Slip } from '../../model/index.ts';
import { isDoubtful } from '../doubtful.ts';
import { evaluate } from '../evaluate.ts';
import type { Facts } from '../facts.ts';
import { withChanges } from './changes.ts';
import type { Explanation, NamedChange } from './explanation.ts';
import { isSum, type RelationGraph } from './graph.ts';
import { echoes, isPrintedElsewhere } from './neighbours.ts';
import { checkKey, holds, independent, relationsOfAll } from './support.ts';

/*
 * What an explanation costs is measured like −ln of a likelihood: three more is twenty times less likely. The slips'
 * costs are those of their frequencies (checks.md 3.5); the others are judged, and held by test/check.
 */

const SLIP_COST: Record<Slip, number> = {
  'digit-replaced': 0.3,
  // Nearer to it than their frequencies (2.3 to 2.7): where a digit is lost, some other figure is often a digit off.
  'digit-omitted': 1.5,
  'digits-interchanged': 1.5,
  'digit-added': 1.8,
  'decimal-shift': 2.5,
  'unit-shift': 2.5,
  sign: 2.5,
  // Neighbours are often alike for good reasons.
  'copied-from-neighbour': 5.5,
  'copied-from-parent': 3,
  'swapped-cells': 3,
  'stale-value': 4,
  'row-omitted': 3,
  unknown: 7,
};
/** Each further cause. */
const CAUSE_COST = 5;
/** The same wrong amount in one more place. */
const PLACE_COST = 2.5;
/** Each independent relation that confirms what would change, and each place of the same name that prints it. */
const CONFIRMED_COST = 0.7;
const ECHO_COST = 0.7;
const MOST_CONFIRMED = 4;
/** More sums that would close, or no longer close, without a remainder say no more than so many. */
const MOST_REMAINDERS = 2;
/** Places of the same name print the candidate value; doubts beside the cluster that it lifts as well. */
const ECHO_GAIN = 1.5;
const LIFTED_GAIN = 1.5;
/** Every independent relation beyond the first that one value mends: chance does not do that. */
const MENDED_GAIN = 4;
/** Text or a table that was hard to read. */
const DOUBTFUL_GAIN = 0.5;

/** Where one relation alone speaks, a slip that chance may bring about as well says less: by so much at most. */
const OF_THE_PEN: ReadonlySet<Slip> = new Set([
  'digit-replaced',
  'digit-omitted',
  'digit-added',
  'digits-interchanged',
  'decimal-shift',
  'unit-shift',
  'sign',
]);
const RARE = 0.004;
const MOST_BY_CHANCE = 5;
/** Rates are worked out, and from other figures than are printed beside them: no slip of the pen is needed. */
const OTHER_RATE_COST = 5;
/** A share or a rate of more than the whole, where less is printed. */
const BEYOND_WHOLE_COST = 2;

/** How far ahead the first must be to be named: twenty times as likely. */
const CLEAR = 3;
const FAR_BEHIND = 8;
const MOST_CANDIDATES = 4;
/** What every cluster may be as well: something that is not printed here, an item left out, another scope. */
const SOMETHING_ELSE = 8;

/**
 * The explanation with its support and cost.
 *
 * @param beside violated relations that need not be mended
 * @param chance how many usual slips would mend them by chance
 */
export function weighed(
  changes: readonly NamedChange[],
  causes: number,
  mended: readonly CheckedRelation[],
  beside: readonly CheckedRelation[],
  graph: RelationGraph,
  chance = 0,
): Explanation {
  const ids = new Set(changes.map(({ fact }) => fact.id));
  const changed = withChanges(graph.facts, changes);
  const taking = relationsOfAll(ids, (id) => graph.relationsOf(id));
  const after = taking.map(({ relation }) => evaluate(relation, changed));
  const holding = independent(after.filter(holds), changed);
  const keys = new Set(mended.map(checkKey));
  const remainders = remaindersOf(taking, changed) * graph.exactness;
  const confirming = holding.filter((one) => !keys.has(checkKey(one))).length;
  const lifted = independent(
    beside.filter(({ relation }) => holds(evaluate(relation, changed))),
    changed,
  ).length;
  const places = changes.length - causes;
  const slips = sumOf(causes === 1 ? changes.slice(0, 1) : changes, (change) => slipCost(change, graph));
  const cost =
    slips +
    sumOf(changes, (change) => (isBeyondWhole(change) ? BEYOND_WHOLE_COST : 0)) +
    (causes - 1) * CAUSE_COST +
    (changes[0]?.slip === 'swapped-cells' ? 0 : places * PLACE_COST) +
    Math.min(MOST_CONFIRMED, confirming) * CONFIRMED_COST +
    remainders +
    sumOf(changes, ({ fact, value }) => echoed(fact, value, graph)) -
    Math.max(0, keys.size - causes) * MENDED_GAIN -
    lifted * LIFTED_GAIN -
    sumOf(changes, ({ fact }) => (isHardToRead(fact, graph) ? DOUBTFUL_GAIN : 0));
  const doubt = keys.size === 1 && causes === 1 ? doubtOf(changes, chance, graph) : 0;
  return { changes, causes, support: keys.size + confirming, cost, doubt };
}

function isBeyondWhole({ fact, value }: NamedChange): boolean {
  return fact.quantity === 'percent' && Math.abs(Number(value)) > 100 && Math.abs(Number(fact.value)) <= 100;
}

/** Checks that would leave a remainder, less those that would no longer: each counts once. */
function remaindersOf(taking: readonly CheckedRelation[], changed: Facts): number {
  const turned = new Map<string, number>();
  for (const one of taking) {
    if (!isSum(one.relation)) continue;
    const after = evaluate(one.relation, changed).verdict;
    if (after === 'rounding' && one.verdict !== 'rounding') turned.set(checkKey(one), 1);
    if (after === 'holds' && one.verdict === 'rounding') turned.set(checkKey(one), -1);
  }
  const count = [...turned.values()].reduce((sum, turn) => sum + turn, 0);
  return Math.max(-MOST_REMAINDERS, Math.min(MOST_REMAINDERS, count));
}

/**
 * Of two ways in which it may have come about, the likelier. A sentence tells the sign by a word, 增加 or 减少: a number
 * without one has no sign to slip.
 */
function slipCost({ fact, value, slip }: NamedChange, graph: RelationGraph): number {
  const isWordless = slip === 'sign' && !isCellPlace(fact.place);
  const pen = isWordless ? SLIP_COST.unknown : SLIP_COST[slip];
  const worked = fact.quantity === 'percent' && slip === 'unknown' ? OTHER_RATE_COST : pen;
  return Math.min(worked, staleCost(fact, value, graph));
}

function staleCost(fact: Fact, value: string, graph: RelationGraph): number {
  return isPrintedElsewhere(fact, value, graph) ? SLIP_COST['stale-value'] : Number.POSITIVE_INFINITY;
}

/** A place that prints the value needs no slip to speak for it. */
function doubtOf([change]: readonly NamedChange[], chance: number, graph: RelationGraph): number {
  if (!change) return 0;
  // A rate that no slip leads to may be right, and worked out on another base.
  if (change.slip === 'unknown' && change.fact.quantity === 'percent') return SLIP_COST.unknown - OTHER_RATE_COST;
  if (chance <= RARE || !OF_THE_PEN.has(change.slip)) return 0;
  const own = slipCost(change, graph);
  const doubted = SLIP_COST[change.slip] + Math.min(MOST_BY_CHANCE, Math.log(chance / RARE));
  return Math.max(0, Math.min(doubted, staleCost(change.fact, change.value, graph)) - own);
}

/** What other places of the same name say for what is printed, and for what would be. */
function echoed(fact: Fact, value: string, graph: RelationGraph): number {
  const forPrinted = fact.value === null ? 0 : echoes(fact, fact.value, graph);
  const forValue = echoes(fact, value, graph);
  return Math.min(MOST_CONFIRMED, forPrinted) * ECHO_COST - (forValue > 0 ? ECHO_GAIN : 0);
}

function isHardToRead({ place }: Fact, { interpretation }: RelationGraph): boolean {
  if (!isCellPlace(place)) return false;
  const table = interpretation.disclosure.tables.find(({ id }) => id === place.table);
  return table !== undefined && (isDoubtful(table) || table.confidence < 1);
}

function sumOf(changes: readonly NamedChange[], costOf: (change: NamedChange) => number): number {
  return changes.reduce((total, change) => total + costOf(change), 0);
}

/** Best first; of equals the one that stands first in the document's figures, so that the order of relations tells nothing. */
export function ranked(explanations: readonly Explanation[]): Explanation[] {
  return [...explanations].sort((one, other) => one.cost - other.cost || (nameOf(one) < nameOf(other) ? -1 : 1));
}

export const nameOf = ({ changes }: Explanation): string =>
  changes.map(({ fact, value }) => `${fact.id}=${value}`).join(' ');

/** The first of ranked explanations, where it is clearly ahead of the second and of what nobody printed. */
export function clearlyFirst([first, second]: readonly Explanation[]): Explanation | null {
  const next = Math.min(second?.cost ?? Number.POSITIVE_INFINITY, SOMETHING_ELSE);
  return first && next - first.cost - first.doubt >= CLEAR ? first : null;
}

/** The explanations that are worth telling: the rest is too far behind. */
export function worthTelling(explanations: readonly Explanation[]): Explanation[] {
  const [first] = explanations;
  return first ? explanations.filter(({ cost }) => cost - first.cost <= FAR_BEHIND).slice(0, MOST_CANDIDATES) : [];
}

/** The explanations that may be meant where none is clearly ahead. */
export function withinReach(explanations: readonly Explanation[]): Explanation[] {
  const [first] = explanations;
  return first ? explanations.filter(({ cost }) => cost - first.cost < CLEAR) : [];
}
