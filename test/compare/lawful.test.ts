import { describe, expect, test } from 'vitest';
import { compare } from '../../lib/compare/index.ts';
import { finish } from '../../lib/model/index.ts';
import { interpretHtml } from '../support/pipeline.ts';

/** Lawful differences between two years: nothing is said of them. */

const page = (year: number, text: string, table = '') => {
  const title = `青山县水利局${year}年部门预算`;
  return interpretHtml(`<title>${title}</title><h1>${title}</h1><p>${text}</p>${table}`, `${year}.html`);
};

type Row = readonly [item: string, last: string, now: string];

const AGREEING: readonly Row[] = [
  ['合计', '8.50', '8.20'],
  ['因公出国（境）费', '0.00', '0.00'],
  ['公务接待费', '1.50', '1.20'],
  ['公务用车购置及运行维护费', '7.00', '7.00'],
  ['其中：公务用车购置费', '0.00', '0.00'],
  ['公务用车运行维护费', '7.00', '7.00'],
];

const three = (years: readonly [number, string], rows: readonly Row[]) =>
  `<table><tr><td colspan="3">“三公”经费支出表</td></tr><tr><td colspan="3">单位：万元</td></tr>
   <tr><td>项目</td><td>${years[1]}</td><td>${years[0]}年预算数</td></tr>
   ${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`;

const last = page(
  2024,
  '2024年收入预算482.60万元。',
  three(
    [2024, '2023年预算数'],
    [
      ['合计', '9.00', '8.50'],
      ['因公出国（境）费', '0.00', '0.00'],
      ['公务接待费', '2.00', '1.50'],
      ['公务用车购置及运行维护费', '7.00', '7.00'],
      ['其中：公务用车购置费', '0.00', '0.00'],
      ['公务用车运行维护费', '7.00', '7.00'],
    ],
  ),
);

/** A page with the table whose last year is that of the document before. */
const page2025 = (text: string, header = '2024年预算数', rows: readonly Row[] = AGREEING) =>
  page(2025, text, three([2025, header], rows));

/** The two belong together, or the test would show nothing. */
function said(second: ReturnType<typeof page>): string[] {
  const comparisons = finish(compare([last, second]));
  expect(comparisons.map(({ kinship }) => kinship)).toEqual(['years']);
  return comparisons.flatMap(({ disagreements }) => disagreements.map(({ message }) => message.zh));
}

describe('the base is not the budget that was published', () => {
  test.each([
    '2025年收入预算500.00万元，比2024年执行数增加30.00万元。',
    '2025年收入预算500.00万元，比2024年同口径预算增加30.00万元。',
    '2025年收入预算500.00万元，比上年增加30.00万元。',
    '2025年收入预算500.00万元，比2023年预算增加30.00万元。',
    '2025年收入预算500.00万元，与2024年预算基本持平。',
    '2025年收入预算500.00万元，比2024年预算增加17.40万元，增长3.61%。',
  ])('%s', (text) => {
    expect(said(page2025(text))).toEqual([]);
  });

  test('but against the budget itself a difference is told, also where only a rate is stated', () => {
    expect(said(page2025('2025年收入预算500.00万元，比2024年预算增加30.00万元。'))).toHaveLength(1);
    expect(said(page2025('2025年收入预算500.00万元，比2024年预算增长3.61%。'))).toEqual([]);
    const [rate] = said(page2025('2025年收入预算470.00万元，比2024年预算下降26.1%。'));
    expect(rate).toMatch(/\(2024年预算 .* 482\.60 − 2025年预算 .* 470\.00\) ÷ 2024年预算 .* 482\.60 = 2\.6\d*%/);
  });
});

describe("last year's column", () => {
  const restated: readonly Row[] = [
    ['合计', '12.50', '8.20'],
    ['因公出国（境）费', '1.00', '0.00'],
    ['公务接待费', '2.50', '1.20'],
    ['公务用车购置及运行维护费', '9.00', '7.00'],
    ['其中：公务用车购置费', '0.00', '0.00'],
    ['公务用车运行维护费', '9.00', '7.00'],
  ];

  test('of the outturn, or that may be either, is not compared', () => {
    for (const header of ['2024年执行数', '上年数', '2024年决算数'])
      expect(said(page2025('2025年部门预算。', header, restated))).toEqual([]);
  });

  test('that was restated throughout is no row of errors', () => {
    expect(said(page2025('2025年部门预算。', '2024年预算数', restated))).toEqual([]);
  });
});
