import type { CheckedRelation } from '../model/index.ts';

const ENOUGH = 4;

/**
 * Where half of a column or more differs from the other document, it was restated (同口径, a merger of offices, another
 * scope): that is one lawful change and no row of errors. Nothing is said of its figures.
 */
export function withoutRestated(checked: readonly CheckedRelation[]): CheckedRelation[] {
  const families = Map.groupBy(
    checked.filter(({ relation }) => relation.family !== null),
    ({ relation }) => relation.family,
  );
  const restated = new Set(
    [...families].flatMap(([family, members]) => {
      const failed = members.filter(({ verdict }) => verdict === 'violated').length;
      return members.length >= ENOUGH && failed * 2 >= members.length ? [family] : [];
    }),
  );
  return checked.map((one) =>
    restated.has(one.relation.family) && one.relation.family !== null ? { ...one, verdict: 'insufficient' } : one,
  );
}
