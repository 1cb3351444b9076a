import { describe, expect, test } from 'vitest';
import { reviewHtml } from '../support/pipeline.ts';

/** What reports on the execution of a government's budget say in sentences. */

const findings = (...lines: string[]) => {
  const title = '高桥县2024年预算执行情况和2025年预算草案的报告';
  const html = `<html><head><title>${title}</title></head><body><h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}</body></html>`;
  return reviewHtml(html, 'x.html').review.findings.map(({ rule, severity, culprit, repair }) =>
    [severity, rule, culprit?.text, repair?.value].filter(Boolean).join(' '),
  );
};

describe('what was planned, and what came of it', () => {
  const line = (rate: string, fall = '1070') =>
    `一般公共预算收入累计完成24627万元，完成年初预算数60999万元的${rate}%，比上年减收${fall}万元，下降4.2%。`;

  test('the plan is no amount of the year before or after', () => {
    expect(findings(line('40.4'))).toEqual([]);
    expect(
      findings(
        '全县财政收入累计完成67955万元，占预算101032万元的67.3%，较上年同期99895万元下降32.0%，减收31940万元。',
        '其中：政府性基金收入3089万元，完成预算24850万元的12.4%，短收21761万元，同比减收31430万元，下降91.1%。',
      ),
    ).toEqual([]);
  });

  test('its parts are parts of what came of it', () => {
    const parts =
      '其中：税收收入8103万元，比上年增收1284万元，增长18.8%；非税收入16524万元，比上年减收2354万元，下降12.5%。';
    expect(findings(`${line('40.4')}${parts}`)).toEqual([]);
  });

  test('a rate of completion, and a fall, that do not come out', () => {
    expect(findings(line('44.4'))).toEqual(['error completion-rate']);
    expect(findings(line('40.4', '1700'))).toEqual([expect.stringContaining('yoy-rate')]);
  });

  test('the rate first, then the amount', () => {
    const line = (amount: string) => `税收收入完成73567万元，同比下降1.81%，减收${amount}万元。`;
    expect(findings(line('1359'))).toEqual([]);
    expect(findings(line('2359'))).toEqual([expect.stringContaining('yoy-rate')]);
    // 同口径: a rate of last year's amount restated, beside an amount that need not be.
    expect(findings('税收收入（同口径）完成30161万元，同比增长14.6%，增收4376万元。')).toEqual([]);
  });
});

describe('amounts that a text adds up as it goes', () => {
  const income = (carried: string, total: string) =>
    `一般公共预算收入完成53.20亿元，增长2.1%。其中，税收收入29.10亿元，增长4.2%。非税收入24.10亿元，下降0.3%。加上上级补助收入29.70亿元、调入资金3.30亿元、上年结转${carried}亿元后，收入总计${total}亿元。`;

  test('what it is added to may stand further up', () => {
    expect(findings(income('8.80', '95.00'))).toEqual([]);
    expect(findings(income('8.90', '95.00'))).toEqual([expect.stringContaining('narr-component-sum')]);
    expect(findings(income('8.80', '95.50'))).toEqual([expect.stringContaining('narr-component-sum')]);
  });

  test('the sum of sums, in one sentence', () => {
    const line = (total: string) =>
      `全县收入42100万元，加上级补助收入387613万元（其中：专项补助20673万元、返还性收入4599万元），债券转贷收入13038万元，全县总收入442751万元，加上年结余7546万元，再加调入资金199万元，收入总计${total}万元。`;
    expect(findings(line('450496'))).toEqual([]);
    expect(findings(line('450946'))).toEqual([expect.stringContaining('narr-component-sum')]);
  });

  test('what is added without its amount, or as a change, leaves the sum open', () => {
    expect(findings('一般公共预算收入38.69亿元。加上债券收入、调入资金、上年结转后，收入总计43.84亿元。')).toEqual([]);
    expect(findings('一般公共预算收入38.69亿元，加上调入资金3亿元，以及上年结转等，收入总计43.84亿元。')).toEqual([]);
    expect(findings('支出1996.70亿元，加上上解支出98.50亿元，调出资金增加10.20亿元，支出总计2686.30亿元。')).toEqual(
      [],
    );
    // 市级 is a part of 全市, and nothing says that it is added.
    expect(findings('全市收入100亿元，市级收入30亿元，县级收入65亿元，收入总计180亿元。')).toEqual([]);
  });

  test('合计 is no further amount of what was told last', () => {
    expect(findings('一般公共预算支出191.30亿元，转移性支出0.84亿元，合计192.14亿元。')).toEqual([]);
  });

  test('restated rates stand beside those that were told', () => {
    expect(
      findings('上年一般公共预算收入100亿元。', '一般公共预算收入106亿元，扣除留抵退税因素后可比增长8.1%，增长6%。'),
    ).toEqual([]);
  });

  test('由…调整为…，调增…', () => {
    const line = (rise: string) => `县本级一般公共预算总收入由397959万元调整为409959万元，调增${rise}万元。`;
    expect(findings(line('12000'))).toEqual([]);
    expect(findings(line('21000'))).toEqual(['error yoy-two-levels 21000 12000']);
  });
});

describe('its own, and what is passed on or carried over', () => {
  test('其中: the amounts that make up a total', () => {
    const line = (carried: string) =>
      `一般公共预算总收入预计90.77亿元，其中：一般公共预算收入46.68亿元，上级转移支付补助收入38.52亿元，债券转贷收入0.10亿元，调入资金4.79亿元，上年结余${carried}亿元。`;
    expect(findings(line('0.68'))).toEqual([]);
    expect(findings(line('0.98'))).toEqual(['warn narr-component-sum']);
  });

  test('told in one sentence before their total', () => {
    const line = (fund: string) =>
      `一般公共预算支出191.88亿元，上解上级支出114.14亿元，债务还本支出1.60亿元，补充预算稳定调节基金${fund}亿元，支出合计310.54亿元。`;
    expect(findings(line('2.92'))).toEqual([]);
    expect(findings(line('2.22'))).toEqual(['error narr-component-sum']);
  });

  test('debt is general or special', () => {
    const line = (special: string) =>
      `政府债务限额365.80亿元，其中：一般债务限额158.30亿元，专项债务限额${special}亿元。`;
    expect(findings(line('207.50'))).toEqual([]);
    expect(findings(line('207.90'))).toEqual([expect.stringContaining('error narr-component-sum')]);
  });

  test('what was planned, adjusted, and carried out', () => {
    expect(findings('一般公共预算收入预算为59080万元，实际完成57305万元，较年初预算数减少1775万元。')).toEqual([]);
    expect(findings('一般公共预算收入预算为59080万元，实际完成57305万元，较年初预算数减少1755万元。')).toHaveLength(1);
    expect(
      findings('一般公共预算支出预算为290958万元，根据财力变动情况调整为298088万元，较年初预算增加7130万元。'),
    ).toEqual([]);
  });

  test('in 41个县 no number is told', () => {
    const line = '在41个县收支完成情况上，一般公共预算收入完成151亿元，其中：税收收入95亿元；非税收入60亿元。';
    expect(findings(line)).toEqual([expect.stringContaining('error narr-component-sum')]);
  });
});
