import type { RowDef, WriteSheet } from 'hucre';
import { figureCell, looks, type SheetCells, textCell, textWidth } from './cells.ts';
import { sheetFigure } from './figures.ts';

/** Columns of the findings sheet with their widths, in order; each is named by the words of its name. */
export const columns = [
  ['number', 6],
  ['severity', 10],
  ['message', 60],
  ['table', 28],
  ['place', 9],
  ['item', 28],
  ['figure', 16],
  ['likely', 9],
  ['candidate', 12],
  ['printed', 12],
  ['computed', 12],
  ['recomputed', 12],
  ['difference', 12],
  ['tolerance', 10],
  ['rule', 22],
  ['aside', 30],
] as const;
type Column = (typeof columns)[number][0];
const columnOf = new Map(columns.map(([name], index) => [name, index]));

/** On paper as wide as its columns are. */
export const landscape: NonNullable<WriteSheet['pageSetup']> = {
  orientation: 'landscape',
  paperSize: 'a4',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
};

/** Of one line of text, in points; and more lines than these are not shown at once. */
const LINE_HEIGHT = 15;
const MOST_LINES = 12;

const lineAbove = { top: { style: 'thin', color: { rgb: 'BFBFBF' } } } as const;

/** Cells of the row that is being written. */
export class Lines {
  readonly cells: SheetCells = new Map();
  /** Rows that hold more than one line. Excel finds these by itself, other programs do not. */
  readonly heights = new Map<number, RowDef>();
  row = 0;

  put(column: Column, cell: Parameters<SheetCells['set']>[1]): void {
    const index = columnOf.get(column) ?? 0;
    this.cells.set(`${this.row},${index}`, cell);
    if (cell.style?.alignment?.wrapText && typeof cell.value === 'string')
      this.#makeRoom(cell.value, columns[index]?.[1] ?? 1);
  }

  /** @param width of the column, in characters; one is lost where Chinese characters do not fill a line */
  #makeRoom(text: string, width: number): void {
    const lines = text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / (width - 1))), 0);
    const height = Math.min(lines, MOST_LINES) * LINE_HEIGHT;
    if (height > (this.heights.get(this.row)?.height ?? LINE_HEIGHT)) this.heights.set(this.row, { height });
  }

  next(): void {
    this.row++;
  }

  /** Draws a line above a row, over all columns. */
  ruleAbove(row: number): void {
    for (const index of columnOf.values()) {
      const cell = this.cells.get(`${row},${index}`) ?? { value: null, type: 'empty' };
      this.cells.set(`${row},${index}`, { ...cell, style: { ...cell.style, border: lineAbove } });
    }
  }
}

/** A figure as a number where it is one, else as printed. */
export function amountCell(text: string): Parameters<SheetCells['set']>[1] {
  const figure = sheetFigure(text);
  return figure
    ? figureCell(figure, { alignment: { horizontal: 'right', vertical: 'top' } })
    : textCell(text, looks.plain);
}

/** A number of ours: 1, 2, 3. */
export function ordinalCell(value: number): Parameters<SheetCells['set']>[1] {
  return { value, type: 'number', style: { alignment: { horizontal: 'left', vertical: 'top' } } };
}
