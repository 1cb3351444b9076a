import { describe, expect, test } from 'vitest';
import { reviewHtml } from '../support/pipeline.ts';

/** A made-up final account, 公开01–09, whose figures add up: what its tables say of each other is bound, and slips are seen. */

type Row = readonly (string | readonly [text: string, colSpan: number, rowSpan?: number])[];

function table(title: string, rows: readonly Row[]): string {
  const cell = (one: Row[number]) => {
    const [text, columns = 1, lines = 1] = typeof one === 'string' ? [one] : one;
    return `<td colspan="${columns}" rowspan="${lines}">${text}</td>`;
  };
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n');
  return `<p>${title}</p><p>单位：万元</p><table>${body}</table>`;
}

const summary = table('收入支出决算总表', [
  [
    ['收入', 2],
    ['支出', 2],
  ],
  ['项目', '决算数', '项目', '决算数'],
  ['一、一般公共预算财政拨款收入', '1,480.20', '一、一般公共服务支出', '1,402.20'],
  ['二、政府性基金预算财政拨款收入', '60.00', '二、社会保障和就业支出', '84.10'],
  ['三、其他收入', '6.20', '三、城乡社区支出', '55.00'],
  ['本年收入合计', '1,546.40', '本年支出合计', '1,541.30'],
  ['使用非财政拨款结余', '', '结余分配', ''],
  ['年初结转和结余', '30.00', '年末结转和结余', '35.10'],
  ['总计', '1,576.40', '总计', '1,576.40'],
]);
const income = table('收入决算表', [
  ['科目编码', '科目名称', '本年收入合计', '财政拨款收入', '其他收入'],
  [['合计', 2], '1,546.40', '1,540.20', '6.20'],
  ['201', '一般公共服务支出', '1,402.30', '1,396.10', '6.20'],
  ['208', '社会保障和就业支出', '84.10', '84.10', ''],
  ['212', '城乡社区支出', '60.00', '60.00', ''],
]);
const spending = table('支出决算表', [
  ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
  [['合计', 2], '1,541.30', '1,130.20', '411.10'],
  ['201', '一般公共服务支出', '1,402.20', '1,046.10', '356.10'],
  ['208', '社会保障和就业支出', '84.10', '84.10', ''],
  ['212', '城乡社区支出', '55.00', '', '55.00'],
]);
const fiscal = table('财政拨款收入支出决算总表', [
  [
    ['收入', 2],
    ['支出', 4],
  ],
  ['项目', '决算数', '项目', '合计', '一般公共预算财政拨款', '政府性基金预算财政拨款'],
  ['一、一般公共预算财政拨款', '1,480.20', '一、一般公共服务支出', '1,396.10', '1,396.10', ''],
  ['二、政府性基金预算财政拨款', '60.00', '二、社会保障和就业支出', '84.10', '84.10', ''],
  ['', '', '三、城乡社区支出', '55.00', '', '55.00'],
  ['本年收入合计', '1,540.20', '本年支出合计', '1,535.20', '1,480.20', '55.00'],
  ['年初财政拨款结转和结余', '12.00', '年末财政拨款结转和结余', '17.00', '', '17.00'],
  ['一、一般公共预算财政拨款', '', '', '', '', ''],
  ['二、政府性基金预算财政拨款', '12.00', '', '', '', ''],
  ['总计', '1,552.20', '总计', '1,552.20', '1,480.20', '72.00'],
]);
const general = table('一般公共预算财政拨款支出决算表', [
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  [['合计', 2], '1,480.20', '1,130.20', '350.00'],
  ['201', '一般公共服务支出', '1,396.10', '1,046.10', '350.00'],
  ['208', '社会保障和就业支出', '84.10', '84.10', ''],
]);
const basic = table('一般公共预算财政拨款基本支出决算表', [
  ['科目编码', '科目名称', '决算数', '科目编码', '科目名称', '决算数'],
  ['301', '工资福利支出', '930.40', '302', '商品和服务支出', '140.30'],
  ['30101', '基本工资', '410.40', '30201', '办公费', '80.30'],
  ['30102', '津贴补贴', '520.00', '30211', '差旅费', '60.00'],
  ['303', '对个人和家庭的补助', '49.50', '310', '资本性支出', '10.00'],
  ['30302', '退休费', '49.50', '31002', '办公设备购置', '10.00'],
  [['人员经费合计', 2], '979.90', ['公用经费合计', 2], '150.30'],
]);
/** As one finance system prints it: an empty row between the names and 预算数｜决算数, into which one of them reaches. */
const threePublic = table('财政拨款“三公”经费支出决算表', [
  [
    ['合计', 2, 2],
    ['因公出国（境）费', 2, 2],
    ['公务用车购置及运行费', 6],
    ['公务接待费', 2, 3],
  ],
  [
    ['小计', 2],
    ['公务用车购置费', 2, 2],
    ['公务用车运行费', 2],
  ],
  ['', '', '', '', '', '', '', ''],
  Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? '预算数' : '决算数')),
  ['12.00', '9.46', '', '', '8.00', '7.66', '', '', '8.00', '7.66', '4.00', '1.80'],
]);
const fund = table('政府性基金预算财政拨款收入支出决算表', [
  ['科目编码', '科目名称', '年初结转和结余', '本年收入', '本年支出', '年末结转和结余'],
  [['合计', 2], '12.00', '60.00', '55.00', '17.00'],
  ['212', '城乡社区支出', '12.00', '60.00', '55.00', '17.00'],
]);
const tables = [summary, income, spending, fiscal, general, basic, threePublic, fund].join('\n');
const title = '南岭市统计局2024年度部门决算';
const clean = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${title}</title></head>
<body><h1>${title}</h1>${tables}</body></html>`;

const review = (html: string) => reviewHtml(html, 'final-account.html');

test('all adds up: nothing is said', () => {
  const { review: result } = review(clean);
  expect(result.findings.map(({ rule, message }) => `${rule}: ${message.zh}`)).toEqual([]);
});

describe('what the forms say of each other is bound', () => {
  const { relations } = review(clean);
  const bound = (rule: string) => relations.filter(({ relation }) => relation.rule === rule);
  test.each([
    ['balance', 2],
    ['total-with-carryover', 7],
    ['xt-revenue-total', 1],
    ['xt-expenditure-total', 1],
    ['xt-fiscal-split', 2],
    ['fa-05-06', 1],
    ['fa-carryover', 4],
    ['three-public-sum', 2],
    ['three-public-car-sum', 2],
    ['fa-three-public', 2],
  ])('%s, %i times', (rule, times) => {
    expect(bound(rule).length).toBe(times);
    expect(bound(rule).every(({ verdict }) => verdict === 'holds')).toBe(true);
  });
  test('by what the year brought and took, and as contradictions', () => {
    for (const rule of ['xt-revenue-total', 'xt-expenditure-total', 'xt-fiscal-split'])
      for (const { relation } of bound(rule)) {
        expect(relation.severity).toBe('error');
        expect(relation.alternatives).toEqual([]);
      }
  });
});

describe('a slip is seen', () => {
  test.each([
    [
      'fa-01-02-03',
      '<td colspan="2" rowspan="1">合计</td><td colspan="1" rowspan="1">1,546.40',
      '1,546.40',
      '1,564.40',
    ],
    ['fa-04-05', '合计</td><td colspan="1" rowspan="1">1,480.20', '1,480.20', '1,408.20'],
    ['fa-05-06', '公用经费合计</td><td colspan="1" rowspan="1">150.30', '150.30', '105.30'],
    ['fa-carryover', '城乡社区支出</td><td colspan="1" rowspan="1">12.00', '12.00', '21.00'],
    ['fa-balance', '总计</td><td colspan="1" rowspan="1">1,576.40', '1,576.40', '1,567.40'],
  ])('%s', (_, at, printed, slipped) => {
    const wrong = clean.replace(at, at.replace(printed, slipped));
    expect(wrong).not.toBe(clean);
    const [finding, ...others] = review(wrong).review.findings;
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('error');
    expect(finding?.places.map(({ text }) => text)).toContain(slipped);
  });
});
