import type { CheckedRelation, Work } from '../../model/index.ts';
import { figuresOf } from '../clusters.ts';
import { evaluate } from '../evaluate.ts';
import { withChanges } from './changes.ts';
import { weighed } from './cost.ts';
import type { Explanation, NamedChange } from './explanation.ts';
import type { RelationGraph } from './graph.ts';
import { holds, relationsOfAll, touches } from './support.ts';
import { type Unit, wantedValues } from './values.ts';

/** How often a figure is solved for before the search is given up: a misread table has too many ways to be put right. */
const MOST_TRIES = 240;
/** Values tried for a figure that does not mend all its relations alone. */
const MOST_VALUES = 3;

export interface Found {
  explanations: Explanation[];
  /** False where the search was given up: then there may be better ones. */
  complete: boolean;
}

/**
 * The sets of at most `most` printed figures that mend all the relations together and break nothing that holds: branch
 * and bound over the figures of the violated relation that has the fewest.
 */
export function* search(
  mend: readonly CheckedRelation[],
  beside: readonly CheckedRelation[],
  graph: RelationGraph,
  most: number,
): Work<Found> {
  const found = new Map<string, Explanation>();
  let tries = 0;

  function* descend(open: readonly CheckedRelation[], changes: readonly NamedChange[]): Work<void> {
    if (open.length === 0) {
      const name = changes
        .map(({ fact, value }) => `${fact.id}=${value}`)
        .sort()
        .join();
      if (!found.has(name)) found.set(name, weighed(changes, changes.length, mend, beside, graph));
      return;
    }
    const left = most - changes.length;
    if (left <= 0 || apart(open) > left || tries >= MOST_TRIES) return;
    const facts = withChanges(graph.facts, changes);
    for (const id of figuresOf(narrowest(open))) {
      if (changes.some(({ fact }) => fact.id === id)) continue;
      if (++tries >= MOST_TRIES) return;
      yield;
      const unit: Unit = { ids: new Set([id]), facts: [graph.fact(id)] };
      const own = open.filter((one) => touches(one, unit.ids));
      const keep = graph
        .relationsOf(id)
        .filter((one) => holds(one) && !open.includes(one))
        .map(({ relation }) => evaluate(relation, facts))
        .filter(holds);
      const [all] = wantedValues(unit, own, keep, facts, graph);
      const values = all ? [all] : left > 1 ? partial(unit, own, facts, graph) : [];
      for (const { value, slip } of values) {
        const next = [...changes, { fact: graph.fact(id), value, slip }];
        yield* descend(openAfter(open, next, graph), next);
      }
    }
  }

  yield* descend(mend, []);
  return { explanations: [...found.values()], complete: tries < MOST_TRIES };
}

/** What single relations ask of a figure whose other relations another change would have to mend. */
function partial(
  unit: Unit,
  own: readonly CheckedRelation[],
  facts: ReturnType<typeof withChanges>,
  graph: RelationGraph,
) {
  const wanted = own.flatMap((one) => wantedValues(unit, [one], [], facts, graph).slice(0, 1));
  return [...new Map(wanted.map((one) => [one.value, one])).values()].slice(0, MOST_VALUES);
}

/** What is violated once more figures have changed, among what was and what the changes touch. */
function openAfter(
  open: readonly CheckedRelation[],
  changes: readonly NamedChange[],
  graph: RelationGraph,
): CheckedRelation[] {
  const facts = withChanges(graph.facts, changes);
  const ids = changes.map(({ fact }) => fact.id);
  const held = relationsOfAll(ids, (id) => graph.relationsOf(id)).filter(holds);
  return [...new Set([...open, ...held])].filter(({ relation }) => evaluate(relation, facts).verdict === 'violated');
}

/** At least this many figures have to change: relations that share none need one each. */
function apart(open: readonly CheckedRelation[]): number {
  const taken = new Set<string>();
  let count = 0;
  for (const one of open) {
    if (touches(one, taken)) continue;
    count++;
    for (const id of figuresOf(one)) taken.add(id);
  }
  return count;
}

function narrowest(open: readonly CheckedRelation[]): CheckedRelation {
  return open.reduce((best, one) => (one.relation.terms.length < best.relation.terms.length ? one : best));
}
