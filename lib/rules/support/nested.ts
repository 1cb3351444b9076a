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
