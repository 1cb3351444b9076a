import { Decimal } from '../../amounts/index.ts';
import { type Claim, type Fact, isCellPlace, type Level } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import { levelsOf, startOf } from './levels.ts';

/** Fewer shares that agree may do so by chance. */
const LEAST = 3;

/** The one share that a claim tells; null where it tells none, or several. */
function shareOf(context: RuleContext, { shares }: Claim): Fact | null {
  const [share] = shares;
  return share && shares.length === 1 ? context.told(share.fact) : null;
}

/** The amount that a share is of: the one told last before it. 教育支出10万元，占5%。年初预算为12万元: of the first. */
export function sharedLevel(context: RuleContext, claim: Claim, share: Fact): Level | null {
  const levels = levelsOf(claim);
  const before = levels.filter(({ fact }) => {
    const told = context.told(fact);
    if (!told || isCellPlace(told.place) || isCellPlace(share.place)) return false;
    return told.place.block !== share.place.block || startOf(told) < startOf(share);
  });
  return before.at(-1) ?? null;
}

/** Whether the parts' printed shares come to 100 %: the document says itself that the parts are all there are. */
export function comeToAll(context: RuleContext, parts: readonly Claim[]): boolean {
  const shares = parts.map((part) => shareOf(context, part));
  if (parts.length < LEAST || shares.some((share) => share?.value == null)) return false;
  const sum = shares.reduce((rest, share) => rest.plus(share?.value ?? 0), new Decimal(0));
  const reach = shares.reduce((all, share) => all.plus(lastDigit(share).dividedBy(2)), new Decimal(0));
  return sum.minus(100).abs().lessThanOrEqualTo(reach);
}

/**
 * Whether the other parts' shares are shares of the whole that the list stands under: then this one is, too, and need
 * not be tried against every other amount of the document.
 */
export function othersAreOf(context: RuleContext, whole: Fact, parts: readonly Claim[], but: Claim): boolean {
  const others = parts.filter((part) => part !== but);
  return others.length >= LEAST && others.every((part) => isShareOf(context, whole, part));
}

function isShareOf(context: RuleContext, whole: Fact, part: Claim): boolean {
  const share = shareOf(context, part);
  const level = share && sharedLevel(context, part, share);
  const amount = level ? context.told(level.fact) : null;
  if (share?.value == null || amount?.value == null || whole.value === null || amount.unit !== whole.unit) return false;
  if (new Decimal(whole.value).isZero()) return false;
  const come = new Decimal(amount.value).times(100).dividedBy(whole.value);
  return come.minus(share.value).abs().lessThanOrEqualTo(lastDigit(share));
}

function lastDigit(share: Fact | null): Decimal {
  return new Decimal(10).pow(-(share?.decimals ?? 0));
}
