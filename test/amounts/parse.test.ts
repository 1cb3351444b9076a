import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNumber } from '../../lib/amounts/index.ts';

const value = (text: string, column?: 'figures') => parseNumber(text, column ? { column } : {})?.value ?? null;

describe('figures as printed', () => {
  test.each([
    ['1,234.50', '1234.50'],
    ['１，２３４．５０', '1234.50'],
    ['1 234 567.8', '1234567.8'],
    ['1\u00a0234\u2009567', '1234567'],
    ['1, 234.50', '1234.50'],
    ['3，518.85', '3518.85'],
    ['（123.45）', '-123.45'],
    ['(1,234)', '-1234'],
    ['△5.20', '-5.20'],
    ['▲5.20', '-5.20'],
    ['−3', '-3'],
    ['－3.0', '-3.0'],
    ['– 3', '-3'],
    ['123.45-', '-123.45'],
    ['+5.2', '5.2'],
    ['-0.00', '0.00'],
    ['.5', '0.5'],
    ['12\u200b3.4', '123.4'],
    ['\u3000 18.90 \n', '18.90'],
    ['12345.\n67', '12345.67'],
    ['12345.6\n7', '12345.67'],
    ['1,274,\n780.00', '1274780.00'],
  ])('%j is %s', (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  test.each([
    '一般公共服务支出',
    '12个',
    '9 辆',
    '2023年',
    '2023-05-01',
    '2023.5.1',
    '2021-2023',
    '0316-2035678',
    '10~20',
    '1.2.3',
    'A02',
    '1e5',
    '1.5E+3',
    '007',
    '0201',
    '1.',
    '１．',
    '1、',
    '（1）',
    '(12)',
    '（一）',
    '①',
    '⑴',
    '⒈',
    '㈠',
    '½',
    '**',
    '*',
    '',
    ' ',
    '12,34',
    '1,2345',
    '12 34',
    '1,234 567',
    '12\n34',
    '12.00\n13.00',
    '1\n2.50',
    '--5',
    '(-5.00)',
    '-(5.00)',
    '5.2‰',
    '12345678901234567890123',
    '1'.repeat(200),
    '元',
    '%',
    '(',
    '-.',
    'NaN',
    'Infinity',
    '0x10',
  ])('%j is no figure', (text) => {
    expect(parseNumber(text)).toBeNull();
  });

  test('a bracketed whole number is minus only where the column is known to hold figures', () => {
    expect(value('（1）')).toBeNull();
    expect(value('（1）', 'figures')).toBe('-1');
  });

  test.each(['—', '--', '－', '——', '-', '/', '／', '– –'])('%j says nothing: an exact zero', (text) => {
    expect(parseNumber(text)).toMatchObject({ value: '0', exact: true, blank: 'dash' });
  });

  test('decimals are counted as printed; only a literal zero is exact', () => {
    expect(parseNumber('482.4310')).toMatchObject({ decimals: 4, exact: false });
    expect(parseNumber('18')).toMatchObject({ decimals: 0, exact: false });
    expect(parseNumber('0.00')).toMatchObject({ decimals: 2, exact: true, blank: false });
  });

  test('what stands beside the figure is told apart', () => {
    expect(parseNumber('≤157 万元')).toMatchObject({ value: '157', comparator: '≤', unit: '万元' });
    expect(parseNumber('≥９５％')).toMatchObject({ value: '95', comparator: '≥', percent: true });
    expect(parseNumber('￥1,234.00')).toMatchObject({ value: '1234.00', unit: '元' });
    expect(parseNumber('12.50①')).toMatchObject({ value: '12.50', footnote: '①' });
    expect(parseNumber('12.50[1]')).toMatchObject({ value: '12.50', footnote: '[1]' });
    expect(parseNumber('≥80.00（%）')).toMatchObject({ value: '80.00', percent: true });
    expect(parseNumber('-3.2﹪')).toMatchObject({ value: '-3.2', percent: true });
  });
});

describe('laws', () => {
  const amount = fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 14n }), fc.integer({ min: 0, max: 4 }), fc.boolean())
    .map(([digits, decimals, negative]) => {
      const padded = digits.toString().padStart(decimals + 1, '0');
      const whole = padded.slice(0, padded.length - decimals);
      const plain = decimals ? `${whole}.${padded.slice(-decimals)}` : whole;
      return { plain, decimals, negative: negative && digits > 0n };
    });
  const grouped = (plain: string, mark: string) => {
    const [whole = '', fraction] = plain.split('.');
    const parts: string[] = [];
    for (let end = whole.length; end > 0; end -= 3) parts.unshift(whole.slice(Math.max(0, end - 3), end));
    return fraction === undefined ? parts.join(mark) : `${parts.join(mark)}.${fraction}`;
  };
  const wide = (text: string) =>
    text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
  const negatives: readonly ((text: string) => string)[] = [
    ...['-', '−', '－', '–', '—', '△', '▲', '- '].map((sign) => (text: string) => sign + text),
    (text) => `${text}-`,
    (text) => `(${text})`,
    (text) => `（ ${text} ）`,
  ];
  const dresses: readonly ((text: string) => string)[] = [
    (text) => text,
    wide,
    (text) => `\u3000${text}\u00a0`,
    (text) => [...text].join('\u200b'),
    (text) => `${text}*`,
    (text) => `${text}②`,
  ];

  test('parse ∘ print = id in every notation', () => {
    fc.assert(
      fc.property(
        amount,
        fc.constantFrom('', ',', '，', ' ', '\u00a0', '\u2009', '\u3000'),
        fc.nat(),
        fc.nat(),
        ({ plain, decimals, negative }, mark, how, dress) => {
          let text = mark ? grouped(plain, mark) : plain;
          if (negative) text = (negatives[how % negatives.length] as (text: string) => string)(text);
          text = (dresses[dress % dresses.length] as (text: string) => string)(text);
          expect(parseNumber(text, { column: 'figures' })).toMatchObject({
            value: negative ? `-${plain}` : plain,
            decimals,
            exact: !/[1-9]/.test(plain),
            text,
          });
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('never throws, and what it reads is a plain decimal with the decimals it says', () => {
    const hostile = fc.string({
      unit: fc.constantFrom(...'0123456789,，.．-−—△()（）%％≥< \n\u3000\u200b元万亿①[]*+eEx½⑴一'),
    });
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (text) => {
        const read = parseNumber(text);
        if (!read) return;
        expect(read.value).toMatch(/^-?(0|[1-9]\d*)(\.\d+)?$/);
        expect(read.value.split('.')[1]?.length ?? 0).toBe(read.decimals);
      }),
      { numRuns: 5000 },
    );
  });

  test('time grows no faster than the text', () => {
    const seeds = ['1,', ' ', '(', '1 ', '\u200b', '-', '1\n', '①', '１，', '.', '0', '≥', '[', '1*', '\u3000\u200b'];
    for (const seed of seeds) {
      const text = seed.repeat(2_000_000 / seed.length);
      const began = performance.now();
      parseNumber(text);
      parseNumber(`1${text}1`);
      // Quadratic work on two million characters would take hours.
      expect(performance.now() - began).toBeLessThan(4000);
    }
  }, 60_000);
});
