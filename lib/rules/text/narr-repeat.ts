import type { Claim, Fact } from '../../model/index.ts';
import { normaliseName } from '../../standards/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { levelsOf, sameWhen } from '../support/levels.ts';
import { relate } from '../support/relate.ts';
import { isOfThreePublic } from '../support/three-public-told.ts';

/**
 * One amount told twice: of one item within its paragraph (an error), or of one full name in several places (a warning:
 * a section may speak of fiscal money only, or of one office of several).
 */
export const narrRepeat: Rule = {
  meta: {
    id: 'narr-repeat',
    scope: 'text',
    severity: 'error',
    says: { zh: '同一事项前后所写数额一致', en: 'One thing is told as one amount' },
  },
  *bind(context) {
    const { year } = context.interpretation.head;
    for (const claim of context.claims) {
      const [first, ...others] = levelsOf(claim);
      if (!first || claim.subject.kind === null) continue;
      const total = context.told(first.fact);
      for (const other of others) {
        const again = context.told(other.fact);
        const own = other.year === year && year !== null && (first.year === null || first.year === year);
        // A plain amount at the top, and the year's own budget below it.
        if (total && again && own && (first.year === other.year || first.year === null) && sameWhen(first, other))
          yield relate(this.meta, { kind: 'equal', total: again, addends: [total] });
      }
    }
    // A government's report tells of all its levels and of two years in one breath.
    if (context.interpretation.head.level === 'government') return;
    for (const [one, other] of repeated(context)) {
      yield relate(this.meta, { kind: 'equal', total: other, addends: [one], severity: 'warn' });
    }
  },
};

const SINGLE = new Set([
  'operating-cost',
  'three-public',
  'abroad',
  'reception',
  'car',
  'car-purchase',
  'car-running',
  'procurement',
  'assets',
]);

function* repeated(context: RuleContext): Generator<[Fact, Fact]> {
  const seen = new Map<string, Fact>();
  for (const claim of context.claims) {
    const fact = claim.level && context.told(claim.level.fact);
    const identity = isOfThreePublic(context, claim) ? identityOf(claim) : null;
    if (!fact || !identity || fact.quantity !== 'money') continue;
    const key = `${identity}|${claim.level?.year ?? context.interpretation.head.year}|${claim.level?.stage ?? 'budget'}`;
    const first = seen.get(key);
    if (first) yield [first, fact];
    else seen.set(key, fact);
  }
}

/** Only names that stand for one thing in a document: 类款项 in full, or the special accounts under one and the same name. */
function identityOf({ subject }: Claim): string | null {
  if (subject.kind === 'functional')
    return subject.path.length === 3 ? `${subject.path.join('/')}|${subject.general}` : null;
  return subject.kind !== null && SINGLE.has(subject.kind)
    ? `${subject.kind}|${normaliseName(subject.name)}|${subject.general}`
    : null;
}
