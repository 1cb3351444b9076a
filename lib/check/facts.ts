import { Decimal, UNIT_FACTOR } from '../amounts/index.ts';
import type { Fact, Interpretation } from '../model/index.ts';

/** Facts by id. */
export interface Facts {
  get(id: string): Fact | undefined;
}

export function factsOf(interpretation: Interpretation): ReadonlyMap<string, Fact> {
  return new Map(interpretation.facts.map((fact) => [fact.id, fact]));
}

/** Reads a fact that a relation names: a relation never names one that is not there. */
export function factOf(facts: Facts, id: string): Fact {
  const fact = facts.get(id);
  if (!fact) throw new Error(`a relation names a figure that is not there: ${id}`);
  return fact;
}

const ONE = new Decimal(1);
const ZERO = new Decimal(0);

/** How many of `to`'s units one of `from`'s is; null where only one of the two says its unit. */
export function unitRatio(from: Fact, to: Fact): Decimal | null {
  if (from.unit === to.unit) return ONE;
  if (from.unit === null || to.unit === null) return null;
  return new Decimal(UNIT_FACTOR[from.unit]).dividedBy(UNIT_FACTOR[to.unit]);
}

const HALVES = new Map<number, Decimal>();

/** Half a unit of the last digit; 0 for an exact figure. Asked for at every figure of every relation, so worked out once. */
export function halfUlp(decimals: number | null): Decimal {
  if (decimals === null) return ZERO;
  const known = HALVES.get(decimals);
  if (known) return known;
  const half = new Decimal(10).pow(-decimals).dividedBy(2);
  HALVES.set(decimals, half);
  return half;
}
