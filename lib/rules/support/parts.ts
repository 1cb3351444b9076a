import { Decimal } from '../../amounts/index.ts';
import type { Claim, Fact, Relation, Severity } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { RuleMeta } from '../rule.ts';
import { levelLike, levelsOf } from './levels.ts';
import { type Partition, partitionOf } from './partition.ts';
import { relate } from './relate.ts';

/** Classified lines of defence and public security may lawfully be left out of a list. */
const MAY_BE_CLASSIFIED = /^20[34]|国防|公共安全|公安/;

/**
 * A claim's amounts as the sums of its parts', each at its own year and stage. Where nothing says that the parts are all
 * there are, only a sum that comes out is bound: it is worth a tick, and its failing would be worth nothing.
 */
export function* partSums(meta: RuleMeta, context: RuleContext, whole: Claim): Generator<Relation> {
  const parts = context.partsOf(whole);
  if (parts.length === 0) return;
  const partition = partitionOf(whole, parts);
  for (const level of levelsOf(whole)) {
    const total = context.told(level.fact);
    const addends = parts.flatMap((part) => levelLike(context, part, level) ?? []);
    if (!total || addends.length < parts.length || new Set(addends).size < addends.length) continue;
    if (addends.length < 2 || addends.some(({ quantity }) => quantity !== total.quantity)) continue;
    if (partition === null && !comesOut(total, addends)) continue;
    const known = severityOf(meta, partition, whole, parts);
    // Items of expenditure that are not told at all may be classified: only what is too much is a doubt.
    const severity = known === 'warn' && isItems(parts) && isLess(total, addends) ? 'info' : known;
    yield relate(meta, { total, addends, severity });
  }
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
    ({ subject }) => subject.kind === 'functional' && subject.path.length + (subject.code?.length ?? 0) > 4,
  );
}

function isLess(total: Fact, addends: readonly Fact[]): boolean {
  return addends.reduce((sum, { value }) => sum.plus(value ?? 0), new Decimal(0)).lessThan(total.value ?? 0);
}

function comesOut({ value, unit }: Fact, addends: readonly Fact[]): boolean {
  if (value === null || addends.some((fact) => fact.value === null || fact.unit !== unit)) return false;
  const sum = addends.reduce((so, fact) => so.plus(fact.value ?? 0), new Decimal(0));
  const reach = addends.reduce(
    (so, { decimals }) => so.plus(decimals === null ? 0 : new Decimal(10).pow(-decimals).dividedBy(2)),
    new Decimal('0.005'),
  );
  return sum.minus(value).abs().lessThanOrEqualTo(reach);
}
