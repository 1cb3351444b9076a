import { Decimal } from '../../amounts/index.ts';
import type { Fact } from '../../model/index.ts';

/**
 * Whether a list of figures holds lines that sum up the lines right below them: a unit above its projects, a project
 * above its details. Such a list must not be added up flat.
 */
export function holdsSubtotals(facts: readonly Fact[]): boolean {
  const values = facts.map(({ value }) => new Decimal(value ?? 0));
  for (const [index, value] of values.entries()) {
    if (value.isZero()) continue;
    let sum = new Decimal(0);
    for (const below of values.slice(index + 1)) {
      sum = sum.plus(below);
      if (sum.equals(value)) return true;
      if (sum.greaterThan(value)) break;
    }
  }
  return false;
}

/** Whether a list under a total is no flat one: it holds subtotals, or a line that is the whole beside others. */
export function isNested(total: Fact, facts: readonly Fact[]): boolean {
  const filled = facts.filter(({ value }) => value !== null && Number(value) !== 0);
  return holdsSubtotals(filled) || (filled.length > 1 && filled.some(({ value }) => value === total.value));
}
