import { describe, expect, test } from 'vitest';
import type { TaggedCell } from '../../../../lib/read/pdf/structure/tags.ts';
import { tablesOf } from '../../../../lib/read/pdf/tables/index.ts';
import { rowsOf, Sheet } from '../tables/drawn.ts';

/** Tables whose rows and columns only white space parts, with the tags of a document that is tagged. */

/** One cell: where its text begins, and what it says. */
type Told = readonly [x: number, text: string, how?: Partial<TaggedCell>];

/** Rows below each other, each cell marked and tagged; without a place of its own a row stands below the last. */
function tagged(sheet: Sheet, rows: readonly (readonly Told[])[], { top = 100, pitch = 16 } = {}): Sheet {
  let content = sheet.glyphs.length;
  const table = rows.map((cells, row) =>
    cells.map(([x, text, how]): TaggedCell => {
      content++;
      const lines = text.split('\n');
      for (const [line, part] of lines.entries()) {
        sheet.mark(content).text(x, top + row * pitch + line * 11, part);
      }
      return { header: false, rowSpan: 1, colSpan: 1, ...how, contents: text === '' ? [] : [content] };
    }),
  );
  sheet.mark(null).tagged.push({ rows: table });
  return sheet;
}

const HEADER: readonly Told[] = [
  [60, '科目编码', { header: true }],
  [130, '科目名称', { header: true }],
  [250, '合计', { header: true }],
  [330, '基本支出', { header: true }],
  [420, '项目支出', { header: true }],
];

describe('cells stand in the columns that the tags tell', () => {
  test('a row that lacks none', () => {
    const sheet = tagged(new Sheet(), [
      HEADER,
      [
        [60, '201'],
        [130, '一般公共服务支出'],
        [250, '3.00'],
        [330, '2.00'],
        [420, '1.00'],
      ],
    ]);
    expect(sheet.read()).toEqual([
      [
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
        ['201', '一般公共服务支出', '3.00', '2.00', '1.00'],
      ],
    ]);
    expect(sheet.rest()).toBe('');
  });
  test('where empty cells are left out, below the texts of their columns', () => {
    const sheet = tagged(new Sheet(), [
      HEADER,
      [
        [60, '201'],
        [130, '一般公共服务支出'],
        [250, '3.00'],
        [420, '3.00'],
      ],
      [
        [130, '事业运行'],
        [250, '1.00'],
        [330, '1.00'],
      ],
    ]);
    const [table] = tablesOf(sheet.page()).tables;
    expect(table?.cells.filter(({ row }) => row > 0).map(({ column, text }) => [column, text])).toEqual([
      [0, '201'],
      [1, '一般公共服务支出'],
      [2, '3.00'],
      [4, '3.00'],
      [1, '事业运行'],
      [2, '1.00'],
      [3, '1.00'],
    ]);
  });
  test('over several columns and rows', () => {
    const sheet = tagged(new Sheet(), [
      [
        [60, '科目', { rowSpan: 2 }],
        [200, '收入', { colSpan: 2 }],
        [400, '支出', { colSpan: 2 }],
      ],
      [
        [160, '预算'],
        [260, '决算'],
        [360, '预算'],
        [460, '决算'],
      ],
      [
        [60, '合计'],
        [160, '1.00'],
        [260, '2.00'],
        [360, '3.00'],
        [460, '4.00'],
      ],
    ]);
    expect(sheet.read()[0]).toEqual([
      ['科目[2x1]', '收入[1x2]', '支出[1x2]'],
      ['预算', '决算', '预算', '决算'],
      ['合计', '1.00', '2.00', '3.00', '4.00'],
    ]);
  });
  test('wrapped texts stay one cell, and rows keep apart', () => {
    const sheet = tagged(
      new Sheet(),
      [
        HEADER.slice(1, 4),
        [
          [130, '机关事业单位基本\n养老保险缴费支出'],
          [250, '1.00'],
          [330, '1.00'],
        ],
        [
          [130, '行政单位医疗'],
          [250, '2.00'],
          [330, '2.00'],
        ],
      ],
      { pitch: 24 },
    );
    expect(sheet.read()[0]?.slice(1)).toEqual([
      ['机关事业单位基本\n养老保险缴费支出', '1.00', '1.00'],
      ['行政单位医疗', '2.00', '2.00'],
    ]);
  });
  test('header cells are told', () => {
    const sheet = tagged(new Sheet(), [HEADER, HEADER.map(([x]): Told => [x, '1.00'])]);
    const [table] = tablesOf(sheet.page()).tables;
    expect(table?.cells.filter(({ header }) => header).map(({ row }) => row)).toEqual([0, 0, 0, 0, 0]);
  });
  test('rules around it are its frame, and make no table of their own', () => {
    const sheet = tagged(new Sheet(), [HEADER, HEADER.map(([x]): Told => [x, '1.00'])]);
    for (const y of [88, 104, 120]) sheet.across(y, 50, 500);
    const { tables } = tablesOf(sheet.page());
    expect(tables.map(({ box }) => box)).toEqual([[50, 88, 500, 120]]);
  });
});

describe('what is printed speaks against the tags', () => {
  const rows: readonly (readonly Told[])[] = [HEADER, HEADER.map(([x], at): Told => [x, `${at}.00`])];
  const isTold = (sheet: Sheet) => tablesOf(sheet.page()).tables.some(({ confidence }) => confidence === 0.95);

  test('nothing does', () => {
    expect(isTold(tagged(new Sheet(), rows))).toBe(true);
  });
  test('text within the table that its tags leave out', () => {
    expect(isTold(tagged(new Sheet(), rows).text(380, 116, '5.00'))).toBe(false);
  });
  test('cells of a row that stand in another order', () => {
    const [one, two, ...others] = HEADER as [Told, Told, ...Told[]];
    expect(isTold(tagged(new Sheet(), [[two, one, ...others], rows[1] ?? []]))).toBe(false);
  });
  test('rows above each other', () => {
    expect(isTold(tagged(new Sheet(), rows, { pitch: -16 }))).toBe(false);
  });
  test('columns that run into each other', () => {
    const shifted = HEADER.map(([x], at): Told => [at === 2 ? x + 90 : x, '10000.00']);
    expect(isTold(tagged(new Sheet(), [HEADER, shifted]))).toBe(false);
  });
  test('figures of one column beside each other: no row shows all columns', () => {
    const sheet = tagged(new Sheet(), [
      [
        [60, '甲单位'],
        [250, '30.00'],
      ],
      [
        [60, '乙单位'],
        [400, '40.00'],
      ],
      [
        [60, '丙单位'],
        [250, '50.00'],
      ],
    ]);
    expect(isTold(sheet)).toBe(false);
  });
  test('a cell that could stand in two columns', () => {
    const sheet = tagged(new Sheet(), [
      HEADER,
      [
        [60, '201'],
        [130, '一般公共服务支出'],
        [300, '1.00'],
      ],
    ]);
    expect(isTold(sheet)).toBe(false);
  });
  test('a header row that lacks cells, where no spans are told', () => {
    const groups: readonly Told[] = [
      [95, '科目'],
      [370, '支出'],
    ];
    expect(isTold(tagged(new Sheet(), [groups, ...rows]))).toBe(false);
    const told = groups.map(([x, text], at): Told => [x, text, { colSpan: 2 + at }]);
    expect(isTold(tagged(new Sheet(), [told, ...rows]))).toBe(true);
  });
  test('paragraphs: the table arranges the page', () => {
    const long = '一般公共服务支出决算数与年初预算数的差异主要是因为'.repeat(13);
    const sheet = new Sheet(9000);
    expect(
      isTold(
        tagged(sheet, [
          [
            [60, long],
            [8700, '二'],
          ],
          [
            [60, long],
            [8700, '三'],
          ],
        ]),
      ),
    ).toBe(false);
  });
  test('one text in two cells', () => {
    const sheet = tagged(new Sheet(), rows);
    const [first] = sheet.tagged[0]?.rows[0] ?? [];
    sheet.tagged[0]?.rows[1]?.push({ ...(first as TaggedCell) });
    expect(isTold(sheet)).toBe(false);
  });
  test('a lattice of rules: they are the judge', () => {
    const sheet = tagged(new Sheet(), rows).lattice([50, 120, 240, 320, 410, 500], [88, 104, 120]);
    const [table] = tablesOf(sheet.page()).tables;
    expect(table?.method).toBe('ruled');
    expect(table?.cells.filter(({ header }) => header)).toHaveLength(5);
  });
});

describe('a table over several pages', () => {
  const body = (count: number) =>
    Array.from({ length: count }, (_, at): Told[] => HEADER.map(([x]) => [x, `${at}.00`]));
  const elsewhere = (count: number) => Array.from({ length: count }, () => HEADER.map(([x]): Told => [x, '']));
  const overPages = (sheet: Sheet) => tablesOf(sheet.page()).tables.map((table) => table.overPages);

  test('whole on one page', () => {
    expect(overPages(tagged(new Sheet(), [HEADER, ...body(2)]))).toEqual([{ of: 3, from: 0, to: 3, repeated: null }]);
  });
  test('goes on', () => {
    expect(overPages(tagged(new Sheet(), [HEADER, ...body(2), ...elsewhere(3)]))).toEqual([
      { of: 6, from: 0, to: 3, repeated: null },
    ]);
  });
  test('comes from the page before, its header repeated', () => {
    const sheet = new Sheet();
    tagged(sheet, [HEADER], { top: 60 });
    tagged(sheet, body(2), { top: 76 });
    const [header, rest] = sheet.tagged.splice(0);
    const away = HEADER.map((): TaggedCell => ({ header: false, rowSpan: 1, colSpan: 1, contents: [] }));
    sheet.tagged.push({ rows: [...(header?.rows ?? []), away, away, ...(rest?.rows ?? [])] });
    expect(overPages(sheet)).toEqual([{ of: 5, from: 3, to: 5, repeated: 1 }]);
    expect(sheet.read().map((rows) => rows.length)).toEqual([3]);
  });
  test('comes from the page before without a header', () => {
    expect(overPages(tagged(new Sheet(), [...elsewhere(3), ...body(2)], { top: 20 }))).toEqual([
      { of: 5, from: 3, to: 5, repeated: 0 },
    ]);
  });
  test('an empty row where there is room for it is a row here', () => {
    const sheet = tagged(new Sheet(), [HEADER, ...elsewhere(1), ...body(1)]);
    expect(overPages(sheet)).toEqual([{ of: 3, from: 0, to: 3, repeated: null }]);
    expect(rowsOf(tablesOf(sheet.page()).tables[0] as never)).toHaveLength(3);
  });
});
