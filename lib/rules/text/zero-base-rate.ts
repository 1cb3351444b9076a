import { Decimal } from '../../amounts/index.ts';
import type { Fact } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { toldChanges } from '../support/changes.ts';
import { relateWords } from '../support/ratio.ts';

/** Nothing grows by a percentage from nothing. 100% is how many offices write it: a note, no more. */
export const zeroBaseRate: Rule = {
  meta: {
    id: 'zero-base-rate',
    scope: 'text',
    severity: 'error',
    says: { zh: '上年为零时，没有增减率', en: 'From zero there is no rate of change' },
  },
  *bind(context) {
    for (const { current, prior, amount, rate, sign } of toldChanges(context)) {
      if (!rate || rate.value === null || new Decimal(rate.value).isZero()) continue;
      const fromNothing = isZero(prior) || (prior === null && sign > 0 && isSame(current, amount));
      if (!fromNothing) continue;
      const others = [prior, prior ? null : current, amount].filter((fact) => fact !== null);
      yield relateWords(this.meta, {
        total: rate,
        others,
        agrees: false,
        severity: new Decimal(rate.value).equals(100) ? 'info' : this.meta.severity,
        statement: {
          zh: `上年数为零，没有增减率可言，文中却写 ${rate.place.text}`,
          en: `Last year was zero, so there is no rate of change; the text states ${rate.place.text}`,
        },
      });
    }
  },
};

function isZero(fact: Fact | null): boolean {
  return fact?.value != null && new Decimal(fact.value).isZero();
}

function isSame(one: Fact | null, other: Fact | null): boolean {
  return (
    one?.value != null &&
    other?.value != null &&
    one.unit === other.unit &&
    new Decimal(one.value).equals(other.value) &&
    !isZero(one)
  );
}
