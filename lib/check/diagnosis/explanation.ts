import type { CheckedRelation, Slip } from '../../model/index.ts';
import type { Change } from './changes.ts';

/** A figure that would change, and how it may have come to be misprinted. */
export interface NamedChange extends Change {
  slip: Slip;
}

/** One way to reconcile a cluster. */
export interface Explanation {
  /** Figures that would change together; of rows that seem to be missing, the figures elsewhere that would be added. */
  changes: readonly NamedChange[];
  /** How many things went wrong: one figure printed in several places, or two exchanged, count once. */
  causes: number;
  /** Independent relations that come to hold, or go on holding. */
  support: number;
  /** The lower, the more likely (cost.ts). */
  cost: number;
  /** What has to be added before it is named: how easily chance brings such a slip about. */
  doubt: number;
}

/** The violated relations of one cause, and how they may be reconciled. */
export interface Diagnosis {
  violated: readonly CheckedRelation[];
  /** Named only where it is clearly ahead of every other. */
  culprit: Explanation | null;
  /** Best first; the culprit, if any, is the first. */
  candidates: readonly Explanation[];
}
