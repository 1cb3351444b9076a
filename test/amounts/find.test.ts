import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convert, findNumbers, formatNumber, parseUnit } from '../../lib/amounts/index.ts';

const found = (sentence: string) =>
  findNumbers(sentence).map((number) => `${number.value} ${number.unit ?? ''}`.trim());

describe('figures in a sentence', () => {
  test.each([
    [
      '2023年预算收入1274.78万元，其中：一般公共预算收入1,274.78万元，基金预算收入0万元。',
      ['1274.78 万元', '1274.78 万元', '0 万元'],
    ],
    ['总成本不超过 157 万元', ['157 万元']],
    ['较2022年减少812.62万元，下降19.1%，占比提高5.2个百分点', ['812.62 万元', '19.1 %', '5.2 个百分点']],
    ['增长－2.5％', ['-2.5 %']],
    ['分别为100、200和300万元', ['100', '200', '300 万元']],
    ['公务用车3辆，接待12批次、135人次', ['3 辆', '12 批次', '135 人次']],
    ['廊编办〔2007〕26号文件，电话0316-2035678，A0201', []],
    ['2021-2023年，2022、2023年，2023年12月31日', []],
    ['1、机关运行经费。（1）办公费 2.印刷费', []],
    ['第3页 - 3 - 1.2.3', []],
    ['10-20万元，5%—10%', ['5 %']],
    ['单价100万元以上设备0台（套）', ['100 万元', '0 台']],
    ['100元/人', ['100']],
    ['１２３．４５万元', ['123.45 万元']],
  ])('%s', (sentence, expected) => {
    expect(found(sentence)).toEqual(expected);
  });

  test('a full-width comma before three digits is a separator, but a doubtful one', () => {
    expect(findNumbers('支出3，518.85万元')[0]).toMatchObject({ value: '3518.85', doubtful: true, text: '3，518.85' });
    expect(findNumbers('支出3,518.85万元')[0]).toMatchObject({ value: '3518.85', doubtful: false });
    expect(found('2023，518.85万元')).toEqual(['2023', '518.85 万元']);
  });

  test('offsets hold in the given sentence, on any text', () => {
    const unit = fc.constantFrom(...'0123456789,，.．-−—%％（）1、年月万元亿个百分点人次〔〕 \u3000A');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (sentence) => {
        let last = 0;
        for (const number of findNumbers(sentence)) {
          expect(sentence.slice(number.start, number.end)).toBe(number.text);
          expect(number.start).toBeGreaterThanOrEqual(last);
          expect(number.unitEnd).toBeGreaterThanOrEqual(number.end);
          last = number.end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('time grows no faster than the sentence', () => {
    for (const seed of ['1', '1,', '1.', '123,', '- ', '2022、', '（1）', '1 ', '１，２３４']) {
      const began = performance.now();
      findNumbers(seed.repeat(400_000 / seed.length));
      expect(performance.now() - began).toBeLessThan(4000);
    }
  }, 60_000);
});

describe('units', () => {
  test.each([
    ['单位：万元', '万元'],
    ['（金额单位：万元）', '万元'],
    ['单位:元', '元'],
    ['金额（万元）', '万元'],
    ['(千元)', '千元'],
    ['单位：人民币万元', '万元'],
    ['亿元', '亿元'],
    ['单 位：万 元', '万元'],
    ['价值（金额单位：万元）', '万元'],
    ['填报单位：某局　　单位：元', '元'],
    ['金额单位：人民币元', '元'],
    ['金额：万元', '万元'],
  ])('%s declares %s', (text, unit) => {
    expect(parseUnit(text)).toEqual({ unit, declared: true });
  });
  test.each([
    '编制单位：元氏县财政局',
    '单位：元氏县财政局',
    '单价在 100 万元以上的设备',
    '计量单位',
    '单位名称',
    '预算数',
    '100万元',
  ])('%s declares none', (text) => expect(parseUnit(text).unit).toBeNull());
  test('conversion is exact and comes back', () => {
    expect(convert('3286618082.20', '元', '万元')).toBe('328661.80822');
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), (value) => {
        expect(convert(convert(value.toString(), '元', '亿元'), '亿元', '元')).toBe(value.toString());
      }),
    );
  });
  test('numbers in our own words', () => {
    expect(formatNumber('-1234567.895', 2)).toBe('-1,234,567.90');
    expect(formatNumber('-0.001', 2)).toBe('0.00');
    expect(formatNumber('1234', 0, { thousands: false })).toBe('1234');
  });
});
