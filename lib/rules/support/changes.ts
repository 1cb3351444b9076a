import type { Change, Claim, Fact } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import { levelsOf, startOf } from './levels.ts';

/** A change that the text tells, with the amounts between which it lies, as far as they are printed. */
export interface ToldChange {
  claim: Claim;
  change: Change;
  /** +1 where it grew. */
  sign: 1 | -1;
  current: Fact | null;
  prior: Fact | null;
  amount: Fact | null;
  rate: Fact | null;
}

/** Every change of every claim. The current amount is the one told last before it, of another year than the base. */
export function* toldChanges(context: RuleContext): Generator<ToldChange> {
  for (const claim of context.claims) {
    for (const change of claim.changes) {
      const prior = priorOf(context, claim, change);
      yield {
        claim,
        change,
        sign: change.direction === 'down' ? -1 : 1,
        prior,
        current: currentOf(context, claim, change, prior),
        amount: context.told(change.amount),
        rate: context.told(change.rate),
      };
    }
  }
}

function priorOf(context: RuleContext, claim: Claim, { base, place }: Change): Fact | null {
  if (!base) return null;
  if (base.fact) return context.told(base.fact);
  const { year } = context.interpretation.head;
  const wanted = base.year ?? (base.prior && year !== null ? year - 1 : null);
  const found = levelsOf(claim).filter((level) => {
    if (base.year === null && !base.prior) return base.stage !== null && level.stage === base.stage;
    return (
      wanted !== null &&
      level.year === wanted &&
      (base.stage === null || level.stage === null || base.stage === level.stage)
    );
  });
  const facts = found.flatMap(({ fact }) => context.told(fact) ?? []).filter((fact) => startOf(fact) < place.start);
  return facts.length === 1 ? (facts[0] ?? null) : null;
}

function currentOf(context: RuleContext, claim: Claim, { base, place }: Change, prior: Fact | null): Fact | null {
  const candidates = levelsOf(claim).filter(
    ({ fact, year, stage }) =>
      fact !== prior?.id &&
      // An initial budget beside an outturn is not what is compared with last year.
      !(stage === 'initial' && claim.others.length > 0) &&
      (base?.year === null || base?.year === undefined || year !== base.year || stage !== base.stage),
  );
  const told = candidates
    .flatMap(({ fact }) => context.told(fact) ?? [])
    .filter((fact) => startOf(fact) < place.start && fact.quantity === 'money');
  return told.at(-1) ?? null;
}
