import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../../../lib/read/pdf/tables/index.ts';
import { Sheet } from './drawn.ts';

const BODY: [string, string, string][] = [
  ['一般公共服务支出', '1,234.50', '1,200.00'],
  ['教育支出', '56.70', '55.00'],
  ['社会保障和就业支出', '7.80', '7.00'],
  ['合计', '1,299.00', '1,262.00'],
];

function body(sheet: Sheet, from = 134, pitch = 18): Sheet {
  for (const [row, [label, budget, actual]] of BODY.entries()) {
    const baseline = from + row * pitch;
    sheet.text(60, baseline, label).textTo(320, baseline, budget).textTo(440, baseline, actual);
  }
  return sheet;
}

function header(sheet: Sheet, baseline = 114): Sheet {
  return sheet
    .textAround(100, baseline, '项目')
    .textAround(300, baseline, '预算数')
    .textAround(420, baseline, '执行数');
}

const TABLE = [['项目', '预算数', '执行数'], ...BODY];

describe('tables told from white space', () => {
  it('reads one without any rule', () => {
    const sheet = body(header(new Sheet()));
    expect(sheet.read()).toEqual([TABLE]);
    expect(tablesOf(sheet.page()).tables[0]?.method).toBe('spaced');
  });

  it('reads one with a rule above, below and under its header', () => {
    const sheet = body(header(new Sheet())).across(100, 50, 450).across(120, 50, 450).across(196, 50, 450);
    expect(sheet.read()).toEqual([TABLE]);
  });

  it('reads one with a rule under its header only', () => {
    expect(body(header(new Sheet())).across(120, 50, 450).read()).toEqual([TABLE]);
  });

  it('leaves unit and department to the text, and takes neither into the table', () => {
    const sheet = body(header(new Sheet())).text(60, 96, '编制部门：某某局').textTo(440, 96, '单位：万元');
    expect(sheet.read()).toEqual([TABLE]);
    expect(sheet.rest()).toBe('编制部门：某某局单位：万元');
  });

  it('spans header labels over the columns around whose middle they stand', () => {
    const sheet = header(new Sheet(), 132).textAround(360, 114, '2025年');
    body(sheet, 152);
    expect(sheet.read()[0]?.slice(0, 2)).toEqual([['2025年[1x2]'], ['项目', '预算数', '执行数']]);
  });

  it('puts labels that are centred across and down into the tree of the header', () => {
    const sheet = new Sheet();
    sheet.textAround(100, 122, '科目名称').textAround(355, 106, '本年支出');
    sheet
      .textAround(250, 130, '合计')
      .textAround(405, 122, '基本支出')
      .textAround(355, 138, '人员经费')
      .textAround(455, 138, '公用经费');
    for (const [row, label] of ['教育支出', '卫生健康支出', '住房保障支出'].entries()) {
      const baseline = 158 + row * 16;
      sheet
        .text(60, baseline, label)
        .textTo(270, baseline, '30.00')
        .textTo(375, baseline, '20.00')
        .textTo(475, baseline, '10.00');
    }
    expect(sheet.read()[0]?.slice(0, 4)).toEqual([
      ['科目名称[3x1]', '本年支出[1x3]'],
      ['合计[2x1]', '基本支出[1x2]'],
      ['人员经费', '公用经费'],
      ['教育支出', '30.00', '20.00', '10.00'],
    ]);
  });

  it('spans header labels over the columns that a rule under them covers', () => {
    const sheet = header(new Sheet(), 132).text(270, 114, '2025年').across(119, 265, 445).across(119, 55, 160);
    body(sheet.text(80, 114, '名称'), 152);
    expect(sheet.read()[0]?.[0]).toEqual(['名称', '2025年[1x2]']);
  });

  it('puts a label that wraps around its figures into one cell', () => {
    const sheet = body(header(new Sheet()));
    sheet
      .text(60, 208, '住房保障等共同财政')
      .text(60, 220, '事权支出')
      .textTo(320, 214, '5.00')
      .textTo(440, 214, '4.00');
    expect(sheet.read()[0]?.at(-1)).toEqual(['住房保障等共同财政\n事权支出', '5.00', '4.00']);
  });

  it('keeps a label without figures as a row of its own', () => {
    const sheet = header(new Sheet());
    sheet.text(60, 134, '一、本年支出');
    body(sheet, 152);
    expect(sheet.read()).toEqual([[TABLE[0], ['一、本年支出'], ...BODY]]);
  });

  it('keeps an empty column whose header stands with the others', () => {
    const sheet = body(header(new Sheet())).textAround(510, 114, '结转下年');
    expect(sheet.read()[0]?.[0]).toEqual(['项目', '预算数', '执行数', '结转下年']);
    expect(tablesOf(sheet.page()).tables[0]?.columnCount).toBe(4);
  });

  it('leaves source and prose behind the table alone', () => {
    const sheet = body(header(new Sheet()));
    sheet.text(60, 206, '资料来源：本部门年度预算批复以及相关文件的汇总数据');
    expect(sheet.read()).toEqual([TABLE]);
    expect(sheet.rest()).toContain('资料来源');
  });

  it('reads a table beside a column of prose', () => {
    const sheet = new Sheet();
    const line = '本部门坚持过紧日子要求严格控制一般性支出优';
    for (let row = 0; row < 30; row++) sheet.text(330, 80 + row * 16, row % 7 === 6 ? line.slice(0, 9) : line);
    for (let row = 0; row < 20; row++) sheet.text(60, 80 + row * 16, line.slice(0, row % 6 === 5 ? 8 : 21));
    for (const [row, [label, budget]] of BODY.entries()) {
      sheet.text(60, 424 + row * 16, label).textTo(270, 424 + row * 16, budget);
    }
    expect(sheet.read()).toEqual([BODY.map(([label, budget]) => [label, budget])]);
  });

  it('takes 单位 for a header where it names no unit', () => {
    const sheet = body(
      new Sheet().textAround(100, 114, '单位').textAround(300, 114, '预算数').textAround(420, 114, '执行数'),
    );
    expect(sheet.read()[0]?.[0]).toEqual(['单位', '预算数', '执行数']);
  });

  it('does not take hidden text for a table', () => {
    const sheet = new Sheet();
    for (const [row, [label, figure]] of BODY.entries()) {
      sheet.text(60, 134 + row * 18, label, { hidden: true }).textTo(320, 134 + row * 18, figure, { hidden: true });
    }
    expect(sheet.read()).toEqual([]);
    expect(sheet.rest()).toBe('');
  });
});

describe('what is set with gaps and is no table', () => {
  it('a list of contents', () => {
    const sheet = new Sheet().textAround(300, 80, '目 录');
    const entries = ['部门概况', '部门预算情况说明', '预算公开表', '名词解释', '其他事项'];
    for (const [row, entry] of entries.entries()) {
      sheet
        .text(80, 120 + row * 24, `第${'一二三四五'[row]}部分 ${entry}`)
        .textTo(500, 120 + row * 24, String(1 + row * 3));
    }
    expect(sheet.read()).toEqual([]);
  });

  it('a list of contents with leaders', () => {
    const sheet = new Sheet();
    for (const [row, page] of [9, 4, 12, 30].entries()) {
      sheet
        .text(80, 120 + row * 24, '部门预算情况说明')
        .text(220, 120 + row * 24, '·'.repeat(40))
        .textTo(500, 120 + row * 24, String(page));
    }
    expect(sheet.read()).toEqual([]);
  });

  it('prose in two columns', () => {
    const sheet = new Sheet();
    const line = '本部门坚持过紧日子要求严格控制一般性支出优化';
    for (let row = 0; row < 14; row++) {
      sheet.text(50, 100 + row * 16, row % 5 === 4 ? line.slice(0, 9) : line);
      sheet.text(310, 100 + row * 16, row % 6 === 5 ? '其中2024年增长3.5%' : line);
    }
    expect(sheet.read()).toEqual([]);
  });

  it('a justified line of words', () => {
    const sheet = new Sheet();
    const words = [
      'the',
      'budget',
      'of',
      'the',
      'office',
      'was',
      'set',
      'out',
      'in',
      'detail',
      'before',
      'the',
      'year',
    ];
    for (let row = 0; row < 8; row++) {
      let x = 50;
      for (let index = 0; index < 8; index++) {
        const word = words[(index * 3 + row * 5) % words.length] ?? '';
        sheet.text(x, 100 + row * 14, word);
        x += word.length * 5 + 6.6 + (row % 3) * 0.4;
      }
    }
    expect(sheet.read()).toEqual([]);
  });

  it('numbered headings and notes', () => {
    const sheet = new Sheet();
    for (const [row, mark] of ['1.', '1.1', '1.2', '2.'].entries())
      sheet.text(60, 120 + row * 18, mark).text(100, 120 + row * 18, '部门职责与机构设置');
    expect(sheet.read()).toEqual([]);
  });

  it('a line chart with lines across', () => {
    const sheet = new Sheet();
    for (let step = 0; step <= 6; step++)
      sheet.textTo(90, 200 + step * 20, `${600 - step * 100}`).across(197 + step * 20, 95, 400);
    for (let year = 0; year < 5; year++) sheet.textAround(130 + year * 60, 340, String(2020 + year));
    sheet.text(200, 270, '收入').text(300, 250, '支出');
    expect(sheet.read()).toEqual([]);
  });

  it('the scales of a chart', () => {
    const sheet = new Sheet();
    for (let step = 0; step <= 8; step++) {
      sheet.textTo(90, 100 + step * 15, String(400 - step * 50)).textTo(340, 100 + step * 15, String(800 - step * 100));
    }
    for (let year = 0; year < 5; year++) {
      sheet.text(95 + year * 40, 240, String(2020 + year)).text(345 + year * 40, 240, String(2020 + year));
    }
    expect(sheet.read()).toEqual([]);
  });
});
