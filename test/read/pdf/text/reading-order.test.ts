import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../../lib/read/pdf/text/index.ts';
import { set } from './setting.ts';

const texts = (...parts: Parameters<typeof set>[]) =>
  linesOf(parts.flatMap((part) => set(...part))).map(({ text }) => text);

const LEFT = '左栏文字按照综合预算的原则编制所有';
const RIGHT = '右栏文字按照综合预算的原则编制所有';

describe('reading order', () => {
  it('reads columns of prose one after the other, with the heading above and the text below', () => {
    const parts: Parameters<typeof set>[] = [
      ['关于二〇二六年部门预算编制情况和执行情况的说明', { x: 120, baseline: 80 }],
    ];
    for (let row = 0; row < 6; row++) {
      parts.push([`${LEFT}${row}`, { x: 50, baseline: 120 + row * 16 }]);
      parts.push([`${RIGHT}${row}`, { x: 260, baseline: 122 + row * 16 }]);
    }
    parts.push(['全文结束于此，以下各项另行公布，并由各单位负责解释说明，特此公告。', { x: 50, baseline: 240 }]);
    expect(texts(...parts).map((text) => text.slice(0, 2) + text.slice(-1))).toEqual([
      '关于明',
      ...[0, 1, 2, 3, 4, 5].map((row) => `左栏${row}`),
      ...[0, 1, 2, 3, 4, 5].map((row) => `右栏${row}`),
      '全文。',
    ]);
  });

  it('reads the narrow columns of a newspaper, whose lines need not stand level', () => {
    const column = (name: string, x: number, top: number) =>
      Array.from({ length: 8 }, (_, row): Parameters<typeof set>[] => [
        [`${name}栏文字按照综合预算的原则${row}`, { x, baseline: top + row * 13 }],
      ]).flat();
    const found = texts(
      ...column('一', 20, 100),
      ...column('二', 163, 104),
      ...column('三', 306, 109),
      ...column('四', 449, 100),
    );
    expect(found.map((text) => text.charAt(0) + text.slice(-1))).toEqual(
      ['一', '二', '三', '四'].flatMap((name) => [0, 1, 2, 3, 4, 5, 6, 7].map((row) => `${name}${row}`)),
    );
  });

  it('does not part labels from their values', () => {
    const rows = ['单位负责人', '联系电话', '填报日期', '审核意见', '经办人', '备注说明'];
    const parts = rows.flatMap((label, row): Parameters<typeof set>[] => [
      [label, { x: 50, baseline: 100 + row * 20 }],
      [`${label}的内容`, { x: 140, baseline: 100 + row * 20 }],
    ]);
    expect(texts(...parts)).toEqual(rows.map((label) => `${label} ${label}的内容`));
  });

  it('keeps an entry of the contents and its page number in one line', () => {
    expect(texts(['一、部门概况'], ['3', { x: 440 }])).toEqual(['一、部门概况 3']);
    expect(texts(['一、部门概况……………………3'])).toEqual(['一、部门概况……………………3']);
  });

  it('tells department and unit apart that stand on one printed line', () => {
    expect(texts(['部门：某某局'], ['单位：万元', { x: 400 }])).toEqual(['部门：某某局', '单位：万元']);
    expect(texts(['公开01表', { x: 400 }], ['部门：某某局'])).toEqual(['部门：某某局', '公开01表']);
  });

  it('reads a widely letter-spaced title as one word', () => {
    expect(texts(['目', { x: 200 }], ['录', { x: 240 }])).toEqual(['目录']);
  });

  it('handles a page of ten thousand characters at once', () => {
    const glyphs = Array.from({ length: 100 }, (_, row) =>
      set(LEFT.repeat(6), { x: 10, baseline: 10 + row * 8, size: 4 }),
    );
    const began = performance.now();
    expect(linesOf(glyphs.flat())).toHaveLength(100);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
