import { describe, expect, test } from 'vitest';
import { ledgerSums } from '../../../lib/interpret/additive/index.ts';
import type { Line } from '../../../lib/model/index.ts';

function line(label: string, more: Partial<Line> = {}): Line {
  const kind = label === '合计' ? 'grand-total' : label.endsWith('小计') ? 'subtotal' : 'item';
  return {
    row: 0,
    label,
    printedLabel: label,
    code: null,
    kind,
    depth: 0,
    parent: null,
    depthFrom: 'none',
    ...more,
  };
}

const readings = (lines: readonly Line[]) =>
  ledgerSums(lines).map(({ kind, total, readings: lists }) => [kind, total, ...lists.map((list) => list.join('+'))]);

describe('sums that words and layout propose', () => {
  test('合计 before a list, and behind it', () => {
    const items = ['绿化养护', '垃圾清运', '河道保洁'].map((label) => line(label));
    expect(readings([line('合计'), ...items])).toEqual([['list', 0, '1+2+3']]);
    expect(readings([...items, line('合计')])).toEqual([['list', 3, '0+1+2']]);
  });

  test('合计 below 小计: the subtotals, with or without what stands between', () => {
    const lines = [line('甲'), line('乙'), line('小计'), line('丙'), line('丁'), line('合计')];
    expect(readings(lines)).toEqual([
      ['list', 2, '3+4', '3+4+5', '0+1'],
      ['list', 5, '3+4', '2+3+4', '0+1+3+4'],
    ]);
  });

  test('what is set in below a line; what 其中 names is a selection', () => {
    const below = { depth: 1, parent: 0, depthFrom: 'indent' } as const;
    expect(readings([line('税收收入'), line('增值税', below), line('契税', below)])).toEqual([['outline', 0, '1+2']]);
    const named = { ...below, kind: 'of-which', depthFrom: 'of-which' } as const;
    expect(readings([line('税收收入'), line('增值税', named), line('契税', named)])).toEqual([]);
  });

  test('全市 before 市本级, a city before its own level', () => {
    expect(readings([line('全市'), line('市本级'), line('县区级')])).toEqual([['list', 0, '1+2']]);
    expect(readings([line('清河市'), line('清河市级'), line('东山县'), line('西水县')])).toEqual([
      ['list', 0, '1+2+3'],
    ]);
    expect(readings([line('清河市'), line('东山县'), line('西水县')])).toEqual([]);
  });

  test('places below places: a province, its cities, their districts', () => {
    const names = [
      '南岭省',
      '南岭省本级',
      '市县小计',
      '清河市',
      '清河市本级',
      '东山县',
      '北湖市',
      '北湖市本级',
      '西水县',
    ];
    const found = readings(names.map((label) => line(label)));
    expect(found.map(([, total]) => total)).toEqual([0, 2, 3, 6]);
    expect(found[0]).toContain('1+2');
    expect(found[1]).toContain('3+6');
    expect(found[2]).toContain('4+5');
    expect(found[3]).toContain('7+8');
  });

  test('units by their codes, whatever stands between them', () => {
    const lines = [
      line('教育局', { code: '205' }),
      line('教育局机关', { code: '205001' }),
      line('办公用房维修'),
      line('第一中学', { code: '205002' }),
      line('实验室设备'),
    ];
    expect(readings(lines)).toEqual([['codes', 0, '1+3']]);
  });

  test('classes by name: a class is its sections', () => {
    const names = ['教育支出', '普通教育', '职业教育', '科学技术支出', '基础研究', '应用研究', '农林水支出'];
    const found = readings(names.map((label) => line(label)));
    expect(found).toEqual([
      ['classes', 0, '1+2'],
      ['classes', 3, '4+5'],
    ]);
  });
});
