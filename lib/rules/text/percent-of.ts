import { Decimal } from '../../amounts/index.ts';
import { subjectOf } from '../../interpret/claims/subject.ts';
import { type Claim, type Fact, isCellPlace, type Level, type Subject, type SubjectKind } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { levelLike, levelsOf, ownLevel } from '../support/levels.ts';
import { relateRatio } from '../support/ratio.ts';
import { othersAreOf, sharedLevel } from '../support/shares.ts';

/**
 * 占…%: a share of what the sentence or list is about. Which whole is meant is often left open (三公 shares may be of 三公
 * with meetings and training): it is violated only if no amount told nearby, and no total of the document, fits.
 */
export const percentOf: Rule = {
  meta: {
    id: 'percent-of',
    scope: 'text',
    severity: 'error',
    says: { zh: '占比 = 部分 ÷ 全体', en: 'Share = part ÷ whole' },
  },
  *bind(context) {
    // A government tells of one fund of several levels and of several years: only what stands beside is meant.
    const isGovernment = context.interpretation.head.level === 'government';
    for (const claim of context.claims) {
      const whole = context.wholeOf(claim);
      for (const { fact, of } of claim.shares) {
        const share = context.told(fact);
        const level = share && sharedLevel(context, claim, share);
        const part = context.told(level?.fact);
        if (!share || !level || part?.value == null || part.quantity !== 'money') continue;
        const named = of === '' ? null : namedWhole(context, of);
        if (named && isGovernment && !sameBlock(named, part)) continue;
        const meant = whole && isOfWhole(of, whole) ? amountOf(context, whole, level) : null;
        const known = named ?? meant ?? (whole || of !== '' ? null : ofTheFund(context, claim));
        if (!known) continue;
        const isSure = whole !== null && named === null && othersAreOf(context, known, context.partsOf(whole), claim);
        const others = isSure ? [] : candidates(context, claim).filter((one) => one !== known && one !== part);
        yield relateRatio(this.meta, {
          total: share,
          terms: ratio(part, known),
          alternatives: others.map((one) => ratio(part, one)),
          statement: { zh: '占比 = 部分 ÷ 全体', en: 'Share = part ÷ whole' },
        });
      }
    }
  },
};

function sameBlock({ place: one }: Fact, { place: other }: Fact): boolean {
  return !isCellPlace(one) && !isCellPlace(other) && one.block === other.block;
}

const ratio = (part: Fact, whole: Fact) => [
  { fact: part, over: 1 },
  { fact: whole, under: 1 },
];

/** 占总支出决算的22.10%, told of the parts of 三公经费: of what they are parts of. */
const OF_THE_WHOLE = /^(?:(?:总(?:支出|收入)?|支出|收入|合计)?(?:决算|预算)?(?:数|总额|合计|总数)?)$/;

/** 占基本支出的85.04%, of the parts of 基本支出; 占本年财政拨款支出77.39%, of those of what the general budget spent. */
function isOfWhole(of: string, { subject }: Claim): boolean {
  if (OF_THE_WHOLE.test(of)) return true;
  const { kind, side } = subjectOf(of.replace(/总(?=支出|收入)/, ''));
  if (kind === null || kind === 'functional' || subject.kind === null) return false;
  const isFiscal = kind === 'fiscal-expenditure' && subject.kind === 'general-public' && subject.side !== 'income';
  return isFiscal || (kind === subject.kind && (side === null || subject.side === null || side === subject.side));
}

/** What the parts are shares of: the whole's amount of that stage; of “三公”经费支出决算中，…, what was told of it before. */
function amountOf(context: RuleContext, whole: Claim, level: Level): Fact | null {
  if (levelsOf(whole).length > 0) return levelLike(context, whole, level) ?? context.told(whole.level?.fact);
  const { kind, name } = whole.subject;
  return onlyAmount(
    context.claims.flatMap((claim) =>
      claim.subject.kind === kind && (kind !== null || claim.subject.name === name)
        ? (ownLevel(context, claim) ?? [])
        : [],
    ),
  );
}

/** 3.卫生健康支出（类）33.62万元，占3.73%, a line by itself: of what the general budget spent. */
function ofTheFund(context: RuleContext, { subject }: Claim): Fact | null {
  if (subject.kind !== 'functional' || context.interpretation.head.level === 'government') return null;
  return onlyAmount(context.said(({ kind, side }) => kind === 'general-public' && side === 'expenditure'));
}

/** 占本年支出合计的…: the amount of that name, or of what that name says, where there is but one. */
function namedWhole(context: RuleContext, of: string): Fact | null {
  const name = of.replace(/总(?=支出|收入)/, '').replace(/(?:总额|总计|合计|总数|金额|预算)+$/, '');
  if (name.length < 4) return null;
  const { kind, side } = subjectOf(of.replace(/总(?=支出|收入)/, ''));
  const byName = onlyAmount(context.said((subject) => subject.name.endsWith(name))) ?? ofAllFunds(context, kind, side);
  const kinds = kind === null ? undefined : WHOLES[kind];
  if (byName !== null || !kinds) return byName;
  const isOf = (subject: Subject) =>
    subject.kind !== null && kinds.includes(subject.kind) && (side === null || (subject.side ?? side) === side);
  return onlyAmount(context.said(isOf));
}

/** 本年支出, told of all money and of a fund: the first is meant. */
function ofAllFunds(context: RuleContext, kind: SubjectKind | null, side: Subject['side']): Fact | null {
  if (kind !== 'current-expenditure' && kind !== 'current-income') return null;
  return onlyAmount(
    context.said(
      (subject, claim) =>
        subject.kind === kind &&
        (side === null || subject.side === side) &&
        !ONE_FUND.test(subject.name) &&
        !ONE_FUND.test(context.wholeOf(claim)?.subject.name ?? claim.section),
    ),
  );
}

const ONE_FUND = /财政拨款|一般公共|政府性基金|国有资本/;

/** 占本年支出: where nothing is carried over, all that is spent is told by any of these words. */
const WHOLES: { [kind in SubjectKind]?: readonly SubjectKind[] } = {
  'current-expenditure': ['current-expenditure', 'expenditure'],
  expenditure: ['current-expenditure', 'expenditure'],
  'current-income': ['current-income', 'income'],
  income: ['current-income', 'income'],
  'three-public': ['three-public'],
  procurement: ['procurement'],
};

function onlyAmount(found: readonly Fact[]): Fact | null {
  const amounts = new Set(found.map(({ value }) => Number(value)));
  return amounts.size === 1 ? (found[0] ?? null) : null;
}

/** More readings than that make any share fit something. */
const MOST_CANDIDATES = 60;
const TOTALS = /income|expenditure|balance|three-public|procurement|general-public|basic|project/;

/** Every amount that the share may be of: those of its paragraph and section, and the totals of the document. */
function candidates(context: RuleContext, claim: Claim): Fact[] {
  const near = (other: Claim) => other.block === claim.block || other.section === claim.section;
  const wanted = [
    ...context.claims.filter(near),
    ...context.claims.filter((other) => !near(other) && TOTALS.test(other.subject.kind ?? '')),
  ];
  return wanted.slice(0, MOST_CANDIDATES).flatMap((other) => {
    return levelsOf(other).flatMap(({ fact }) => {
      const found = context.told(fact);
      return found?.value != null && found.quantity === 'money' && !new Decimal(found.value).isZero() ? [found] : [];
    });
  });
}
