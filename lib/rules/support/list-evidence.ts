import type { Severity } from '../../model/index.ts';
import { comesTo, missingFrom, reachOf, type Sum } from './comes-to.ts';
import { isOneSlipFromSum } from './inferred-slip.ts';

/** Addends that hold something: fewer come out by chance, or by being the only part. */
const ENOUGH = 3;

export interface Evidence {
  /** The parts are known by their names, and none holds another. */
  disjoint: boolean;
  /** The list says itself that nothing is left out (其他收入), or lists like it in the same table come out. */
  complete: boolean;
  /** Parts that hold something in a sum that bears out the others; 3 where nothing is said. */
  enough?: number;
}

/**
 * How sure failing sums are whose parts names or layout tell, of one list in several columns. A list may leave something
 * out: only where the same list comes out in another column, or is known to be complete, and lacks but a slip of the pen,
 * or where parts that share no money exceed their whole, it is an error. Null where nothing can be told.
 */
export function severitiesOf(sums: readonly Sum[], evidence: Evidence): (Severity | null)[] {
  const isBorneOut = sums.some((sum) => isSpeaking(sum, evidence.enough));
  return sums.map((sum) => {
    if (comesTo(sum)) return 'error';
    const isKnown = isBorneOut || evidence.complete;
    if (evidence.disjoint && isOverfull(sum)) return 'error';
    if (isOneSlipFromSum(sum.total, sum.addends)) return isKnown ? 'error' : evidence.disjoint ? 'warn' : null;
    return isBorneOut ? 'warn' : null;
  });
}

/** Whether a sum comes out of as many parts as tell that it was meant. */
export function isSpeaking(sum: Sum, enough = ENOUGH): boolean {
  return comesTo(sum) && sum.addends.filter(({ value }) => value !== null && Number(value) !== 0).length >= enough;
}

function isOverfull(sum: Sum): boolean {
  const { total, addends } = sum;
  if (addends.some(({ value }) => value?.startsWith('-'))) return false;
  return (
    missingFrom(sum)
      ?.negated()
      .greaterThan(reachOf([total, ...addends])) ?? false
  );
}
