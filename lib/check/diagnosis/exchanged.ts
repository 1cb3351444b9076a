import { type CheckedRelation, isCellPlace, type Work } from '../../model/index.ts';
import { apartInYuan, figuresOf } from '../clusters.ts';
import type { RelationGraph } from './graph.ts';
import { swaps } from './swaps.ts';

/** Two cells that were exchanged leave two clusters in one table that fail by the same amount. Those are made one. */
export function* joinExchanged(
  clusters: readonly CheckedRelation[][],
  graph: RelationGraph,
): Work<CheckedRelation[][]> {
  const failing = new Map<string, Set<CheckedRelation[]>>();
  for (const cluster of clusters) {
    for (const name of waysToFail(cluster, graph)) {
      const known = failing.get(name);
      if (known) known.add(cluster);
      else failing.set(name, new Set([cluster]));
    }
  }
  const joined = new Set(clusters);
  for (const alike of failing.values()) {
    const [one, other] = alike;
    if (alike.size !== 2 || !one || !other || !joined.has(one) || !joined.has(other)) continue;
    const [found] = yield* swaps([...one, ...other].filter(isError), [], graph);
    if (!found) continue;
    joined.delete(one);
    joined.delete(other);
    joined.add([...one, ...other]);
  }
  return [...joined];
}

const isError = ({ relation }: CheckedRelation) => relation.severity === 'error' && relation.kind !== 'words';

/** The tables of a cluster, each with the amounts by which its relations fail. */
function waysToFail(cluster: readonly CheckedRelation[], graph: RelationGraph): Set<string> {
  const found = new Set<string>();
  for (const one of cluster.filter(isError)) {
    const apart = apartInYuan(one, graph.facts);
    for (const id of figuresOf(one)) {
      const { place } = graph.fact(id);
      if (isCellPlace(place)) found.add(`${place.table} ${apart}`);
    }
  }
  return found;
}
