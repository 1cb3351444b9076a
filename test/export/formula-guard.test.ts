import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guardFormula } from '../../lib/export/formula-guard.ts';

describe('what a spreadsheet could run gets an apostrophe', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+cmd|calc', "'+cmd|calc"],
    ['-2+3+cmd', "'-2+3+cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\rabc', "'\rabc"],
    ['＝1+1', "'＝1+1"],
    ['＠SUM(A1)', "'＠SUM(A1)"],
    ['　 =1', "'　 =1"],
    ['\u200b=1', "'\u200b=1"],
    ['合计\n=1+1', "合计\n'=1+1"],
    ['- 上年结转', "'- 上年结转"],
  ])('%j', (text, guarded) => expect(guardFormula(text)).toBe(guarded));
});

describe('pure numbers and dashes stay as printed', () => {
  test.each([
    '-0.14',
    '+17.62%',
    '-1,234,567.80',
    '－１２．５',
    '1274.78',
    '-',
    '--',
    '－',
    '—',
    '',
    '一、合计',
    '3-2',
  ])('%j', (text) => expect(guardFormula(text)).toBe(text));
});

test('law: no line of guarded text begins like a formula, unless all of it is a number or a dash', () => {
  const risky = fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' ', '＝', '1', '.', 'a', '合'),
  });
  fc.assert(
    fc.property(risky, (text) => {
      const guarded = guardFormula(text);
      const runs = guarded.split(/[\r\n]/).some((line) => /^\s*[=+\-@＝]/.test(line));
      const plain = text.trim();
      const harmless = /^-+$/.test(plain) || Number.isFinite(Number(plain));
      if (runs) expect([guarded, harmless]).toEqual([text, true]);
    }),
    { numRuns: 2000 },
  );
});
