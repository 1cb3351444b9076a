import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../../../lib/read/pdf/tables/index.ts';
import { Sheet } from './drawn.ts';

/** Office programs break a figure or a code anywhere where its cell is too narrow for it. */

const XS = [50, 84, 140, 174, 208];
const [LEFT, RIGHT] = [3, 3];

/** Rows of cells; the lines of a cell apart by "/", around the middle of its height. Figures end at their right rule. */
function drawn(rows: readonly (readonly string[])[], heights: readonly number[]): Sheet {
  const ys = [100];
  for (const height of heights) ys.push((ys.at(-1) ?? 0) + height);
  const sheet = new Sheet().lattice(XS, ys);
  for (const [row, cells] of rows.entries()) {
    for (const [column, text] of cells.entries()) {
      const lines = text.split('/');
      const middle = ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2;
      for (const [at, line] of lines.entries()) {
        const baseline = middle + 3.5 + 12 * (at - (lines.length - 1) / 2);
        if (/^[\d,.]+$/.test(line)) sheet.textTo((XS[column + 1] ?? 0) - RIGHT, baseline, line);
        else sheet.text((XS[column] ?? 0) + LEFT, baseline, line);
      }
    }
  }
  return sheet;
}

const HEADER = ['编码', '名称', '合计', '基本'];

describe('figures that their cells are too narrow for', () => {
  it('stay one figure in one row', () => {
    const rows = [
      HEADER,
      ['207', '文化旅游/支出', '2474.0/3', '2474.0/3'],
      ['207010/1', '行政运行', '1320.2/7', '954.89'],
      ['207010/2', '一般行政/管理事务', '954.89', '1,320./27'],
    ];
    const [table] = drawn(rows, [16, 28, 28, 28]).read();
    expect(table).toEqual(rows.map((row) => row.map((text) => text.replaceAll('/', '\n'))));
  });

  it('stay one figure where every row of the table has some', () => {
    const rows = [HEADER, ...[3, 4, 5, 6, 7].map((at) => [`20701/0${at}`, '支出', `13,20/2.${at}0`, `13,20/2.${at}0`])];
    const [table] = drawn(rows, [16, 28, 28, 28, 28, 28]).read();
    expect(table?.map(([, , total]) => total)).toEqual(['合计', ...[3, 4, 5, 6, 7].map((at) => `13,20\n2.${at}0`)]);
  });

  it('stay one figure where the first line is none by itself, though it leaves some room', () => {
    const rows = [HEADER, ['201', '教育', '9,54/8.32', '9,54/8.32'], ['202', '文化', '12./05', '1,23/4.50']];
    const [table] = drawn(rows, [16, 28, 28]).read();
    expect(table?.map((row) => row.slice(2))).toEqual([
      ['合计', '基本'],
      ['9,54\n8.32', '9,54\n8.32'],
      ['12.\n05', '1,23\n4.50'],
    ]);
  });

  it('stay in one row with figures that stand beside the first line of a label', () => {
    const ys = [100, 116, 156, 172];
    const sheet = new Sheet().lattice(XS, ys).textTo(171, 127, '46.29').textTo(205, 127, '46.29');
    for (const [at, text] of HEADER.entries()) sheet.text((XS[at] ?? 0) + LEFT, 112, text);
    for (const [at, text] of ['机关事业单', '位基本养老', '保险缴费'].entries()) sheet.text(87, 127 + 12 * at, text);
    sheet
      .textTo(81, 133, '20805')
      .textTo(81, 145, '05')
      .textTo(81, 168, '210')
      .textTo(171, 168, '5')
      .text(87, 168, '卫生');
    expect(sheet.read()[0]?.[1]).toEqual(['20805\n05', '机关事业单\n位基本养老\n保险缴费', '46.29', '46.29']);
  });

  it('are figures of their own where labels beside them, or other figures, stand below each other', () => {
    const rows = [HEADER, ['201/202', '教育/文化', '120000/900', '120000/800'], ['203', '卫生', '5', '5']];
    expect(drawn(rows, [16, 28, 16]).read()[0]).toEqual([
      HEADER,
      ['201', '教育', '120000', '120000'],
      ['202', '文化', '900', '800'],
      ['203', '卫生', '5', '5'],
    ]);
  });

  it('leave the table in doubt where that contradicts what looks cut', () => {
    const rows = [HEADER, ['201/202', '教育/文化', '120.5/7', '12.50/30.20'], ['203', '卫生', '5', '5']];
    const [table] = tablesOf(drawn(rows, [16, 28, 16]).page()).tables;
    expect(table?.rowCount).toBe(4);
    const cut = [HEADER, ['201', '教育/文化', '1205.7/5', '12.50/30.20'], ['203', '卫生', '5', '5']];
    const [doubtful] = tablesOf(drawn(cut, [16, 28, 16]).page()).tables;
    expect(doubtful?.defects).toEqual(['ambiguous-columns']);
  });
});
