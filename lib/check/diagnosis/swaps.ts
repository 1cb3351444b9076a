import { Decimal } from '../../amounts/index.ts';
import { type CheckedRelation, type Fact, isCellPlace, type Work } from '../../model/index.ts';
import { figuresOf } from '../clusters.ts';
import { evaluate } from '../evaluate.ts';
import { withChanges } from './changes.ts';
import { weighed } from './cost.ts';
import type { Explanation } from './explanation.ts';
import type { RelationGraph } from './graph.ts';
import { holds, relationsOfAll, touches } from './support.ts';

const MOST_PAIRS = 2_000;
const YIELD_EVERY = 50;

/** Every two cells of one row or column whose exchange makes all of `mend` hold and breaks nothing that holds. */
export function* swaps(
  mend: readonly CheckedRelation[],
  beside: readonly CheckedRelation[],
  graph: RelationGraph,
): Work<Explanation[]> {
  const found: Explanation[] = [];
  let tried = 0;
  // What only bounds is met by too many exchanges.
  if (!mend.some(({ relation }) => relation.kind !== 'at-most' && relation.kind !== 'at-least')) return found;
  for (const [one, other] of pairsOver(mend, graph)) {
    if (++tried > MOST_PAIRS) return [];
    if (tried % YIELD_EVERY === 0) yield;
    const changes = [
      { fact: one, value: other.value ?? '0', slip: 'swapped-cells' as const },
      { fact: other, value: one.value ?? '0', slip: 'swapped-cells' as const },
    ];
    const changed = withChanges(graph.facts, changes);
    const mends = mend.every(({ relation }) => holds(evaluate(relation, changed)));
    if (!mends) continue;
    const keep = relationsOfAll([one.id, other.id], (id) => graph.relationsOf(id)).filter(holds);
    if (keep.every(({ relation }) => evaluate(relation, changed).verdict !== 'violated'))
      found.push(weighed(changes, 1, mend, beside, graph));
  }
  return found;
}

/** Pairs of which at least one stands in each relation, each pair once. */
function* pairsOver(mend: readonly CheckedRelation[], graph: RelationGraph): Generator<[Fact, Fact]> {
  const [first, ...others] = mend;
  if (!first) return;
  const seen = new Set<string>();
  for (const id of new Set(figuresOf(first))) {
    const missed = others.find((one) => !touches(one, new Set([id])));
    for (const otherId of new Set((missed ? [missed] : mend).flatMap(figuresOf))) {
      const pair = [graph.fact(id), graph.fact(otherId)].sort((a, b) => (a.id < b.id ? -1 : 1)) as [Fact, Fact];
      const name = pair.map((fact) => fact.id).join();
      if (seen.has(name) || !areExchangeable(...pair)) continue;
      seen.add(name);
      const both = new Set([id, otherId]);
      if (others.every((one) => touches(one, both))) yield pair;
    }
  }
}

function areExchangeable(one: Fact, other: Fact): boolean {
  if (!isCellPlace(one.place) || !isCellPlace(other.place) || one.place.table !== other.place.table) return false;
  const inLine = (one.place.row === other.place.row) !== (one.place.column === other.place.column);
  const alike = one.unit === other.unit && one.quantity === other.quantity;
  const differ = one.value !== null && other.value !== null && !new Decimal(one.value).equals(other.value);
  return inLine && alike && differ;
}
