import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../lib/amounts/index.ts';
import { evaluate } from '../../lib/check/evaluate.ts';
import type { Fact, Relation } from '../../lib/model/index.ts';
import { byId, fact, relation } from './made-up.ts';

const decide = (total: Fact, addends: readonly Fact[], parts: Partial<Relation> = {}) =>
  evaluate(relation(total, addends, parts), byId(total, ...addends));
const verdict = (total: string, ...addends: string[]) =>
  decide(
    fact(total),
    addends.map((text) => fact(text)),
  ).verdict;

describe('a sum', () => {
  test.each([
    ['equal to the last digit', '3.30', ['1.10', '2.20'], 'holds'],
    ['off by what rounding explains', '1274.78', ['1085.26', '67.53', '66.87', '55.13'], 'rounding'],
    ['seed 001: 0.14 is more than rounding', '1274.78', ['827.09', '447.83'], 'violated'],
    ['a literal zero has no tolerance', '20.03', ['0', '20.02', '0'], 'rounding'],
    ['nothing but zeros beside it: a real error of one is seen', '20.05', ['0', '20.02', '0'], 'violated'],
    ['no addends: the total must be zero', '60.00', [], 'violated'],
  ])('%s', (_name, total, addends, expected) => {
    expect(verdict(total, ...addends)).toBe(expected);
  });

  test('with one figure printed rounder than its column: undecided, never violated', () => {
    const rough = fact('92.9', { usualDecimals: 2 });
    const total = fact('826.98', { usualDecimals: 2 });
    expect(decide(total, [fact('734.05'), rough]).verdict).toBe('undecided');
    expect(decide(fact('827.08'), [fact('734.05'), rough]).verdict).toBe('violated');
  });

  test('tolerances are those of docs/numbers.md 3 and 4', () => {
    const { strict, lenient } = decide(fact('10.0', { usualDecimals: 2 }), [fact('4.00'), fact('6.00')]);
    expect(strict).toBe('0.015');
    expect(lenient).toBe('0.06');
  });

  test('figures cut off instead of rounded hold, and are told apart', () => {
    const { verdict: cut, truncated } = decide(fact('1.03'), [fact('0.33'), fact('0.33'), fact('0.33'), fact('0.01')]);
    expect({ cut, truncated }).toEqual({ cut: 'rounding', truncated: true });
    expect(verdict('1.05', '0.33', '0.33', '0.33', '0.01')).toBe('violated');
    // Cutting off takes away: a sum that exceeds its total by as much is not explained by it.
    expect(verdict('0.96', '0.33', '0.33', '0.33', '0.01')).toBe('violated');
  });

  test('of alternatives any may hold; violated is told by the first', () => {
    const [a, b, c] = [fact('1.00'), fact('2.00'), fact('4.00')];
    const alternatives = [[a, b, c].map(({ id }) => ({ fact: id, weight: 1 }))];
    const other = (total: Fact) => evaluate(relation(total, [a, b], { alternatives }), byId(total, a, b, c));
    expect(other(fact('7.00')).verdict).toBe('holds');
    expect(other(fact('9.00'))).toMatchObject({ verdict: 'violated', computed: '3', difference: '6' });
  });

  test('units are taken into account; a unit that is not known decides nothing', () => {
    const yuan = fact('3,286,618.08', { unit: '元' });
    expect(decide(fact('328.66'), [yuan], { kind: 'equal' }).verdict).toBe('rounding');
    expect(decide(fact('329.66'), [yuan], { kind: 'equal' }).verdict).toBe('violated');
    expect(decide(fact('328.66'), [fact('1.00', { unit: null })]).verdict).toBe('insufficient');
    expect(decide(fact('328.66'), [fact('1.00', { value: null })]).verdict).toBe('insufficient');
  });

  test('no more than, no less than', () => {
    expect(decide(fact('5.00'), [fact('4.00')], { kind: 'at-most' }).verdict).toBe('holds');
    expect(decide(fact('5.00'), [fact('6.00')], { kind: 'at-most' }).verdict).toBe('violated');
    expect(decide(fact('5.00'), [fact('5.01')], { kind: 'at-most' }).verdict).toBe('rounding');
    expect(decide(fact('5.00'), [fact('6.00')], { kind: 'at-least' }).verdict).toBe('holds');
    expect(decide(fact('5.00'), [fact('4.00')], { kind: 'at-least' }).verdict).toBe('violated');
  });

  test('a product of a count and a unit price', () => {
    const count = fact('3', { quantity: 'count', decimals: null, usualDecimals: null, unit: null });
    const price = fact('0.33', { quantity: 'unit-price' });
    expect(decide(fact('1.00'), [count, price], { kind: 'product' }).verdict).toBe('rounding');
    expect(decide(fact('1.10'), [count, price], { kind: 'product' }).verdict).toBe('violated');
    const inYuan = fact('3,300.00', { quantity: 'unit-price', unit: '元' });
    expect(decide(fact('0.99'), [count, inYuan], { kind: 'product' }).verdict).toBe('holds');
  });
});

const decimals = fc.integer({ min: 0, max: 4 });
/** True amounts in millionths, none so small that it would be printed as zero. */
const amount = fc.tuple(
  fc.integer({ min: 1_000_000, max: 2_000_000_000 }).map((value) => new Decimal(value).dividedBy(1_000_000)),
  decimals,
);

describe('laws', () => {
  test('honestly rounded figures of a true sum are never a contradiction', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 12 }), decimals, decimals, (parts, own, usual) => {
        const truth = parts.reduce((sum, [value]) => sum.plus(value), new Decimal(0));
        const print = (value: Decimal, digits: number) =>
          fact(value.toFixed(digits), { usualDecimals: Math.max(digits, usual) });
        const { verdict: found } = decide(
          print(truth, own),
          parts.map(([value, digits]) => print(value, digits)),
        );
        expect(found).not.toBe('violated');
        expect(found).not.toBe('insufficient');
      }),
      { numRuns: 500 },
    );
  });

  test('figures all cut off are never a contradiction either', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 8 }), decimals, (parts, digits) => {
        const truth = parts.reduce((sum, [value]) => sum.plus(value), new Decimal(0));
        const cut = (value: Decimal) => fact(value.toFixed(digits, Decimal.ROUND_DOWN));
        const { verdict: found } = decide(
          cut(truth),
          parts.map(([value]) => cut(value)),
        );
        expect(found).not.toBe('violated');
      }),
      { numRuns: 300 },
    );
  });

  test('a difference beyond rounding and cutting off is always seen', () => {
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 1, maxLength: 12 }),
        decimals,
        fc.boolean(),
        fc.integer({ min: 1, max: 50 }),
        (parts, own, up, more) => {
          const addends = parts.map(([value, digits]) => fact(value.toFixed(digits)));
          const sum = addends.reduce((total, { value }) => total.plus(value ?? 0), new Decimal(0));
          const { lenient } = decide(fact(sum.toFixed(own)), addends);
          const step = new Decimal(10).pow(-own);
          const planted = new Decimal(lenient ?? 0).times(2).plus(step.times(more));
          const printed = (up ? sum.plus(planted) : sum.minus(planted)).toFixed(
            own,
            up ? Decimal.ROUND_UP : Decimal.ROUND_DOWN,
          );
          fc.pre(Number(printed) !== 0);
          expect(decide(fact(printed), addends).verdict).toBe('violated');
        },
      ),
      { numRuns: 500 },
    );
  });
});
