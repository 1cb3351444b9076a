import { Decimal } from '../../amounts/index.ts';
import type { Fact } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { reachOf } from '../support/comes-to.ts';
import { relateWords } from '../support/ratio.ts';

/**
 * Shares of one whole that the text tells part by part, of all the parts: together 100 %, but for the rounding of each.
 * That the parts are all there are, their amounts say: these make up the whole.
 */
export const percentColumnSum: Rule = {
  meta: {
    id: 'percent-column-sum',
    scope: 'text',
    severity: 'info',
    says: { zh: '各部分占比之和 = 100%', en: 'The shares of all parts come to 100 %' },
  },
  *bind(context) {
    for (const whole of context.claims) {
      const parts = context.partsOf(whole);
      const shares = parts.flatMap((part) =>
        part.shares.length === 1 ? (context.told(part.shares[0]?.fact) ?? []) : [],
      );
      const total = context.told(whole.level?.fact);
      const [first, ...others] = shares;
      if (!first || !total || parts.length < 2 || shares.length < parts.length) continue;
      const amounts = parts.flatMap((part) => context.told(part.level?.fact) ?? []);
      if (amounts.length < parts.length || !comesTo(total.value, amounts, total)) continue;
      yield relateWords(this.meta, {
        total: first,
        others,
        agrees: comesTo('100', shares),
        statement: {
          zh: `各部分占比之和为 ${sumOf(shares).toString()}%`,
          en: `The shares of the parts come to ${sumOf(shares).toString()} %`,
        },
      });
    }
  },
};

/** Whether figures come to a value, each of them rounded to its last printed digit. */
function comesTo(value: string | null, facts: readonly Fact[], whole?: Fact): boolean {
  if (value === null || facts.some((fact) => fact.value === null || fact.unit !== (whole ?? facts[0])?.unit))
    return false;
  const reach = reachOf([...facts, ...(whole ? [whole] : [])]);
  return sumOf(facts).minus(value).abs().lessThanOrEqualTo(reach);
}

function sumOf(facts: readonly Fact[]): Decimal {
  return facts.reduce((sum, { value }) => sum.plus(value ?? 0), new Decimal(0));
}
