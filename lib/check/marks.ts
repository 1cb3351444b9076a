import type { CheckedRelation, Mark } from '../model/index.ts';
import { figuresOf } from './clusters.ts';
import { type Facts, factOf } from './facts.ts';

const WORST: Record<Mark['kind'], number> = { culprit: 0, violated: 1, undecided: 2, rounding: 3, holds: 4 };

/** A tick for every figure that takes part in a relation that was decided. */
export function marksOf(checked: readonly CheckedRelation[], culprits: ReadonlySet<string>, facts: Facts): Mark[] {
  const taking = new Map<string, { kind: Mark['kind']; relation: string }[]>();
  for (const one of checked) {
    const kind = kindOf(one);
    if (!kind) continue;
    for (const id of new Set(figuresOf(one))) {
      const entry = { kind, relation: one.relation.id };
      const known = taking.get(id);
      if (known) known.push(entry);
      else taking.set(id, [entry]);
    }
  }
  return [...taking].map(([id, entries]) => {
    entries.sort((a, b) => WORST[a.kind] - WORST[b.kind]);
    const worst = entries[0]?.kind ?? 'holds';
    return {
      place: factOf(facts, id).place,
      kind: culprits.has(id) ? 'culprit' : worst,
      relations: entries.map(({ relation }) => relation),
    };
  });
}

/** A doubt is no contradiction: only errors are marked as such. */
function kindOf({ verdict, relation }: CheckedRelation): Mark['kind'] | null {
  if (verdict === 'violated' && relation.severity !== 'error') return 'undecided';
  return verdict === 'not-applicable' || verdict === 'insufficient' ? null : verdict;
}
