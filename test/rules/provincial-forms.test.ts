import { describe, expect, test } from 'vitest';
import { page, table, told } from '../support/compact.ts';

/** Forms of single provinces, in which planted errors went unseen: the figures that add up, and the same with one slip. */

const UNIT = '青石县林业站2026年单位预算';

describe('收入合计 below 本年收入合计', () => {
  const summary = (income: string, spent = '910.00', carried = '10.00') =>
    page(
      UNIT,
      table(
        '2026年度收支预算总表',
        '万元',
        `收入>2|支出>2
项目|预算数|项目|预算数
一、一般公共预算拨款收入|880.00|一、农林水支出|850.00
二、事业收入|20.00|二、住房保障支出|60.00
本年收入合计|900.00|本年支出合计|910.00
上年结转结余|${carried}|结转下年支出|0.00
收入合计|${income}|支出合计|${spent}`,
      ),
    );
  test('what is carried over is counted', () => expect(told(summary('910.00'))).toEqual([]));
  test('one digit of the last line', () => {
    expect(told(summary('960.00'))).toEqual(['error balance']);
    expect(told(summary('910.00', '970.00'))).toEqual(['error balance']);
    expect(told(summary('910.00', '910.00', '70.00'))).toEqual(['error total-with-carryover']);
  });
  test('a list that ends in 本年收入合计 and 收入合计 of other money', () => {
    const rows = `收入>2|支出>2
项目|预算数|项目|预算数
一、财政拨款收入|880.00|一、农林水支出|850.00
收入合计|880.00|支出合计|850.00`;
    // No total of the year above it: which of the two 合计 is meant to balance is left open.
    expect(told(page(UNIT, table('2026年度收支预算总表', '万元', rows)))).not.toContain('error balance');
  });
});

describe('小计，其中：基本支出｜项目支出', () => {
  const rows = (office: string, more = '') =>
    page(
      UNIT,
      table(
        '2026年度一般公共预算拨款支出预算表',
        '万元',
        `科目编码^2|科目名称^2|小计^2|其中：>2
基本支出|项目支出
合计>2|910.00|810.00|100.00
213|农林水支出|850.00|750.00|100.00
21302|林业和草原|850.00|750.00|100.00
2130204|事业机构|${office}|750.00|
2130205|森林资源培育|100.00||100.00
221|住房保障支出|60.00|60.00|
22102|住房改革支出|60.00|60.00|
2210201|住房公积金|60.00|60.00|${more}`,
      ),
    );
  test('the lines show that the two are all there is', () => {
    expect(told(rows('750.00'))).toEqual([]);
    expect(told(rows('790.00'))).toEqual(['error row-basic-project']);
  });
  test('other spending beside the two is no contradiction', () => {
    const open = page(
      UNIT,
      table(
        '2026年度支出预算总表',
        '万元',
        `科目编码^2|科目名称^2|小计^2|其中：>2
基本支出|项目支出
合计>2|940.00|810.00|100.00
213|农林水支出|880.00|750.00|100.00
21302|林业和草原|880.00|750.00|100.00
2130204|事业机构|780.00|750.00|
2130205|森林资源培育|100.00||100.00
221|住房保障支出|60.00|60.00|
22102|住房改革支出|60.00|60.00|
2210201|住房公积金|60.00|60.00|`,
      ),
    );
    expect(told(open).filter((one) => one.startsWith('error'))).toEqual([]);
  });
});

describe('a list of one unit, its sources in groups', () => {
  const rows = (general: string, total: string, transfer = '0.00') =>
    page(
      UNIT,
      table(
        '收入总体情况表',
        '万元',
        `单位名称^2|合计^2|财政拨款收入>3|财政专户拨款收入>2|其他资金收入>2|上年结转结余^2
一般公共预算|政府性基金预算|国有资本经营预算|教育收费|其他专户收入拨款|事业收入|其他收入
合计|${total}|${general}|300.00|0.00|12.00|8.00|5.00|0.00|${transfer}
青石县林业站|1225.00|900.00|300.00|0.00|12.00|8.00|5.00|0.00|0.00`,
      ),
    );
  test('adds up', () => expect(told(rows('900.00', '1225.00'))).toEqual([]));
  test('one digit in the total of a source', () =>
    expect(told(rows('960.00', '1225.00'))).toEqual(['error unit-list-sum']));
  test('other units of which nothing is printed', () => {
    expect(told(rows('1900.00', '2225.00')).filter((one) => one.startsWith('error'))).toEqual([]);
  });
});

describe('a unit on a line of its own above its classes', () => {
  const rows = (unit: string, spent: string, purchases = '40.00') =>
    page(
      UNIT,
      table(
        '支出总表',
        '万元',
        `预算单位^2|科目编码^2|科目名称^2|支出总计^2|基本支出^2|项目支出^2|2026年政府采购项目>2
小计|其中：2026年政府采购项目中预留给小型、微型企业的项目资金规模
青石县林业站|||${unit}|810.00|100.00|${purchases}|5.00
|213|农林水支出|${spent}|750.00|100.00|40.00|5.00
|21302|林业和草原|850.00|750.00|100.00|40.00|5.00
|2130204|事业机构|750.00|750.00||10.00|
|2130205|森林资源培育|100.00||100.00|30.00|5.00
|221|住房保障支出|60.00|60.00|||
|22102|住房改革支出|60.00|60.00|||
|2210201|住房公积金|60.00|60.00|||`,
      ),
    );
  test('adds up; what is bought is no further part of the spending', () =>
    expect(told(rows('910.00', '850.00'))).toEqual([]));
  test('one digit in the line of the unit, or of a class', () => {
    expect(told(rows('970.00', '850.00'))).toHaveLength(1);
    expect(told(rows('970.00', '850.00'))[0]).toMatch(/^error/);
    expect(told(rows('910.00', '890.00'))[0]).toMatch(/^error/);
    expect(told(rows('910.00', '850.00', '90.00'))).toEqual(['error class-sum']);
  });
  test('a unit told on every line is no line of its own', () => {
    const every = page(
      UNIT,
      table(
        '支出总表',
        '万元',
        `单位名称|科目编码|科目名称|合计|基本支出|项目支出
青石县林业站|2130204|事业机构|750.00|750.00|
青石县林业站|2130205|森林资源培育|100.00||100.00`,
      ),
    );
    expect(told(every)).toEqual([]);
  });
});
