import { describe, expect, test } from 'vitest';
import { Random } from '../variants/random.ts';
import type { Figure, Law } from './document.ts';
import {
  added,
  type DigitSlip,
  inOtherUnit,
  interchanged,
  negated,
  omitted,
  replaced,
  shifted,
} from './slips/digits.ts';
import { isBroken } from './truth.ts';

let printed = 0;
const figure = (text: string, kind: Figure['kind'] = 'money', unit: Figure['unit'] = '万元'): Figure => {
  return { id: printed++, kind, key: null, text, unit: kind === 'money' ? unit : null };
};
const sum = (total: Figure, ...parts: Figure[]): Law => {
  return { kind: 'sum', total, terms: parts.map((one) => ({ figure: one, weight: 1 })) };
};

describe('a law is broken', () => {
  test('beyond rounding only, and plainly beyond cutting off', () => {
    const [total, one, other] = [figure('10.00'), figure('3.33'), figure('6.68')];
    const law = sum(total, one, other);
    expect(isBroken(law)).toBe(false);
    expect(isBroken(law, new Map([[other, '6.70']]))).toBe(true);
    expect(isBroken(law, new Map([[other, '6.70']]), 2)).toBe(false);
    expect(isBroken(law, new Map([[other, '6.98']]), 2)).toBe(true);
  });

  test('across units, where one figure is of 元', () => {
    const law = sum(figure('12.35'), figure('123,456.00', 'money', '元'));
    expect(isBroken(law)).toBe(false);
    expect(isBroken(law, new Map([[law.total, '12.53']]))).toBe(true);
  });

  test('where a rise is told as a fall', () => {
    const [change, now, word, rate] = [
      figure('2.38'),
      figure('43.30'),
      figure('减少', 'direction'),
      figure('5.21%', 'percent'),
    ];
    const law: Law = {
      kind: 'ratio',
      total: rate,
      terms: [
        { figure: change, weight: 1, under: -1, word },
        { figure: now, weight: 0, under: 1 },
      ],
    };
    expect(isBroken(law)).toBe(false);
    expect(isBroken(law, new Map([[word, '增加']]), 2)).toBe(true);
  });

  test('not where nothing is printed', () => {
    const law = sum(figure('5.00'), figure('5.00'));
    expect(isBroken(law, new Map([[law.total, '']]))).toBe(false);
  });
});

describe('slips of the hand', () => {
  const slips: readonly (readonly [string, DigitSlip])[] = [
    ['replaced', replaced],
    ['omitted', omitted],
    ['added', added],
    ['interchanged', interchanged],
    ['shifted', shifted],
    ['negated', negated],
  ];
  test.each(slips)('%s: another number, printed as numbers are', (_, slip) => {
    const random = new Random(3);
    let made = 0;
    for (const text of ['1,234.56', '98.70', '12,345,678', '0.35', '-45.10']) {
      for (let turn = 0; turn < 40; turn++) {
        const slipped = slip(text, random);
        if (slipped === null) continue;
        made++;
        expect(slipped).not.toBe(text);
        expect(slipped).toMatch(/^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/);
        expect(slipped).not.toMatch(/^-?0\d/);
      }
    }
    expect(made).toBeGreaterThan(0);
  });

  test('a digit added or left out, two interchanged', () => {
    const digits = (text: string) => text.replace(/\D/g, '');
    const random = new Random(9);
    const made = (slip: DigitSlip) =>
      Array.from({ length: 60 }, () => slip('1234.56', random)).filter((one) => one !== null);
    expect(new Set(made(omitted).map((one) => digits(one).length))).toEqual(new Set([5]));
    expect(new Set(made(added).map((one) => digits(one).length))).toEqual(new Set([7]));
    expect(new Set(made(interchanged).map((one) => [...digits(one)].sort().join('')))).toEqual(new Set(['123456']));
  });

  test('元 for 万元 and back', () => {
    expect(inOtherUnit('1,234.56', '万元')).toBe('12,345,600.00');
    expect(inOtherUnit('12345600.00', '元')).toBe('1234.56');
    expect(inOtherUnit('-6.34', '万元')).toBe('-63400.00');
    expect(inOtherUnit('5', null)).toBeNull();
  });
});
