import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Decimal } from '../../../lib/amounts/index.ts';
import { isWithin, meet, type Range } from '../../../lib/check/diagnosis/ranges.ts';

/** Sets of values as ranges: small whole numbers make them touch and overlap often. */

const end = fc.option(fc.integer({ min: -9, max: 9 }), { nil: null });
const range = fc.tuple(end, end).map(([one, other]): Range => {
  const [low, high] = one !== null && other !== null && one > other ? [other, one] : [one, other];
  return {
    low: low === null ? null : new Decimal(low),
    high: high === null ? null : new Decimal(high),
    exact: null,
  };
});
const ranges = fc.array(range, { maxLength: 5 });

test('a value is where two sets meet just when it is in both', () => {
  fc.assert(
    fc.property(ranges, ranges, fc.integer({ min: -20, max: 20 }), (some, others, twice) => {
      const value = new Decimal(twice).dividedBy(2);
      expect(isWithin(meet(some, others), value)).toBe(isWithin(some, value) && isWithin(others, value));
    }),
  );
});

test('what they meet in lies apart, in order: relations of many readings do not give ever more ranges', () => {
  fc.assert(
    fc.property(ranges, ranges, (some, others) => {
      const met = meet(some, others);
      for (const [index, { low }] of met.entries()) {
        const before = met[index - 1];
        if (before) expect(before.high && low && before.high.lessThan(low)).toBe(true);
      }
    }),
  );
  const two = (at: number): Range[] => [
    { low: new Decimal(0), high: new Decimal(50 + at), exact: null },
    { low: new Decimal(60), high: new Decimal(90 - at / 10), exact: null },
  ];
  const met = Array.from({ length: 40 }, (_, at) => two(at)).reduce((allowed, one) => meet(allowed, one));
  expect(met.length).toBeLessThanOrEqual(2);
});
