import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber } from '../../../../lib/amounts/index.ts';
import { linesOf, textOf } from '../../../../lib/read/pdf/text/index.ts';
import { set } from './setting.ts';

const read = (...parts: Parameters<typeof set>[]) => textOf(parts.flatMap((part) => set(...part))).text;

describe('words of a region', () => {
  it('sets no spaces between characters that touch, whatever drew them', () => {
    expect(read(['一般公共预算'])).toBe('一般公共预算');
    expect(read(['一般公共预算', { apart: true }])).toBe('一般公共预算');
    expect(read(['支出2026年12月', { apart: true }])).toBe('支出2026年12月');
  });

  it('keeps a space where the print has one', () => {
    expect(read(['第一部分  部门概况'])).toBe('第一部分 部门概况');
    expect(read(['the total of this table'])).toBe('the total of this table');
  });

  it('tells words apart where no space was drawn', () => {
    expect(read(['total|expenditure', { apart: true }])).toBe('total expenditure');
  });

  it('closes headings that are letter-spaced over their whole line', () => {
    expect(read(['目录', { spacing: 3 }])).toBe('目录');
    expect(read(['部门预算公开', { spacing: 0.5 }])).toBe('部门预算公开');
    expect(read(['合计', { spacing: 1.2, apart: true }])).toBe('合计');
  });

  it('keeps the words of a letter-spaced heading apart', () => {
    expect(read(['部门  预算', { spacing: 0.3 }])).toBe('部门 预算');
    expect(read(['REPORT', { spacing: 0.3 }])).toBe('REPORT');
    expect(read(['ANNUAL REPORT', { spacing: 0.3 }])).toBe('ANNUAL REPORT');
  });

  it('puts accents that were drawn over a letter into it', () => {
    expect(textOf([...set('Osterreich'), ...set('¨', { x: 50, apart: true })]).text).toBe('Österreich');
    expect(textOf([...set('fur'), ...set('¨', { x: 55.5, apart: true })]).text).toBe('für');
    expect(textOf(set('a ¨ b')).text).toBe('a ¨ b');
  });

  it('reads each baseline as a line', () => {
    const { text, lines } = textOf([...set('机关工资', { baseline: 100 }), ...set('福利支出', { baseline: 113 })]);
    expect(text).toBe('机关工资\n福利支出');
    expect(lines.map(({ box }) => [box[0], box[2]])).toEqual([
      [50, 90],
      [50, 90],
    ]);
  });

  it('says that a text is bold where most of it is', () => {
    expect(textOf([...set('合计', { bold: true }), ...set('数', { x: 70 })]).bold).toBe(true);
    expect(textOf([...set('合', { bold: true }), ...set('计数', { x: 60 })]).bold).toBe(false);
    expect(textOf([])).toEqual({ text: '', lines: [], bold: false });
  });
});

describe('figures', () => {
  it('never tears a figure that is set with white between its digits', () => {
    expect(read(['12,345.67', { spacing: 0.2, apart: true }])).toBe('12,345.67');
    expect(read(['12,345.67', { spacing: 0.45, apart: true }])).toBe('12,345.67');
    expect(read(['12,3|45.67'])).toBe('12,345.67');
    expect(read(['1234.|56'])).toBe('1234.56');
    expect(read(['71.43|%'])).toBe('71.43%');
  });

  it('keeps a printed thousands space, which is read as one', () => {
    expect(read(['1|234|567.00'])).toBe('1 234 567.00');
    expect(parseNumber(read(['1|234|567.00']))?.value).toBe('1234567.00');
  });

  it('never makes one figure of two', () => {
    expect(parseNumber(read(['12   345']))).toBeNull();
    expect(parseNumber(read(['100.00 200.00']))).toBeNull();
    expect(parseNumber(read(['3,558.35|118.76']))).toBeNull();
    expect(read(['2024  2025'])).toBe('2024 2025');
    expect(read(['in 2010, 2011'])).toBe('in 2010, 2011');
  });

  it('marks raised digits, so that no figure takes them in', () => {
    const raised = [...set('1,234.50'), ...set('2', { x: 90, baseline: 96, size: 6 })];
    expect(textOf(raised).text).toBe('1,234.50²');
    expect(parseNumber(textOf(raised).text)).toMatchObject({ value: '1234.50', footnote: '²' });
    const high = [...set('1,234.50'), ...set('12', { x: 90, baseline: 94.5, size: 5.5 })];
    expect(textOf(high).text).toBe('1,234.50¹²');
    const bracketed = [...set('1,234.50'), ...set('[2]', { x: 90, baseline: 96, size: 6 })];
    expect(parseNumber(textOf(bracketed).text)).toMatchObject({ value: '1234.50', footnote: '[2]' });
    const lettered = [...set('234'), ...set('a', { x: 65, baseline: 96, size: 6 })];
    expect(textOf(lettered).text).toBe('234 a');
  });

  it('leaves a chemist’s lowered digit what it is', () => {
    expect(textOf([...set('CO'), ...set('2', { x: 60, baseline: 102, size: 6 })]).text).toBe('CO2');
    expect(parseNumber(textOf([...set('15'), ...set('2', { x: 60, baseline: 102, size: 6 })]).text)).toBeNull();
  });
});

describe('text that is not set across', () => {
  it('reads columns down the page from right to left', () => {
    const column = (text: string, x: number) =>
      [...text].flatMap((character, at) => set(character, { x, baseline: 100 + at * 10, set: 'down' }));
    expect(textOf([...column('支出', 50), ...column('收入', 70)]).text).toBe('收入\n支出');
  });

  it('knows vertical text whose characters were set one by one', () => {
    const column = (text: string, x: number) =>
      [...text].flatMap((character, at) => set(character, { x, baseline: 100 + at * 10 }));
    expect(textOf([...column('支出合计', 50), ...column('收入合计', 66)]).text).toBe('收入合计\n支出合计');
    // A narrow cell breaks its words; its lines stand farther apart.
    const narrow = [...'项目名称'].flatMap((character, at) => set(character, { baseline: 100 + at * 14 }));
    expect(textOf(narrow).text).toBe('项\n目\n名\n称');
  });

  it('reads turned text along the way of the pen', () => {
    const upwards = [...'项目名称'].flatMap((character, at) =>
      set(character, { x: 50, baseline: 300 - at * 10, set: 'turned' }),
    );
    expect(textOf(upwards).text).toBe('项目名称');
    expect(textOf(upwards).lines[0]?.set).toBe('turned');
  });
});

describe('what holds for all glyphs', () => {
  const glyph = fc.record({
    text: fc.constantFrom('预', '算', '1', '2', ',', '.', 'a', 'B', '（', '%', 'ffi', '𠮷'),
    x: fc.integer({ min: 0, max: 500 }),
    y: fc.integer({ min: 0, max: 60 }),
    size: fc.constantFrom(6, 9, 10, 16),
    set: fc.constantFrom('across' as const, 'across' as const, 'across' as const, 'down' as const, 'turned' as const),
  });
  const page = fc
    .array(glyph, { maxLength: 60 })
    .map((all) =>
      all.flatMap(({ text, x, y, size, set: way }) =>
        set('x', { x, baseline: y * 5, size, set: way }).map((shown) => ({ ...shown, text })),
      ),
    );
  const letters = (text: string) => [...text.normalize('NFKC').replace(/\s/g, '')].sort().join('');

  it('loses no glyph, and knows where each character stands', () => {
    fc.assert(
      fc.property(page, (glyphs) => {
        const all = letters(glyphs.map(({ text }) => text).join(''));
        for (const lines of [linesOf(glyphs), textOf(glyphs).lines]) {
          expect(letters(lines.map(({ text }) => text).join(''))).toBe(all);
          for (const { text, edges } of lines) {
            expect(edges).toHaveLength(text.length + 1);
            expect(edges.every((edge, at) => at === 0 || edge >= (edges[at - 1] ?? 0))).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of drawing', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(set('预算收入12,345.67万元，增长8.5%'), { minLength: 22 }), (glyphs) => {
        expect(textOf(glyphs).text).toBe('预算收入12,345.67万元，增长8.5%');
      }),
    );
  });
});
