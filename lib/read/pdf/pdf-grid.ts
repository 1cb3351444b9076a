import type { Cell, PdfAnchor } from '../../model/index.ts';
import type { RawGrid } from '../table/join.ts';
import type { CellInk, PageBox } from './ink.ts';
import type { OverPages, PageContent, PageTable } from './page-content.ts';

/** A printed table, or the part of one on a page, as assembly takes it, with where each cell stands. */
export interface PdfGrid extends RawGrid {
  method: PageTable['method'];
  /** Column edges of its last piece, left to right, in points. */
  xs: number[];
  pieces: PageBox[];
  ink: Map<Cell, CellInk[]>;
  /** What the tags say: of its first piece whether it begins, of its last one whether it goes on. */
  overPages: OverPages | null;
  /** Where the first piece begins and the last one ends, as shares of their page's height. */
  begins: number;
  ends: number;
}

/** Characters of a quote: enough to tell that the words still stand there. */
const QUOTE_LENGTH = 80;

export function pdfAnchor(page: number, box: PageBox['box'], text: string): PdfAnchor {
  return { surface: 'pdf', page, box, quote: text.replace(/\s+/g, ' ').slice(0, QUOTE_LENGTH) };
}

/** What was found on one page, in the shape that all surfaces share. */
export function pdfGridOf(table: PageTable, { page, height }: Pick<PageContent, 'page' | 'height'>): PdfGrid {
  const ink = new Map<Cell, CellInk[]>();
  const cells: Cell[] = [];
  for (const { box, ink: lines, ...printed } of table.cells) {
    const cell: Cell = { ...printed, anchor: pdfAnchor(page, box, printed.text) };
    cells.push(cell);
    ink.set(cell, [{ page, box, rowSpan: cell.rowSpan, colSpan: cell.colSpan, lines }]);
  }
  return {
    rowCount: table.rowCount,
    columnCount: table.columnCount,
    cells,
    caption: '',
    confidence: table.confidence,
    defects: [...table.defects],
    method: table.method,
    xs: table.xs,
    pieces: [{ page, box: table.box }],
    ink,
    overPages: table.overPages ?? null,
    begins: table.box[1] / height,
    ends: table.box[3] / height,
  };
}
