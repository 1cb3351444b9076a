import { describe, expect, it } from 'vitest';
import type { PageTable, TextLine } from '../../../../lib/read/pdf/page-content.ts';
import { furnitureOf } from '../../../../lib/read/pdf/text/index.ts';
import { pageNumber } from '../../../../lib/read/pdf/text/page-number.ts';
import { FULL, linesAt, pageOf, tableAt } from './setting.ts';

const BODY = ['本部门支出预算为一百万元，', '与上年相同。'];

/** A document whose pages each have the same lines but for what `at` gives for the page. */
function furnitureTexts(count: number, at: (page: number) => { lines: TextLine[]; tables?: PageTable[] }): string[] {
  const pages = Array.from({ length: count }, (_, index) => {
    const { lines, tables = [] } = at(index + 1);
    return pageOf(index + 1, [...linesAt(BODY, { top: 300 }), ...lines], tables);
  });
  return [...furnitureOf(pages)].map(({ text }) => text);
}

const line = (text: string, top: number, x = 50) => linesAt([[x, text]], { top });

describe('page numbers by their form', () => {
  it.each([
    ['3', 3, false],
    ['- 3 -', 3, true],
    ['— 12—', 12, true],
    ['－４－', 4, true],
    ['第3页', 3, true],
    ['第 3 页 共 30 页', 3, true],
    ['第3页，共30页', 3, true],
    ['第十二页', 12, true],
    ['3/30', 3, true],
    ['Page 3 of 30', 3, true],
    ['iv', 4, false],
    ['Ⅳ', 4, false],
    ['— 三 —', 3, true],
  ])('%s', (text, value, marked) => {
    expect(pageNumber(text)).toEqual({ value, marked });
  });

  it.each(['30/3', '2026年', '1.5', '3万元', '一', '第3季度', '合计', '12,345', '共30页以上', '-5', '5-', '—'])(
    'not %s',
    (text) => {
      expect(pageNumber(text)).toBeNull();
    },
  );
});

describe('furniture', () => {
  it('is a page number that counts, also in alternating corners', () => {
    expect(furnitureTexts(4, (page) => ({ lines: line(`${page + 6}`, 770, page % 2 ? 60 : 430) }))).toEqual([
      '7',
      '8',
      '9',
      '10',
    ]);
  });

  it('is a page number with dashes on a single page', () => {
    expect(furnitureTexts(1, () => ({ lines: line('— 5 —', 760, 230) }))).toEqual(['— 5 —']);
  });

  it('is a header and a footer that repeat, with figures that stay or count', () => {
    const found = furnitureTexts(3, (page) => ({
      lines: [...line('某某局2026年度部门预算', 40), ...line(`内部资料 ${page}`, 770)],
    }));
    expect(found.filter((text) => text.startsWith('某某局'))).toHaveLength(3);
    expect(found.filter((text) => text.startsWith('内部资料'))).toHaveLength(3);
  });

  it('is a header that only two pages of a short document bear', () => {
    const odd = (page: number) => ({ lines: page % 2 ? line('某某局2026年度部门预算', 40) : [] });
    expect(furnitureTexts(4, odd)).toHaveLength(2);
    expect(furnitureTexts(8, (page) => ({ lines: page < 3 ? line('某某局2026年度部门预算', 40) : [] }))).toEqual([]);
  });

  it('is a turned page number at the edge of a landscape page', () => {
    const turned = line('- 7 -', 400, 480).map((each) => ({ ...each, set: 'turned' as const }));
    expect(furnitureOf([pageOf(1, turned)]).size).toBe(1);
  });

  it('is never the last line of the text, though it ends in a figure', () => {
    expect(furnitureTexts(4, (page) => ({ lines: line(`其他收入${page}万元。`, 770) }))).toEqual([]);
    expect(furnitureTexts(3, (page) => ({ lines: line(`${page * 37}`, 650) }))).toEqual([]);
  });

  it('is never a table’s title, its unit, its number or 续表, though they stand at one place on every page', () => {
    const lines = [
      ...line('收支预算总表', 40, 200),
      ...line('公开01表', 55),
      ...line('部门：某某局', 70),
      ...line('单位：万元', 70, 400),
    ];
    const pages = [1, 2, 3, 4].map((page) =>
      pageOf(
        page,
        lines.map((each) => ({ ...each })),
        [tableAt(90, 700)],
      ),
    );
    expect(furnitureOf(pages).size).toBe(0);
    const continued = [1, 2, 3].map((page) => pageOf(page, line('（续表）', 60), [tableAt(90, 700)]));
    expect(furnitureOf(continued).size).toBe(0);
  });

  it('is no table’s title though some of its tables were not recognised', () => {
    const pages = [1, 2, 3, 4].map((page) =>
      pageOf(page, line('项目支出绩效目标表', 60), page > 2 ? [] : [tableAt(90, 700)]),
    );
    expect(furnitureOf(pages).size).toBe(0);
  });

  it('is a header over tables whose titles differ', () => {
    const pages = ['收入总表', '支出总表', '收支总表'].map((title, index) =>
      pageOf(index + 1, [...line('某某局部门预算公开', 30), ...line(title, 60)], [tableAt(90, 700)]),
    );
    expect([...furnitureOf(pages)].map(({ text }) => text)).toEqual(Array(3).fill('某某局部门预算公开'));
  });

  it('is a header over tables that go on from the page before, where these are of several kinds', () => {
    const header = line('某某局部门预算公开', 40);
    const kinds = [2, 2, 5, 7];
    const pages = kinds.map((columns, index) =>
      pageOf(
        index + 1,
        header.map((each) => ({ ...each })),
        [{ ...tableAt(60, 700), columnCount: columns }],
      ),
    );
    expect(furnitureOf(pages).size).toBe(4);
    const oneKind = pages.map((page) => ({ ...page, tables: [tableAt(60, 700)] }));
    expect(furnitureOf(oneKind).size).toBe(0);
    const title = pages.map((page) => ({ ...page, lines: line('收支预算总表', 40) }));
    expect(furnitureOf(title).size).toBe(0);
  });

  it('is no note below a table', () => {
    const pages = [1, 2, 3].map((page) => pageOf(page, line('注：本表为空。', 750), [tableAt(90, 700)]));
    expect(furnitureOf(pages).size).toBe(0);
  });

  it('ends where the text begins: the same words inside the page stay', () => {
    const pages = [1, 2, 3].map((page) => pageOf(page, [...line(FULL.slice(page), 60), ...line('某某局', 90)]));
    expect(furnitureOf(pages).size).toBe(0);
  });

  it('is a watermark set aslant over several pages', () => {
    const mark = (page: number) =>
      pageOf(
        page,
        line('内部资料', 400).map((each) => ({ ...each, set: 'turned' as const })),
      );
    expect(furnitureOf([mark(1), mark(2), mark(3)]).size).toBe(3);
  });
});
