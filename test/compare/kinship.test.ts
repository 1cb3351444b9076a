import { describe, expect, test } from 'vitest';
import { kinAmong } from '../../lib/compare/kinship.ts';
import { finish } from '../../lib/model/index.ts';
import { interpretHtml } from '../support/pipeline.ts';

/** Which documents belong together, by what they say of themselves. */

const TABLE =
  '<table><tr><td colspan="2">一般公共预算支出表</td></tr><tr><td colspan="2">单位：万元</td></tr><tr><td>科目编码</td><td>科目名称</td><td>合计</td></tr><tr><td>201</td><td>一般公共服务支出</td><td>12.00</td></tr></table>';

const document = (title: string, ...lines: string[]) =>
  interpretHtml(
    `<title>${title}</title><h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}${TABLE}`,
    `${title}.html`,
  );

const titles = (...documents: ReturnType<typeof document>[]) =>
  finish(kinAmong(documents)).map(({ kinship, first, second }) => [kinship, first.head.title, second.head.title]);

const budget = (year: number) => document(`青山县水利局${year}年部门预算`);
const final = (year: number) => document(`青山县水利局${year}年度部门决算`);
const department = document(
  '青山县水利局2024年部门预算',
  '纳入预算编制范围的单位包括：',
  '1.青山县水利局（本级）',
  '2．青山县河道管理所；',
);

describe('years', () => {
  test('one after the other, whatever order they are given in', () => {
    expect(titles(budget(2025), budget(2023), budget(2024))).toEqual([
      ['years', '青山县水利局2024年部门预算', '青山县水利局2025年部门预算'],
      ['years', '青山县水利局2023年部门预算', '青山县水利局2024年部门预算'],
    ]);
  });

  test('not two years apart, not of two offices, not the same document twice', () => {
    expect(titles(budget(2023), budget(2025))).toEqual([]);
    expect(titles(budget(2023), document('青山县林业局2024年部门预算'))).toEqual([]);
    expect(titles(budget(2024), budget(2024))).toEqual([]);
  });

  test('not the bureau with and without its units', () => {
    expect(titles(budget(2023), document('青山县水利局（本级）2024年单位预算'))).toEqual([]);
  });
});

test('budget and final account of one year, not of two', () => {
  expect(titles(final(2024), budget(2024))).toEqual([
    ['budget-and-final', '青山县水利局2024年部门预算', '青山县水利局2024年度部门决算'],
  ]);
  expect(titles(final(2023), budget(2024))).toEqual([]);
});

describe('department and unit', () => {
  test('that the department lists, or that is the department itself without its units', () => {
    expect(titles(document('青山县河道管理所2024年单位预算'), department)).toEqual([
      ['department-and-unit', '青山县水利局2024年部门预算', '青山县河道管理所2024年单位预算'],
    ]);
    expect(titles(department, document('青山县水利局（本级）2024年单位预算'))).toHaveLength(1);
  });

  test('not one that it does not list, not of another year', () => {
    expect(titles(department, document('青山县水文站2024年单位预算'))).toEqual([]);
    expect(titles(department, document('青山县河道管理所2025年单位预算'))).toEqual([]);
  });
});

test('a document that does not say whose or of when it is belongs to none', () => {
  expect(titles(budget(2024), document('部门预算公开'))).toEqual([]);
});
