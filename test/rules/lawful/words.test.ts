import { describe, expect, test } from 'vitest';
import { page, table, told } from '../../support/compact.ts';
import { BUDGET, basic, FINAL, general } from './offices.ts';

/** Sentences and notes that an office may lawfully write, and beside each what it may not: the rule that lets the one pass must see the other. */

describe('sentences', () => {
  test.each([
    [
      'assets after wear, of which land and houses before it',
      '截至2023年12月31日，本部门资产总额500.00万元，其中：固定资产原值800.00万元，无形资产20.00万元。',
    ],
    ['batches, of which persons', '2023年国内公务接待3批次，其中：外事接待0批次，接待25人次。'],
    ['batches and persons named before the number', '国内公务接待批次3个，其中接待人次25人。'],
  ])('%s', (_name, sentence) => expect(told(page(BUDGET, sentence))).toEqual([]));
  test('a part larger than its whole', () => {
    expect(told(page(BUDGET, '本部门资产总额500.00万元，其中：流动资产800.00万元。'))).toEqual([
      'error narr-of-which-le',
    ]);
    expect(told(page(BUDGET, '2023年国内公务接待3批次，其中：外事接待8批次。'))).toEqual(['error narr-of-which-le']);
  });
  test('what is left over may have been less than nothing', () => {
    expect(told(page(FINAL, '经营结余2.00万元，比上年增加3.00万元，增长300.00%。'))).toEqual(['warn zero-with-change']);
    expect(told(page(FINAL, '项目支出2.00万元，比上年增加3.00万元，增长300.00%。'))).toContain(
      'error zero-with-change',
    );
  });

  const office = basic('一般公共预算基本支出表', '650.00');
  test.each([
    '离退休人员经费50.00万元。',
    '人均公用经费3.00万元。',
    '事业单位公用经费30.00万元。',
    '特定目标类项目支出60.00万元。',
  ])('a part of what the tables total: %s', (sentence) =>
    expect(told(page(BUDGET, sentence, general, office))).toEqual([]),
  );
  test('all of it', () => {
    expect(told(page(BUDGET, '人员经费605.00万元。', general, office))).toEqual(['error narr-basic-tie']);
    expect(told(page(BUDGET, '运转类其他及特定目标类项目支出60.00万元。', general, office))).toEqual([
      'error narr-basic-tie',
    ]);
  });

  const own = [
    '# 第一部分 青石县林业局2024年部门预算',
    '2024年基本支出800.00万元，项目支出100.00万元。',
    general,
    office,
  ];
  test('another office’s document on the same page', () => {
    expect(
      told(
        page(
          BUDGET,
          ...own,
          '# 第二部分 青石县国有林场2024年单位预算',
          '2024年基本支出250.00万元，项目支出50.00万元。',
        ),
      ),
    ).toEqual([]);
    expect(
      told(page(BUDGET, ...own, '# 第二部分 青石县林业局2024年部门预算情况说明', '2024年基本支出250.00万元。')),
    ).toEqual(['error narr-basic-tie']);
    expect(
      told(page(BUDGET, ...own, '# 第二部分 县林业局2024年部门预算情况说明', '2024年基本支出250.00万元。')),
    ).toEqual(['error narr-basic-tie']);
  });
});

describe('notes', () => {
  const three = (note: string) =>
    table(
      '财政拨款“三公”经费支出表',
      '万元',
      `合计^2|因公出国（境）费^2|公务用车购置及运行费>3|公务接待费^2
小计|公务用车购置费|公务用车运行费
5.00||3.00||3.00|2.00`,
      note,
    );
  test.each(['注：因公出国（境）费无此项支出。', '说明：本部门没有政府性基金预算，故以空表列示政府性基金预算支出表。'])(
    'of something else: %s',
    (note) => expect(told(page(BUDGET, three(note)))).toEqual([]),
  );
  test.each(['注：本部门无此项支出。', '注：本表无数据。', '备注：本单位2024年无此项预算，空表列示。'])(
    'of the table: %s',
    (note) => expect(told(page(BUDGET, three(note)))).toEqual(['error empty-claim-vs-data']),
  );
});

test('a total in the text beside tables by codes alone', () => {
  const spending = table(
    '支出总表',
    '万元',
    '科目编码|科目名称|合计|基本支出|项目支出\n213|农林水支出|900.00|800.00|100.00\n|合计|900.00|800.00|100.00',
  );
  expect(told(page(BUDGET, '2024年支出预算900.00万元。', spending))).toEqual([]);
  expect(told(page(BUDGET, '2024年支出预算990.00万元。', spending))).toEqual(['error narr-total-tie']);
});

describe('what may have a reason is a doubt', () => {
  const assets = (vehicles: number) =>
    table(
      '部门固定资产占用情况表',
      '万元',
      `项目|数量|价值\n资产总额||500.00\n1、房屋（平方米）|1000|400.00\n2、车辆（台、辆）|${vehicles}|80.00\n3、其他固定资产||20.00`,
    );
  test('vehicles in the text and among the assets', () => {
    const sentence = '截至2023年12月31日，本部门共有车辆5辆，其中机要通信用车1辆、其他用车4辆。';
    expect(told(page(BUDGET, sentence, assets(5)))).toEqual([]);
    expect(told(page(BUDGET, sentence, assets(8)))).toEqual(['warn vehicle-count']);
    expect(told(page(BUDGET, '共有公务用车3辆，租用车辆2辆。', assets(8)))).toEqual([]);
  });

  const units = (only: string) =>
    table('收入总表', '万元', `单位名称|合计|本年收入|上年结转\n合计|90.00|90.00|\n青石县林业局|${only}|${only}|`);
  test('one unit below the total', () => {
    expect(told(page(BUDGET, units('90.00')))).toEqual([]);
    expect(told(page(BUDGET, units('80.00')))).toEqual(['warn unit-list-sum']);
  });

  test('running costs one digit below public funds, and a round amount below them', () => {
    const office = basic('一般公共预算基本支出表', '650.00')
      .replaceAll('148.00', '163.36')
      .replaceAll('150.00', '165.36');
    const sentence = (amount: string) => `2024年本部门机关运行经费${amount}万元。`;
    const rules = (amount: string) =>
      told(page(BUDGET, sentence(amount), office)).filter((one) => one.includes('office-running'));
    expect(rules('165.36')).toEqual([]);
    expect(rules('165.26')).toEqual(['info office-running']);
    expect(rules('163.36')).toEqual([]);
    expect(rules('120.00')).toEqual([]);
    expect(rules('195.36')).toEqual(['warn office-running']);
  });
});

test('a text in 万元 added up from rounded parts, beside a table in 元', () => {
  const spending = table(
    '支出总表',
    '元',
    '科目编码|科目名称|合计|基本支出|项目支出\n213|农林水支出|9,000,097|8,000,048|1,000,049\n|合计|9,000,097|8,000,048|1,000,049',
  );
  const sentence = (total: string) => `2024年支出预算${total}万元。`;
  expect(told(page(BUDGET, sentence('900.01'), spending))).toEqual([]);
  expect(told(page(BUDGET, sentence('900.00'), spending))).toEqual([]);
  expect(told(page(BUDGET, sentence('900.04'), spending))).toEqual(['error narr-total-tie']);
});
