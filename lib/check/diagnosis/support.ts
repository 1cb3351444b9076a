import { Decimal } from '../../amounts/index.ts';
import type { CheckedRelation } from '../../model/index.ts';
import { figuresOf } from '../clusters.ts';
import { type Facts, factOf } from '../facts.ts';

export const holds = ({ verdict }: CheckedRelation): boolean => verdict === 'holds' || verdict === 'rounding';

/** The same check of the same figures has one key, whichever rule makes it and whichever side is the total. */
export function checkKey({ relation }: CheckedRelation): string {
  const sides = [
    { fact: relation.total, weight: -1, under: 0 },
    ...relation.terms.map(({ fact, weight, under = 0 }) => ({ fact, weight, under })),
  ].sort((one, other) => (one.fact < other.fact ? -1 : 1));
  const turn = (sides[0]?.weight ?? 1) < 0 ? -1 : 1;
  const kind = relation.kind === 'equal' ? 'sum' : relation.kind;
  const signed = kind === 'sum' ? turn : 1;
  return `${kind} ${sides.map(({ fact, weight, under }) => `${weight * signed}/${under}${fact}`).join(' ')}`;
}

/** Whether a relation that holds says anything for its figures: 0 = 0 + 0 does not, nor a sum of one item. */
export function isTelling({ relation }: CheckedRelation, facts: Facts): boolean {
  if (relation.kind === 'words') return false;
  const filled = relation.terms.filter(({ fact }) => {
    const { value } = factOf(facts, fact);
    return value !== null && !new Decimal(value).isZero();
  });
  return filled.length > 0 && (relation.kind !== 'sum' || relation.terms.length > 1);
}

/** One relation of each check, in the order given; those that say nothing left out. */
export function independent(relations: readonly CheckedRelation[], facts: Facts): CheckedRelation[] {
  const byKey = new Map<string, CheckedRelation>();
  for (const one of relations) {
    const key = checkKey(one);
    if (!byKey.has(key) && isTelling(one, facts)) byKey.set(key, one);
  }
  return [...byKey.values()];
}

/** The relations that any of these figures takes part in, each once. */
export function relationsOfAll(
  ids: Iterable<string>,
  relationsOf: (id: string) => readonly CheckedRelation[],
): CheckedRelation[] {
  return [...new Set([...ids].flatMap((id) => [...relationsOf(id)]))];
}

export function touches(checked: CheckedRelation, ids: ReadonlySet<string>): boolean {
  return figuresOf(checked).some((id) => ids.has(id));
}
