import type { Subject } from '../../model/index.ts';

/** 2026年预算安排, 年初预算, 支出决算: the words tell year and stage, and no subject. */
export function isEmptyName(name: string): boolean {
  return /^(?:当年|本年|全年|年初|本年度|年度|其|数|资金|具体|共安排|财政拨款|(?:费用|经费|该项)(?:支出)?|(?:账面)?(?:价值|原值|净值))?$/.test(
    name,
  );
}

/** One subject told twice: by kind, or, where the words are nobody's, by name. */
export function isSame(one: Subject, other: Subject): boolean {
  if (one.kind !== null && one.kind === other.kind && one.kind !== 'functional')
    return one.side === other.side || other.side === null || one.side === null;
  return one.name === other.name || (one.name.length > 3 && other.name.endsWith(one.name));
}

/** What is taken in, or spent, in all: 本年收入合计…，收入合计增加…. */
const TOTALS: readonly (readonly string[])[] = [
  ['income', 'current-income'],
  ['expenditure', 'current-expenditure'],
];

/** A subject told again in the same paragraph: of one kind and side, whatever else its name says. */
export function isLike(one: Subject, other: Subject): boolean {
  if (one.kind === null || other.kind === null || one.kind === 'functional' || one.side !== other.side) return false;
  return (
    one.kind === other.kind ||
    TOTALS.some((kinds) => kinds.includes(one.kind ?? '') && kinds.includes(other.kind ?? ''))
  );
}
