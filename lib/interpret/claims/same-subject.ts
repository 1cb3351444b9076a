import type { Subject } from '../../model/index.ts';

/** 2026年预算安排, 年初预算, 支出决算: the words tell year and stage, and no subject. */
export function isEmptyName(name: string): boolean {
  return /^(?:当年|本年|全年|年初|本年度|年度|其|数|资金|具体|共安排|财政拨款)?$/.test(name);
}

/** One subject told twice: by kind, or, where the words are nobody's, by name. */
export function isSame(one: Subject, other: Subject): boolean {
  if (one.kind !== null && one.kind === other.kind && one.kind !== 'functional')
    return one.side === other.side || other.side === null || one.side === null;
  return one.name === other.name || (one.name.length > 3 && other.name.endsWith(one.name));
}
