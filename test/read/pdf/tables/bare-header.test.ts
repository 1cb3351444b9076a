import { describe, expect, it } from 'vitest';
import { pageContent } from '../../../../lib/read/pdf/index.ts';
import { joiningOfPages } from '../../../../lib/read/pdf/joining.ts';
import { pdfGridOf } from '../../../../lib/read/pdf/pdf-grid.ts';
import { tablesOf } from '../../../../lib/read/pdf/tables/index.ts';
import { shaped } from '../../../../lib/read/table/join.ts';
import { Sheet } from './drawn.ts';

/** Tables without any rule as real disclosures set them: what the words and where they stand must tell. */

const LABELS = ['教育支出', '卫生健康支出', '住房保障支出', '其他支出'];

/** Rows of a label and figures that end at these places. */
function rows(sheet: Sheet, ends: readonly number[], from = 160, pitch = 18): Sheet {
  for (const [row, label] of LABELS.entries()) {
    sheet.text(60, from + row * pitch, label);
    for (const [column, x] of ends.entries()) sheet.textTo(x, from + row * pitch, `${row + 1}${column}.00`);
  }
  return sheet;
}

describe('a header over white space', () => {
  it('keeps a column that no row fills, though its label wraps', () => {
    const sheet = new Sheet();
    sheet.textAround(100, 135, '科目名称').textAround(250, 135, '合计').textAround(350, 135, '基本支出');
    sheet.textAround(450, 128, '附属单位').textAround(450, 142, '补助支出');
    const table = tablesOf(rows(sheet, [270, 370]).page()).tables[0];
    expect(table?.columnCount).toBe(4);
    expect(table?.defects).toEqual([]);
    expect(table?.cells.find(({ column, row }) => row === 0 && column === 3)?.text).toBe('附属单位\n补助支出');
  });

  it('heads by a group only what stands below it, not what stands halfway beside it', () => {
    const sheet = new Sheet();
    sheet.textAround(100, 125, '科目名称').textAround(250, 125, '合计').textAround(400, 110, '其中');
    sheet.textAround(350, 140, '基本支出').textAround(450, 140, '项目支出');
    expect(rows(sheet, [270, 370, 470]).read()[0]?.slice(0, 2)).toEqual([
      ['科目名称[2x1]', '合计[2x1]', '其中[1x2]'],
      ['基本支出', '项目支出'],
    ]);
  });

  it('leaves no label beside those that a group heads without one, where the group may head it, too', () => {
    const sheet = new Sheet();
    sheet.textAround(100, 140, '科目名称').textAround(230, 140, '合计').textAround(400, 140, '当年安排');
    sheet.textAround(325, 120, '本年支出').textAround(450, 140, '结转');
    expect(rows(sheet, [245, 420, 465]).read()[0]?.slice(0, 2)).toEqual([
      ['本年支出[1x3]'],
      ['科目名称', '合计', '当年安排', '结转'],
    ]);
  });

  it('says that its columns are in doubt where the labels do not come out even', () => {
    const sheet = new Sheet();
    sheet.textAround(100, 140, '科目名称').textAround(310, 140, '本年支出').textAround(460, 140, '执行数');
    const table = tablesOf(rows(sheet, [270, 370, 470]).page()).tables[0];
    expect(table?.defects).toContain('ambiguous-columns');
  });

  it('reads words whose characters are set apart one by one, and leaves the columns of codes apart', () => {
    const apart = new Sheet().text(80, 135, '项').text(120, 135, '目').text(230, 135, '金').text(260, 135, '额');
    expect(rows(apart, [270]).read()[0]?.[0]).toEqual(['项目', '金额']);
    const codes = new Sheet().text(60, 135, '类').text(90, 135, '款').text(120, 135, '项').textAround(190, 135, '目');
    codes.textAround(290, 135, '合计');
    for (const row of [0, 1, 2, 3, 4]) {
      const y = 160 + 18 * row;
      codes
        .text(57, y, '208')
        .text(90, y, '05')
        .text(120, y, '01')
        .text(160, y, '行政单位离退休')
        .textTo(310, y, '10.00');
    }
    expect(codes.read()[0]?.[0]).toEqual(['类', '款', '项', '目', '合计']);
  });

  it('reads a list of one entry below a header of two rows', () => {
    const sheet = new Sheet().textAround(200, 110, '本年收入').textAround(450, 110, '上年结转');
    for (const [x, text] of [
      [150, '小计'],
      [250, '财政拨款'],
      [400, '一般公共预算'],
      [500, '其他资金'],
    ] as const)
      sheet.textAround(x, 132, text).textAround(x, 152, '30.00');
    expect(sheet.read()[0]).toEqual([
      ['本年收入[1x2]', '上年结转[1x2]'],
      ['小计', '财政拨款', '一般公共预算', '其他资金'],
      ['30.00', '30.00', '30.00', '30.00'],
    ]);
  });
});

describe('rows over white space', () => {
  it('takes no enumerated label for the rest of the one above it', () => {
    const sheet = new Sheet().textAround(100, 135, '项目').textAround(300, 135, '预算数');
    const items = ['1、财政拨款收入项', '2、上级补助收入项', '3、事业单位收入项', '4、附属单位上缴'];
    for (const [row, label] of items.entries()) sheet.text(60, 160 + 15 * row, label);
    for (const y of [160, 205]) sheet.textTo(320, y, '10.00');
    for (const [row, label] of ['本年收入合计', '上年结转', '合计'].entries())
      sheet.text(60, 220 + 15 * row, label).textTo(320, 220 + 15 * row, '20.00');
    expect(sheet.read()[0]?.map(([label]) => label)).toEqual(['项目', ...items, '本年收入合计', '上年结转', '合计']);
  });

  it('cuts a figure from the label of the next column that touches it', () => {
    const sheet = new Sheet().textAround(100, 135, '收入').textAround(250, 135, '预算数').textAround(350, 135, '支出');
    sheet.textAround(480, 135, '预算数');
    for (const row of [0, 1, 2, 3]) {
      const y = 160 + 18 * row;
      sheet.text(60, y, LABELS[row] ?? '').textTo(270, y, `${row}0.00`);
      sheet.text(row === 3 ? 273 : 300, y, row === 3 ? '本年支出合计一' : '公共安全').textTo(500, y, `${row}1.00`);
    }
    expect(sheet.read()[0]?.at(-1)).toEqual(['其他支出', '30.00', '本年支出合计一', '31.00']);
  });

  it('leaves a note below the last row to the text', () => {
    const sheet = rows(new Sheet().textAround(100, 135, '项目').textAround(250, 135, '预算数'), [270]);
    sheet.text(60, 232, '备注：本单位').text(140, 232, '2026').text(190, 232, '年没有其他支出');
    expect(sheet.read()[0]?.at(-1)).toEqual(['其他支出', '40.00']);
    expect(sheet.rest()).toContain('备注');
  });

  it('reads a page of codes and names with hardly a figure', () => {
    const sheet = new Sheet();
    for (const row of [0, 1, 2, 3, 4, 5]) {
      sheet.text(60, 100 + 16 * row, `3030${row}`).text(110, 100 + 16 * row, '医疗费补助');
    }
    sheet.textTo(320, 116, '10.25');
    expect(sheet.read()[0]?.slice(0, 2)).toEqual([
      ['30300', '医疗费补助'],
      ['30301', '医疗费补助', '10.25'],
    ]);
  });
});

describe('pages of one table without rules', () => {
  const piece = (page: number, sheet: Sheet) => {
    const content = pageContent({ ...sheet.page(), page });
    return shaped(pdfGridOf(content.tables[0] as (typeof content.tables)[number], content));
  };
  const list = (names: readonly string[], from: number, ends: readonly number[], figure = '10.00') => {
    const sheet = new Sheet();
    for (const [row, name] of names.entries()) {
      const y = from + 16 * row;
      sheet.text(60, y, `2080${row}`).text(120, y, name);
      for (const x of ends) sheet.textTo(x, y, figure);
    }
    return sheet;
  };

  it('go on where their columns stand in line, however long the texts are', () => {
    const before = piece(1, list(['行政运行', '机关服务', '信访', '就业'], 700, [400, 500], '1.00'));
    const next = list(
      ['机关事业单位基本养老保险缴费支出', '其他支出', '公务员医疗补助', '培训'],
      60,
      [400, 500],
      '123,456,789.00',
    );
    expect(joiningOfPages.repeatedRows(before, piece(2, next), false)).toBe(0);
  });

  it('are two tables where their columns stand elsewhere', () => {
    const before = piece(1, list(['行政运行', '机关服务', '信访', '就业'], 700, [400, 500]));
    const next = new Sheet();
    for (const row of [0, 1, 2, 3]) {
      next
        .text(90, 60 + 16 * row, '张三')
        .textTo(250, 60 + 16 * row, '1.00')
        .textTo(320, 60 + 16 * row, '2.00');
      next.text(440, 60 + 16 * row, '甲');
    }
    expect(joiningOfPages.repeatedRows(before, piece(2, next), false)).toBeNull();
  });
});
