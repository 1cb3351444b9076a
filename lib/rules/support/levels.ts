import { type Claim, type Fact, isCellPlace, type Level } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import { isInAnothersPart, isOfAnother, officeIn } from './own-office.ts';
import { outturnsOf, stageOf } from './stages.ts';

/** Every amount that a claim tells of its subject. */
export function levelsOf({ level, others }: Claim): Level[] {
  return level === null ? others : [level, ...others];
}

/** The same year and stage, as far as both are told: a plain amount is the document's own. */
export function sameWhen({ interpretation }: RuleContext, one: Level, other: Level): boolean {
  const { kind } = interpretation.head;
  const sameYear = one.year === null || other.year === null || one.year === other.year;
  return sameYear && stageOf(one, kind) === stageOf(other, kind);
}

/** The one amount of a claim at the year and stage of another; null where there is none, or two. */
export function levelLike(context: RuleContext, claim: Claim, wanted: Level): Fact | null {
  const alike = levelsOf(claim).filter((level) => sameWhen(context, level, wanted));
  const isFinal = context.interpretation.head.kind === 'final-account';
  const found = isFinal && stageOf(wanted, 'final-account') === 'final' ? outturnsOf(alike) : alike;
  const facts = found.flatMap(({ fact }) => context.told(fact) ?? []);
  return new Set(facts.map(({ value }) => value)).size === 1 ? (facts[0] ?? null) : null;
}

/** Not the office whose tables these are, or but a part of it: 全市, 市级, 局本级, 校本部. The brackets of 财政局（本级） are its name. */
const OTHER_SCOPE = /全[省市县区州盟旗乡镇]|[省市县区州盟旗]级|(?<![(（])本级(?![)）])|[校院馆局厅]本部|分[校院](?!长)/;

/** Whether a claim tells of another office, or of a part of this one, by its own words or by those that it is a part of. */
export function isOfOtherOffice(context: RuleContext, claim: Claim): boolean {
  if (isInAnothersPart(context, claim.block)) return true;
  for (let told: Claim | null = claim; told; told = context.wholeOf(told)) {
    const { kind, name } = told.subject;
    if (
      OTHER_SCOPE.test(name) ||
      isPartOfOffice(context, name) ||
      (kind !== 'functional' && isOfAnother(context, name))
    )
      return true;
  }
  const known = besides.get(context) ?? besideOthers(context);
  besides.set(context, known);
  return known.has(claim.id);
}

/** 局机关本年支出506万元, where the document is of the whole 局. */
function isPartOfOffice({ interpretation: { disclosure, head } }: RuleContext, name: string): boolean {
  const part = /[局委厅办]机关(?!运行|事务|服务|事业|工作|党)/.test(name);
  return part && !/机关/.test(disclosure.title + head.department);
}

const besides = new WeakMap<RuleContext, ReadonlySet<string>>();

/** 所属水文站支出预算180万元，基本支出130万元，项目支出50万元。: what goes on without an office of its own is of the one told last. */
function besideOthers(context: RuleContext): Set<string> {
  const found = new Set<string>();
  let block = '';
  let isOthers = false;
  for (const claim of context.claims) {
    if (claim.block !== block) isOthers = false;
    block = claim.block;
    const { kind, name } = claim.subject;
    const isTop = kind !== null && kind !== 'functional' && context.wholeOf(claim) === null;
    const office = isTop ? officeIn(context, name) : null;
    if (office !== null) isOthers = office === 'other';
    if (isOthers) found.add(claim.id);
  }
  return found;
}

/**
 * The amount that a claim tells for the document's own year and stage: the budget's in a budget, the outturn's in a
 * final account. Null where it tells of another.
 */
export function ownLevel(context: RuleContext, claim: Claim): Fact | null {
  const { year, kind, level: office } = context.interpretation.head;
  // What a government tells of itself is told of the city, of its own level, and of its districts.
  if (office === 'government' || isOfOtherOffice(context, claim)) return null;
  const isFinal = kind === 'final-account';
  const ofYear = levelsOf(claim).filter((level) => level.year === null || year === null || level.year === year);
  const found = isFinal ? outturnsOf(ofYear) : ofYear.filter((level) => stageOf(level, kind) === 'budget');
  const facts = found.flatMap(({ fact }) => context.told(fact) ?? []);
  const own = facts.filter(({ quantity }) => quantity === 'money');
  return new Set(own.map(({ value }) => Number(value))).size === 1 ? (own[0] ?? null) : null;
}

/** Where in its paragraph a figure of the text begins. */
export function startOf({ place }: Fact): number {
  return isCellPlace(place) ? 0 : place.start;
}
