import type { CheckedRelation } from '../model/index.ts';

const ENOUGH = 4;

/**
 * Relations that follow from one reading of one header stand or fall together. Where half of them or more fail, the
 * reading is wrong: nothing is said against the document, and the table says what was not checked.
 */
export function withoutMisreadFamilies(checked: readonly CheckedRelation[]): CheckedRelation[] {
  const members = new Map<string, { decided: number; violated: number }>();
  for (const { relation, verdict } of checked) {
    if (relation.family === null || verdict === 'insufficient') continue;
    const count = members.get(relation.family) ?? { decided: 0, violated: 0 };
    count.decided++;
    if (verdict === 'violated') count.violated++;
    members.set(relation.family, count);
  }
  return checked.map((one) => {
    const count = one.relation.family === null ? undefined : members.get(one.relation.family);
    const misread = count !== undefined && count.decided >= ENOUGH && count.violated * 2 >= count.decided;
    return misread ? { ...one, verdict: 'insufficient' } : one;
  });
}
