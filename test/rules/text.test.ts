import { describe, expect, test } from 'vitest';
import { reviewHtml } from '../support/pipeline.ts';

/** Slips in sentences that the pairs do not show, and sentences that must be left alone. */

const findings = (title: string, ...lines: string[]) =>
  reviewHtml(
    `<html><head><title>${title}</title></head><body><h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}</body></html>`,
    'x.html',
  ).review.findings.map(({ rule, severity, culprit, repair }) =>
    [severity, rule, culprit?.text, repair?.value].filter(Boolean).join(' '),
  );
const BUDGET = '高桥县档案馆2024年部门预算';
const FINAL = '高桥县档案馆2024年度部门决算';

describe('found', () => {
  test('the change of 三公 by its items, whatever a car is called', () => {
    const lines = (car: string) => [
      '2024年“三公”经费预算24.40万元，较上年预算增加0.60万元。',
      '1、因公出国（境）费0万元，与上年预算数持平。',
      '2、公务接待费9.80万元，比上年预算数减少1.20万元。',
      `3、公务用车${car}14.60万元，比上年预算数增加1.80万元。`,
    ];
    expect(findings(BUDGET, ...lines('费'))).toEqual([]);
    expect(findings(BUDGET, ...lines('燃料及维修费'))).toEqual([]);
  });

  test('classes of expenditure that come to more than their whole', () => {
    const line = (whole: string) =>
      `支出预算：2024年年初预算数${whole}万元，其中：一般公共服务支出预算${whole}万元，教育支出预算894.10万元，卫生健康支出预算56.93万元。`;
    expect(findings(BUDGET, line('1196.30'))).toEqual([expect.stringContaining('error narr-of-which-le')]);
  });

  test('a single part that is more than its whole', () => {
    const line = (income: string) => `2024年部门收支总预算1185.53万元，收入包括：一般公共预算拨款${income}万元。`;
    expect(findings(BUDGET, line('1185.53'))).toEqual([]);
    expect(findings(BUDGET, line('1485.53'))).toEqual([expect.stringContaining('error narr-of-which-le')]);
  });

  test('年初预算数 is what a budget itself says; 较2023年的 is what it was', () => {
    const line = (education: string) =>
      `支出预算：2024年年初预算数777.03万元，其中：教育支出预算${education}万元，社会保障和就业支出预算69.58万元，卫生健康支出预算59.60万元，住房保障支出预算33.15万元。`;
    expect(findings(BUDGET, line('614.70'))).toEqual([]);
    expect(findings(BUDGET, line('604.70'))).toEqual([expect.stringContaining('narr-component-sum')]);
    expect(findings(BUDGET, '“三公”经费预算1969.00万元，较2023年的2190.00万元减少221.00万元，下降10.1%。')).toEqual([]);
  });

  test('both sides of a balance, told in parts', () => {
    const lines = (farming: string, carried = '68.45') => [
      '2024年财政拨款收支总预算1268.45万元，较2023年收支预算总数减少131.55万元，主要原因是项目减少。',
      `收入包括：一般公共预算拨款收入1200.00万元、上年结转${carried}万元；支出包括：社会保障和就业支出130.20万元、卫生健康支出52.25万元、农林水支出${farming}万元、住房保障支出86.00万元。`,
    ];
    expect(findings(BUDGET, ...lines('1000.00'))).toEqual([]);
    expect(findings(BUDGET, ...lines('1010.00'))).toEqual(['warn narr-component-sum']);
    expect(findings(BUDGET, ...lines('1000.00', '66.45'))).toEqual(['warn narr-component-sum']);
    expect(
      findings(
        BUDGET,
        '2024年财政拨款收支预算632.74万元。收入按资金来源分为：一般公共预算拨款632.74万元；按资金年度分为：本年财政拨款收入612.74万元，上年财政拨款结转20.00万元。',
      ),
    ).toEqual([]);
  });

  test('what was drawn up by a rule is told all the same; so is what the sentence begins with', () => {
    expect(
      findings(
        BUDGET,
        '按照信息公开工作要求，2024年“三公”经费预算为14.01万元，其中：因公出国（境）费0万元，公务用车运行维护费14.10万元，公务用车购置费0万元，公务接待费0万元。',
      ),
    ).toEqual([expect.stringContaining('error narr-component-sum')]);
  });

  test('the whole had another amount last year than its parts', () => {
    expect(
      findings(
        BUDGET,
        '机关运行经费预算120.00万元，比上年预算100.00万元增加20.00万元，其中：办公费增加10.00万元，增长25%。',
      ),
    ).toEqual([]);
  });

  test('an amount of last year, told under its own heading, is not what has grown', () => {
    expect(
      findings(
        BUDGET,
        '二、2023年情况',
        '2023年度公务用车运行费用7.73万元。',
        '公务用车运行费用较上年同期增加2.27万元，增长29.37%。',
      ),
    ).toEqual([]);
  });

  test('parts told again line by line', () => {
    const lines = (reception: string) => [
      '高桥县档案馆预算37.38万元，包括在职人员经费18.00万元、公用经费14.66万元、对个人和家庭的补助支出4.72万元。',
      '（一）在职人员经费18.00万元，主要是在职人员工资。',
      `（二）公用经费${reception}万元，主要包括水电费。`,
      '（三）对个人和家庭补助支出4.72万元，主要是离退休人员经费。',
    ];
    expect(findings(BUDGET, ...lines('14.66'))).toEqual([]);
    expect(findings(BUDGET, ...lines('14.86'))).toHaveLength(1);
  });

  test('a fall that is told as a rise', () => {
    expect(findings(BUDGET, '机关运行经费61.50万元，比2023年预算64.00万元增加2.50万元，增长3.91%。')).toEqual([
      'error yoy-two-levels 61.50 66.50',
    ]);
  });

  test('one slip in two relations: which figure, and what it should be', () => {
    expect(
      findings(BUDGET, '机关运行经费预算317.87万元，比2023年同口径预算343.22万元减少23.35万元，下降7.39%。'),
    ).toEqual(['error yoy-two-levels 23.35 25.35']);
  });

  test('a cut-off date of the year before, in a final account', () => {
    const sentence = (year: number) => `截至${year}年12月31日，本部门共有车辆2辆，其中：机要通信用车1辆、其他用车1辆。`;
    const account = [
      '收入支出决算总体情况说明。收入决算100.00万元，支出决算100.00万元。',
      '一般公共预算财政拨款支出年初预算为480.00万元，支出决算为468.24万元，完成年初预算的97.55%。',
      '“三公”经费财政拨款支出决算为1.20万元。',
    ];
    expect(findings(FINAL, ...account, sentence(2023))).toEqual(['warn year-base']);
    expect(findings(FINAL, ...account, sentence(2024))).toEqual([]);
    expect(findings(BUDGET, sentence(2023))).toEqual([]);
  });

  test('vehicles by kinds', () => {
    expect(findings(BUDGET, '2024年安排购置车辆0辆，其中：机要通信用车0辆、执法执勤用车2辆、其他用车0辆。')).toEqual([
      'error narr-component-sum',
    ]);
  });

  test('an increase that is larger than the amount, where the amount is nothing', () => {
    expect(findings(BUDGET, '公务接待费0万元，比2023年预算增加1.20万元。')).toEqual(['error zero-with-change']);
  });

  test('own year as base', () => {
    expect(
      findings(BUDGET, '公务接待费1.20万元，比2024年预算减少0.30万元。', '会议费2.20万元，比2023年预算减少0.30万元。'),
    ).toEqual(['error year-base']);
  });

  test('sources of income by lines below the total', () => {
    const lines = (other: string) => [
      '1.本年收入合计112.40万元。',
      '（1）一般公共预算拨款收入100.00万元，与上年相同。',
      '（2）政府性基金预算拨款收入0万元，与上年相同。',
      '（3）事业收入2.40万元。',
      `（4）其他收入${other}万元。`,
    ];
    expect(findings(BUDGET, ...lines('10.00'))).toEqual([]);
    expect(findings(BUDGET, ...lines('11.00'))).toEqual(['error narr-list-sum']);
  });
});

describe('left alone', () => {
  test.each([
    ['a selection', '项目支出300.00万元，其中：堤防维护120.00万元，水质监测80.00万元。'],
    ['等', '公用经费61.50万元，主要包括：办公费20.00万元、邮电费10.00万元等。'],
    ['基本持平', '公务接待费1.20万元，与2023年预算1.25万元基本持平。'],
    ['rounding of rates', '公务接待费0.62万元，比2023年预算0.50万元增加22.22%。'],
    ['a share of a whole that is told elsewhere', '“三公”经费20.00万元。会议费10.00万元，占20.00%。'],
    ['a rate that a page number has run into', '机关运行经费61.50万元，比上年减少2.50万元，下降4 3.91%。'],
    [
      'an amount in brackets that belongs to other words',
      '全年支出171.00万元，加上新增转移支付（12.70万元）、上年结转（2.10万元）。',
    ],
    [
      'whose change it is stays open',
      '收入预算112.40万元，其中：财政拨款收入100.00万元，事业收入12.40万元，比上年减少31.20万元，下降21.73%。',
    ],
    ['several amounts to a subject of nobody', '收入80.00万元。支出75.00万元。比上年增加5.00万元，增长50.00%。'],
    ['a fall of a fall', '“三公”经费9.20万元，比2023年预算减少1.80万元，下降16.36%，其中公务接待费减少0.30万元。'],
  ])('%s', (_name, sentence) => {
    expect(findings(BUDGET, sentence)).toEqual([]);
  });
});

test('an office of the department has no table of its own', () => {
  const table =
    '<table><tr><td colspan="4">一般公共预算基本支出表</td></tr><tr><td colspan="4">单位：万元</td></tr><tr><td>科目编码</td><td>科目名称</td><td>人员经费</td><td>公用经费</td></tr><tr><td>302</td><td>商品和服务支出</td><td></td><td>61.50</td></tr><tr><td>30201</td><td>办公费</td><td></td><td>61.50</td></tr><tr><td>合计</td><td></td><td></td><td>61.50</td></tr></table>';
  expect(findings(BUDGET, '高桥县档案馆公用经费61.50万元。', '高桥县方志研究院公用经费12.40万元。', table)).toEqual([]);
  expect(findings(BUDGET, '高桥县档案馆公用经费16.50万元。', table)).toEqual(['error narr-basic-tie 16.50 61.50']);
});
