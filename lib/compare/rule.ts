import type { Relation } from '../model/index.ts';
import type { RuleMeta } from '../rules/index.ts';
import type { Kinship } from './kinship.ts';
import type { Pair } from './pair.ts';

/** A check of two documents against each other. It knows nothing of tolerance and verdicts. */
export interface ComparingRule {
  meta: RuleMeta;
  /** Of which pairs. */
  of: Kinship;
  bind(pair: Pair): Iterable<Relation>;
}
