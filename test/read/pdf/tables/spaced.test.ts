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

  it('tells columns by the row that numbers them, where neither headers nor figures stand below each other', () => {
    const sheet = new Sheet();
    const middles = [70, 140, 280, 420, 480, 540];
    for (const [column, text] of ['序号', '科目编码', '科目名称', '合计', '基本支出', '项目支出'].entries()) {
      sheet.textAround(middles[column] ?? 0, 114, text);
    }
    for (const [column, text] of ['栏次', '1', '2', '3', '4', '5'].entries()) {
      sheet.textAround(middles[column] ?? 0, 132, text);
    }
    for (let row = 0; row < 5; row++) {
      const y = 150 + row * 18;
      sheet
        .textTo(94, y, `${row + 1}`)
        .textTo(186, y, `2010${row}`)
        .text(192, y, '行政运行支出');
      sheet.textTo(448, y, `${row + 1}0.00`).textTo(508, y, `${row + 1}0.00`);
    }
    const [table] = sheet.read();
    expect(table?.slice(0, 3)).toEqual([
      ['序号', '科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['栏次', '1', '2', '3', '4', '5'],
      ['1', '20100', '行政运行支出', '10.00', '10.00'],
    ]);
    expect(tablesOf(sheet.page()).tables[0]?.columnCount).toBe(6);
  });

  it('spans a header between two rows of headers over both, though the rows are set loosely', () => {
    const sheet = new Sheet();
    sheet.textAround(80, 123, '序号').textAround(190, 112, '收入').textAround(400, 112, '支出');
    for (const [x, text] of [
      [150, '项目'],
      [250, '金额'],
      [350, '项目'],
      [460, '金额'],
    ] as const)
      sheet.textAround(x, 134, text);
    for (let row = 0; row < 5; row++) {
      const y = 156 + row * 22;
      sheet
        .textAround(80, y, `${row + 1}`)
        .text(110, y, '财政拨款收入')
        .textTo(270, y, `${row + 1}0.00`);
      sheet.text(310, y, '一般公共服务').textTo(480, y, `${row + 1}0.00`);
    }
    expect(sheet.read()[0]?.slice(0, 3)).toEqual([
      ['序号[2x1]', '收入[1x2]', '支出[1x2]'],
      ['项目', '金额', '项目', '金额'],
      ['1', '财政拨款收入', '10.00', '一般公共服务', '10.00'],
    ]);
  });

  it('shares the columns below two headers that stand off their middle', () => {
    const sheet = new Sheet();
    sheet.textAround(126, 114, '收入').textAround(373, 114, '支出');
    for (const [x, text] of [
      [98, '项目'],
      [174, '2023年'],
      [274, '项目'],
      [382, '合计'],
      [448, '当年'],
      [516, '结转'],
    ] as const)
      sheet.textAround(x, 132, text);
    for (let row = 0; row < 5; row++) {
      const y = 150 + row * 18;
      sheet
        .textAround(98, y, '财政拨款')
        .textAround(174, y, `${row * row}4.70`)
        .textAround(274, y, '一般公共服务支出');
      sheet.textAround(382, y, `${row * row}4.70`).textAround(448, y, `${row * row}4.70`);
    }
    expect(sheet.read()[0]?.[0]).toEqual(['收入[1x2]', '支出[1x4]']);
  });

  it('joins the lines of loosely set labels, where rows stand further apart than they', () => {
    const sheet = header(new Sheet(), 110);
    const labels = [
      ['机关事业单位基本养老保', '险缴费支出'],
      ['教育支出'],
      ['住房保障支出和其他公共', '服务支出'],
      ['合计'],
    ];
    let y = 134;
    for (const [row, lines] of labels.entries()) {
      for (const [at, text] of lines.entries()) sheet.text(60, y + 17 * at, text);
      const baseline = y + (17 * (lines.length - 1)) / 2;
      sheet.textTo(320, baseline, `${row * row + 3}7.10`).textTo(440, baseline, `${row * row + 2}5.30`);
      y += 17 * (lines.length - 1) + 21;
    }
    expect(
      sheet
        .read()[0]
        ?.slice(1)
        .map(([label]) => label),
    ).toEqual(labels.map((lines) => lines.join('\n')));
  });

  it('reads the header and the one row that a page holds of a table', () => {
    const sheet = header(new Sheet());
    sheet.text(60, 134, '合计').textTo(320, 134, '30.00').textTo(440, 134, '20.00');
    expect(sheet.read()).toEqual([[TABLE[0], ['合计', '30.00', '20.00']]]);
  });

  it('takes a word whose characters are set apart for one, and a unit in a column for its header', () => {
    const sheet = new Sheet();
    sheet.textAround(120, 114, '项        目').textAround(300, 114, '数量').textAround(420, 114, '价值（单位：万元）');
    for (const [row, label] of ['资产总额', '房屋（平方米）', '车辆（台、辆）', '其他固定资产'].entries()) {
      const y = 134 + row * 18;
      sheet
        .text(60, y, label)
        .textTo(315, y, row === 0 ? '——' : `${row}5`)
        .textTo(440, y, `${row}0.60`);
    }
    expect(sheet.read()[0]?.slice(0, 2)).toEqual([
      ['项目', '数量', '价值（单位：万元）'],
      ['资产总额', '——', '00.60'],
    ]);
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
