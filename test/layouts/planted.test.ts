import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reviewHtml } from '../support/pipeline.ts';

/** One digit changed in a clean page: it is found, and where two relations meet in it, it is named. */

const page = (name: string) => readFileSync(new URL(`../fixtures/layouts/${name}.html`, import.meta.url), 'utf8');

const planted: readonly { in: string; from: string; to: string; rule: string }[] = [
  { in: 'classes-side-by-side', from: '合计</td><td>170.00', to: '合计</td><td>180.00', rule: 'class-sum' },
  { in: 'classes-side-by-side', from: '合计</td><td>65.00', to: '合计</td><td>55.00', rule: 'class-sum' },
  { in: 'names', from: '事业收入</td><td>20.00', to: '事业收入</td><td>30.00', rule: 'income-list-sum' },
  { in: 'names', from: '退休费</td><td>20.00', to: '退休费</td><td>25.00', rule: 'block-sum' },
  {
    in: 'assets',
    from: '<td>80.00</td></tr><tr><td>资产合计',
    to: '<td>90.00</td></tr><tr><td>资产合计',
    rule: 'asset-table-sum',
  },
  {
    in: 'units-among-codes',
    from: '国有林场</td><td>1519.03',
    to: '国有林场</td><td>1619.03',
    rule: 'row-basic-project',
  },
  {
    in: 'units-among-codes',
    from: '>301.07</td><td></td><td>301.07',
    to: '>801.07</td><td></td><td>801.07',
    rule: 'unit-list-sum',
  },
  {
    in: 'blocks-run-over',
    from: '其他交通费用</td><td>167,477.84',
    to: '其他交通费用</td><td>367,477.84',
    rule: 'econ-rollup',
  },
  {
    in: 'budgets-below-carryover',
    from: '<td>29</td><td>35.00',
    to: '<td>29</td><td>85.00',
    rule: 'total-with-carryover',
  },
  {
    in: 'uses-by-class',
    from: '一、基本支出</td><td>2620.62',
    to: '一、基本支出</td><td>2820.62',
    rule: 'income-list-sum',
  },
  {
    in: 'budget-by-origin',
    from: '<td>2964.28</td><td>2223.21',
    to: '<td>2964.28</td><td>2523.21',
    rule: 'unit-list-sum',
  },
  {
    in: 'movements-by-code',
    from: '<td>67.00</td><td>2802.94',
    to: '<td>67.00</td><td>2302.94',
    rule: 'row-basic-project',
  },
  { in: 'movements-by-code', from: '"4">合计</td><td>105.16', to: '"4">合计</td><td>205.16', rule: 'xt-project-total' },
  { in: 'functions-by-item', from: '>117.41<', to: '>517.41<', rule: 'row-total' },
  { in: 'functions-by-class', from: '>1002.67<', to: '>1902.67<', rule: 'class-sum' },
  {
    in: 'of-last-year',
    from: '增值税</td><td>7,314.00</td><td>4,637.00</td><td>63.4',
    to: '增值税</td><td>7,314.00</td><td>4,637.00</td><td>83.4',
    rule: 'row-growth-rate',
  },
  {
    in: 'of-last-year',
    from: '城乡社区支出</td><td>70,458.00',
    to: '城乡社区支出</td><td>90,458.00',
    rule: 'income-list-sum',
  },
  {
    in: 'former-class-names',
    from: '其他资本性支出</td><td>6.18</td><td></td><td>6.18',
    to: '其他资本性支出</td><td>8.18</td><td></td><td>8.18',
    rule: 'block-sum',
  },
  { in: 'former-class-names', from: '公用经费</td><td>274.19', to: '公用经费</td><td>284.19', rule: 'outline-sum' },
  {
    in: 'former-class-names',
    from: '一般公共预算拨款</td><td>3388.69',
    to: '一般公共预算拨款</td><td>3308.69',
    rule: 'outline-sum',
  },
  { in: 'numbered-classes', from: '基本工资</td><td>22.59', to: '基本工资</td><td>72.59', rule: 'outline-sum' },
  {
    in: 'blocks-by-use',
    from: '一、基本支出</td><td>2188.84',
    to: '一、基本支出</td><td>2988.84',
    rule: 'outline-sum',
  },
  { in: 'items-by-unit', from: '>182.41<', to: '>102.41<', rule: 'unit-list-sum' },
  { in: 'completion-of-groups', from: '>91.74<', to: '>97.74<', rule: 'row-completion-rate' },
  { in: 'economic-by-source', from: '>27.67<', to: '>57.67<', rule: 'row-fund-split' },
];

test.each(planted)('$in: $from becomes $to', ({ in: name, from, to, rule }) => {
  const html = page(name);
  expect(html.split(from).length).toBe(2);
  const { findings } = reviewHtml(html.replace(from, to), `${name}.html`).review;
  expect(findings.map((finding) => finding.rule)).toEqual([rule]);
});
