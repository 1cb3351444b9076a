import { describe, expect, test } from 'vitest';
import { reviewHtml } from '../support/pipeline.ts';

/** Tables of whole governments: what is certain by names and layout, and what may lawfully look otherwise. */

type Rows = readonly (readonly (string | number)[])[];

const table = (title: string, head: readonly string[], rows: Rows) =>
  `<p>${title}</p><p>单位：万元</p><table><tr>${head.map((text) => `<th>${text}</th>`).join('')}</tr>${rows
    .map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`)
    .join('')}</table>`;

function findings(...parts: string[]) {
  const title = '高桥县2025年政府预算公开';
  const html = `<html><head><title>${title}</title></head><body><h1>${title}</h1>${parts.join('')}</body></html>`;
  return reviewHtml(html, 'x.html').review.findings.map(({ severity, rule }) => `${severity} ${rule}`);
}

describe('income by its names', () => {
  const taxes: Rows = [
    ['增值税', 3120],
    ['企业所得税', 1845],
    ['房产税', 977],
  ];
  const income = (tax: number, total: number, ...more: Rows) =>
    table(
      '2025年高桥县一般公共预算收入表',
      ['项目', '预算数'],
      [
        ['税收收入', tax],
        ...taxes,
        ['非税收入', 2508],
        ['专项收入', 1408],
        ['罚没收入', 880],
        ['其他收入', 220],
        ...more,
        ['收入合计', total],
      ],
    );

  test('taxes, kinds of income and their total', () => {
    expect(findings(income(5942, 8450))).toEqual([]);
    expect(findings(income(5942, 8550))).toEqual(['error government-lists']);
    expect(findings(income(5542, 8050))).toEqual(['error government-lists']);
  });

  test('a list of the main taxes is no list of all', () => {
    expect(findings(income(7315, 9823))).toEqual([]);
  });

  test('a total behind transfers holds these, too', () => {
    expect(findings(income(5942, 20450, ['上级补助收入', 12000]))).toEqual([]);
  });
});

describe('a balance by its names', () => {
  const sides = (up: number, lines: Rows) =>
    `<p>2025年高桥县一般公共预算收支平衡表</p><p>单位：万元</p><table><tr><th colspan="2">收入</th><th colspan="2">支出</th></tr><tr><th>项目</th><th>金额</th><th>项目</th><th>金额</th></tr>${[
      ['本级收入', 88210, '本级支出', 401330],
      ['上级补助收入', 310220, '上解上级支出', up],
      ...lines,
      ['收入总计', 420340, '支出总计', 420340],
    ]
      .map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`)
      .join('')}</table>`;
  const rest: Rows = [['调入资金', 21910, '债务还本支出', 8800]];

  test('own money and what is transferred make up both sides', () => {
    expect(findings(sides(10210, rest))).toEqual([]);
    expect(findings(sides(10270, rest))).toEqual(['error government-lists']);
  });

  test('a line that we do not know may be one more, or a part of the one above', () => {
    expect(findings(sides(10270, [...rest, ['', '', '其中：再融资债券还本', 5200]]))).toEqual([
      'error government-lists',
    ]);
    expect(findings(sides(10270, [...rest, ['', '', '体制结算事项', 5200]]))).toEqual([]);
  });
});

describe('a budget that names its totals by itself', () => {
  const income = (total: number) =>
    table(
      '2025年高桥县一般公共预算收入执行情况表',
      ['项目', '执行数'],
      [
        ['一、税收收入', 5942],
        ['增值税', 3120],
        ['企业所得税', 1845],
        ['房产税', 977],
        ['二、非税收入', 2508],
        ['罚没收入', 2288],
        ['其他收入', 220],
        ['一般公共预算收入合计', 8450],
        ['三、转移性收入', 12000],
        ['一般公共预算收入总计', total],
      ],
    );

  test('the grand total is its own income and what is transferred', () => {
    expect(findings(income(20450))).toEqual([]);
    expect(findings(income(20540))).toEqual(['error government-lists']);
  });
});

describe('lists of places', () => {
  const places = (header: string, first: string, sum: number) =>
    table(
      '2025年高桥市对下转移支付分地区预算表',
      [header, '一般性转移支付', '专项转移支付'],
      [
        ['合计', sum, 16460],
        [first, 40210, 8300],
        ['临江县', 38977, 4940],
        ['白塔县', 51020, 3220],
      ],
    );

  test('come to their total', () => {
    expect(findings(places('地区', '河东区', 130207))).toEqual([]);
    expect(findings(places('地区', '河东区', 130807))).toEqual(['error listed-total']);
  });

  test('a place that holds the others is none of them', () => {
    expect(findings(places('地区', '市辖区', 130807)).filter((one) => one.startsWith('error'))).toEqual([]);
  });
});

describe('growth beside the two years', () => {
  const rows: [string, number, number, string][] = [
    ['一般公共服务支出', 10000, 10500, '5.0'],
    ['教育支出', 20000, 20800, '4.0'],
    ['科学技术支出', 4000, 4400, '10.0'],
    ['卫生健康支出', 8000, 7600, '-5.0'],
    ['农林水支出', 12000, 12600, '5.0'],
    ['住房保障支出', 5000, 5100, '2.0'],
  ];
  const growth = (rate: string, note = '') =>
    table(
      '2025年高桥县一般公共预算支出表',
      ['项目', '上年预算数', '本年预算数', '比上年增减%'],
      rows.map((row, at) => (at === 1 ? [row[0], row[1], row[2], rate] : row)),
    ) + note;

  test('is a contradiction where all other lines come out, and a doubt where figures may be restated', () => {
    expect(findings(growth('4.0'))).toEqual([]);
    expect(findings(growth('9.0'))).toEqual(['error row-growth-rate']);
    expect(findings(growth('9.0', '<p>注：教育支出增幅按同口径计算。</p>'))).toEqual(['warn row-growth-rate']);
  });
});

describe('lists set in below numbers', () => {
  const transfers = (road: number) =>
    table(
      '2025年高桥县上级转移支付分项目表',
      ['项目', '预算数'],
      [
        ['一、一般性转移支付', 30120],
        ['　　均衡性转移支付', 18000],
        ['　　结算补助', 7120],
        ['　　固定数额补助', 5000],
        ['二、专项转移支付', 9440],
        ['　　教育专项', 4210],
        ['　　农业发展专项', 3130],
        ['　　交通发展专项', road],
        ['合计', 39560],
      ],
    );

  test('are all there is, where another of them comes out', () => {
    expect(findings(transfers(2100))).toEqual([]);
    expect(findings(transfers(2700))).toEqual(['error outline-sum']);
    // What is left may not be assigned yet.
    expect(findings(transfers(1337))).toEqual([]);
  });
});

describe('parts of a total before a numbered list', () => {
  const funds = (interest: number) =>
    table(
      '2024年高桥县社会保险基金收入决算表',
      ['项目', '决算数'],
      [
        ['社会保险基金收入合计', 30500],
        ['　　其中：社会保险费收入', 22300],
        ['　　　　　财政补贴收入', 8000],
        ['一、企业职工基本养老保险基金收入', 18300],
        ['　　其中：社会保险费收入', 14100],
        ['　　　　　财政补贴收入', 4100],
        ['二、失业保险基金收入', 12200],
        ['　　其中：社会保险费收入', 8200],
        ['　　　　　财政补贴收入', interest],
      ],
    );

  test('hold nothing of it', () => {
    expect(findings(funds(3900))).toEqual([]);
    expect(findings(funds(13900))).toEqual([expect.stringContaining('of-which-le')]);
  });
});

describe('what a report tells of several levels and years', () => {
  const report = (amount: string, scope = '全县') =>
    `<p>2024年，${scope}一般公共预算收入完成${amount}亿元。</p>${table(
      '2024年全县一般公共预算收入执行情况表',
      ['项目', '执行数'],
      [
        ['税收收入', 41230],
        ['非税收入', 20610],
        ['一般公共预算收入合计', 61840],
      ],
    )}`;

  test('is tied where it is one slip apart, and left alone where no table prints it', () => {
    expect(findings(report('6.18'))).toEqual([]);
    expect(findings(report('6.78'))).toEqual(['error government-text-tie']);
    expect(findings(report('3.95', '县本级'))).toEqual([]);
  });
});
