import { describe, expect, it } from 'vitest';
import type { Cell } from '../../lib/model/index.ts';
import { gridRows, isNumberingRow } from '../../lib/read/table/rows.ts';

const rowOf = (...texts: string[]) => {
  const cells = texts.map((text, column) => ({ row: 0, column, rowSpan: 1, colSpan: 1, text }) as Cell);
  const [row] = gridRows([cells]);
  if (!row) throw new Error('a row');
  return row;
};

describe('the row that numbers the columns', () => {
  it.each([
    [['栏次', '1', '2', '3']],
    [['栏 次', '', '1', '2', '3=4+5', '4', '5']],
    // Words of a header that had no room in their own row run into it.
    [['栏次', '1', '2', '3', '4', '年预算\n5']],
    [['栏次', '增减额\n1', '2', '3']],
  ])('is %j', (texts) => {
    expect(isNumberingRow(rowOf(...texts))).toBe(true);
  });

  it.each([
    [['教育支出', '1', '2', '3']],
    [['栏次', '1', '2', '12.50']],
    [['栏次', '1', '7', '3']],
    [['项目', '预算数\n1', '2', '3']],
    [['栏次', '项目', '金额']],
  ])('is not %j', (texts) => {
    expect(isNumberingRow(rowOf(...texts))).toBe(false);
  });
});
