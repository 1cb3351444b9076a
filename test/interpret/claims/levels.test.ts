import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../../lib/interpret/claims/index.ts';
import { finish } from '../../../lib/model/index.ts';
import { documentOf, tell } from './support.ts';

describe('amounts and their subjects', () => {
  test.each([
    ['2024年支出预算1,274.78万元。', '支出', 'expenditure', '1,274.78'],
    ['2024年清河市水务局收入预算为820.5万元。', '清河市水务局收入', 'income', '820.5'],
    ['机关运行经费共计安排92.9万元。', '机关运行经费', 'operating-cost', '92.9'],
    ['2024年“三公”经费财政拨款预算数为6.20万元。', '“三公”经费', 'three-public', '6.20'],
    ['政府性基金拨款支出预算为0；', '政府性基金拨款支出', 'government-fund', '0'],
    ['一般公共服务支出31.40万元。', '201/一般公共服务支出', 'functional', '31.40'],
    ['2060101-行政运行 93.69 万元。', '2060101/行政运行', 'functional', '93.69'],
    ['培训支出（2050803）支出29.10万元。', '2050803/培训支出', 'functional', '29.10'],
    ['1、办公费：9.88万元。', '办公费', null, '9.88'],
  ])('%s', (sentence, subject, kind, level) => {
    expect(tell(sentence)).toEqual([{ subject, kind, level }]);
  });

  test('class, section and item by their words', () => {
    expect(tell('公共安全支出（204类）司法（06款）行政运行（01项）72.67万元。主要用于：基本支出。')).toEqual([
      { subject: '2040601/公共安全支出/司法/行政运行', kind: 'functional', level: '72.67' },
    ]);
  });

  test.each([
    '按在职职工每人每年300元安排。',
    '购置单价100万元（含）以上的专用设备。',
    '总成本不超过157万元。',
    '根据财办〔2023〕12号文件执行。',
    '依据《关于2021年新增资产500万元的通知》。',
    '截至2023年12月31日。',
  ])('no amount: %s', (sentence) => {
    expect(tell(sentence)).toEqual([]);
  });

  test('offsets are exact, and the figure is quoted', () => {
    const text = '  其中：项目支出 447.83万元，占 35.13％。';
    const { facts } = finish(claimsOf(documentOf([text])));
    expect(facts.map(({ place }) => place.text)).toEqual(['447.83', '35.13％']);
    for (const { place } of facts) if ('block' in place) expect(text.slice(place.start, place.end)).toBe(place.text);
  });

  test('a heading names what the line below tells', () => {
    expect(tell('# （二）公务接待费', '2024年预算安排14.09万元，与上年持平。')).toEqual([
      { subject: '公务接待费', kind: 'reception', level: '14.09', changes: ['flat vs prior'] },
    ]);
  });

  test('amounts of other years and stages belong to one subject', () => {
    expect(
      tell(
        '住房保障支出（类）住房改革支出（款）住房公积金（项）20.88万元。2025年当年预算执行数为19.83万元，2026年预算安排20.88万元，比2025年预算执行数增加5.30%。',
      ),
    ).toEqual([
      {
        subject: '住房保障支出/住房改革支出/住房公积金',
        kind: 'functional',
        level: '20.88',
        others: ['19.83 2025 executed', '20.88 2026 budget'],
        changes: ['up 5.30% vs 2025 executed'],
      },
    ]);
  });

  test('initial budget, outturn and completion', () => {
    expect(tell('财政拨款支出年初预算为93.92万元，支出决算为90.05万元，完成年初预算的95.88%。')).toEqual([
      {
        subject: '财政拨款支出',
        kind: 'fiscal-expenditure',
        level: '93.92',
        others: ['90.05 final'],
        completions: ['95.88% of initial'],
      },
    ]);
  });

  test('amounts of one subject are named by their stage, so that they can be told apart', () => {
    const { facts } = finish(claimsOf(documentOf(['行政运行年初预算为93.92万元，支出决算为90.05万元。'])));
    expect(facts.map(({ columnLabel }) => columnLabel)).toEqual(['年初预算', '决算']);
  });

  test('a figure that a page number stands in front of is left out', () => {
    const { facts } = finish(claimsOf(documentOf(['机关运行经费17.20万元，比上年增长3 17.31%。'])));
    expect(facts.map(({ value }) => value)).toEqual(['17.20']);
  });
});

describe('what was planned', () => {
  test('完成预算…的…%: the plan is one more amount of the same subject, and no subject of its own', () => {
    expect(
      tell('4月，一般公共预算收入累计完成24627万元，完成年初预算数60999万元的40.4%，比上年减收1070万元，下降4.2%。'),
    ).toEqual([
      {
        subject: '一般公共预算收入',
        kind: 'general-public',
        level: '24627',
        others: ['60999 initial'],
        changes: ['down 1070 4.2% vs prior'],
        completions: ['40.4% of initial'],
      },
    ]);
  });

  test('为调整预期的, 占预算目标的, 为预算调整数的', () => {
    const completed = (words: string) => tell(`税收收入23.50亿元，${words}，同比增长2.1%。`)[0]?.completions;
    expect(completed('为调整预期的98.3%')).toEqual(['98.3% of adjusted']);
    expect(completed('为预算调整数的98.3%')).toEqual(['98.3% of adjusted']);
    expect(completed('完成年初目标任务的98.3%')).toEqual(['98.3% of budget']);
    expect(completed('占预算目标24.10亿元的97.5%')).toEqual(['97.5% of budget']);
  });

  test('短收 is against the budget, 同比 against last year', () => {
    const [told] = tell('一般公共预算收入5210万元，完成预算6000万元的86.8%，短收790万元，同比下降10.2%，减收592万元。');
    expect(told?.changes).toEqual(['down 790 vs budget', 'down 592 10.2% vs prior']);
  });

  test('完成 and what stands in front in brackets name nothing', () => {
    expect(tell('地方一般公共预算收入实际完成1240万元，比上年（下同）增长3%。')).toEqual([
      {
        subject: '地方一般公共预算收入',
        kind: 'general-public',
        level: '1240',
        changes: ['up 3% vs prior'],
      },
    ]);
  });
});
