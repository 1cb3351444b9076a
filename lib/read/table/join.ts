import { expandGrid, type Cell, type Defect } from '../../model/index.ts';
import { type HeaderShape, headerShapeOf } from './header.ts';
import { gridRows, isBodyRow, isCaptionRow } from './rows.ts';

/** A grid as a surface hands it over, before anything is known of its header. */
export interface RawGrid {
  rowCount: number;
  columnCount: number;
  cells: Cell[];
  /** The surface's own caption (`caption` of HTML), or "". */
  caption: string;
  defects: Defect[];
}

export type Shaped<Grid extends RawGrid> = Grid & { shape: HeaderShape };

export function shaped<Grid extends RawGrid>(grid: Grid): Shaped<Grid> {
  return { ...grid, shape: headerShapeOf(expandGrid(grid)) };
}

/** Words that head a column: a following piece that begins with a row of these is a table of its own. */
const HEADER_WORD =
  /^(?:序号|行次|栏次|项目|科目|指标|类别|名称|内容|金额|合计|单位|数量|单价|备注|说明)|(?:名称|编码|代码|性质|规格|形式|预算数?|决算数?|金额|合计|小计|指标值?|标准|依据|描述|单位|数量|单价|支出|收入|拨款|资金|备注|符号|原因)$/;

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
  const repeated = repeatedRows(before.slice(0, previous.shape.headerRows), after);
  if (repeated > 0) return repeated;
  const rows = gridRows(expandGrid(next));
  const first = rows[0];
  if (!first) return null;
  const onlyHeader = previous.shape.headerRows >= previous.rowCount || !rowsHoldBody(previous);
  if (onlyHeader) return isCaptionRow(first) && first.filled.length > 0 ? null : 0;
  if (isBodyRow(first)) return 0;
  if (isCaptionRow(first) && first.filled.length > 0) return null;
  if (first.filled.some((cell) => cell.header)) return null;
  const words = first.filled.filter((cell) => HEADER_WORD.test(cell.text.replace(/\s/g, ''))).length;
  return words >= Math.max(2, first.filled.length * 0.6) ? null : 0;
}

function rowsHoldBody(grid: Shaped<RawGrid>): boolean {
  return gridRows(expandGrid(grid))
    .slice(grid.shape.captionRows)
    .some((row, index) => index + grid.shape.captionRows >= grid.shape.headerRows && (row.filled.length > 0 || isBodyRow(row)));
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

function rowTexts(grid: RawGrid): string[] {
  return expandGrid(grid).map((line) => line.map((cell) => (cell?.text ?? '').replace(/\s+/g, '')).join('|'));
}

/** Appends `next` to `previous` without its first `dropped` rows. Cells are moved, so that whoever holds one finds it. */
export function joinGrids<Grid extends RawGrid>(previous: Shaped<Grid>, next: Shaped<Grid>, dropped: number): Shaped<Grid> {
  const offset = previous.rowCount - dropped;
  for (const cell of next.cells) {
    if (cell.row < dropped) continue;
    cell.row += offset;
    previous.cells.push(cell);
  }
  previous.rowCount += next.rowCount - dropped;
  previous.defects = [...new Set([...previous.defects, ...next.defects])];
  previous.shape = headerShapeOf(expandGrid(previous));
  return previous;
}
