import { evaluate } from '../check/evaluate.ts';
import { count, noCounts } from '../check/tables.ts';
import type { CheckedRelation, Counts, Interpretation, Work } from '../model/index.ts';
import { type Disagreement, disagreementsOf } from './disagreement.ts';
import { type Kin, type Kinship, kinAmong } from './kinship.ts';
import { Pair } from './pair.ts';
import { withoutRestated } from './restated.ts';
import { comparingRules } from './rules/index.ts';

export type { Disagreement } from './disagreement.ts';
export type { Kinship } from './kinship.ts';
export type { DocumentPlace, Which } from './pair.ts';
export { comparingRules } from './rules/index.ts';

/** What came of holding two documents side by side. */
export interface Comparison {
  kinship: Kinship;
  /** The earlier one, the budget, the department first. */
  documents: readonly [Interpretation, Interpretation];
  /** A relation that fails is a doubt, `undecided`: between two documents a lawful reason is always possible. */
  counts: Counts;
  /** Every relation that was bound, with its arithmetic. */
  relations: CheckedRelation[];
  disagreements: Disagreement[];
}

/**
 * Compares all documents that belong together: years of one office, its budget with its final account, a department
 * with its units. Empty where no two belong together.
 */
export function* compare(documents: readonly Interpretation[]): Work<Comparison[]> {
  const comparisons: Comparison[] = [];
  for (const kin of yield* kinAmong(documents)) comparisons.push(yield* compareKin(kin));
  return comparisons;
}

function* compareKin(kin: Kin): Work<Comparison> {
  const pair = new Pair(kin);
  const found = new Map<string, CheckedRelation>();
  for (const rule of comparingRules) {
    if (rule.of !== kin.kinship) continue;
    for (const relation of rule.bind(pair)) found.set(relation.id, evaluate(relation, pair.facts));
    yield;
  }
  const checked = withoutRestated([...found.values()]);
  const counts = noCounts();
  for (const one of checked) count(counts, one);
  return {
    kinship: kin.kinship,
    documents: [kin.first, kin.second],
    counts,
    relations: checked,
    disagreements: disagreementsOf(checked, pair),
  };
}
