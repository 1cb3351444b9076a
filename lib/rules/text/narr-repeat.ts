import type { Claim, Fact, Subject } from '../../model/index.ts';
import { normaliseName } from '../../standards/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { isOfOtherOffice, levelsOf, sameWhen } from '../support/levels.ts';
import { relate } from '../support/relate.ts';
import { stageOf } from '../support/stages.ts';
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
    const { year, kind } = context.interpretation.head;
    for (const claim of context.claims) {
      const [first, ...others] = levelsOf(claim);
      // 收入42100万元，完成预算49531万元的85%: what was planned is another amount.
      if (!first || claim.subject.kind === null || claim.completions.length > 0) continue;
      const total = context.told(first.fact);
      for (const other of others) {
        const again = context.told(other.fact);
        const own = other.year === year && year !== null && (first.year === null || first.year === year);
        // A plain amount at the top, and the year's own budget below it. 1个团组，3人 are two counts of one thing.
        const ofMoney = total?.quantity === 'money' && again?.quantity === 'money';
        const sameYear = first.year === other.year || first.year === null;
        // Of a final account a plain amount may be what was planned: 公务接待费3.66万元，支出决算2.20万元.
        const known = kind !== 'final-account' || first.stage === other.stage;
        if (ofMoney && own && sameYear && known && sameWhen(context, first, other))
          yield relate(this.meta, { kind: 'equal', total: again, addends: [total] });
      }
    }
    // A government's report tells of all its levels and of two years in one breath.
    if (context.interpretation.head.level === 'government') return;
    for (const [one, other] of restated(context))
      yield relate(this.meta, { kind: 'equal', total: other, addends: [one] });
    for (const [one, other] of repeated(context)) {
      yield relate(this.meta, { kind: 'equal', total: other, addends: [one], severity: 'warn' });
    }
  },
};

/** Fewer names that come again may be other things of the same name. */
const LEAST_RESTATED = 3;

/** 包括A…、B…、C…。 and below it （一）A…, （二）B…, （三）C…: each part once more, with what it is for. */
function* restated(context: RuleContext): Generator<[Fact, Fact]> {
  const { claims } = context;
  for (const [at, whole] of claims.entries()) {
    const parts = context.partsOf(whole).filter(({ block }) => block === whole.block);
    if (parts.length < LEAST_RESTATED || whole.wording === 'added' || whole.wording === 'summed') continue;
    const below = claims.slice(at + 1).filter((claim) => {
      const above = context.wholeOf(claim);
      // Its lines may be told as a list of the same whole.
      const isOwn = above === null || (above.block === whole.block && sameSubject(above.subject, whole.subject));
      return claim.section === whole.section && claim.block !== whole.block && isOwn;
    });
    const pairs = parts.flatMap((part): [Fact, Fact][] => {
      const again = below.filter(({ subject }) => sameSubject(subject, part.subject));
      const [same] = again;
      if (!same?.level || !part.level || again.length > 1 || !sameWhen(context, part.level, same.level)) return [];
      const [one, other] = [part.level, same.level].map(({ fact }) => context.told(fact));
      return one && other && one.quantity === other.quantity ? [[one, other]] : [];
    });
    if (pairs.length >= LEAST_RESTATED) yield* pairs;
  }
}

/** 因公出国（境）费 and 因公出国（境）经费支出 are one item. */
function sameSubject(one: Subject, other: Subject): boolean {
  const ofOneKind = one.kind !== null && one.kind === other.kind && SINGLE.has(one.kind);
  return ofOneKind || bare(one.name) === bare(other.name);
}

const bare = (name: string) => normaliseName(name).replace(/的/g, '');

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
  const { kind, year } = context.interpretation.head;
  const seen = new Map<string, Fact>();
  for (const claim of context.claims) {
    const fact = claim.level && context.told(claim.level.fact);
    const identity = isOfThreePublic(context, claim) && !isOfOtherOffice(context, claim) ? identityOf(claim) : null;
    if (!fact || !identity || fact.quantity !== 'money') continue;
    const key = `${identity}|${claim.level?.year ?? year}|${claim.level && stageOf(claim.level, kind)}`;
    const first = seen.get(key);
    if (first && first !== fact) yield [first, fact];
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
