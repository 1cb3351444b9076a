import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../../../lib/read/pdf/tables/index.ts';
import { Sheet } from './drawn.ts';

const XS = [50, 200, 300, 400];

/** Three columns, rows 20 points apart from y 100 on. */
function filled(sheet: Sheet, rows: readonly (readonly string[])[], pitch = 20): Sheet {
  for (const [row, cells] of rows.entries()) {
    const baseline = 114 + row * pitch;
    for (const [column, text] of cells.entries()) {
      const right = (XS[column + 1] ?? 0) - 4;
      if (/^[\d,.-]+$/.test(text)) sheet.textTo(right, baseline, text);
      else if (text !== '') sheet.text((XS[column] ?? 0) + 4, baseline, text);
    }
  }
  return sheet;
}

const ROWS = [
  ['项目', '预算数', '执行数'],
  ['一般公共服务', '1,234.50', '1,200.00'],
  ['教育支出', '56.70', '55.00'],
  ['合计', '1,291.20', '1,255.00'],
];

describe('ruled tables', () => {
  it('reads a full lattice', () => {
    const sheet = filled(new Sheet(), ROWS).lattice(XS, [100, 120, 140, 160, 180]);
    expect(sheet.read()).toEqual([ROWS]);
    const [table] = tablesOf(sheet.page()).tables;
    expect(table?.method).toBe('ruled');
    expect(table?.xs).toEqual(XS);
    expect(table?.ys).toEqual([100, 120, 140, 160, 180]);
    expect(table?.defects).toEqual([]);
  });

  it('reads rules drawn cell by cell, in dashes, twice, and not quite to their corners', () => {
    const sheet = filled(new Sheet(), ROWS);
    for (const y of [100, 120, 140, 160, 180]) {
      for (const [index, x] of XS.slice(0, -1).entries()) {
        sheet.across(y, x + 1.5, (XS[index + 1] ?? 0) - 1.5).across(y + 1.2, x + 1.5, (XS[index + 1] ?? 0) - 1.5);
      }
    }
    for (const x of XS) for (let y = 100; y < 180; y += 4) sheet.down(x, y, y + 2);
    expect(sheet.read()).toEqual([ROWS]);
  });

  it('reads a table without rules at its left and right', () => {
    const sheet = filled(new Sheet(), ROWS);
    for (const y of [100, 120, 140, 160, 180]) sheet.across(y, 50, 400);
    sheet.down(200, 100, 180).down(300, 100, 180);
    expect(sheet.read()).toEqual([ROWS]);
  });

  it('reads spans down and across', () => {
    const sheet = new Sheet()
      .text(54, 124, '科目')
      .textAround(300, 114, '预算数')
      .text(204, 134, '基本支出')
      .text(304, 134, '项目支出')
      .text(54, 154, '教育支出')
      .textTo(296, 154, '1.00')
      .textTo(396, 154, '2.00');
    for (const y of [100, 140, 160]) sheet.across(y, 50, 400);
    sheet.across(120, 200, 400);
    sheet.down(50, 100, 160).down(200, 100, 160).down(300, 120, 160).down(400, 100, 160);
    expect(sheet.read()).toEqual([
      [
        ['科目[2x1]', '预算数[1x2]'],
        ['基本支出', '项目支出'],
        ['教育支出', '1.00', '2.00'],
      ],
    ]);
  });

  it('parts rows by their texts where only columns are ruled, wrapped labels around their figures', () => {
    const sheet = new Sheet();
    for (const y of [100, 120, 220]) sheet.across(y, 50, 400);
    for (const x of XS) sheet.down(x, 100, 220);
    filled(sheet, [['项目', '预算数', '执行数']]);
    sheet.text(54, 134, '教育支出').textTo(296, 134, '1.00').textTo(396, 134, '2.00');
    sheet.text(54, 151, '文化旅游体育与传媒共同事权转').text(54, 163, '移支付');
    sheet.textTo(296, 157, '3.00').textTo(396, 157, '4.00');
    sheet.text(54, 180, '其中：');
    sheet.text(54, 197, '节能环保').textTo(396, 197, '6.00');
    expect(sheet.read()).toEqual([
      [
        ['项目', '预算数', '执行数'],
        ['教育支出', '1.00', '2.00'],
        ['文化旅游体育与传媒共同事权转\n移支付', '3.00', '4.00'],
        ['其中：', '', ''],
        ['节能环保', '', '6.00'],
      ],
    ]);
  });

  it('keeps a cell of several lines whole where the rows are ruled', () => {
    const sheet = filled(new Sheet(), [ROWS[0] ?? []]).lattice(XS, [100, 120, 160]);
    sheet.text(54, 132, '2024年目标一').text(54, 146, '2025年目标二').textTo(296, 140, '3.00').text(304, 140, '完成');
    expect(sheet.read()).toEqual([[ROWS[0], ['2024年目标一\n2025年目标二', '3.00', '完成']]]);
  });

  it('parts columns at the rules of the header where the body has none', () => {
    const sheet = filled(new Sheet(), ROWS);
    for (const y of [100, 120, 140, 160, 180]) sheet.across(y, 50, 400);
    for (const x of XS) sheet.down(x, 100, 120);
    sheet.down(50, 100, 180).down(400, 100, 180);
    expect(sheet.read()).toEqual([ROWS]);
  });

  it('finds columns that no rule parts', () => {
    const sheet = filled(new Sheet(), ROWS);
    for (const y of [100, 120, 140, 160, 180]) sheet.across(y, 50, 400);
    for (const x of [50, 200, 400]) sheet.down(x, 100, 180);
    expect(sheet.read()).toEqual([ROWS]);
  });

  it('never cuts a figure at a rule, and says that its column is in doubt', () => {
    const sheet = filled(new Sheet(), ROWS).lattice(XS, [100, 120, 140, 160, 180, 200]);
    sheet.text(54, 194, '上年结转').text(280, 194, '12,345.67');
    const [table] = tablesOf(sheet.page()).tables;
    const texts = table?.cells.filter(({ row }) => row === 4).map(({ text }) => text);
    expect(texts?.filter((text) => text !== '')).toEqual(['上年结转', '12,345.67']);
    expect(table?.defects).toEqual(['ambiguous-columns']);
  });

  it('gives a word that a rule grazes to the cell that holds most of it', () => {
    const sheet = filled(new Sheet(), ROWS).lattice(XS, [100, 120, 140, 160, 180, 200]);
    sheet.text(146, 194, '上年结转结余').textTo(296, 194, '8.00');
    expect(sheet.read()[0]?.[4]).toEqual(['上年结转结余', '8.00', '']);
  });

  it('keeps side by side blocks in one frame as one grid', () => {
    const sheet = new Sheet().lattice([50, 120, 180, 250, 310], [100, 120, 140, 160]);
    const rows = [
      ['301', '10.00', '302', '20.00'],
      ['30101', '4.00', '30201', '12.00'],
      ['30102', '6.00', '30202', '8.00'],
    ];
    for (const [row, cells] of rows.entries()) {
      for (const [column, text] of cells.entries()) sheet.text([54, 124, 184, 254][column] ?? 0, 114 + row * 20, text);
    }
    expect(sheet.read()).toEqual([rows]);
  });

  it('keeps tables beside and below each other apart, in reading order', () => {
    const sheet = new Sheet();
    const place = (x: number, y: number, name: string) =>
      sheet
        .lattice([x, x + 80, x + 160], [y, y + 20, y + 40])
        .text(x + 4, y + 14, name)
        .text(x + 84, y + 14, '金额')
        .text(x + 4, y + 34, '合计')
        .text(x + 84, y + 34, '1.00');
    place(50, 300, '丙');
    place(300, 100, '乙');
    place(50, 100, '甲');
    expect(sheet.read().map((table) => table[0]?.[0])).toEqual(['甲', '乙', '丙']);
  });

  it('keeps a row that the end of the page leaves open', () => {
    const sheet = filled(new Sheet(), ROWS).lattice(XS, [100, 120, 140, 160]);
    for (const x of XS) sheet.down(x, 160, 178);
    expect(sheet.read()).toEqual([ROWS]);
  });

  it('leaves unit and department above the table to the text', () => {
    const sheet = filled(new Sheet(), ROWS).lattice(XS, [100, 120, 140, 160, 180]);
    sheet.text(50, 94, '编制部门：某局').textTo(400, 94, '单位：万元');
    expect(sheet.read()).toEqual([ROWS]);
    expect(sheet.rest()).toBe('编制部门：某局单位：万元');
  });

  it('measures indentation from where the column begins', () => {
    const sheet = filled(new Sheet(), ROWS).lattice(XS, [100, 120, 140, 160, 180, 200]);
    sheet.text(74, 194, '其中：小学').textTo(296, 194, '8.00');
    const cells = tablesOf(sheet.page()).tables[0]?.cells.filter(({ column }) => column === 0);
    expect(cells?.map(({ indent }) => indent)).toEqual([0, 0, 0, 0, 2]);
  });

  it('reads a table that is drawn turned, and gives its boxes on the page', () => {
    const sheet = new Sheet();
    const rows = [
      ['项目名称', '预算数'],
      ['一般公共服务支出', '1,234.50'],
      ['教育支出', '56.70'],
      ['社会保障和就业支出', '7.80'],
    ];
    for (const [row, [label = '', figure = '']] of rows.entries()) {
      sheet.textUp(114 + row * 20, 396, label).textUp(114 + row * 20, 196, figure);
    }
    for (const x of [100, 120, 140, 160, 180]) sheet.down(x, 100, 400);
    for (const y of [100, 200, 400]) sheet.across(y, 100, 180);
    const { tables, rest } = tablesOf(sheet.page());
    expect(sheet.read()).toEqual([rows]);
    expect(rest).toEqual([]);
    expect(tables[0]?.box.map(Math.round)).toEqual([100, 100, 180, 400]);
    const first = tables[0]?.cells[0];
    expect(first?.box.map(Math.round)).toEqual([100, 200, 120, 400]);
    expect(first?.ink[0]?.[1]).toBeGreaterThanOrEqual(200);
  });
});

describe('what rules draw that is no table', () => {
  it('leaves a frame around a text alone', () => {
    const sheet = new Sheet()
      .lattice([50, 400], [100, 200])
      .text(60, 120, '本部门预算公开说明')
      .text(60, 140, '总计1,234.50万元');
    expect(sheet.read()).toEqual([]);
    expect(sheet.rest()).toContain('本部门预算公开说明');
  });

  it('leaves boxes below each other that each hold one text alone', () => {
    const sheet = new Sheet().lattice([50, 400], [100, 130, 160]).text(60, 120, '部门职责').text(60, 150, '机构设置');
    expect(sheet.read()).toEqual([]);
  });

  it('reads the table and not the frame around it', () => {
    const sheet = filled(new Sheet(), ROWS).lattice(XS, [100, 120, 140, 160, 180]).lattice([30, 420, 560], [80, 200]);
    expect(sheet.read()).toEqual([ROWS]);
  });

  it('leaves a bar chart alone', () => {
    const sheet = new Sheet().across(300, 100, 500).down(100, 100, 300);
    for (const [index, x] of [130, 200, 270, 340, 410].entries()) {
      const top = 290 - 37 * index;
      sheet.lattice([x, x + 30], [top, 300]);
      sheet.textAround(x + 15, top - 4, String(37 * index)).textAround(x + 15, 314, String(2020 + index));
    }
    for (const [index, y] of [300, 250, 200, 150, 100].entries())
      sheet.across(y, 97, 100).textTo(94, y, String(index * 50));
    expect(sheet.read()).toEqual([]);
  });
});
