import { describe, expect, test } from 'vitest';
import { reviewHtml } from '../support/pipeline.ts';

/** Every table ends in a state that a reader can see, and one that was not checked says why. */

const page = (table: string) =>
  `<html><head><title>某局2024年部门预算</title></head><body><h1>某局2024年部门预算</h1>${table}</body></html>`;
const table = (title: string, ...rows: string[]) =>
  `<p>${title}</p><p>单位：万元</p><table>${rows
    .map(
      (row) =>
        `<tr>${row
          .split('|')
          .map((text) => `<td>${text}</td>`)
          .join('')}</tr>`,
    )
    .join('')}</table>`;
const stateOf = (html: string) => reviewHtml(page(html), 'x.html').review.tables[0];

const header = '科目编码|科目名称|合计|基本支出|项目支出';

describe('state of a table', () => {
  test('checked', () => {
    expect(
      stateOf(table('支出总表', header, '201|一般公共服务支出|3.00|2.00|1.00', '|合计|3.00|2.00|1.00')),
    ).toMatchObject({
      state: 'checked',
      reason: null,
      form: 'expenditure-summary',
    });
  });
  test('contradicts', () => {
    expect(
      stateOf(table('支出总表', header, '201|一般公共服务支出|3.00|2.00|1.00', '|合计|3.00|2.00|1.50'))?.state,
    ).toBe('contradicts');
  });
  test('rounding only', () => {
    const found = stateOf(
      table('政府购买服务表', '项目|合计|公共服务|其他服务', '甲|3.01|2.00|1.00', '乙|2.01|1.00|1.00'),
    );
    expect(found).toMatchObject({ state: 'rounding', counts: { rounding: 2 } });
  });
  test.each([
    ['empty', table('政府性基金预算支出表', header, '||||'), /空表|项目栏/],
    ['no relation in the header', table('其他事项表', '项目|金额', '甲|3.00', '乙|2.00'), /没有说明/],
    ['targets', table('项目绩效目标表', '一级指标|二级指标|三级指标|指标值', '产出指标|数量指标|次数|≥3次'), /绩效/],
  ])('not checked: %s, with its reason in both languages', (_name, html, zh) => {
    const found = stateOf(html);
    expect(found?.state).toBe('not-checked');
    expect(found?.reason?.zh).toMatch(zh);
    expect(found?.reason?.en).toMatch(/[a-z]/);
  });
});
