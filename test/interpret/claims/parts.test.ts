import { describe, expect, test } from 'vitest';
import { tell } from './support.ts';

const part = (subject: string, kind: string | null, level: string) => ({ subject, kind, level });

describe('parts', () => {
  test('其中 with semicolons, and lists within', () => {
    expect(
      tell(
        '2023年支出预算95.17万元，其中基本支出74.37万元，包括人员经费65.86万元和公用经费8.51万元；项目支出20.80万元，包括本级支出20.80万元，主要为网络运行经费。',
      ),
    ).toEqual([
      {
        ...part('支出', 'expenditure', '95.17'),
        parts: [
          {
            ...part('基本支出', 'basic', '74.37'),
            parts: [part('人员经费', 'personnel', '65.86'), part('公用经费', 'public', '8.51')],
          },
          { ...part('项目支出', 'project', '20.80'), parts: [part('本级支出', null, '20.80')] },
        ],
      },
    ]);
  });

  test('two wholes in one sentence: the semicolon ends a list that commas part', () => {
    const [income, expenditure] = tell(
      '收入预算总计81.70万元，其中：本年收入80.70万元，上年结转1万元；支出预算总计81.70万元，其中：基本支出22.90万元，项目支出58.80万元。',
    );
    expect(income?.parts).toEqual([part('本年收入', 'current-income', '80.70'), part('上年结转', 'carryover', '1')]);
    expect(expenditure?.parts).toHaveLength(2);
  });

  test('brackets', () => {
    expect(
      tell(
        '公务用车购置及运维费65.81万元（其中：公务用车购置费为0万元，公务用车运维费65.81万元）；公务接待费31.49万元。',
      ),
    ).toEqual([
      {
        ...part('公务用车购置及运维费', 'car', '65.81'),
        parts: [part('公务用车购置费', 'car-purchase', '0'), part('公务用车运维费', 'car-running', '65.81')],
      },
      part('公务接待费', 'reception', '31.49'),
    ]);
  });

  test('其中 at the beginning of a sentence speaks of the sentence before, where that has one subject', () => {
    expect(
      tell(
        '政府采购预算43.34万元。其中：政府采购货物预算22.39万元、政府采购工程预算 0万元、政府采购服务预算20.95万元。',
      ),
    ).toEqual([
      {
        ...part('政府采购', 'procurement', '43.34'),
        parts: [
          part('政府采购货物', 'goods', '22.39'),
          part('政府采购工程', 'works', '0'),
          part('政府采购服务', 'services', '20.95'),
        ],
      },
    ]);
    const two = tell(
      '收入为一般公共预算拨款81.70万元，政府性基金预算拨款9万元。其中：当年收入80万元，上年结转1.70万元。',
    );
    expect(two.some(({ parts }) => parts !== undefined)).toBe(false);
  });

  test('lines that are numbered, with lists in lists', () => {
    const [whole] = tell(
      '2023年“三公”经费预算安排18.9万元，与上年预算相比无变化。具体安排情况为：',
      '（一）公务用车购置及运行费。共计安排18万元，与2022年预算相比无变化。①公务用车购置安排0万元。②公车运行维护经费安排18万元。',
      '（二）公务接待费。安排0.9万元，与2022年相比无变化。',
      '# 三、机关运行经费',
    );
    expect(whole?.parts?.map(({ kind, level }) => [kind, level])).toEqual([
      ['car', '18'],
      ['reception', '0.9'],
    ]);
    expect(whole?.parts?.[0]?.parts?.map(({ kind, level }) => [kind, level])).toEqual([
      ['car-purchase', '0'],
      ['car-running', '18'],
    ]);
    expect(whole?.partial).toBeUndefined();
  });

  test('a list with a line that cannot be read, or a missing number, is partial', () => {
    expect(
      tell('公用经费9.90万元。其中：', '1、办公费：4.20万元。', '2、邮电费见附表。', '3、福利费：1.10万元。')[0]
        ?.partial,
    ).toBe(true);
    expect(tell('公用经费9.90万元。其中：', '1、办公费：4.20万元。', '3、福利费：1.10万元。')[0]?.partial).toBe(true);
  });

  test('lines without numbers: 其中 speaks of the line above', () => {
    const claims = tell('基本支出35.07万元', '其中：人员经费23.13万元', '日常公用经费11.94万元', '项目支出 17.42万元');
    expect(claims.map(({ subject, parts }) => [subject, parts?.map(({ level }) => level)])).toEqual([
      ['基本支出', ['23.13', '11.94']],
      ['项目支出', undefined],
    ]);
  });

  test('其中 as a line of its own: the line above once more, in other parts', () => {
    const [told, again] = tell(
      '收入预算合计81.70万元，包括本年收入80.70万元，上年结转1万元。',
      '其中：',
      '本年一般公共预算收入80.70万元，占98.78%；',
      '上年结转的一般公共预算收入1万元，占1.22%。',
    );
    expect(told?.parts?.map(({ subject }) => subject)).toEqual(['本年收入', '上年结转']);
    expect(again).toMatchObject({ subject: '收入', level: '81.70' });
    expect(again?.parts?.map(({ level, shares }) => [level, shares])).toEqual([
      ['80.70', ['98.78%']],
      ['1', ['1.22%']],
    ]);
  });

  test('a stage that is but part of a name of work is none', () => {
    const [whole] = tell(
      '项目支出81.70万元，具体包括：',
      '1.预决算管理业务60.70万元，主要用于决算编审。',
      '2.预算准备金20万元。',
      '3.综合管理1万元。',
    );
    expect(whole?.parts?.map(({ level, others }) => [level, others])).toEqual([
      ['60.70', undefined],
      ['20', undefined],
      ['1', undefined],
    ]);
  });

  test('lists in a list may be numbered on from the one before', () => {
    const [whole] = tell(
      '2024年收入预算81.70万元，其中：',
      '（一）本年财政拨款收入60.70万元',
      '1.一般公共预算拨款收入60.70万元。',
      '2.政府性基金预算拨款收入0万元。',
      '（二）本年其他资金收入20万元',
      '3.事业收入15万元。',
      '4.其他收入5万元。',
      '（三）上年结转结余1万元',
    );
    expect(whole?.parts?.map(({ level, parts }) => [level, parts?.map((one) => one.level)])).toEqual([
      ['60.70', ['60.70', '0']],
      ['20', ['15', '5']],
      ['1', undefined],
    ]);
  });

  test('lines go on with the parts where the one above ended in a semicolon', () => {
    const claims = tell(
      '支出预算合计81.70万元，其中：基本支出60.70万元，占74.30%；',
      '项目支出21.00万元，占25.70%；',
      '事业单位经营支出0万元，占0%。',
      '机关运行经费4.20万元。',
    );
    expect(claims.map(({ subject, parts }) => [subject, parts?.map(({ level }) => level)])).toEqual([
      ['支出', ['60.70', '21.00', '0']],
      ['机关运行经费', undefined],
    ]);
  });
});
