import type { CheckedRelation, Work } from '../../model/index.ts';
import { figuresOf } from '../clusters.ts';
import { weighed } from './cost.ts';
import type { Explanation } from './explanation.ts';
import type { RelationGraph } from './graph.ts';
import { holds, relationsOfAll, touches } from './support.ts';
import { type Unit, wantedValues } from './values.ts';

/**
 * Every one figure whose change makes all of `mend` hold and breaks nothing that holds: a printed place, or an amount that
 * several places print alike.
 */
export function* singles(
  mend: readonly CheckedRelation[],
  beside: readonly CheckedRelation[],
  graph: RelationGraph,
): Work<Explanation[]> {
  const found: Explanation[] = [];
  for (const unit of unitsOver(mend, graph)) {
    const keep = relationsOfAll(unit.ids, (id) => graph.relationsOf(id)).filter(holds);
    const [best] = wantedValues(unit, mend, keep, graph.facts, graph);
    yield;
    if (!best) continue;
    const changes = unit.facts.map((fact) => ({ fact, value: best.value, slip: best.slip }));
    found.push(weighed(changes, 1, mend, beside, graph, best.chance));
  }
  return found;
}

/** The units that take part in every one of the relations. */
function unitsOver(mend: readonly CheckedRelation[], graph: RelationGraph): Unit[] {
  const [first, ...others] = mend;
  if (!first) return [];
  const seen = new Set<string>();
  const units: Unit[] = [];
  for (const id of new Set(figuresOf(first))) {
    for (const ids of [[id], graph.sameAs(id)]) {
      const name = [...ids].sort().join();
      const unit = { ids: new Set(ids), facts: ids.map((one) => graph.fact(one)) };
      if (seen.has(name) || !others.every((one) => touches(one, unit.ids))) continue;
      seen.add(name);
      units.push(unit);
    }
  }
  return units;
}
