import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meantBySlip, slipOf } from '../../../lib/check/diagnosis/slip.ts';

test.each([
  ['3845.49', '3845.94', 'digits-interchanged'],
  ['6.01', '6.61', 'digit-replaced'],
  ['43269.3', '3269.3', 'digit-added'],
  ['3269.3', '43269.3', 'digit-omitted'],
  ['30.2', '31.20', 'digit-replaced'],
  ['1.20', '120.00', 'decimal-shift'],
  ['13.01', '1300.77', 'decimal-shift'],
  ['3286618.08', '328.661808', 'unit-shift'],
  ['87416000', '8741.6', 'unit-shift'],
  ['5.00', '-5.00', 'sign'],
  ['827.09', '826.95', 'unknown'],
  ['0.00', '10.00', 'unknown'],
  ['321', '123', 'unknown'],
])('%s for %s is %s', (printed, meant, slip) => {
  expect(slipOf(printed, meant)).toBe(slip);
});

describe('what may have been meant', () => {
  const amount = fc
    .tuple(fc.integer({ min: 100, max: 9_999_999 }), fc.integer({ min: 0, max: 2 }))
    .map(([value, decimals]) => (value / 10 ** decimals).toFixed(decimals));

  test('every value that is proposed is one usual slip away', () => {
    fc.assert(
      fc.property(amount, (printed) => {
        for (const meant of meantBySlip(printed)) {
          expect(meant).not.toBe(printed);
          if (Number(meant) !== 0) expect(`${meant} ${slipOf(printed, meant)}`).not.toMatch(/unknown/);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a digit replaced, omitted, added or interchanged is taken back', () => {
    const digit = fc.integer({ min: 0, max: 9 }).map(String);
    fc.assert(
      fc.property(amount, fc.nat(), digit, (meant, at, other) => {
        const index = at % meant.length;
        const [before, after] = [meant.slice(0, index), meant.slice(index + 1)];
        const printed = [
          before + other + after,
          before + after,
          before + other + meant.slice(index),
          /\d/.test(meant.charAt(index + 1))
            ? before + meant.charAt(index + 1) + meant.charAt(index) + meant.slice(index + 2)
            : meant,
        ];
        for (const text of printed) {
          if (
            !/^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) ||
            !/\d/.test(meant.charAt(index)) ||
            Number(text) === Number(meant)
          )
            continue;
          expect(meantBySlip(text)).toContain(meant);
        }
      }),
      { numRuns: 200 },
    );
  });
});
