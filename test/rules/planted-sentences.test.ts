import { describe, expect, test } from 'vitest';
import { page, table, told } from '../support/compact.ts';

/** Sentences of budgets in which planted errors went unseen: as they were printed, and with one slip. */

const BUDGET = '青石县林业局2026年部门预算';
const errors = (all: readonly string[]) => all.filter((one) => one.startsWith('error'));

describe('财政拨款支出预算中，…', () => {
  const sentence = (general: string, rise: string, word = '增加') =>
    page(
      BUDGET,
      `支出预算1,900.76万元，其中：财政拨款支出预算1,900.76万元，比2025年预算增加335.65万元。财政拨款支出预算中，一般公共预算拨款支出预算${general}万元，比2025年预算${word}${rise}万元；政府性基金拨款支出预算20.00万元，比2025年预算减少5.00万元；国有资本经营预算拨款支出预算0.00万元，与2025年预算持平。`,
    );
  test('three budgets make up what public finance pays, and its change', () =>
    expect(told(sentence('1,880.76', '340.65'))).toEqual([]));
  test('one digit, or the word turned', () => {
    expect(told(sentence('1,830.76', '340.65'))).toEqual(['error narr-component-sum']);
    expect(told(sentence('1,880.76', '340.55'))).toEqual(['error narr-delta-decomposition']);
    expect(told(sentence('1,880.76', '340.65', '减少'))).toEqual(['error narr-delta-decomposition']);
  });
  test('a budget of which no change is told leaves the change open', () => {
    const open = page(
      BUDGET,
      '财政拨款支出预算900.00万元，比2025年预算增加35.00万元。财政拨款支出预算中，一般公共预算拨款支出预算900.00万元，比2025年预算增加60.00万元；政府性基金拨款支出预算0万元；国有资本经营预算拨款支出预算0万元。',
    );
    expect(told(open)).toEqual([]);
  });
});

describe('收支预算 told by its two sides', () => {
  const list = (income: string, spent: string) =>
    page(
      BUDGET,
      '（三）增减变化情况：2026年收支预算558.35万元，比上年增加118.76万元，其中：',
      `1.收入预算增加${income}万元，其中一般公共预算收入增加83.76万元，其他收入增加35万元。`,
      `2.支出预算增加${spent}万元，其中基本支出增加79.26万元，项目支出增加39.5万元。`,
    );
  test('both grow as the whole does', () => expect(told(list('118.76', '118.76'))).toEqual([]));
  test('one of them does not', () => {
    expect(errors(told(list('148.76', '118.76')))).toHaveLength(1);
    expect(errors(told(list('118.76', '118.16')))).toHaveLength(1);
  });
});

describe('拟采购货物、工程、服务 are all that is bought', () => {
  const sentence = (services: string) =>
    page(
      BUDGET,
      `2026年度政府采购支出预算总额721.79万元，其中：拟采购货物支出382.74万元、拟采购工程支出0万元、拟采购服务支出${services}万元。`,
    );
  test('adds up', () => expect(told(sentence('339.05'))).toEqual([]));
  test('an older amount', () => expect(told(sentence('298.88'))).toEqual(['error narr-component-sum']));
});

describe('占本年支出预算', () => {
  const list = (share: string) =>
    page(
      BUDGET,
      '# 二、支出预算情况说明',
      '2026年支出预算44169.36万元，其中：',
      '（一）基本支出。基本支出预算28016.26万元，占本年支出预算63.43%。',
      `（二）项目支出。项目支出预算16153.10万元，占本年支出预算${share}%。`,
    );
  test('a share of all that is spent', () => expect(told(list('36.57'))).toEqual([]));
  test('is not that', () => expect(told(list('39.01'))).toEqual(['error percent-of']));
});

describe('grown by more than it is', () => {
  const sentence = (rise: string, between = '比2025年预算增加') =>
    page(BUDGET, `财政拨款收入211.00万元；事业收入30.00万元，${between}${rise}万元；其他收入0万元。`);
  test('by all that it is', () => expect(told(sentence('30.00'))).toEqual([]));
  test('by ten times that', () => expect(told(sentence('300.00'))).toEqual(['error zero-with-change']));
  test('whose change it is is less plain behind other words', () =>
    expect(errors(told(sentence('300.00', '主要用于林区道路养护，收入总额增加')))).toEqual([]));
});

describe('the year of what is planned', () => {
  const general = table(
    '2026年收支总表',
    '万元',
    `收入>2|支出>2
项目|预算数|项目|预算数
一、财政拨款收入|827.35|一、农林水支出|827.35
收入总计|827.35|支出总计|827.35`,
  );
  const budget = (...years: readonly [string, string, string]) =>
    page(
      BUDGET,
      general,
      '2026年收支总预算827.35万元。',
      '2026年政府采购预算52.60万元，其中：政府采购货物预算52.60万元、政府采购工程预算0万元、政府采购服务预算0万元。',
      '2026年机关运行经费预算71.35万元，比上年减少1.20万元，下降1.65%。',
      `${years[0]}年本部门收入预算827.35万元。`,
      `${years[1]}年预算安排公务接待费1.30万元，比上年减少0.20万元，下降13.33%。`,
      `${years[2]}年会议费预算3.00万元。`,
    );
  const years = (html: string) => told(html).filter((one) => one.endsWith('year-base'));
  test('its own throughout', () => expect(years(budget('2026', '2026', '2026'))).toEqual([]));
  test('a year to come', () => expect(years(budget('2026', '2026', '2027'))).toEqual(['warn year-base']));
  test('last year, with the amount of this year’s table', () =>
    expect(years(budget('2025', '2026', '2026'))).toEqual(['warn year-base']));
  test('last year compared with the year before, and this year told of nowhere', () =>
    expect(years(budget('2026', '2025', '2026'))).toEqual(['warn year-base']));
  test('what was planned or spent last year may be told, and what is due later', () => {
    const look = page(
      BUDGET,
      general,
      '2026年收支总预算827.35万元。',
      '2026年政府采购预算52.60万元。',
      '2026年公务接待费预算1.30万元，比上年减少0.20万元。',
      '2025年公务接待费预算1.50万元，实际执行1.20万元。',
      '2025年公务接待费预算安排1.50万元，比上年减少0.30万元。',
      '2025年会议费预算2.00万元。',
      '2027年计划安排林区道路项目支出预算90.00万元。',
    );
    expect(years(look)).toEqual([]);
  });
  test('unchanged amounts tell nothing of their year', () => {
    const same = page(
      BUDGET,
      general,
      '2026年政府采购预算52.60万元。',
      '2026年公务接待费预算1.30万元。',
      '2026年会议费预算3.00万元。',
      '2025年收支总预算827.35万元，2026年与2025年持平。',
    );
    expect(years(same)).toEqual([]);
  });
});
