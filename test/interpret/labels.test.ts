import { describe, expect, test } from 'vitest';
import { readLabel, totalKindOf } from '../../lib/interpret/labels.ts';

describe('a label taken apart', () => {
  test.each([
    ['一、财政拨款收入', '财政拨款收入', 'chinese', false, null],
    ['（一）一般公共预算', '一般公共预算', 'chinese-bracket', false, null],
    ['1.一般公共预算资金', '一般公共预算资金', 'arabic', false, null],
    ['2、公务接待费', '公务接待费', 'arabic', false, null],
    ['（2）公务用车购置', '公务用车购置', 'arabic-bracket', false, null],
    ['①办公用房', '办公用房', 'circled', false, null],
    ['其中：办公用房（平方米）', '办公用房(平方米)', null, true, null],
    ['其中：（1）公务用车运行维护费', '公务用车运行维护费', 'arabic-bracket', true, null],
    ['201一般公共服务支出', '一般公共服务支出', null, false, '201'],
    ['[2013101] 行政运行', '行政运行', null, false, '2013101'],
    ['三 公 经 费', '三公经费', null, false, null],
    ['2023年合计', '2023年合计', null, false, null],
    ['1.5万元以上设备', '1.5万元以上设备', null, false, null],
    ['', '', null, false, null],
  ])('%s', (printed, name, enumerator, ofWhich, code) => {
    expect(readLabel(printed)).toMatchObject({ name, enumerator, ofWhich, code });
  });
});

test.each([
  ['合计', 'grand-total'],
  ['总计', 'grand-total'],
  ['收入总计', 'grand-total'],
  ['固定资产总额', 'grand-total'],
  ['小计', 'subtotal'],
  ['本年收入合计', 'subtotal'],
  ['人员经费合计', 'subtotal'],
  ['区委办（行政）小计', 'subtotal'],
  ['合计行政运行', null],
  ['行政运行', null],
  ['统计信息事务', null],
])('%s totals: %s', (name, kind) => {
  expect(totalKindOf(name)).toBe(kind);
});
