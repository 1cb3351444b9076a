import type { OverPages, PageCell, PageTable } from '../../../lib/read/pdf/page-content.ts';
import { pdfGridOf } from '../../../lib/read/pdf/pdf-grid.ts';
import { type Shaped, shaped } from '../../../lib/read/table/join.ts';

export const PAPER = { width: 595, height: 842 };
const ROW_HEIGHT = 15;

interface TableOptions {
  /** Column edges; from 50 to 545 evenly where nothing is said. */
  xs?: readonly number[];
  top?: number;
  method?: PageTable['method'];
  overPages?: OverPages;
}

/**
 * A table on a page, one string a row, cells apart by "|"; "<" goes on the cell to the left, "^" the one above.
 *
 * @example pageTable(['项目|2024|<', '^|预算|决算'])
 */
export function pageTable(rows: readonly string[], options: TableOptions = {}): PageTable {
  const grid = rows.map((row) => row.split('|'));
  const columnCount = grid[0]?.length ?? 0;
  const { top = 100, method = 'ruled', overPages } = options;
  const xs = options.xs ?? Array.from({ length: columnCount + 1 }, (_, index) => 50 + (495 * index) / columnCount);
  const ys = Array.from({ length: rows.length + 1 }, (_, index) => top + ROW_HEIGHT * index);
  const cells = grid.flatMap((texts, row) =>
    texts.flatMap((text, column): PageCell[] => {
      if (text === '<' || text === '^') return [];
      let colSpan = 1;
      while (texts[column + colSpan] === '<') colSpan++;
      let rowSpan = 1;
      while (grid[row + rowSpan]?.[column] === '^') rowSpan++;
      const box: PageCell['box'] = [
        xs[column] as number,
        ys[row] as number,
        xs[column + colSpan] as number,
        ys[row + rowSpan] as number,
      ];
      const ink: PageCell['box'] = [box[0], box[1], Math.min(box[2], box[0] + 12 * text.length), box[3]];
      return [{ row, column, rowSpan, colSpan, text, box, ink: [ink], bold: false, indent: 0, header: false }];
    }),
  );
  return {
    box: [xs[0] as number, top, xs.at(-1) as number, ys.at(-1) as number],
    rowCount: rows.length,
    columnCount,
    xs: [...xs],
    ys,
    cells,
    method,
    confidence: 1,
    defects: [],
    ...(overPages && { overPages }),
  };
}

/** The same as assembly sees it. */
export function pieceOn(
  page: number,
  rows: readonly string[],
  options: TableOptions = {},
): Shaped<ReturnType<typeof pdfGridOf>> {
  return shaped(pdfGridOf(pageTable(rows, options), { page, height: PAPER.height }));
}

/** From where a table of that many rows ends near the foot of the page. */
export const lowOnPage = (rows: number) => PAPER.height - 60 - rows * ROW_HEIGHT;
