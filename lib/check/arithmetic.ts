import type { CheckedRelation, Finding } from '../model/index.ts';
import type { Facts } from './facts.ts';
import { decimalsOf, shown } from './tape.ts';

/** What a finding tells of its arithmetic, in decimal strings of the total's unit; null where words alone disagree. */
export function arithmeticOf(checked: CheckedRelation, facts: Facts): Finding['arithmetic'] {
  const { printed, computed, difference, lenient } = checked;
  if (printed === null) return null;
  const decimals = decimalsOf(checked, facts);
  return {
    printed,
    computed: shown(computed ?? '0', decimals),
    difference: shown(difference ?? '0', decimals),
    tolerance: lenient ?? '0',
  };
}
