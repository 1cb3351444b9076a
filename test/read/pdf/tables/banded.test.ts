import { describe, expect, it } from 'vitest';
import { Sheet } from './drawn.ts';

const XS = [50, 110, 250, 330, 410, 490];

/** A bar drawn cell by cell, from one column's edge to the next; without the cells that go on below it. */
function bar(sheet: Sheet, y: number, xs: readonly number[] = XS, without: readonly number[] = []): Sheet {
  for (const [index, x] of xs.slice(1).entries()) if (!without.includes(index)) sheet.across(y, xs[index] ?? 0, x);
  return sheet;
}

const middleOf = (column: number) => ((XS[column] ?? 0) + (XS[column + 1] ?? 0)) / 2;

/** Code, name, and three columns of figures of which the last is empty. */
function body(sheet: Sheet, from: number, rows: number): Sheet {
  for (let row = 0; row < rows; row++) {
    const y = from + 20 * row;
    sheet
      .text(53, y, `2010${row + 1}`)
      .text(113, y, '行政运行')
      .textTo(327, y, `${row + 1}0.00`);
    sheet.textTo(407, y, `${row + 1}0.00`);
  }
  return sheet;
}

describe('tables whose rows are parted by bars, or by colour', () => {
  it('tells columns from where the pieces of the bars meet, also those without any text', () => {
    const sheet = new Sheet();
    for (let y = 100; y <= 180; y += 20) bar(sheet, y);
    for (const [column, text] of ['编码', '名称', '合计', '基本支出', '项目支出'].entries()) {
      sheet.textAround(middleOf(column), 114, text);
    }
    expect(body(sheet, 134, 3).read()).toEqual([
      [
        ['编码', '名称', '合计', '基本支出', '项目支出'],
        ['20101', '行政运行', '10.00', '10.00'],
        ['20102', '行政运行', '20.00', '20.00'],
        ['20103', '行政运行', '30.00', '30.00'],
      ],
    ]);
  });

  it('a bar beside a cell that spans rows heads nothing where several texts stand over it', () => {
    const sheet = new Sheet();
    for (const y of [100, 120, 180]) sheet.across(y, 50, 490);
    for (const y of [140, 160]) sheet.across(y, 110, 490);
    const rows = [
      ['二级', '说明', '目标'],
      ['数量', '办结的案件', '足额'],
      ['质量', '发放的情况', '准确'],
      ['时效', '招录的工作', '及时'],
    ];
    for (const [row, texts] of rows.entries()) {
      for (const [column, text] of texts.entries()) sheet.textAround(150 + 150 * column, 114 + 20 * row, text);
    }
    sheet.text(60, 114, '一级').text(60, 154, '产出');
    expect(sheet.read()[0]?.map((row) => row.slice(-3))).toEqual(rows);
  });

  it('takes dots and dashes for no columns', () => {
    const sheet = new Sheet();
    for (let y = 100; y <= 180; y += 20) {
      for (let x = 50; x < 490; x += 4) sheet.across(y, x, x + 4);
    }
    for (const [column, text] of ['编码', '名称', '合计', '基本支出'].entries()) {
      sheet.textAround(middleOf(column), 114, text);
    }
    expect(body(sheet, 134, 3).read()[0]?.[1]).toEqual(['20101', '行政运行', '10.00', '10.00']);
  });

  it('parts two tables of other columns with a title between them', () => {
    const other = [50, 160, 300, 490];
    const sheet = new Sheet();
    for (let y = 100; y <= 160; y += 20) bar(sheet, y);
    body(sheet, 114, 3).text(50, 178, '三、固定资产占用情况表', { size: 11 });
    for (let y = 190; y <= 250; y += 20) bar(sheet, y, other);
    for (let row = 0; row < 3; row++) {
      sheet.text(53, 204 + 20 * row, '车辆').textTo(297, 204 + 20 * row, `${row + 1}`);
      sheet.textTo(487, 204 + 20 * row, '5.00');
    }
    const [first, second] = sheet.read();
    expect(first?.map((row) => row.length)).toEqual([4, 4, 4]);
    expect(second).toEqual([
      ['车辆', '1', '5.00'],
      ['车辆', '2', '5.00'],
      ['车辆', '3', '5.00'],
    ]);
    expect(sheet.rest()).toBe('三、固定资产占用情况表');
  });

  it('goes on with rows below the last whole bar where a cell over several rows is cut by the page', () => {
    const sheet = new Sheet();
    for (const y of [100, 120, 140]) bar(sheet, y);
    for (const y of [160, 180]) bar(sheet, y, XS, [0]);
    body(sheet, 114, 4);
    expect(sheet.read()[0]).toHaveLength(4);
  });

  it('reads rows in turns of colour as rows, with the cells of a coloured header', () => {
    const sheet = new Sheet();
    const cell = (x0: number, y0: number, x1: number, y1: number) =>
      sheet.fills.push({ box: [x0, y0, x1, y1], color: '#e8eef7' });
    cell(50, 100, 250, 120);
    for (const [x0, x1] of [
      [50, 110],
      [110, 250],
    ] as const)
      cell(x0, 120, x1, 140);
    for (const column of [2, 3, 4]) cell(XS[column] ?? 0, 100, XS[column + 1] ?? 0, 140);
    for (const y of [160, 200])
      for (let column = 0; column < 5; column++) cell(XS[column] ?? 0, y, XS[column + 1] ?? 0, y + 20);
    sheet.textAround(150, 114, '功能分类科目').textAround(80, 134, '编码').textAround(180, 134, '名称');
    for (const [column, text] of ['合计', '基本支出', '项目支出'].entries()) {
      sheet.textAround(middleOf(column + 2), 124, text);
    }
    body(sheet, 154, 5).text(50, 270, '注：本表无其他说明。');
    expect(sheet.read()).toEqual([
      [
        ['功能分类科目[1x2]', '合计[2x1]', '基本支出[2x1]', '项目支出[2x1]'],
        ['编码', '名称'],
        ...[1, 2, 3, 4, 5].map((row) => [`2010${row}`, '行政运行', `${row}0.00`, `${row}0.00`]),
      ],
    ]);
  });
});
