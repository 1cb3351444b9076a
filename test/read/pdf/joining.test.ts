import { describe, expect, test } from 'vitest';
import { expandText } from '../../../lib/model/index.ts';
import { joiningOfPages, noJoining } from '../../../lib/read/pdf/joining.ts';
import { lowOnPage, pieceOn } from './pages.ts';

/** A table over two pages is one table again; two tables stay two. */

const first = ['科目编码|科目名称|合计', '201|一般公共服务支出|3.00', '208|社会保障和就业支出|1.00'];
const low = { top: lowOnPage(first.length) };
const high = { top: 60 };

function joined(before: ReturnType<typeof pieceOn>, after: ReturnType<typeof pieceOn>, captioned = false) {
  const dropped = joiningOfPages.repeatedRows(before, after, captioned);
  return dropped === null ? null : joiningOfPages.join(before, after, dropped);
}
const rowsOf = (grid: ReturnType<typeof joined>) => grid && expandText(grid).map((row) => row.join('|'));

describe('goes on', () => {
  test('without a header', () => {
    expect(rowsOf(joined(pieceOn(1, first, low), pieceOn(2, ['210|卫生健康支出|2.00'], high)))).toEqual([
      ...first,
      '210|卫生健康支出|2.00',
    ]);
  });
  test('with its header repeated', () => {
    const next = [first[0] as string, '210|卫生健康支出|2.00'];
    expect(rowsOf(joined(pieceOn(1, first, low), pieceOn(2, next, high)))).toEqual([...first, '210|卫生健康支出|2.00']);
  });
  test('with its header repeated, some lines of it clipped', () => {
    const header = '科目编码|科目名称|一般公共\n预算拨款\n收入|合计';
    const before = pieceOn(1, [header, '201|一般公共服务支出|3.00|3.00'], { top: lowOnPage(2) });
    const clipped = (text: string) => pieceOn(2, [`科目编码|科目名称|${text}|合计`, '208|社会保障|1.00|1.00'], high);
    expect(rowsOf(joined(before, clipped('一般公共\n预算拨款'), true))).toHaveLength(3);
    const again = pieceOn(1, [header, '201|一般公共服务支出|3.00|3.00'], { top: lowOnPage(2) });
    expect(joined(again, clipped('一般公共\n预算结转'), true)).toBeNull();
  });
  test('on columns that a binding margin has shifted', () => {
    const moved = { ...high, xs: [70, 235, 400, 565] };
    expect(joined(pieceOn(1, first, low), pieceOn(2, ['210|卫生健康支出|2.00'], moved))).not.toBeNull();
  });
  test('where the next page parts a column that the first one shows as one', () => {
    const whole = pieceOn(1, ['项目|金额|<', '一、收入|1.00|2.00'], { ...low, xs: [50, 200, 300, 545] });
    const coarse = pieceOn(2, ['二、其他|3.00'], { ...high, xs: [50, 200, 545] });
    expect(rowsOf(joined(whole, coarse))).toEqual(['项目|金额|金额', '一、收入|1.00|2.00', '二、其他|3.00|3.00']);
  });
  test('in the middle of its page, as sheets may be printed', () => {
    const last = pieceOn(2, ['210|卫生健康支出|2.00', '|合计|6.00'], { top: 842 / 2 - 15 });
    expect(rowsOf(joined(pieceOn(1, first, low), last))).toEqual([...first, '210|卫生健康支出|2.00', '|合计|6.00']);
  });
  test('on other widths, where the whole header says so', () => {
    const wide = { ...high, xs: [30, 100, 600, 760] };
    const next = [first[0] as string, '210|卫生健康支出|2.00'];
    expect(rowsOf(joined(pieceOn(1, first, low), pieceOn(2, next, wide)))?.length).toBe(4);
  });
  test('keeps page and place of each cell', () => {
    const grid = joined(pieceOn(1, first, low), pieceOn(2, ['210|卫生健康支出|2.00'], high));
    const cell = grid?.cells.find(({ text }) => text === '2.00');
    expect(cell && grid?.ink.get(cell)?.map(({ page }) => page)).toEqual([2]);
    expect(grid?.pieces.map(({ page }) => page)).toEqual([1, 2]);
  });
});

describe('told by the tags of the document', () => {
  const goesOn = { overPages: { of: 5, from: 0, to: 3, repeated: null } };
  const comes = (repeated: number, of = 5) => ({ overPages: { of, from: 3, to: of, repeated } });
  const early = { ...goesOn, top: 100 };
  const widths = { top: 500, xs: [50, 120, 400, 545] };

  test('goes on wherever the pieces lie and however wide they are', () => {
    expect(
      rowsOf(joined(pieceOn(1, first, early), pieceOn(2, ['210|卫生健康支出|2.00'], { ...widths, ...comes(0) }))),
    ).toEqual([...first, '210|卫生健康支出|2.00']);
  });
  test('without the header that it repeats', () => {
    const next = [first[0] as string, '210|卫生健康支出|2.00'];
    expect(rowsOf(joined(pieceOn(1, first, early), pieceOn(2, next, { ...widths, ...comes(1) })))).toHaveLength(4);
  });
  test.each([
    ['the one has no tags', {}, comes(0), 2],
    ['the other begins there', goesOn, { overPages: { of: 5, from: 0, to: 5, repeated: null } }, 2],
    ['they are of tables of other lengths', goesOn, comes(0, 6), 2],
    ['both have the same rows', goesOn, { overPages: { of: 5, from: 1, to: 5, repeated: 0 } }, 2],
    ['a page lies between', goesOn, comes(0), 3],
    ['rows that are no header are called repeated', goesOn, comes(1), 2],
  ])('does not where %s', (_, before, after, page) => {
    const next = pieceOn(page, ['210|卫生健康支出|2.00', '213|农林水支出|1.00'], { ...widths, ...after });
    expect(joined(pieceOn(1, first, { top: 100, ...before }), next)).toBeNull();
  });
  test('what goes on and did not fit seems cut', () => {
    const other = pieceOn(2, ['项目|名称|数量|金额', '甲|一|2|3.00'], high);
    expect(joiningOfPages.seemsCut(pieceOn(1, first, low), other)).toBe(false);
    expect(joiningOfPages.seemsCut(pieceOn(1, first, { ...low, ...goesOn }), other)).toBe(true);
  });
});

describe('is another table', () => {
  const body = ['210|卫生健康支出|2.00'];
  test.each([
    ['other columns', pieceOn(2, body, { ...high, xs: [50, 120, 400, 545] })],
    ['low on the next page', pieceOn(2, body, { top: 500 })],
    ['not on the next page', pieceOn(3, body, high)],
    ['not ruled as the first', pieceOn(2, body, { ...high, method: 'spaced' })],
    ['a header of its own', pieceOn(2, ['项目名称|单位|金额', '某项目|某局|2.00'], high)],
  ])('%s', (_, next) => {
    expect(joined(pieceOn(1, first, low), next)).toBeNull();
  });
  test('the first one ends high on its page', () => {
    expect(joined(pieceOn(1, first, { top: 60 }), pieceOn(2, body, high))).toBeNull();
  });
  test('below the same title it begins anew with its total', () => {
    const list = ['科目|金额', '合计|3.00', '甲|3.00'];
    expect(joined(pieceOn(1, list, low), pieceOn(2, list, high), true)).toBeNull();
  });
  test('where no joining is asked for', () => {
    expect(noJoining.repeatedRows(pieceOn(1, first, low), pieceOn(2, body, high), false)).toBeNull();
  });
});

describe('what the end of the page cut', () => {
  test('a row whose words go on', () => {
    const before = ['项目|说明|金额', '信息化建设|用于系统运行维护，包括机房|12.00'];
    const after = ['|租赁和网络费用|', '培训|干部培训|3.00'];
    const grid = joined(pieceOn(1, before, { top: lowOnPage(2) }), pieceOn(2, after, high));
    expect(rowsOf(grid)).toEqual([
      '项目|说明|金额',
      '信息化建设|用于系统运行维护，包括机房\n租赁和网络费用|12.00',
      '培训|干部培训|3.00',
    ]);
    const cell = grid?.cells.find(({ text }) => text.startsWith('用于'));
    expect(cell && grid?.ink.get(cell)?.map(({ page }) => page)).toEqual([1, 2]);
  });
  test('a cell over rows on both pages', () => {
    const before = ['指标|名称|值', '产出指标|甲|1', '^|乙|2'];
    const after = ['|丙|3', '^|丁|4'];
    const grid = joined(pieceOn(1, before, { top: lowOnPage(3) }), pieceOn(2, after, high));
    expect(rowsOf(grid)).toEqual(['指标|名称|值', '产出指标|甲|1', '产出指标|乙|2', '产出指标|丙|3', '产出指标|丁|4']);
  });
  test('but words that had room left were not broken off', () => {
    const before = ['指标|内容|值', '时效指标|及时率|及时'];
    const grid = joined(pieceOn(1, before, { top: lowOnPage(2) }), pieceOn(2, ['|成本|合理', '效益|满意率|高'], high));
    expect(grid?.rowCount).toBe(4);
  });
  test('but a row with a figure, or with a new number, is a row', () => {
    const before = ['项目|说明|金额', '信息化建设|用于系统运行维护|12.00'];
    for (const row of ['|其中：机房|3.00', '|（二）网络费用|', '二、其他|用于其他|']) {
      const grid = joined(pieceOn(1, before, { top: lowOnPage(2) }), pieceOn(2, [row, '培训|干部培训|3.00'], high));
      expect({ row, rows: grid?.rowCount }).toEqual({ row, rows: 4 });
    }
  });
});

describe('two pieces that do not fit', () => {
  const wide = { ...high, xs: [50, 120, 400, 545] };
  test('may be one table where the second has no header, or the same', () => {
    expect(joiningOfPages.seemsCut(pieceOn(1, first, low), pieceOn(2, ['210|卫生健康支出|2.00'], wide))).toBe(true);
    const repeated = ['科目编码|科目名称|金额', '210|卫生健康支出|2.00'];
    expect(joiningOfPages.seemsCut(pieceOn(1, first, low), pieceOn(2, repeated, wide))).toBe(true);
  });
  test('are two where the second has its own, or lies elsewhere', () => {
    const other = ['项目名称|单位|说明', '某项目|某局|无'];
    expect(joiningOfPages.seemsCut(pieceOn(1, first, low), pieceOn(2, other, wide))).toBe(false);
    expect(joiningOfPages.seemsCut(pieceOn(1, first, low), pieceOn(2, first, { top: 600 }))).toBe(false);
    expect(joiningOfPages.seemsCut(pieceOn(1, first, low), pieceOn(1, first, { top: lowOnPage(3) + 50 }))).toBe(false);
  });
});
