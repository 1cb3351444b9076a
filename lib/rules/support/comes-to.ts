import { Decimal } from '../../amounts/index.ts';
import type { Fact } from '../../model/index.ts';

/** A total with what may be its parts. */
export interface Sum {
  total: Fact;
  addends: readonly Fact[];
}

/** Whether the parts come to the whole, but for the rounding of each. What is blank counts as nothing. */
export function comesTo(sum: Sum): boolean {
  return (
    missingFrom(sum)
      ?.abs()
      .lessThanOrEqualTo(reachOf([sum.total, ...sum.addends])) ?? false
  );
}

/** total − Σ parts, what is blank counted as nothing; null where the total is blank, or units differ. */
export function missingFrom({ total: { value, unit }, addends }: Sum): Decimal | null {
  if (value === null || addends.some((fact) => fact.unit !== unit)) return null;
  return addends.reduce((rest, fact) => rest.minus(fact.value ?? 0), new Decimal(value));
}

/** How far rounding moves figures at most, all together: half of the last printed digit of each. */
export function reachOf(figures: readonly Fact[]): Decimal {
  return figures.reduce(
    (sum, { decimals }) => (decimals === null ? sum : sum.plus(new Decimal(10).pow(-decimals).dividedBy(2))),
    new Decimal(0),
  );
}
