import { describe, expect, test } from 'vitest';
import { page, table, told } from '../../support/compact.ts';
import { BUDGET, FINAL } from './offices.ts';

/** Comparisons and parts that an office may lawfully tell, and beside each what it may not. */

describe('last year’s amount', () => {
  test.each([
    '2024年政府性基金预算支出0万元，上年为35.00万元，减少35.00万元，下降100%。',
    '公务接待费2.40万元，上年预算数为3.00万元，减少0.60万元，下降20%。',
    '机关运行经费125.60万元，比上年增加15.20万元，增长13.77%。剔除新增人员因素后，同口径减少2.30万元，下降2.08%。',
    '培训费125.60万元，剔除上年一次性项目20.00万元后，比上年增加5.00万元，增长5.50%；会议费20.00万元，比上年增加2.00万元，增长11.11%。',
    '经营收入20.00万元，上年-5.00万元，增加25.00万元。',
    '税收收入15.20亿元，增长3.0%（剔除留抵退税因素增长6.5%），增收0.44亿元。',
    '“三公”经费预算12.50万元，比2022年决算数10.00万元增加2.50万元，增长25%；比2023年预算数15.00万元减少2.50万元，下降16.67%。',
  ])('%s', (sentence) => expect(told(page(BUDGET, sentence))).toEqual([]));
  test.each([
    ['公务接待费2.40万元，上年预算数为3.00万元，减少0.60万元，下降30%。', 'error yoy-rate'],
    ['经营收入20.00万元，上年-5.00万元，增加15.00万元。', 'error yoy-two-levels'],
    ['公务接待费2.40万元，上年为3.00万元，减少0.90万元。', 'error yoy-two-levels'],
    [
      '机关运行经费125.60万元，比上年增加15.20万元，增长17.77%。剔除新增人员因素后，同口径减少2.30万元，下降2.08%。',
      'error yoy-rate',
    ],
    [
      '培训费125.60万元，剔除上年一次性项目20.00万元后，比上年增加5.00万元；会议费20.00万元，比上年增加2.00万元，增长21.11%。',
      'error yoy-rate',
    ],
  ])('%s', (sentence, finding) => expect(told(page(BUDGET, sentence))).toEqual([finding]));
  test('an older year in its stead', () => {
    const sentences = (year: number) => [
      '2024年收入预算100.00万元，比2023年增加10.00万元。',
      `2024年支出预算100.00万元，比${year}年增加10.00万元。`,
    ];
    expect(told(page(BUDGET, ...sentences(2023)))).toEqual([]);
    expect(told(page(BUDGET, ...sentences(2022)))).toEqual(['warn year-base']);
  });
});

describe('parts', () => {
  test.each([
    '截至2023年12月31日，固定资产原值1260.00万元，累计折旧460.00万元，净值800.00万元，其中房屋520.00万元、车辆80.00万元、其他200.00万元。',
    '已到位资金2100.00万元，其中中央资金1500.00万元、省级资金600.00万元，2024年本级配套300.00万元。',
    '全系统收入合计5200.00万元，其中局机关2000.00万元、苗圃1800.00万元、林场1600.00万元，抵消系统内往来200.00万元。',
  ])('%s', (sentence) => expect(told(page(BUDGET, sentence))).toEqual([]));
  test('that lack one digit of their whole', () =>
    expect(
      told(page(BUDGET, '已到位资金2400.00万元，其中中央资金1500.00万元、省级资金600.00万元、本级配套200.00万元。')),
    ).toEqual(['warn narr-component-sum']));
});

describe('tables that say so themselves', () => {
  const issued = (total: string) =>
    table(
      '2023年地方政府债务余额情况表',
      '亿元',
      `项目|预算数|执行数
一、2023年地方政府债务发行额||${total}
其中：新增一般债券||1.00
新增专项债券||5.00
再融资一般债券||1.50
再融资专项债券||1.70
二、2023年地方政府债务还本支出||3.40
其中：一般债务||1.50
专项债务||1.90`,
    );
  test('bonds of two purposes and two kinds', () => {
    expect(told(page('青石县2023年财政决算', issued('9.20')))).toEqual([]);
    expect(told(page('青石县2023年财政决算', issued('6.00')))).toEqual([]);
    expect(told(page('青石县2023年财政决算', issued('9.70')))).toEqual(['error debt-kinds']);
  });

  const summary = (note: string, carried = '使用上年结转（不计入总计）') =>
    table(
      '部门收支总表',
      '万元',
      `收入>2|支出>2
项目|预算数|项目|预算数
财政拨款|580.00|基本支出|400.00
事业收入|20.00|项目支出|230.00
本年收入合计|600.00|本年支出合计|630.00
${carried}|30.00||
收入总计|600.00|支出总计|630.00`,
      note,
    );
  test('a total that leaves out what is carried over', () => {
    expect(told(page(BUDGET, summary('注：收入总计不含上年结转30.00万元。')))).toEqual([]);
    expect(told(page(BUDGET, summary('')))).toEqual(['error balance']);
    expect(told(page(BUDGET, summary('', '上年结转')))).not.toEqual([]);
  });

  const projects = (total: string) =>
    table(
      '项目支出明细表',
      '万元',
      `项目名称|资金性质|2024年预算
防汛|一般公共预算|100.00
防汛|上年结转|20.00
防汛|小计|120.00
渠道维护|一般公共预算|80.00
渠道维护|小计|80.00
合计||${total}`,
    );
  test('小计 beside the name', () => expect(told(page(BUDGET, projects('200.00')))).toEqual([]));
});

test('a final account’s own year is told of what it spent', () => {
  const tables = table(
    '支出决算表',
    '万元',
    '科目编码|科目名称|合计|基本支出|项目支出\n213|农林水支出|590.00|330.00|260.00\n|合计|590.00|330.00|260.00',
  );
  const sentence = (amount: string) =>
    `2023年度本年支出合计590.00万元，其中：基本支出330.00万元，项目支出${amount}万元。`;
  expect(told(page(FINAL, tables, sentence('260.00')))).toEqual([]);
  expect(told(page(FINAL, tables, sentence('290.00'))).length).toBeGreaterThan(0);
});
