import { describe, expect, test } from 'vitest';
import { formulasIn, readFormula } from '../../lib/rules/support/stated-formulas.ts';

describe('a printed formula', () => {
  test.each([
    ['3=4+5', '3', '+4 +5'],
    ['A＝B＋D', 'A', '+B +D'],
    ['E=A-F', 'E', '+A -F'],
    ['(1)=(2)－(3)', '1', '+2 -3'],
    ['B', 'B', ''],
    ['12', '12', ''],
  ])('%s', (text, name, terms) => {
    const formula = readFormula(text);
    expect(formula?.name).toBe(name);
    expect(formula?.terms.map((term) => `${term.weight > 0 ? '+' : '-'}${term.name}`).join(' ')).toBe(terms);
  });
  test.each(['', '合计=A+B', '1=', '=2+3', '1=2+', '1=2×3', '1=2=3', '2023年', '1,200.00'])('%j is none', (text) => {
    expect(readFormula(text)).toBeNull();
  });
});

describe('formulas in a row', () => {
  test('point at their figures', () => {
    expect(formulasIn(['栏次', '1=2+3', '2', '3'])).toEqual([
      {
        total: 1,
        terms: [
          { at: 2, weight: 1 },
          { at: 3, weight: 1 },
        ],
      },
    ]);
  });
  test('over a name that is missing, or stands twice, say nothing', () => {
    expect(formulasIn(['A=B+C', 'B'])).toEqual([]);
    expect(formulasIn(['A=B+C', 'B', 'C', 'B'])).toEqual([]);
  });
});
