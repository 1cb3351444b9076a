import type { Claim, Fact, Relation, Severity } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { RuleMeta } from '../rule.ts';
import { relate } from './relate.ts';

/** One amount of change with its sign; null where the text gives none. What did not change adds nothing. */
export type Delta = { fact: Fact; sign: 1 | -1 } | 'none' | null;

/** The change a claim tells, where it tells one. */
export function deltaOf(context: RuleContext, { changes }: Claim): Delta {
  const amounts = changes.filter(({ amount, direction }) => amount !== null || direction === 'flat');
  const [change] = amounts;
  if (amounts.length !== 1 || !change) return null;
  if (change.direction === 'flat') return change.roughly ? null : 'none';
  const fact = context.told(change.amount);
  return fact && !fact.value?.startsWith('-') ? { fact, sign: change.direction === 'up' ? 1 : -1 } : null;
}

/** The whole's change as the sum of its parts', rises and falls against each other. */
export function deltaSum(meta: RuleMeta, whole: Delta, parts: readonly Delta[], severity: Severity): Relation | null {
  if (whole === null || whole === 'none') return null;
  const told = parts.filter((part) => part !== null);
  if (told.length < parts.length) return null;
  const moved = told.filter((part) => part !== 'none');
  if (moved.length === 0) return null;
  return relate(meta, {
    total: whole.fact,
    addends: moved.map(({ fact }) => fact),
    weights: moved.map(({ sign }) => (sign === whole.sign ? 1 : -1)),
    severity,
  });
}
