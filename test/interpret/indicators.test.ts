import { describe, expect, test } from 'vitest';
import { indicatorsOf, PROJECT_MONEY } from '../../lib/interpret/index.ts';
import { readTarget } from '../../lib/interpret/indicators.ts';
import { interpretHtml, reviewHtml } from '../support/pipeline.ts';

/** Targets of project forms, in the shapes in which offices print them. All names and figures are made up. */

describe('a target', () => {
  test.each([
    ['≥90%', '≥', '90', '%'],
    ['≥95百分比', '≥', '95', '%'],
    ['20辆', null, '20', '辆'],
    ['≤0.2万元', '≤', '0.2', '万元'],
    ['不低于3,000个', '≥', '3000', '个'],
    ['=100%', '=', '100', '%'],
    ['2025年5月底', null, null, ''],
    ['8万元、人、年', null, null, ''],
    ['有所提升', null, null, ''],
    ['100', null, '100', ''],
  ])('%s', (text, comparator, value, unit) => {
    expect(readTarget(text)).toEqual({ comparator, value, unit });
  });
});

const page = (table: string) =>
  `<!doctype html><title>南岭市统计局2025年部门预算</title><h1>南岭市统计局2025年部门预算</h1><h2>住户调查经费绩效目标表</h2><table>${table}</table>`;
const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const targets = (table: string) =>
  indicatorsOf(interpretHtml(page(table), 'targets.html').disclosure).map(
    ({ name, subkind, comparator, value, unit }) => `${subkind}|${name}|${comparator ?? ''}${value ?? ''}${unit}`,
  );

test('one column of targets', () => {
  const table =
    row('一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值') +
    row('产出指标', '数量指标', '调查样本数量', '年度样本', '≥3000个') +
    row('产出指标', '质量指标', '审核合格率', '合格占比', '≥98%');
  expect(targets(table)).toEqual(['数量指标|调查样本数量|≥3000个', '质量指标|审核合格率|≥98%']);
});

test('指标值 parted into 符号, 值 and 单位', () => {
  const table =
    '<tr><td rowspan="2">一级指标</td><td rowspan="2">二级指标</td><td rowspan="2">三级指标</td><td colspan="3">指标值</td></tr>' +
    row('符号', '值', '单位') +
    row('部门产出', '数量', '调查样本数量', '≥', '3000', '个') +
    row('部门产出', '质量', '审核合格率', '≥', '98', '%');
  expect(targets(table)).toEqual(['数量|调查样本数量|≥3000个', '质量|审核合格率|≥98%']);
});

test('the term’s and the year’s targets side by side, below the project’s money', () => {
  const table =
    '<tr><td>项目名称</td><td colspan="6">住户调查经费</td></tr>' +
    row('一级指标', '二级指标', '三级指标', '指标值', '二级指标', '三级指标', '指标值') +
    row('产出指标', '数量指标', '调查样本数量', '9000个', '数量指标', '调查样本数量', '3000个');
  expect(targets(table)).toEqual(['数量指标|调查样本数量|9000个', '数量指标|调查样本数量|3000个']);
});

describe('money of a project’s form', () => {
  const form = (rest: string) =>
    page(
      `<tr><td colspan="2">项目名称</td><td colspan="2">住户调查经费</td></tr>
       <tr><td colspan="2" rowspan="3">项目资金（万元）</td><td>年度资金总额：</td><td>120.00</td></tr>
       ${row('其中：财政拨款', '118.00')}${row('其他资金', rest)}
       ${row('年度绩效指标', '二级指标', '三级指标', '指标值')}${row('产出指标', '数量指标', '样本数量', '3000个')}`,
    );
  test('in the unit that the group’s cell says, by the project’s name', () => {
    const { facts } = interpretHtml(form('2.00'), 'form.html');
    const year = facts.filter(({ columnLabel }) => columnLabel === PROJECT_MONEY.year);
    expect(year.map(({ label, value, unit }) => [label, value, unit])).toEqual([['住户调查经费', '120.00', '万元']]);
  });
  test('is what its sources come to', () => {
    const verdicts = (rest: string) =>
      reviewHtml(form(rest), 'form.html')
        .relations.filter(({ relation }) => relation.rule === 'project-budget-split')
        .map(({ verdict }) => verdict);
    expect(verdicts('2.00')).toEqual(['holds']);
    expect(verdicts('20.00')).toEqual(['violated']);
  });
});
