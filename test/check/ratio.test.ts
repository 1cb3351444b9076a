import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../lib/amounts/index.ts';
import { evaluate } from '../../lib/check/evaluate.ts';
import type { Fact, Term } from '../../lib/model/index.ts';
import { byId, diagnosed, fact, relation, said } from './made-up.ts';

// A printed 0.00% may stand for a little: it has its decimals, as the reader gives them.
const percent = (text: string) => {
  const decimals = (text.split('.')[1] ?? '').length;
  return fact(text, { quantity: 'percent', unit: null, decimals, usualDecimals: decimals });
};

/** (this − last) ÷ last, up or down. */
function rate(printed: string, current: string, prior: string, sign: 1 | -1) {
  const [total, one, other] = [percent(printed), fact(current), fact(prior)];
  const terms: Term[] = [
    { fact: one.id, weight: sign },
    { fact: other.id, weight: -sign, under: 1 },
  ];
  return checked(total, terms, one, other);
}

/** part ÷ whole. */
function share(printed: string, part: Fact, whole: Fact) {
  const total = percent(printed);
  return checked(
    total,
    [
      { fact: part.id, weight: 1 },
      { fact: whole.id, weight: 0, under: 1 },
    ],
    part,
    whole,
  );
}

function checked(total: Fact, terms: Term[], ...facts: Fact[]) {
  return evaluate({ ...relation(total, []), kind: 'ratio', terms }, byId(total, ...facts));
}

describe('rates of change and shares', () => {
  test.each([
    ['as printed', '53.68', '4981.70', '3241.53', 1, 'holds'],
    ['a fall', '7.39', '317.87', '343.22', -1, 'holds'],
    ['a fall that is told as a rise', '7.39', '317.87', '343.22', 1, 'violated'],
    ['what the last digits can stand for', '22.22', '0.62', '0.50', 1, 'rounding'],
    ['two digits interchanged', '17.66', '91.97', '77.99', 1, 'violated'],
    ['one digit too many in the base', '17.62', '3845.49', '43269.3', 1, 'violated'],
    [
      'off by one in the last digit: worked out from figures that are not seen',
      '53.69',
      '4981.70',
      '3241.53',
      1,
      'undecided',
    ],
    ['from nothing there is no rate', '100.00', '5.38', '0', 1, 'insufficient'],
  ] as const)('%s', (_name, printed, current, prior, sign, verdict) => {
    expect(rate(printed, current, prior, sign).verdict).toBe(verdict);
  });

  test('cut off instead of rounded', () => {
    // 17.925…
    expect(rate('17.92', '91.97', '77.99', 1)).toMatchObject({ verdict: 'rounding', truncated: true });
  });

  test('a share of less than nothing is a negative one; growth from it is not decided', () => {
    expect(share('138.50', fact('135.55'), fact('-97.87')).verdict).toBe('violated');
    expect(share('138.50', fact('135.55'), fact('97.87')).verdict).toBe('holds');
    expect(rate('138.50', '135.55', '-97.87', 1).verdict).toBe('insufficient');
  });

  test('units are taken into account', () => {
    expect(share('50.00', fact('5000', { unit: '元' }), fact('1.00')).verdict).toBe('holds');
    expect(share('50.00', fact('5000', { unit: '元' }), fact('1.20')).verdict).toBe('violated');
  });

  test('a rate that is worked out and rounded always holds; one that is far off never does', () => {
    const amount = fc.integer({ min: 1, max: 9_999_999 }).map((cents) => new Decimal(cents).dividedBy(100));
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 0, max: 4 }), (part, whole, decimals) => {
        const exact = part.dividedBy(whole).times(100);
        const [one, other] = [fact(part.toFixed(2)), fact(whole.toFixed(2))];
        expect(share(exact.toFixed(decimals), one, other).verdict).toMatch(/holds|rounding/);
        const far = share(exact.times(3).plus(10).toFixed(decimals), one, other);
        // Figures of a few cents can stand for nearly anything.
        const tiny = part.lessThan(1) || whole.lessThan(1);
        if (!tiny) expect(far.verdict).toBe('violated');
      }),
    );
  });

  test('what it comes to is told with two digits more than are printed', () => {
    expect(rate('7.39', '319.87', '343.22', -1).computed).toBe('6.8032');
  });
});

describe('what could be wrong in a rate', () => {
  const toldOf = (printed: string) => {
    const [total, amount, prior] = [percent(printed), fact('2.50'), fact('64.00')];
    const terms: Term[] = [
      { fact: amount.id, weight: 1 },
      { fact: prior.id, weight: 0, under: 1 },
    ];
    const found = diagnosed([total, amount, prior], [{ ...relation(total, []), kind: 'ratio', terms }]);
    expect(found.length).toBe(1);
    return found[0];
  };

  test('three figures could be it: it cannot be told', () => {
    expect(toldOf('8.47')?.culprit).toBeNull();
  });

  test('a slip of the pen comes first; of three digits alone chance may bring it about, and none is named', () => {
    expect(said(toldOf('9.31')?.candidates[0])).toBe('9.31 → 3.91 digits-interchanged');
    expect(toldOf('9.31')?.culprit).toBeNull();
  });

  test('two relations meet in one figure: the sum says which, the rate agrees', () => {
    const [current, prior, amount, total] = [fact('317.87'), fact('343.22'), fact('23.35'), percent('7.39')];
    const facts = byId(current, prior, amount, total);
    const levels = evaluate(
      {
        ...relation(current, []),
        id: 'levels',
        terms: [
          { fact: prior.id, weight: 1 },
          { fact: amount.id, weight: -1 },
        ],
      },
      facts,
    );
    const told = evaluate(
      {
        ...relation(total, []),
        id: 'rate',
        kind: 'ratio',
        terms: [
          { fact: amount.id, weight: 1 },
          { fact: prior.id, weight: 0, under: 1 },
        ],
      },
      facts,
    );
    const all = [current, prior, amount, total];
    const [found] = diagnosed(
      all,
      [levels, told].map((one) => one.relation),
    );
    expect(said(found?.culprit)).toBe('23.35 → 25.35 digit-replaced');
  });
});

test('words are agreed with, or not; there is no arithmetic', () => {
  const [one, other] = [fact('482.43'), fact('12.00')];
  const worded = (agrees: boolean) => evaluate({ ...relation(one, [other]), kind: 'words', agrees }, byId(one, other));
  expect(worded(true)).toMatchObject({ verdict: 'holds', computed: null });
  expect(worded(false)).toMatchObject({ verdict: 'violated', computed: null, difference: null });
});
