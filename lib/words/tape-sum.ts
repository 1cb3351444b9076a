import type { Tape } from '../model/relation.ts';

/** Whether what the addends come to is worth a line: one alone is compared as it stands; of none it is said. */
export function hasSum({ kind, addends, computed }: Tape): boolean {
  return computed !== null && (addends.length === 0 || (kind !== 'equal' && addends.length > 1));
}

/** Whether the difference is but what a limit leaves: no rounding is to be allowed for there. */
export function isSlack({ kind, verdict }: Tape): boolean {
  return (kind === 'at-most' || kind === 'at-least') && verdict === 'holds';
}
