import { describe, expect, test } from 'vitest';
import { page, table, told } from '../../support/compact.ts';
import { BUDGET, FINAL } from './offices.ts';

/** Forms and columns that an office may lawfully print, and beside each what it may not: the rule that lets the one pass must see the other. */

describe('plans of spending', () => {
  const form = (head: string, steps: string) =>
    `<p>单位：万元</p>${table('项目绩效目标表', '万元', `项目名称|森林防火>4\n预算数|42.00|财政资金|42.00>2\n${head}^2|3月底|6月底|10月底|12月底\n${steps}`)}`;
  test.each([
    ['资金支出计划（%）', '25|25|25|25'],
    ['资金支出计划', '10.50|21.00|31.50|42.00'],
    ['资金支出计划（%）', '25|50|75|100'],
  ])('%s %s', (head, steps) => expect(told(page(BUDGET, form(head, steps)))).toEqual([]));
  test.each(['25|60|50|100', '25|50|75|90'])('%s', (steps) =>
    expect(told(page(BUDGET, form('资金支出计划（%）', steps)))).toEqual(['error plan-percent']),
  );
});

test('unit prices in 元 below a unit line that says 万元', () => {
  const rows = (price: string) =>
    table(
      '政府采购预算表',
      '万元',
      `采购项目|数量|计量单位|单价|金额\n计算机|10|台|5000|5.00\n打印机|2|台|${price}|0.30\n合计||||5.30`,
    );
  expect(told(page(BUDGET, rows('1500')))).toEqual([]);
  expect(told(page(BUDGET, rows('0.15')))).toEqual(['error qty-price']);
});

test('a budget that the header names and the table does not print', () => {
  const rows = (name: string) =>
    table(
      '2023年一般公共预算收入决算表',
      '万元',
      `项目|年初预算数|决算数|${name}\n税收收入|1000|1100|104.8\n非税收入|400|420|105.0\n合计|1400|1520|108.6`,
    );
  expect(told(page('青石县2023年财政决算', rows('完成调整预算的%')))).toEqual([]);
  expect(told(page('青石县2023年财政决算', rows('完成年初预算的%')))).toEqual(['error row-completion-rate']);
});

describe('三公经费 with other money in their total', () => {
  const rows = (total: string) =>
    table(
      '“三公”经费和机关运行经费支出表',
      '万元',
      `项目|预算数\n合计|${total}\n1、因公出国（境）费|0.00\n2、公务接待费|2.00\n3、公务用车购置及运行维护费|5.00\n4、机关运行经费|50.00`,
    );
  const columns = (total: string) =>
    table(
      '“三公”经费、会议费、培训费、差旅费预算表',
      '万元',
      `单位名称|合计|因公出国（境）费|公务接待费|公务用车购置费|公务用车运行维护费|会议费|培训费|差旅费\n青石县林业局|${total}|0.00|2.00|0.00|5.00|3.00|4.00|6.00`,
    );
  test.each([rows('57.00'), rows('7.00'), columns('20.00'), columns('14.00'), columns('7.00')])('%#', (form) =>
    expect(told(page(BUDGET, form))).toEqual([]),
  );
  test.each([rows('75.00'), columns('26.00')])('%#', (form) =>
    expect(told(page(BUDGET, form)).filter((one) => one.startsWith('error three-public'))).toHaveLength(1),
  );
});

test('a change on the same basis is not that of the printed years', () => {
  const rows = (name: string) =>
    table(
      '一般公共预算支出表',
      '万元',
      `科目编码|科目名称|2023年执行数|2024年预算数|${name}
213|农林水支出|880.00|900.00|20.00
21302|林业和草原|880.00|900.00|20.00
2130201|行政运行|790.00|800.00|10.00
2130205|森林资源培育|50.00|60.00|10.00
2130206|技术推广与转化|40.00|40.00|-3.00
|合计|880.00|900.00|20.00`,
    );
  expect(told(page(BUDGET, rows('增减额'))).filter((one) => one.startsWith('error'))).not.toEqual([]);
  expect(told(page(BUDGET, rows('同口径增减额'))).filter((one) => one.includes('yoy-delta-column'))).toEqual([]);
});

describe('changes without a sign', () => {
  const rows = (total: string, cars: string, reception: string) =>
    table(
      '“三公”经费支出表',
      '万元',
      `项目|2023年预算数|2024年预算数|增减额|比上年增减%
合计|10.00|9.00|${total}|10.00
因公出国（境）费|0.00|0.00|0.00|
公务接待费|2.00|2.30|${reception}|15.00
公务用车运行维护费|8.00|6.70|${cars}|16.25`,
    );
  test('tell how much, not which way, and are not added up', () =>
    expect(told(page(BUDGET, rows('1.00', '1.30', '0.30')))).toEqual([]));
  test('are added up where any bears its sign', () =>
    expect(told(page(BUDGET, rows('-1.00', '1.30', '0.30'))).filter((one) => one.startsWith('error'))).not.toEqual([]));
});

test('a target of another year', () => {
  const form = table(
    '项目支出绩效目标表',
    '万元',
    '一级指标|二级指标|三级指标|指标值\n产出指标|数量指标|培训护林员人数|≥300人\n产出指标|质量指标|验收合格率|≥95%',
  );
  expect(told(page(BUDGET, '2023年培训护林员人数280人。', form))).toEqual([]);
  expect(told(page(BUDGET, '2024年培训护林员人数280人。', form))).toEqual(['info indicator-narr-tie']);
});

test('a final account compares with its own year’s budget', () => {
  const sentence =
    '2023年“三公”经费支出决算3.00万元，比2023年预算4.00万元减少1.00万元，比2022年决算3.50万元减少0.50万元。';
  expect(told(page(FINAL, sentence))).toEqual([]);
  expect(told(page('青石县林业局2023年度情况', sentence))).toEqual([]);
});
