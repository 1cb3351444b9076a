import { describe, expect, test } from 'vitest';
import {
  aspectOfHeader,
  aspectOfPath,
  classificationOf,
  expenditureClassOf,
  incomeClassOf,
  namesOf,
  normaliseName,
  parentCode,
} from '../../lib/standards/index.ts';

describe('headers', () => {
  test.each([
    ['合 计', { measure: 'total' }],
    ['基本支出', { measure: 'basic' }],
    ['其中：基本支出', { measure: 'basic', ofWhich: true }],
    ['项目支出', { measure: 'project', role: null }],
    ['项 目', { role: 'label', measure: null }],
    ['日常公用经费', { measure: 'public' }],
    ['上解上级 支出', { measure: 'remittance' }],
    ['对附属单位补助支出', { measure: 'subsidy-to-affiliates', fund: null }],
    ['事业单位经营支出', { measure: 'operation', fund: null }],
    ['事业单位经营收入', { fund: 'business' }],
    ['附属单位上缴收入', { fund: 'from-affiliates' }],
    ['非财政 拨款结 转结余', { fund: 'non-fiscal-carryover' }],
    ['财政拨 款结转', { fund: 'fiscal-carryover' }],
    ['上年结转', { fund: 'carryover', period: null }],
    ['结转下年', { measure: 'carry-to-next-year', fund: null }],
    ['政府性基金 预算拨款', { fund: 'government-fund' }],
    ['社会保险基金预算', { fund: 'social-insurance' }],
    ['国有资本经营预算财政拨款', { fund: 'state-capital' }],
    ['财政拨款 收入', { fund: 'fiscal' }],
    ['2023年预算数', { year: 2023, period: 'current' }],
    ['2019年度预算', { year: 2019 }],
    ['2023年 预留中 小微企 业份额', { measure: 'set-aside-for-small-business', year: 2023 }],
    ['增减金额', { period: 'change' }],
    ['增减%', { period: 'change-rate', quantity: 'percent' }],
    ['调整预算数', { period: 'adjusted' }],
    ['决算数', { period: 'final' }],
    ['价值（金额单位：万元）', { measure: 'book-value' }],
    ['数量', { measure: 'quantity', quantity: 'count' }],
    ['单价', { measure: 'unit-price', quantity: 'unit-price' }],
    ['预算 资金', { measure: 'project-budget' }],
    ['科目 编码', { role: 'code' }],
    ['序号', { role: 'number' }],
    ['收入', { side: 'income' }],
    ['支出', { side: 'expenditure' }],
    ['合计'.repeat(500), { role: null, measure: null, fund: null, period: null }],
  ])('%.30s', (text, expected) => {
    expect(aspectOfHeader(text)).toMatchObject(expected);
  });

  test('lower texts decide, upper ones fill in', () => {
    expect(aspectOfPath(['2023年预算数', '基本支出'])).toMatchObject({
      measure: 'basic',
      year: 2023,
      period: 'current',
    });
    expect(aspectOfPath(['支出', '金额', '一般公共预算'])).toMatchObject({
      fund: 'general-public',
      side: 'expenditure',
    });
    expect(aspectOfPath(['本年收入', '小计'])).toMatchObject({ measure: 'subtotal', fund: 'current-year' });
    expect(aspectOfPath(['一般公共预算', '财政拨款'])).toMatchObject({ fund: 'general-public' });
    expect(aspectOfPath(['财政拨款', '一般公共预算'])).toMatchObject({ fund: 'general-public' });
    expect(aspectOfPath(['本年收入', '财政拨款'])).toMatchObject({ fund: 'fiscal' });
    expect(aspectOfPath(['基本支出', '小计'])).toMatchObject({ measure: 'basic' });
    expect(aspectOfPath(['一般公共预算基本支出', '合计'])).toMatchObject({ measure: 'total', fund: 'general-public' });
    expect(aspectOfPath(['基本支出', '人员经费'])).toMatchObject({ measure: 'personnel' });
    expect(aspectOfPath([])).toMatchObject({ measure: null, fund: null, role: null });
  });
});

describe('classification', () => {
  test('codes, levels, parents', () => {
    expect(classificationOf('functional', '2013101')).toMatchObject({ name: '行政运行', level: '项' });
    expect(classificationOf('economic', '301')).toMatchObject({ name: '工资福利支出', level: '类', attested: true });
    expect(classificationOf('functional', '9999999')).toBeNull();
    expect(classificationOf('functional', '__proto__')).toBeNull();
    expect([parentCode('2010301'), parentCode('20103'), parentCode('201'), parentCode('30101')]).toEqual([
      '20103',
      '201',
      null,
      '301',
    ]);
  });
  test('names by year: the older one while it was in force, both in the year of the change', () => {
    expect(namesOf('functional', '210', 2017)).toContain('医疗卫生与计划生育支出');
    expect(namesOf('functional', '210', 2019)).toEqual(['医疗卫生与计划生育支出', '卫生健康支出']);
    expect(namesOf('functional', '210', 2023)).toEqual(['卫生健康支出']);
  });
  test('row labels of the summaries, with older names', () => {
    expect(expenditureClassOf('文化体育与传媒支出')?.code).toBe('207');
    expect(expenditureClassOf('国土海洋气象等支出')?.code).toBe('220');
    expect(incomeClassOf('一般公共预算 拨款收入')?.names[0]).toBe('一般公共预算拨款收入');
    expect(expenditureClassOf('人行科目')).toBeNull();
  });
  test('names are compared without blanks and variants of brackets', () => {
    expect(normaliseName('对企业补助 （基本建设）')).toBe(normaliseName('对企业补助(基本建设)'));
  });
});
