import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  contains,
  Decimal,
  divide,
  exactly,
  type Interval,
  intersect,
  interval,
  intervalOf,
  meets,
  multiply,
  negate,
  scale,
  sum,
  truncationIntervalOf,
} from '../../lib/amounts/index.ts';

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, decimals]) => new Decimal(digits.toString()).dividedBy(new Decimal(10).pow(decimals)));
const anyInterval = fc
  .tuple(decimal, decimal, fc.boolean(), fc.boolean())
  .map(([a, b, lowOpen, highOpen]) =>
    a.equals(b) ? exactly(a) : interval(Decimal.min(a, b), Decimal.max(a, b), lowOpen, highOpen),
  );
/** Intervals near one another, so that meeting and missing both happen. */
const nearby = fc
  .tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: 0, max: 4 }), fc.boolean(), fc.boolean())
  .map(([low, width, lowOpen, highOpen]) => (width ? interval(low, low + width, lowOpen, highOpen) : exactly(low)));
const within = ({ low, high }: Interval, share: number) => low.plus(high.minus(low).times(share).dividedBy(100));
const inside = fc.integer({ min: 1, max: 99 });
const same = (one: Interval, other: Interval) =>
  one.low.equals(other.low) &&
  one.high.equals(other.high) &&
  one.lowOpen === other.lowOpen &&
  one.highOpen === other.highOpen;

describe('what a printed number stands for (docs/numbers.md)', () => {
  test('half a unit of the last digit on either side, closed, times the unit', () => {
    const of = intervalOf({ value: '1274.78', decimals: 2 });
    expect([of.low.toFixed(), of.high.toFixed()]).toEqual(['1274.775', '1274.785']);
    const inYuan = intervalOf({ value: '480000', decimals: 0, unit: '元' });
    expect(meets(inYuan, intervalOf({ value: '48.00', decimals: 2, unit: '万元' }))).toBe(true);
    expect(inYuan.high.toFixed()).toBe('48.00005');
  });
  test('an exact number has width 0', () => {
    const zero = intervalOf({ value: '0', decimals: 0, exact: true });
    expect(zero.low.equals(zero.high)).toBe(true);
    expect(same(intervalOf({ value: '3', decimals: null }), exactly(3))).toBe(true);
  });
  test('328,661万元 for 3,286,618,082.20元: not by rounding, but by truncation', () => {
    const yuan = intervalOf({ value: '3286618082.20', decimals: 2, unit: '元' });
    expect(meets(yuan, intervalOf({ value: '328661', decimals: 0, unit: '万元' }))).toBe(false);
    expect(meets(yuan, truncationIntervalOf({ value: '328661', decimals: 0, unit: '万元' }))).toBe(true);
  });
  test('0.62 against 0.50 with 22.22 % is no contradiction', () => {
    const rise = divide(intervalOf({ value: '0.62', decimals: 2 }), intervalOf({ value: '0.50', decimals: 2 }));
    const rate = scale(add(rise as Interval, exactly(-1)), 100);
    expect(meets(rate, intervalOf({ value: '22.22', decimals: 2 }))).toBe(true);
  });
  test('seed 001: 827.09 + 447.83 cannot be 1274.78', () => {
    const parts = sum(['827.09', '447.83'].map((value) => intervalOf({ value, decimals: 2 })));
    expect(meets(parts, intervalOf({ value: '1274.78', decimals: 2 }))).toBe(false);
  });
  test('closed intervals that touch meet; a half-open one does not', () => {
    expect(meets(interval(1, 2), interval(2, 3))).toBe(true);
    expect(meets(interval(1, 2, false, true), interval(2, 3))).toBe(false);
  });
});

describe('laws', () => {
  test('addition is commutative and associative, and holds every sum', () => {
    fc.assert(
      fc.property(anyInterval, anyInterval, anyInterval, inside, inside, (a, b, c, p, q) => {
        expect(same(add(a, b), add(b, a))).toBe(true);
        expect(same(add(add(a, b), c), add(a, add(b, c)))).toBe(true);
        expect(contains(add(a, b), within(a, p).plus(within(b, q)))).toBe(true);
      }),
    );
  });
  test('negate ∘ negate = id; a value is inside iff its negative is inside the negative', () => {
    fc.assert(
      fc.property(nearby, fc.integer({ min: -8, max: 8 }), (a, x) => {
        expect(same(negate(negate(a)), a)).toBe(true);
        expect(contains(negate(a), -x)).toBe(contains(a, x));
      }),
    );
  });
  test('scale by a nonzero weight keeps membership; by −1 it is negate', () => {
    fc.assert(
      fc.property(
        nearby,
        fc.integer({ min: -8, max: 8 }),
        fc.integer({ min: -9, max: 9 }).filter((n) => n !== 0),
        (a, x, w) => {
          expect(contains(scale(a, w), x * w)).toBe(contains(a, x));
          expect(same(scale(a, -1), negate(a))).toBe(true);
        },
      ),
    );
  });
  test('products and quotients hold what they should', () => {
    fc.assert(
      fc.property(anyInterval, anyInterval, inside, inside, (a, b, p, q) => {
        const [x, y] = [within(a, p), within(b, q)];
        expect(contains(multiply(a, b), x.times(y))).toBe(true);
        const quotient = divide(a, b);
        if (!quotient) {
          expect(contains({ ...b, lowOpen: false, highOpen: false }, 0)).toBe(true);
          return;
        }
        expect(
          quotient.low.lessThanOrEqualTo(x.dividedBy(y)) || quotient.low.minus(x.dividedBy(y)).abs().lessThan('1e-40'),
        ).toBe(true);
        expect(quotient.low.times(y).lessThanOrEqualTo(x) || y.isNegative()).toBe(true);
        expect(quotient.high.times(y).greaterThanOrEqualTo(x) || y.isNegative()).toBe(true);
      }),
    );
  });
  test('intersection is symmetric, lies in both, and exists iff they meet', () => {
    fc.assert(
      fc.property(nearby, nearby, (a, b) => {
        const both = intersect(a, b);
        const turned = intersect(b, a);
        expect(both === null).toBe(turned === null);
        expect(meets(a, b)).toBe(both !== null);
        // Every half step is tried: membership in the intersection is membership in both.
        for (let x = -8; x <= 12; x += 0.5) {
          expect(both !== null && contains(both, x)).toBe(contains(a, x) && contains(b, x));
        }
        if (both && turned) expect(same(both, turned)).toBe(true);
      }),
    );
  });
});
