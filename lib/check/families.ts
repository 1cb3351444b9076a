import type { CheckedRelation, Work } from '../model/index.ts';
import { clearlyFirst, type RelationGraph, ranked, singles, swaps } from './diagnosis/index.ts';

const ENOUGH = 4;

/**
 * Relations that follow from one reading of one header stand or fall together. Where half of them or more fail, the
 * reading is wrong: nothing is said against the document, and the table says what was not checked. Not so where one slip
 * in one figure, or two figures exchanged, make all of them fail: a wrong reading has no such cause.
 *
 * @param graphOf the relations as a graph; asked for only where a family fails
 */
export function* withoutMisreadFamilies(
  checked: readonly CheckedRelation[],
  graphOf: () => RelationGraph,
): Work<CheckedRelation[]> {
  const members = new Map<string, { decided: number; violated: CheckedRelation[] }>();
  for (const one of checked) {
    const { family } = one.relation;
    if (family === null || one.verdict === 'insufficient') continue;
    const known = members.get(family) ?? { decided: 0, violated: [] };
    known.decided++;
    if (one.verdict === 'violated') known.violated.push(one);
    members.set(family, known);
  }
  const misread = new Set<string>();
  for (const [family, { decided, violated }] of members) {
    if (decided < ENOUGH || violated.length * 2 < decided) continue;
    if (!(yield* isOneSlip(violated, graphOf()))) misread.add(family);
  }
  return checked.map((one) =>
    one.relation.family !== null && misread.has(one.relation.family) ? { ...one, verdict: 'insufficient' } : one,
  );
}

/** Whether one usual slip explains them all, clearly ahead of any other. */
function* isOneSlip(violated: readonly CheckedRelation[], graph: RelationGraph): Work<boolean> {
  const found = [...(yield* singles(violated, [], graph)), ...(yield* swaps(violated, [], graph))];
  const slip = clearlyFirst(ranked(found))?.changes[0]?.slip;
  return slip !== undefined && slip !== 'unknown';
}
