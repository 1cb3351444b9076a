import type { Fact, Relation } from '../../model/index.ts';
import type { RuleMeta } from '../rule.ts';
import { relate } from './relate.ts';

/** change = current − prior. A fall may be printed positive, below 减少 or where the header says so: then the other way round. */
export function changeRelation(
  meta: RuleMeta,
  { change, current, prior }: Record<'change' | 'current' | 'prior', Fact>,
  family: string,
  nameOf: (fact: Fact) => string,
): Relation {
  const relation = relate(meta, { total: change, addends: [current, prior], weights: [1, -1], family, nameOf });
  return {
    ...relation,
    alternatives: [
      [
        { fact: current.id, weight: -1 },
        { fact: prior.id, weight: 1 },
      ],
    ],
  };
}
