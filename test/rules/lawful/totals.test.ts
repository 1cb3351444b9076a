import { describe, expect, test } from 'vitest';
import { page, table, told } from '../../support/compact.ts';
import { BUDGET, basic, FINAL, general, UNIT } from './offices.ts';

/** Totals and lists that an office may lawfully print, and beside each what it may not: the rule that lets the one pass must see the other. */

describe('carried over', () => {
  const summary = (carried: string) =>
    table(
      '部门收支总表',
      '万元',
      `收入>2|支出>2
项目|预算数|项目|预算数
一、财政拨款收入|100.00|一、社会保障和就业支出|20.00
二、事业收入|10.00|二、农林水支出|110.00
本年收入合计|110.00|本年支出合计|130.00
上年结转|${carried}|结转下年|
一般公共预算拨款结转|15.00||
政府性基金预算结转|5.00||
收入总计|130.00|支出总计|130.00`,
    );
  test('details below 上年结转 that are not set in', () => {
    expect(told(page(BUDGET, summary('20.00')))).toEqual([]);
    expect(told(page(BUDGET, summary('26.00')))).toEqual(['error total-with-carryover']);
  });

  const codes = (title: string, culture: string, techniques: string) =>
    table(
      title,
      '万元',
      `科目编码|科目名称|本年合计|基本支出|项目支出
208|社会保障和就业支出|45.00|45.00|
20805|行政事业单位养老支出|45.00|45.00|
2080505|机关事业单位基本养老保险缴费支出|45.00|45.00|
213|农林水支出|105.00|80.00|25.00
21302|林业和草原|105.00|80.00|25.00
2130201|行政运行|80.00|80.00|
2130205|森林资源培育|${culture}||${culture}
2130206|技术推广与转化|${techniques}||${techniques}
|合计|150.00|125.00|25.00`,
    );
  const account = (carried: string) =>
    table(
      '收入支出决算总表',
      '万元',
      `收入>2|支出>2
项目|决算数|项目|决算数
一、一般公共预算财政拨款收入|150.00|一、社会保障和就业支出|45.00
二、政府性基金预算财政拨款收入||二、农林水支出|105.00
本年收入合计|150.00|本年支出合计|150.00
年初结转和结余|${carried}|年末结转和结余|${carried}
总计|${(150 + Number(carried)).toFixed(2)}|总计|${(150 + Number(carried)).toFixed(2)}`,
    );
  const income = codes('收入决算表', '10.00', '15.00');
  const spent = codes('支出决算表', '15.00', '10.00');
  test('what came in under one code goes out under another', () =>
    expect(told(page(FINAL, account('5.00'), income, spent))).toEqual([]));
  test('not where nothing was carried over', () =>
    expect(told(page(FINAL, account('0.00'), income, spent))).toContain('error xt-code-cell'));
});

test('basic expenditure of a fund stands in a table of all fiscal money', () => {
  const fund = table(
    '政府性基金预算支出表',
    '万元',
    `科目编码|科目名称|合计|基本支出|项目支出
212|城乡社区支出|50.00|50.00|
21208|国有土地使用权出让收入安排的支出|50.00|50.00|
2120801|征地和拆迁补偿支出|50.00|50.00|
|合计|50.00|50.00|`,
  );
  expect(told(page(BUDGET, general, fund, basic('财政拨款基本支出表', '700.00')))).toEqual([]);
  expect(told(page(BUDGET, general, fund, basic('财政拨款基本支出表', '710.00')))).toEqual(['error xt-basic-total']);
});

describe('lists', () => {
  const projects = (rows: string, total: string, note = '') =>
    table('项目支出表', '万元', `项目名称|合计|一般公共预算\n${rows}\n合计|${total}|${total}`, note);
  const grouped = (total: string) =>
    projects(
      `特定目标类|100.01|100.01
森林防火|60.00|60.00
苗木培育|40.00|40.00
其他运转类|20.01|20.01
物业管理|12.00|12.00
设备维护|8.00|8.00`,
      total,
    );
  test('groups that are rounded by themselves', () => expect(told(page(BUDGET, grouped('120.02')))).toEqual([]));

  const twins = (total: string) =>
    projects('森林防火|60.00|60.00\n苗木培育|40.00|40.00\n物业管理|40.00|40.00\n设备维护|13.50|13.50', total);
  test('two projects of one size are no project and its part', () => {
    expect(told(page(BUDGET, twins('153.50')))).toEqual([]);
    expect(told(page(BUDGET, twins('158.50')))).toEqual(['warn project-list-sum']);
  });

  const some = (total: string, note: string) =>
    table(
      '政府采购预算表',
      '万元',
      `采购项目名称|采购目录|金额\n林火监测|服务|60.00\n办公设备|货物|10.00\n合计||${total}`,
      note,
    );
  test('what the table says that it leaves out', () => {
    const note = '注：涉密采购项目未在本表列示，合计数包含涉密采购。';
    expect(told(page(BUDGET, some('90.00', note)))).toEqual([]);
    expect(told(page(BUDGET, some('50.00', note)))).toEqual(['error procurement-column-sum']);
    expect(told(page(BUDGET, some('90.00', '注：涉密采购事项按照相关规定执行。')))).toEqual([
      'error procurement-column-sum',
    ]);
    expect(
      told(page(BUDGET, projects('森林防火|60.00|60.00\n苗木培育|40.00|40.00', '150.00', '注：本表只列示主要项目。'))),
    ).toEqual([]);
  });
});

describe('institutions', () => {
  const spending = table(
    '支出总表',
    '万元',
    `科目编码|科目名称|合计|基本支出|项目支出|事业单位经营支出
213|农林水支出|1000.00|700.00|250.00|50.00
21302|林业和草原|1000.00|700.00|250.00|50.00
2130204|事业机构|1000.00|700.00|250.00|50.00
|合计|1000.00|700.00|250.00|50.00`,
  );
  const sentence = (project: string) =>
    `本年支出预算合计1000.00万元，其中：基本支出700.00万元，项目支出${project}万元。`;
  test('其中 may leave out what they spend besides', () => {
    expect(told(page(UNIT, sentence('250.00'), spending))).toEqual([]);
    expect(told(page(UNIT, sentence('260.00'), spending)).filter((one) => one.startsWith('error'))).not.toEqual([]);
    expect(told(page(UNIT, sentence('250.00')))).toEqual(['error narr-component-sum']);
  });
  test('a change of these that nobody speaks of is a doubt', () => {
    const change = '支出预算1000.00万元，比上年增加100.00万元，其中：基本支出增加60.00万元，项目支出增加30.00万元。';
    expect(told(page(UNIT, change, spending))).toEqual(['warn narr-delta-decomposition']);
    expect(told(page(UNIT, change))).toEqual(['error narr-delta-decomposition']);
  });
  test('a table of all money may hold more receptions than fiscal money pays', () => {
    const three = table(
      '“三公”经费支出表',
      '万元',
      '项目|预算数\n合计|5.00\n1、因公出国（境）费用|0.00\n2、公务接待费|1.00\n3、公务用车运行维护费|4.00',
    );
    expect(told(page(UNIT, three, basic('单位基本支出预算表', '100.00')))).toEqual(['warn three-public-vs-econ']);
    expect(told(page(UNIT, three, basic('一般公共预算基本支出表', '100.00')))).toEqual(['error three-public-vs-econ']);
  });
});

test('units told one by one', () => {
  const spending = table(
    '支出总表',
    '万元',
    `科目编码|科目名称|合计|基本支出|项目支出
213|农林水支出|900.00|800.00|100.00
21302|林业和草原|900.00|800.00|100.00
2130204|事业机构|900.00|800.00|100.00
|合计|900.00|800.00|100.00`,
  );
  const unit = (name: string) => `（二）${name}：收入预算300.00万元，基本支出250.00万元，项目支出50.00万元。`;
  expect(told(page(BUDGET, unit('青石县林业站'), spending))).toEqual([]);
  expect(told(page(BUDGET, unit('青石县林业局本级'), spending))).toEqual([]);
  expect(told(page(BUDGET, unit('青石县林业局'), spending))).toContain('error narr-basic-tie');
});
