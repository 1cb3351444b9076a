import { Decimal } from '../../amounts/index.ts';
import type { Claim, Fact, Level, Relation, Severity } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { RuleMeta } from '../rule.ts';
import { comesTo, missingFrom } from './comes-to.ts';
import { levelLike, levelsOf } from './levels.ts';
import { isOneSlipApart } from './one-slip.ts';
import { otherSpending } from './other-spending.ts';
import { type Partition, partitionOf } from './partition.ts';
import { relate } from './relate.ts';
import { comeToAll } from './shares.ts';
import { isPlanned } from './stages.ts';

/** Classified lines of defence and public security may lawfully be left out of a list. */
const MAY_BE_CLASSIFIED = /^20[34]|国防|公共安全|公安/;

/**
 * A claim's amounts as the sums of its parts', each at its own year and stage. Where nothing says that the parts are all
 * there are, only a sum that comes out, or nearly does, is bound.
 */
export function* partSums(meta: RuleMeta, context: RuleContext, whole: Claim): Generator<Relation> {
  const parts = context.partsOf(whole);
  if (parts.length === 0 || parts.some(({ subject }) => SET_OFF.test(subject.name))) return;
  if (whole.wording === 'added') {
    yield* addedUp(meta, context, whole, parts);
    return;
  }
  const partition = isSelection(context, whole, parts) ? null : partitionOf(whole, parts);
  for (const level of carriedOut(context, whole)) {
    const total = context.told(level.fact);
    const addends = parts.flatMap((part) => levelLike(context, part, level) ?? []);
    if (!total || addends.length < parts.length || new Set(addends).size < addends.length) continue;
    if (addends.length < 2 || addends.some(({ quantity }) => quantity !== total.quantity)) continue;
    if (
      partition === null &&
      !comeToAll(context, parts) &&
      !comesOut(total, addends) &&
      !(areOfOneKind(parts) && isNearlyWhole(context, whole, total, addends))
    )
      continue;
    // What was planned and not spent at all is often not listed.
    if (isUnspentLeftOut(context, level, parts) && isLess(total, addends) && !comesOut(total, addends)) continue;
    const known = severityOf(meta, comeToAll(context, parts) ? 'certain' : partition, whole, parts);
    // Items of expenditure that are not told at all may be classified: only what is too much is a doubt.
    const lacks = isItems(parts) && isLess(total, addends) && !isNearlyWhole(context, whole, total, addends);
    const severity = known === 'warn' && lacks ? 'info' : known;
    const isOfSpending = parts.some(({ subject }) => subject.kind === 'project');
    const others = isOfSpending ? otherSpending(context) : [];
    const alternatives = others.length > 0 ? [[...addends, ...others]] : [];
    yield relate(meta, { total, addends, severity, alternatives });
  }
}

/** Told in more parts before, of which these lines tell but some once more. */
function isSelection(context: RuleContext, whole: Claim, parts: readonly Claim[]): boolean {
  const nameOf = ({ subject: { kind, name } }: Claim) => (kind === null || kind === 'functional' ? name : kind);
  return context.claimsIn(whole.block).some((other) => {
    if (other === whole || other.level?.fact !== whole.level?.fact || other.parts.length <= parts.length) return false;
    const before = new Set(context.partsOf(other).map(nameOf));
    return parts.every((part) => before.has(nameOf(part)));
  });
}

function isUnspentLeftOut({ interpretation }: RuleContext, level: Level, parts: readonly Claim[]): boolean {
  const isFinal = interpretation.head.kind === 'final-account';
  return isFinal && isPlanned(level) && parts.every(({ subject }) => subject.kind === 'functional');
}

/** 收入42100万元，完成预算49531万元的85%，其中：…: the parts are of what came in, and plain as it is. */
function carriedOut({ interpretation }: RuleContext, whole: Claim): Level[] {
  const levels = levelsOf(whole);
  const done = levels.filter((level) => !isPlanned(level));
  const isExecution = whole.completions.length > 0 && done.length > 0 && interpretation.head.kind !== 'final-account';
  return isExecution ? done : levels;
}

/** More amounts told before would make any sum come out. */
const MOST_BEGINNINGS = 6;

/**
 * A…，加上B…、C…，收入总计…: what the words say is added. What it is added to may be the amount told right before, or one
 * further up in the paragraph (…收入53亿元，其中税收29亿元。非税收入24亿元。加上…): it is violated only if none of them fits.
 */
function* addedUp(meta: RuleMeta, context: RuleContext, whole: Claim, parts: readonly Claim[]): Generator<Relation> {
  const total = context.told(whole.level?.fact);
  const [first, ...rest] = parts;
  const amountOf = (claim: Claim) => context.told(claim.level?.fact);
  const addends = rest.flatMap((part) => amountOf(part) ?? []);
  if (!first || !total || addends.length < rest.length) return;
  const inBlock = context.claimsIn(whole.block);
  const beginnings = inBlock
    .slice(0, inBlock.indexOf(first) + 1)
    .filter((claim) => context.wholeOf(claim) === null && claim.parts !== whole.parts)
    .flatMap((claim) => amountOf(claim) ?? [])
    .filter(({ quantity }) => quantity === 'money')
    .slice(-MOST_BEGINNINGS)
    .map((beginning) => [beginning, ...addends])
    .reverse();
  const meant = beginnings.find((reading) => comesOut(total, reading)) ?? beginnings[0];
  if (!meant) return;
  yield relate(meta, {
    total,
    addends: meant,
    alternatives: beginnings.filter((reading) => reading !== meant),
  });
}

export function severityOf(
  meta: RuleMeta,
  partition: Partition | null,
  whole: Claim,
  parts: readonly Claim[],
): Severity {
  if (partition === 'certain') return meta.severity;
  const classified = [whole, ...parts].some(({ subject: { code, path } }) =>
    MAY_BE_CLASSIFIED.test(code ?? path[0] ?? ''),
  );
  return classified ? 'info' : 'warn';
}

function isItems(parts: readonly Claim[]): boolean {
  return parts.every(
    ({ subject: { kind, path, code } }) => kind === 'functional' && (path.length >= 2 || (code?.length ?? 0) > 3),
  );
}

function isLess(total: Fact, addends: readonly Fact[]): boolean {
  return addends.reduce((sum, { value }) => sum.plus(value ?? 0), new Decimal(0)).lessThan(total.value ?? 0);
}

/**
 * 已到位资金…，其中：中央资金…、省级资金…，2024年安排…; 支出…，其中基本支出…，项目支出…，年末结转…: what is of a year of its own,
 * or of the year's end, stands beside the list.
 */
function areOfOneKind(parts: readonly Claim[]): boolean {
  const years = new Set(parts.map(({ level }) => level?.year));
  return years.size === 1 && new Set(parts.map(({ subject }) => /^年[初末]/.test(subject.name))).size === 1;
}

/** 抵消系统内往来200万元, 合并抵销: what is taken off, not added. */
const SET_OFF = /抵[消销减]|冲[销减抵]|合并(?:调整|扣减)|^(?:减|扣除|剔除)/;

/** Whether the parts come to the whole, but for rounding; never where one is not told. */
function comesOut(total: Fact, addends: readonly Fact[]): boolean {
  return areTold(addends) && comesTo({ total, addends });
}

function areTold(facts: readonly Fact[]): boolean {
  return facts.every(({ value }) => value !== null);
}

/** Digits that an amount has at least, where nothing but its parts speaks of it: fewer come near by chance. */
const LONG = 6;
const ENOUGH = 4;

/**
 * Whether parts that no name says to be all there are lack one slip of the pen in one figure. Only of amounts of some
 * length, and of what offices usually take apart: a selection comes as near as that one time in a hundred.
 */
function isNearlyWhole(
  context: RuleContext,
  { partial, wording, subject }: Claim,
  total: Fact,
  addends: readonly Fact[],
): boolean {
  const missing = areTold(addends) ? missingFrom({ total, addends }) : null;
  const digits = (total.value ?? '').replace(/\D/g, '').length;
  if (missing === null || partial || wording === 'mainly-including' || addends.length < 3) return false;
  if (total.quantity !== 'money' || context.interpretation.head.level === 'government') return false;
  if (digits < (subject.kind === null ? LONG : ENOUGH)) return false;
  const decimals = Math.max(...[total, ...addends].map((fact) => fact.decimals ?? 0));
  const ulp = new Decimal(10).pow(-decimals);
  // Rounding of the other figures may hide a unit of the last digit.
  const slipped = ({ value }: Fact, meant: Decimal) =>
    value !== null &&
    [-1, 0, 1]
      .map((units) => meant.plus(ulp.times(units)))
      .some((near) => near.isPositive() && isOneSlipApart(value, near.toFixed(), decimals));
  return (
    slipped(total, new Decimal(total.value ?? 0).minus(missing)) ||
    addends.some((fact) => slipped(fact, missing.plus(fact.value ?? 0)))
  );
}
