import type { Claim } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { deltaOf, deltaSum } from '../support/delta-sums.ts';
import { carsOf, toldItems } from '../support/three-public-told.ts';

/** The change of 三公经费 is that of going abroad, cars and reception together. An item of which no change is told makes it a warning. */
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
    const tells = (claim: Claim) =>
      claim.changes.some(({ amount, direction }) => amount !== null || direction === 'flat');
    const items = toldItems(context, tells);
    const whole = items.get('three-public');
    const cars = carsOf(items) ?? [];
    const parts = [...cars, ...[items.get('abroad'), items.get('reception')].filter((claim) => claim !== undefined)];
    if (!whole || parts.length < 2) return;
    const missing = [
      cars.length === 0 && /用车|公车/,
      !items.has('abroad') && /出国/,
      !items.has('reception') && /接待/,
    ].filter((words) => words !== false);
    // Told under a name that is no item's: its change is there, and not among the parts.
    const isToldOtherwise = ({ changes, subject }: Claim) =>
      changes.some(({ amount }) => amount !== null) && missing.some((words) => words.test(subject.name));
    if (context.claims.some(isToldOtherwise)) return;
    const complete = missing.length === 0;
    const relation = deltaSum(
      this.meta,
      deltaOf(context, whole),
      parts.map((part) => deltaOf(context, part)),
      complete ? this.meta.severity : 'warn',
    );
    if (relation) yield relation;
  },
};
