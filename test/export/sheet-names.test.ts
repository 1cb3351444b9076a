import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellName, reference, sheetNames } from '../../lib/export/workbook/sheet-names.ts';

describe('sheet names', () => {
  test.each([
    [
      ['收入/支出', '收入?支出'],
      ['收入 支出', '收入 支出 (2)'],
    ],
    [
      ['', '  '],
      ['1', '2'],
    ],
    [
      ['History', 'HISTORY'],
      ['History (2)', 'HISTORY (3)'],
    ],
    [['勾稽'], ['勾稽 (2)']],
    [
      ["'a'", 'Ａ'],
      ['a', 'Ａ (2)'],
    ],
  ])('%j → %j', (titles, names) => expect(sheetNames(titles, ['勾稽'])).toEqual(names));

  test('law: each is safe, and none is there twice in whatever case', () => {
    const title = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('表', '绩效目标表'.repeat(8), 'a', 'A', '💰'.repeat(20)),
    );
    fc.assert(
      fc.property(fc.array(title, { maxLength: 30 }), (titles) => {
        const names = sheetNames(titles, ['勾稽']);
        expect(names).toHaveLength(titles.length);
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[[\]:*?/\\'\p{Cc}]|^\s|\s$/u);
          expect(name.isWellFormed()).toBe(true);
        }
        expect(new Set(['勾稽', ...names].map((name) => name.toLowerCase())).size).toBe(names.length + 1);
      }),
      { numRuns: 500 },
    );
  });
});

test('references', () => {
  expect(cellName(0, 0)).toBe('A1');
  expect(cellName(9, 25)).toBe('Z10');
  expect(cellName(0, 26)).toBe('AA1');
  expect(cellName(0, 701)).toBe('ZZ1');
  expect(cellName(0, 702)).toBe('AAA1');
  expect(reference('收支 总表', 4, 2)).toBe("'收支 总表'!C5");
});
