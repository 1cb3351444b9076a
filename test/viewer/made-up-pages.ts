import type { PageCell, PageContent, PageTable, TextLine } from '../../lib/read/pdf/page-content.ts';

/** Pages of a made-up budget, as they come out of reading: no PDF is needed to test what is made of them. */

const WIDTH = 595;
const HEIGHT = 842;
const ROW = 20;

/** A page with a title, a table's rows and nothing else. */
export function tablePage(
  page: number,
  title: string | null,
  rows: readonly string[][],
  top = title ? 120 : 40,
): PageContent {
  const lines = title ? [lineOf(title, 60, 16), lineOf('单位：万元', 90)] : [];
  return {
    page,
    width: WIDTH,
    height: HEIGHT,
    lines,
    tables: [tableOf(rows, top)],
    legibility: { shown: 400, hidden: 0, unreadable: 0, imageShare: 0 },
  };
}

export function textPage(page: number, texts: readonly string[]): PageContent {
  return {
    ...tablePage(page, null, []),
    tables: [],
    lines: texts.map((text, index) => lineOf(text, 60 + 60 * index, index === 0 ? 24 : 12)),
  };
}

export function scannedPage(page: number): PageContent {
  return { ...textPage(page, []), legibility: { shown: 0, hidden: 0, unreadable: 0, imageShare: 1 } };
}

export const HEADER = ['科目编码', '科目名称', '合计', '基本支出', '项目支出'];

/** Body rows that add up, from 基本支出 and 项目支出 in whole 万元. */
export function row(code: string, name: string, basic: number, project: number, total = basic + project): string[] {
  return [code, name, ...[total, basic, project].map((amount) => `${amount}.00`)];
}

function tableOf(rows: readonly string[][], top: number): PageTable {
  const columnCount = rows[0]?.length ?? 0;
  const step = 500 / columnCount;
  const xs = Array.from({ length: columnCount + 1 }, (_, index) => 40 + index * step);
  const ys = Array.from({ length: rows.length + 1 }, (_, index) => top + index * ROW);
  const cells = rows.flatMap((texts, at) =>
    texts.map((text, column): PageCell => {
      const left = 40 + column * step;
      const box: PageCell['box'] = [left, top + at * ROW, left + step, top + (at + 1) * ROW];
      const ink: PageCell['ink'] = text === '' ? [] : [[left + 2, box[1] + 4, left + step - 2, box[3] - 4]];
      return { row: at, column, rowSpan: 1, colSpan: 1, text, box, ink, bold: false, indent: 0, header: false };
    }),
  );
  const box: PageTable['box'] = [40, top, 540, top + rows.length * ROW];
  return { box, rowCount: rows.length, columnCount, xs, ys, cells, method: 'ruled', confidence: 1, defects: [] };
}

function lineOf(text: string, top: number, size = 12): TextLine {
  const edges = Array.from({ length: text.length + 1 }, (_, index) => 60 + index * size);
  const box: TextLine['box'] = [60, top, edges.at(-1) ?? 60, top + 1.2 * size];
  return { text, box, baseline: top + size, size, bold: size > 12, edges, set: 'across' };
}
