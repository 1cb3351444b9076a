import { evaluate } from '../evaluate.ts';
import { withChanges } from './changes.ts';
import type { Diagnosis } from './explanation.ts';
import type { RelationGraph } from './graph.ts';

/**
 * A relation with several readings is told by the first, though a slip may stand in another: where a culprit's value makes
 * all that another diagnosis tells hold, the two are one.
 */
export function absorbed(diagnoses: readonly Diagnosis[], graph: RelationGraph): Diagnosis[] {
  const taken = new Map<Diagnosis, Diagnosis>();
  for (const one of diagnoses) {
    if (!one.culprit || taken.has(one)) continue;
    for (const other of diagnoses)
      if (other !== one && !taken.has(other) && isMendedBy(one, other, graph)) taken.set(other, one);
  }
  return diagnoses
    .filter((one) => !taken.has(one))
    .map((one) => {
      const more = diagnoses.filter((other) => taken.get(other) === one);
      return more.length === 0 ? one : { ...one, violated: [one, ...more].flatMap(({ violated }) => violated) };
    });
}

function isMendedBy({ culprit }: Diagnosis, { violated }: Diagnosis, { facts }: RelationGraph): boolean {
  const changes = culprit?.changes ?? [];
  const ids = new Set(changes.map(({ fact }) => fact.id));
  const changed = withChanges(facts, changes);
  return violated.every(
    ({ relation }) =>
      relation.alternatives.some((terms) => terms.some(({ fact }) => ids.has(fact))) &&
      evaluate(relation, changed).verdict !== 'violated',
  );
}
