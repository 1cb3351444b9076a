import type { Claim, SubjectKind } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';

/** The claims about 三公经费 and its items that belong together, by kind. */
export type ToldItems = ReadonlyMap<SubjectKind, Claim>;

const ITEMS: readonly SubjectKind[] = ['three-public', 'abroad', 'reception', 'car', 'car-purchase', 'car-running'];

/**
 * The items as the text tells them, where each is told once. A document that tells an item twice (of two years, of two
 * offices, in a definition) is not taken: which belong together is then anybody's guess.
 *
 * @param tells which claims count
 */
export function toldItems(context: RuleContext, tells: (claim: Claim) => boolean): ToldItems {
  const found = new Map<SubjectKind, Claim | null>();
  for (const claim of context.claims) {
    const { kind } = claim.subject;
    if (kind === null || !ITEMS.includes(kind) || !tells(claim) || !isOfThreePublic(context, claim)) continue;
    found.set(kind, found.has(kind) ? null : claim);
  }
  return new Map([...found].flatMap(([kind, claim]) => (claim ? [[kind, claim] as const] : [])));
}

/** 其中公务用车运行维护费 of 机关运行经费 is but the part that this pays for. */
export function isOfThreePublic(context: RuleContext, claim: Claim): boolean {
  const whole = context.wholeOf(claim);
  if (claim.subject.kind === 'functional' || whole === null) return true;
  return whole.subject.kind === 'three-public' || whole.subject.kind === 'car';
}

/** Cars as one, or as the two that they consist of; null where neither is told. */
export function carsOf(items: ToldItems): Claim[] | null {
  const whole = items.get('car');
  const purchase = items.get('car-purchase');
  const running = items.get('car-running');
  if (whole) return [whole];
  return purchase && running ? [purchase, running] : null;
}
