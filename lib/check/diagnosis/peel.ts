import type { CheckedRelation, Work } from '../../model/index.ts';
import { figuresOf } from '../clusters.ts';
import { clearlyFirst, ranked } from './cost.ts';
import type { Explanation } from './explanation.ts';
import type { RelationGraph } from './graph.ts';
import { singles } from './singles.ts';

/** Figures tried, those in most violated relations first. */
const MOST_TRIED = 30;

export interface Peeled {
  explanation: Explanation;
  /** The relations that it mends. */
  mended: readonly CheckedRelation[];
}

/**
 * One slip among several that hang together: a figure all of whose violated relations, at least two, come to hold with one
 * value, clearly ahead of any other figure that would mend them.
 */
export function* peel(mend: readonly CheckedRelation[], graph: RelationGraph): Work<Peeled | null> {
  const taking = new Map<string, CheckedRelation[]>();
  for (const one of mend) {
    for (const id of new Set(figuresOf(one))) {
      const known = taking.get(id);
      if (known) known.push(one);
      else taking.set(id, [one]);
    }
  }
  const tried = [...taking.values()]
    .filter((own) => own.length > 1 && own.length < mend.length)
    .sort((one, other) => other.length - one.length)
    .slice(0, MOST_TRIED);
  for (const own of tried) {
    const explanation = clearlyFirst(ranked(yield* singles(own, [], graph)));
    const isPlace = explanation?.changes.every(({ fact }) =>
      (taking.get(fact.id) ?? own).every((one) => own.includes(one)),
    );
    if (explanation && isPlace) return { explanation, mended: own };
  }
  return null;
}
