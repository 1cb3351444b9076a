import { describe, expect, test } from 'vitest';
import { tell } from './support.ts';

describe('changes', () => {
  test.each([
    ['比2022年同口径预算343.22万元减少25.35万元，下降7.39%', 'down 25.35 7.39% vs 2022 budget 343.22'],
    ['比上年增加7.59万元，增长8.03%', 'up 7.59 8.03% vs prior'],
    ['较2025年年初预算减少12.00万元', 'down 12.00 vs 2025 initial'],
    ['较2025年年初预算增加28.21万元，增幅3.2%', 'up 28.21 3.2% vs 2025 initial'],
    ['与上年预算数相同', 'flat vs prior budget'],
    ['与2021年相比持平，无增减变化', 'flat vs 2021'],
    ['比2024年预算持平', 'flat vs 2024 budget'],
    ['同比增长4.5%', 'up 4.5% vs prior'],
  ])('%s', (words, change) => {
    const [claim] = tell(`机关运行经费财政拨款预算317.87万元，${words}。`);
    expect(claim?.level).toBe('317.87');
    expect(claim?.changes?.[0]).toBe(change);
  });

  test('reasons are no claims, and what they tell is nobody’s amount', () => {
    expect(
      tell(
        '委托业务费预算349万元，比上年增加25.7万元，增长7.95%。主要原因，一是养老项目增加60万元；二是收养项目取消；三是人员增加。',
      ),
    ).toEqual([{ subject: '委托业务费', kind: null, level: '349', changes: ['up 25.7 7.95% vs prior'] }]);
  });

  test('a change of the whole with the changes of its parts, over sentences', () => {
    expect(
      tell(
        '与上年相比增加13.25万元，其中：人员经费增加8.27万元，主要原因是在职人员增加8人。日常公用经费增加1.92万元，主要原因是邮电费增加。项目支出减少11.65万元，主要原因是项目减少。',
      ),
    ).toEqual([
      {
        subject: '',
        kind: null,
        changes: ['up 13.25 vs prior'],
        parts: [
          { subject: '人员经费', kind: 'personnel', changes: ['up 8.27 vs prior'] },
          { subject: '日常公用经费', kind: 'public', changes: ['up 1.92'] },
          { subject: '项目支出', kind: 'project', changes: ['down 11.65'] },
        ],
      },
    ]);
  });

  test('amounts and changes, each with its own parts', () => {
    const claims = tell(
      '“三公”经费97.30万元。其中，公务用车购置及运行费65.81万元；公务接待费31.49万元。与2022年相比减少45.58万元，其中公务用车购置及运行费减少35.58万元，主要原因是厉行节约；公务接待费减少10万元。',
    );
    expect(claims.map(({ level, changes, parts }) => [level, changes, parts?.length])).toEqual([
      ['97.30', undefined, 2],
      [undefined, ['down 45.58 vs 2022'], 2],
    ]);
  });

  test('behind a list by commas it is open whose change it is: nothing is claimed', () => {
    const claims = tell(
      '财政拨款收入94.20万元，其中一般公共预算收入93.10万元，政府性基金收入1.10万元，比上年减少3.30万元。',
    );
    expect(claims[0]?.changes).toBeUndefined();
    expect(claims[0]?.parts?.every(({ changes }) => changes === undefined)).toBe(true);
  });

  test('what is now nothing cannot have grown: it is the whole that grew', () => {
    const [whole] = tell(
      '预算收入总计81.70万元，其中：本年收入81.70万元，上年结转0万元，比上年增加17.17万元，增长26.61%。',
    );
    expect(whole?.changes).toEqual(['up 17.17 26.61% vs prior']);
  });

  test('shares', () => {
    const [whole] = tell(
      '2024年支出预算49.70万元，其中：基本支出17.20万元，占34.61%；项目支出32.50万元，占支出总额的65.39%。',
    );
    expect(whole?.parts?.map(({ shares }) => shares)).toEqual([['34.61%'], ['65.39% of 支出总额']]);
  });
});

describe('how last year is counted', () => {
  test('同口径, 可比, 扣除…因素后: one more change of the same subject, against last year restated', () => {
    expect(
      tell('税收收入完成2633.40亿元，比上年同期下降（以下简称“下降”）6.3%，扣除留抵退税因素后可比增长6.3%。'),
    ).toEqual([
      {
        subject: '税收收入',
        kind: null,
        level: '2633.40',
        changes: ['down 6.3% vs prior', 'up 6.3% vs prior'],
      },
    ]);
  });

  test('增加收入: what grew is the subject', () => {
    expect(tell('2024年收入预算658.66万元。收入预算较2023年增加收入167.39万元。')[0]?.changes).toEqual([
      'up 167.39 vs 2023',
    ]);
  });
});
