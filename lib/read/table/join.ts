import { type Cell, type Defect, expandGrid } from '../../model/index.ts';
import { type HeaderShape, headerShapeOf } from './header.ts';
import { type GridRow, gridRows, isBodyRow, isCaptionRow, isTotalLabel } from './rows.ts';

/** A grid as a surface hands it over, before anything is known of its header. */
export interface RawGrid {
  rowCount: number;
  columnCount: number;
  cells: Cell[];
  /** The surface's own caption (`caption` of HTML), or "". */
  caption: string;
  /** 0…1: how sure the structure is. A web page states it, a printed one has to be told. */
  confidence: number;
  defects: Defect[];
}

export type Shaped<Grid extends RawGrid> = Grid & { shape: HeaderShape };

/** How a surface tells that a table goes on in the next piece, and puts the two together. */
export interface Joining<Grid extends RawGrid> {
  /**
   * Leading rows of `next` that repeat the header of `previous`; null when it is another table.
   *
   * @param captioned title and unit stand between them once more
   */
  repeatedRows(previous: Shaped<Grid>, next: Shaped<Grid>, captioned: boolean): number | null;
  /** Whether two pieces that did not fit lie as if one went on in the other: then neither may be whole. */
  seemsCut(previous: Shaped<Grid>, next: Shaped<Grid>): boolean;
  /** Appends `next` without its first `dropped` rows. Cells are moved, so that whoever holds one finds it. */
  join(previous: Shaped<Grid>, next: Shaped<Grid>, dropped: number): Shaped<Grid>;
}

/** Where nothing is known of how the pieces lie: by what their rows hold. */
export const joiningByRows: Joining<RawGrid> = {
  repeatedRows: (previous, next, captioned) =>
    captioned ? repeatsHeader(previous, next) : continuationOf(previous, next),
  // On a web page nothing is cut but by the publishing system, and that leaves the rows that tell.
  seemsCut: () => false,
  join: joinGrids,
};

export function shaped<Grid extends RawGrid>(grid: Grid): Shaped<Grid> {
  return { ...grid, shape: headerShapeOf(expandGrid(grid)) };
}

/** Words that head a column: a following piece that begins with a row of these is a table of its own. */
const HEADER_WORD =
  /^(?:序号|行次|栏次|项目(?:$|名称|编码|单位|类别)|科目|指标|类别|名称|内容|金额|合计|单位|数量|单价|备注|说明)|(?:名称|编码|代码|性质|规格|形式|预算数?|决算数?|金额|合计|小计|指标值?|标准|依据|描述|单位|数量|单价|支出|收入|拨款|资金|备注|符号|原因)$/;

/** 产出指标, 可持续影响指标 …: values in a table of indicators, though they end like the words above its columns. */
const INDICATOR_KIND = /(?:产出|效益|满意度|数量|质量|时效|成本|影响)指标$/;

/**
 * Whether `next` carries on `previous`, with nothing but a page's furniture between them: the same width, and it begins
 * with a body row, or with the header that was already there, or `previous` had not got beyond its header.
 *
 * @returns how many leading rows of `next` repeat the header; null when it is another table
 */
export function continuationOf(previous: Shaped<RawGrid>, next: Shaped<RawGrid>): number | null {
  if (previous.columnCount !== next.columnCount || previous.columnCount < 2) return null;
  const before = rowTexts(previous);
  const after = rowTexts(next);
  const rows = gridRows(expandGrid(next));
  const repeated = Math.max(
    repeatedRows(before.slice(0, previous.shape.headerRows), after),
    sameStart(before, after, rows),
  );
  if (repeated > previous.shape.captionRows || repeated === previous.shape.headerRows) {
    if (repeated > 0) return repeated;
  }
  // Where only the title and unit are repeated, what follows them tells.
  const carried = continuesBody(previous, rows[repeated]);
  return carried ? repeated : null;
}

/**
 * Whether `next`, below the same title, repeats the whole header of `previous` and goes on with its body. A list that
 * begins anew with its total is another table of the same name.
 *
 * @returns how many leading rows of `next` repeat the header; null when it is another table
 */
export function repeatsHeader(previous: Shaped<RawGrid>, next: Shaped<RawGrid>): number | null {
  if (previous.columnCount !== next.columnCount || previous.columnCount < 2) return null;
  const { captionRows, headerRows } = previous.shape;
  const repeated = repeatedRows(rowTexts(previous).slice(0, headerRows), rowTexts(next));
  if (headerRows === captionRows || repeated < headerRows - captionRows) return null;
  const begins = gridRows(expandGrid(previous))[headerRows];
  const goesOn = gridRows(expandGrid(next))[repeated];
  return begins && goesOn && startsWithTotal(goesOn) && startsWithTotal(begins) ? null : repeated;
}

function startsWithTotal({ filled }: GridRow): boolean {
  return filled.slice(0, 2).some(({ text }) => isTotalLabel(text));
}

/** Leading rows that both pieces share: a repeated header that was not wholly recognised. Rows of figures are no header. */
function sameStart(before: readonly string[], after: readonly string[], rows: readonly GridRow[]): number {
  let count = 0;
  while (
    count + 1 < after.length &&
    count < before.length &&
    before[count] === after[count] &&
    (rows[count]?.filled.length ?? 0) > 0 &&
    !isBodyRow(rows[count] as GridRow)
  ) {
    count++;
  }
  return count;
}

function continuesBody(previous: Shaped<RawGrid>, first: GridRow | undefined): boolean {
  if (!first) return false;
  const onlyHeader = previous.shape.headerRows >= previous.rowCount || !rowsHoldBody(previous);
  if (onlyHeader) return !(isCaptionRow(first) && first.filled.length > 0);
  if (isBodyRow(first)) return true;
  if (isCaptionRow(first) && first.filled.length > 0 && !isBlankBeside(first)) return false;
  // The first cell of a body row may be marked as the row's header.
  if (first.filled.length > 0 && first.filled.every((cell) => cell.header)) return isFilledForm(previous);
  const texts = first.filled.map((cell) => cell.text.replace(/\s/g, ''));
  const words = texts.filter((text) => HEADER_WORD.test(text) && !INDICATOR_KIND.test(text)).length;
  return words < Math.max(2, first.filled.length * 0.6);
}

/** A text beside an empty first cell: the key to which it belongs stands in the piece before. A title begins at the left. */
function isBlankBeside({ cells, filled }: GridRow): boolean {
  return cells[0]?.text === '' && cells[0].colSpan === 1 && filled.length === 1 && cells.length === 2;
}

/**
 * A form that is filled in, not a list: words (header cells) stand to the right of values. Words in the first column
 * alone would be the labels of an ordinary table.
 */
function isFilledForm(grid: Shaped<RawGrid>): boolean {
  return gridRows(expandGrid(grid)).some(({ filled }) =>
    filled.some((cell, at) => cell.header && filled.slice(0, at).some((before) => !before.header)),
  );
}

function rowsHoldBody(grid: Shaped<RawGrid>): boolean {
  return gridRows(expandGrid(grid))
    .slice(grid.shape.captionRows)
    .some(
      (row, index) =>
        index + grid.shape.captionRows >= grid.shape.headerRows && (row.filled.length > 0 || isBodyRow(row)),
    );
}

function repeatedRows(header: readonly string[], rows: readonly string[]): number {
  if (header.length === 0 || rows.length <= header.length) return 0;
  // The title and unit may be left out on the following page; the header proper is what counts.
  for (let skip = 0; skip < header.length; skip++) {
    const wanted = header.slice(skip);
    if (wanted.some((text) => text.replace(/\|/g, '') !== '') && wanted.every((text, index) => rows[index] === text)) {
      return wanted.length;
    }
  }
  return 0;
}

/** 支出总表（续） is 支出总表. White space is removed, too. */
export function withoutContinuation(text: string): string {
  return text.replace(/\s+/g, '').replace(/[（(]?续表?\d*[）)]?$/, '');
}

function rowTexts(grid: RawGrid): string[] {
  return expandGrid(grid).map((line) => line.map((cell) => withoutContinuation(cell?.text ?? '')).join('|'));
}

/** Appends `next` to `previous` without its first `dropped` rows. Cells are moved, so that whoever holds one finds it. */
export function joinGrids<Grid extends RawGrid>(
  previous: Shaped<Grid>,
  next: Shaped<Grid>,
  dropped: number,
): Shaped<Grid> {
  const offset = previous.rowCount - dropped;
  for (const cell of next.cells) {
    if (cell.row < dropped) continue;
    cell.row += offset;
    previous.cells.push(cell);
  }
  previous.rowCount += next.rowCount - dropped;
  previous.confidence = Math.min(previous.confidence, next.confidence);
  previous.defects = [...new Set([...previous.defects, ...next.defects])];
  previous.shape = headerShapeOf(expandGrid(previous));
  return previous;
}
