import type { Base, Change, Claim, Fact, Level, SubjectKind } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import { levelsOf, startOf } from './levels.ts';
import { isPlanned } from './stages.ts';

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

/** Every change of every claim, with the amounts that are told before it. */
export function* toldChanges(context: RuleContext): Generator<ToldChange> {
  for (const claim of context.claims) {
    for (const change of claim.changes) {
      yield {
        claim,
        change,
        sign: change.direction === 'down' ? -1 : 1,
        ...levelsAround(context, claim, change),
        amount: context.told(change.amount),
        rate: context.told(change.rate),
      };
    }
  }
}

/** How many claims back an amount may have been told. */
const REACH = 24;

interface At extends Level {
  figure: Fact;
}

/** The current amount is the one told last before the change, of another year or stage than the base. */
function levelsAround(
  context: RuleContext,
  claim: Claim,
  { base, place, leavesOut }: Change,
): Pick<ToldChange, 'current' | 'prior'> {
  if (leavesOut) return { current: null, prior: null };
  const source = levelsOf(claim).length > 0 ? claim : toldBefore(context, claim);
  const before = levelsOf(source).flatMap((level): At[] => {
    const figure = context.told(level.fact);
    const earlier = source !== claim || (figure !== null && startOf(figure) < place.start);
    return figure?.quantity === 'money' && earlier ? [{ ...level, figure }] : [];
  });
  // A budget beside an outturn is not what is compared with last year; nor is any plan that was fulfilled.
  const isFinal = context.interpretation.head.kind === 'final-account';
  const isAside = (level: Level) =>
    level.stage === 'initial' || (isPlanned(level) && (isFinal || claim.completions.length > 0));
  const beside = claim.others.length > 0 && (isFinal || !ofOwnYear(base));
  const current = before.findLast((level) => !isBase(level, base) && !(beside && isAside(level)));
  if (base?.fact) return { current: current?.figure ?? null, prior: context.told(base.fact) };
  // Of last year's amount restated (同口径) the text tells no figure but beside these words.
  if (base?.restated) return { current: current?.figure ?? null, prior: null };
  const year = base?.year ?? (base?.prior ? yearBefore(current?.year ?? context.interpretation.head.year) : null);
  const priors = before.filter(
    (level) => level !== current && (ofOwnYear(base) ? isBase(level, base) : isOf(level, year, base)),
  );
  return { current: current?.figure ?? null, prior: priors.length === 1 ? (priors[0]?.figure ?? null) : null };
}

/** A change that is told by itself: the document's own amount was told before, in the same section, of the same subject. */
function toldBefore(context: RuleContext, claim: Claim): Claim {
  const at = context.claims.indexOf(claim);
  const whole = context.wholeOf(claim);
  const { year: own } = context.interpretation.head;
  const found = context.claims.slice(Math.max(0, at - REACH), at).filter(
    (told) =>
      told.level !== null &&
      told.section === claim.section &&
      isToldOf(context, told, claim) &&
      // 收入…，其中：财政拨款收入…。收入增加…，其中：财政拨款收入增加…: a part of the same whole, in the same paragraph.
      (whole === null || (told.block === claim.block && context.wholeOf(told)?.subject.kind === whole.subject.kind)) &&
      (told.level.year === null || own === null || told.level.year === own) &&
      // 2021年度…7.73万元。 2022年度…较上年增加2.27万元: of another year.
      (told.year === null || claim.year === null || told.year === claim.year),
  );
  const amounts = new Set(found.map(({ level }) => Number(context.told(level?.fact)?.value)));
  return amounts.size === 1 && (found.length === 1 || isBalance(claim)) ? (found[0] ?? claim) : claim;
}

/** The same subject, by its name; of 收支总计, told as one or as income. */
function isToldOf(context: RuleContext, { subject, level }: Claim, claim: Claim): boolean {
  const { kind, name } = claim.subject;
  if (!isBalance(claim))
    return subject.kind === kind && (subject.name === name ? name.length >= 4 : isSpecial(kind) && !subject.general);
  if (subject.kind === kind) return true;
  const total = kind === 'balance' ? 'income' : 'fiscal-income';
  return subject.kind === total && /总计$/.test(context.told(level?.fact)?.label ?? '');
}

function isBalance({ subject: { kind } }: Claim): boolean {
  return kind === 'balance' || kind === 'fiscal-balance';
}

/** Accounts that an office has but one of. */
function isSpecial(kind: SubjectKind | null): boolean {
  return kind === 'three-public' || kind === 'operating-cost' || kind === 'procurement';
}

/** 比年初预算: another stage of the same year. */
function ofOwnYear(base: Base | null): boolean {
  return base !== null && base.year === null && !base.prior;
}

function isBase({ year, stage }: Level, base: Base | null): boolean {
  if (base === null) return false;
  if (ofOwnYear(base)) return base.stage === 'budget' ? isPlanned({ stage }) : isSamePlan(stage, base.stage);
  // 2023年度决算…，比2023年年初预算…: what was spent in that year is not what was planned for it.
  return base.year !== null && year === base.year && !(isPlanned(base) && (stage === 'final' || stage === 'executed'));
}

/** 较年初预算, where the plan was told as 预算. */
function isSamePlan(stage: Level['stage'], base: Level['stage']): boolean {
  return base !== null && (stage === base || (base === 'initial' && stage === 'budget'));
}

function isOf(level: Level, year: number | null, base: Base | null): boolean {
  return year !== null && level.year === year && (!base?.stage || level.stage === null || base.stage === level.stage);
}

function yearBefore(year: number | null): number | null {
  return year === null ? null : year - 1;
}
