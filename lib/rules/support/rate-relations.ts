import type { Fact, Ledger, Relation } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { RuleMeta } from '../rule.ts';
import type { RateColumn } from './rate-columns.ts';
import { type RatioTerm, relateRatio } from './ratio.ts';
import { columnName } from './relate.ts';

/**
 * The relation of every line that prints a percentage and the figures that it is made of. Where the header leaves open
 * which column is meant, any that fits will do.
 */
export function* rateRelations(
  meta: RuleMeta,
  context: RuleContext,
  ledger: Ledger,
  { rate, readings }: RateColumn,
  termsOf: (over: Fact, under: Fact) => RatioTerm[],
  otherwise: (over: Fact, under: Fact) => RatioTerm[][] = () => [],
): Generator<Relation> {
  for (const index of ledger.lines.keys()) {
    const total = context.fact(ledger, index, rate);
    if (total?.value == null || context.isMerged(ledger, index, rate)) continue;
    const [first, ...others] = readings.flatMap(({ over, under }) => {
      const above = context.fact(ledger, index, over);
      const below = context.fact(ledger, index, under);
      const isTold = above?.value != null && below?.value != null && Number(below.value) > 0;
      return isTold ? [{ above, below, terms: termsOf(above, below) }] : [];
    });
    if (!first) continue;
    yield relateRatio(meta, {
      total,
      terms: first.terms,
      alternatives: [...others.map(({ terms }) => terms), ...otherwise(first.above, first.below)],
      family: `${meta.id}|${ledger.id}|${rate.column}`,
      statement: {
        zh: `${columnName(total)} = ${columnName(first.above)} 与 ${columnName(first.below)} 之比`,
        en: `${columnName(total)} follows from ${columnName(first.above)} and ${columnName(first.below)}`,
      },
    });
  }
}
