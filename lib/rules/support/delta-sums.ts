import type { Base, Change, Claim, Fact, Relation, Severity } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { RuleMeta } from '../rule.ts';
import { relate } from './relate.ts';

/** One amount of change with its sign. What did not change adds nothing. */
type Delta = { fact: Fact; sign: 1 | -1 } | 'none';

/** With what something is compared: the year before, or what was planned for the same year. */
export type Against = 'year-before' | 'plan';

/** What a change is told against; null where its words leave it to the whole's. */
function againstOf(base: Base | null, year: number | null): Against | null {
  if (base === null) return null;
  if (base.prior) return 'year-before';
  if (base.year !== null) return base.year === year ? 'plan' : 'year-before';
  return base.stage === null ? null : 'plan';
}

/**
 * Sums of changes: the whole's is what its parts' come to, rises and falls against each other, each comparison (with the
 * year before, with the budget) by itself. Nothing where a part tells no change, or two, of the same comparison.
 *
 * @param only the one comparison that is wanted; all, where none is given
 */
export function* deltaSums(
  meta: RuleMeta,
  context: RuleContext,
  whole: Claim,
  parts: readonly Claim[],
  severity: Severity,
  only: Against | null = null,
): Generator<Relation> {
  const { year } = context.interpretation.head;
  const compared = new Set(told(whole).map(({ base }) => againstOf(base, year)));
  for (const against of compared) {
    if (only !== null && against !== null && against !== only) continue;
    const total = deltaOf(context, whole, against);
    const deltas = parts.map((part) => deltaOf(context, part, against));
    if (total === null || total === 'none' || deltas.includes(null)) continue;
    const moved = deltas.filter((delta): delta is Exclude<Delta, 'none'> => delta !== null && delta !== 'none');
    if (moved.length === 0) continue;
    yield relate(meta, {
      total: total.fact,
      addends: moved.map(({ fact }) => fact),
      weights: moved.map(({ sign }) => (sign === total.sign ? 1 : -1)),
      severity,
    });
  }
}

/** Whether a claim says by how much its subject changed, or that it did not, in such a comparison. */
export function tellsChange({ interpretation }: RuleContext, claim: Claim, wanted: Against): boolean {
  const all = told(claim).map(({ base }) => againstOf(base, interpretation.head.year));
  return all.includes(wanted) || (all.length > 0 && all.every((against) => against === null));
}

function told({ changes }: Claim): Change[] {
  return changes.filter(({ amount, direction }) => amount !== null || direction === 'flat');
}

/** The one change that a claim tells against something; null where it tells none, or several. */
function deltaOf(context: RuleContext, claim: Claim, wanted: Against | null): Delta | null {
  const { year } = context.interpretation.head;
  const all = told(claim);
  const alike = all.filter(({ base }) => againstOf(base, year) === wanted);
  const plain = all.filter(({ base }) => againstOf(base, year) === null);
  const [change, second] = alike.length > 0 ? alike : wanted === null || plain.length < all.length ? [] : plain;
  if (!change || second) return null;
  if (change.direction === 'flat') return change.roughly ? null : 'none';
  const fact = context.told(change.amount);
  return fact && !fact.value?.startsWith('-') ? { fact, sign: change.direction === 'up' ? 1 : -1 } : null;
}
