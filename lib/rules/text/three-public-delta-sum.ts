import type { Rule } from '../rule.ts';
import { deltaSums, tellsChange } from '../support/delta-sums.ts';
import { carsOf, toldItems } from '../support/three-public-told.ts';

/**
 * The change of 三公经费 is that of going abroad, cars and reception together, against last year as against the budget.
 * An item of whose change nothing is told leaves the sum open, though nothing was spent on it: last year there may have
 * been.
 */
export const threePublicDeltaSum: Rule = {
  meta: {
    id: 'three-public-delta-sum',
    scope: 'text',
    severity: 'error',
    says: {
      zh: '“三公”经费增减额 = 各项增减额之和',
      en: 'The change of three public funds = the changes of their items',
    },
  },
  *bind(context) {
    for (const against of ['year-before', 'plan'] as const) {
      const items = toldItems(context, (claim) => tellsChange(context, claim, against));
      const whole = items.get('three-public');
      const cars = carsOf(items);
      const others = (['abroad', 'reception'] as const).flatMap((kind) => items.get(kind) ?? []);
      if (!whole || !cars || others.length < 2) continue;
      yield* deltaSums(this.meta, context, whole, [...cars, ...others], this.meta.severity, against);
    }
  },
};
