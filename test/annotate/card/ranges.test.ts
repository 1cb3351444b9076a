import { expect, test } from 'vitest';
import {
  allowedOf,
  isBeyondRounding,
  rangeOf,
  rangeOfComputed,
  writtenAs,
  writtenLike,
} from '../../../lib/annotate/card/ranges.ts';
import { rangeWords } from '../../../lib/annotate/card/tape-text.ts';
import type { Tape } from '../../../lib/model/index.ts';
import { cell, line, tape } from '../../components/samples/pieces.ts';

const figure = (text: string) => line('项', cell('t1', 1, 1, text));
const sum = (more: Partial<Tape>, ...texts: [total: string, ...addends: string[]]) => {
  const [total, ...addends] = texts;
  return tape('s', { addends: addends.map(figure), total: figure(total), ...more });
};

test('a printed figure stands for all that rounds to it, written as it is', () => {
  expect(rangeOf(figure('827.09'))).toEqual({ low: '827.085', high: '827.095' });
  expect(rangeOf(figure('1,274'))).toEqual({ low: '1,273.5', high: '1,274.5' });
  expect(rangeOf({ ...figure('1'), low: null, high: null })).toBeNull();
});

test('an exact figure was not rounded', () => {
  expect(rangeWords(rangeOf(figure('0')), 'zh')).toBe('没有取整');
  expect(rangeWords(rangeOf(figure('0')), 'en')).toBe('not rounded');
  expect(rangeWords(rangeOf(figure('2.0')), 'en')).toBe('1.95 to 2.05');
  expect(rangeWords(null, 'en')).toBeNull();
});

test('what the addends come to has the room that they have together', () => {
  const two = sum({ computed: '1274.92', difference: '-0.14', tolerance: '0.015' }, '1274.78', '827.09', '447.83');
  expect(rangeOfComputed(two)).toEqual({ low: '1274.91', high: '1274.93' });
  expect(rangeOfComputed({ ...two, tolerance: null })).toBeNull();
  expect(rangeOfComputed({ ...two, computed: null })).toBeNull();
});

test('bounds that do not come out even are cut outwards: no value is lost', () => {
  const rate = sum(
    { kind: 'ratio', computed: '5.6911%', difference: '1.9989', tolerance: '0.0219512' },
    '7.69%',
    '65.00',
  );
  expect(rangeOfComputed(rate)).toEqual({ low: '5.67414', high: '5.70806' });
  expect(allowedOf(rate)).toBe('0.02196');
});

test('no tolerance is told where nothing is rounded', () => {
  expect(allowedOf(sum({ tolerance: '0' }, '3', '1', '1'))).toBeNull();
  expect(allowedOf(sum({ tolerance: '0.0050', difference: '0.10' }, '3.10', '3'))).toBe('0.005');
});

test('only what is further apart than the tolerance is beyond rounding', () => {
  expect(isBeyondRounding(sum({ difference: '-0.03', tolerance: '0.025' }, '1'))).toBe(true);
  expect(isBeyondRounding(sum({ difference: '-0.025', tolerance: '0.025' }, '1'))).toBe(false);
});

test('what we worked out has separators where the document has', () => {
  expect(writtenAs(sum({}, '1,234.50', '1'), '-12345.60')).toBe('-12,345.60');
  expect(writtenAs(sum({}, '1234.50', '1'), '-12345.60')).toBe('-12345.60');
  expect(writtenAs(sum({}, '1,234.50', '1'), '1097.55%')).toBe('1,097.55%');
  expect(writtenLike('1,703.43', '1730.43')).toBe('1,730.43');
  expect(writtenLike('1703.43', '1730.43')).toBe('1730.43');
  expect(writtenLike('79.55%', '97.55')).toBe('97.55%');
});
