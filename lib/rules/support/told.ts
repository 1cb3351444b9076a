import type { Fact } from '../../model/index.ts';

/** One of each amount: a text that says the same twice says it once. */
export function distinct(facts: readonly Fact[]): Fact[] {
  const seen = new Set<string>();
  return facts.filter(({ value, unit }) => {
    const key = `${value === null ? '' : Number(value)}|${unit}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
