import type { Cell } from '../../model/index.ts';
import { type GridRow, gridRows, isBodyRow, isCaptionRow, isNumberingRow } from './rows.ts';

export interface HeaderShape {
  captionRows: number;
  /** Captions included. */
  headerRows: number;
  numberingRow: number | null;
}

/** No published form has more rows of headers than this. */
const MAX_HEADER_ROWS = 6;

/**
 * Finds where a table's captions end and where its body begins, by what the rows hold: the source's own `th` and
 * spans help, but publishing systems drop both, so no rule depends on them.
 */
export function headerShapeOf(grid: readonly (readonly (Cell | null)[])[]): HeaderShape {
  const rows = gridRows(grid);
  const captionRows = countCaptions(rows);
  let headerRows = captionRows;
  let numberingRow: number | null = null;
  const first = rows[captionRows];
  if (rows.length - captionRows < 2 && !(captionRows > 0 && first && !isBodyRow(first))) {
    return { captionRows, headerRows, numberingRow };
  }
  while (headerRows < rows.length && headerRows - captionRows < MAX_HEADER_ROWS) {
    const row = rows[headerRows];
    if (!row) break;
    if (isNumberingRow(row)) {
      numberingRow = headerRows++;
      break;
    }
    if (!continuesHeader(rows, grid, captionRows, headerRows)) break;
    headerRows++;
  }
  // 栏次 may also follow the first body-like row of a misread header; only directly below the header it counts.
  return { captionRows, headerRows, numberingRow };
}

function countCaptions(rows: readonly GridRow[]): number {
  let count = 0;
  while (count < rows.length && count < 5) {
    const row = rows[count];
    if (!row || !isCaptionRow(row)) break;
    // Blank rows at the top are captions only where a header follows.
    count++;
  }
  // A table of nothing but captions keeps them as its rows.
  return count === rows.length ? Math.max(0, trailingBlankStart(rows)) : count;
}

function trailingBlankStart(rows: readonly GridRow[]): number {
  let end = rows.length;
  while (end > 0 && rows[end - 1]?.filled.length === 0) end--;
  return end;
}

function continuesHeader(
  rows: readonly GridRow[],
  grid: readonly (readonly (Cell | null)[])[],
  captionRows: number,
  index: number,
): boolean {
  const row = rows[index];
  if (!row || row.filled.length === 0 || isBodyRow(row)) return false;
  if (index === captionRows) return row.filled.length >= 2 && isHeaderLike(row) && !isKeyValueRow(row);
  if (row.filled.every((cell) => cell.header)) return true;
  if (spannedFromHeader(row, captionRows, index)) return true;
  if (isReachedInto(row, captionRows, index)) return true;
  if (splitsGroups(row, grid[lastRowOfItsOwn(rows, captionRows, index)] ?? [], index)) return true;
  return fillsGaps(grid, captionRows, index);
}

/** A row that holds nothing but header cells that reach down into it. */
function isReachedInto(row: GridRow, captionRows: number, index: number): boolean {
  return row.filled.length > 0 && row.filled.every((cell) => cell.row < index && cell.row >= captionRows);
}

/** The nearest row above in which something begins: between two rows of headers one may be left blank. */
function lastRowOfItsOwn(rows: readonly GridRow[], captionRows: number, index: number): number {
  let above = index - 1;
  while (above > captionRows && rows[above]?.filled.every((cell) => cell.row < above)) above--;
  return above;
}

/** Short words; a header cell is no sentence. */
function isHeaderLike(row: GridRow): boolean {
  const long = row.filled.filter((cell) => cell.text.replace(/\s/g, '').length > 40).length;
  return long <= row.filled.length * 0.25;
}

const KEY = /(?:编码|代码|名称|单位|部门|类别|属性|性质|周期|负责人|电话|时间|日期|期限)[:：]?$/;

/** Words over figures: what stands beside a key is then no value. */
const FIGURE_HEADER = /预算|决算|金额|合计|小计|收入|支出|数量|指标|标准|备注|说明/;

/** 项目编码 | 201-0502 | 项目名称 | …: a form's row that tells by pairs heads nothing. */
function isKeyValueRow(row: GridRow): boolean {
  const texts = row.filled.map((cell) => cell.text.replace(/\s/g, ''));
  if (row.filled.some((cell) => cell.header)) return false;
  if (texts.length < 2 || texts.length > 6 || texts.length % 2 === 1) return false;
  const keys = texts.filter((_, index) => index % 2 === 0);
  const values = texts.filter((_, index) => index % 2 === 1);
  return keys.every((key) => KEY.test(key)) && values.every((value) => !KEY.test(value) && !FIGURE_HEADER.test(value));
}

/** A part of a group may be told by half a sentence (其中：预留给小型、微型企业的项目资金规模). */
const LONGEST_PART = 60;

/** A header cell above reaches down into this row, and the row holds something beside it. */
function spannedFromHeader(row: GridRow, captionRows: number, index: number): boolean {
  const spanned = row.cells.filter((cell) => cell.row < index && cell.row >= captionRows);
  const own = row.filled.filter((cell) => cell.row === index);
  if (spanned.every((cell) => cell.text === '') || own.length === 0) return false;
  if (own.every((cell) => cell.text.length <= 30)) return true;
  // All other columns are header cells that reach down: what is left can only be parts of the groups above it.
  const onlyParts = own.length >= 2 && spanned.length + own.length === row.cells.length;
  return onlyParts && own.every((cell) => cell.text.length <= LONGEST_PART);
}

/**
 * The row above holds cells over several columns (收入 | 支出), and every cell of this row is one of the parts of such
 * a group, two or more of them to a group. A body row has cells of its own below columns that are no group. Spans down
 * may have become empty cells: then the first column is among them, for a body row is not empty there.
 */
function splitsGroups(row: GridRow, above: readonly (Cell | null)[], index: number): boolean {
  const cells = row.cells.filter((cell) => cell.row === index);
  const reachedDown = cells.some((cell) => cell.column === 0 && isUnderText(cell, above));
  const own = reachedDown ? cells.filter((cell) => !isUnderText(cell, above)) : cells;
  const parts = own.map((cell) => above[cell.column]);
  const split = parts.filter((group, at) => group && group.colSpan > 1 && group.colSpan > (own[at]?.colSpan ?? 1));
  return (
    row.filled.length >= 2 &&
    split.length > 0 &&
    split.length === own.length &&
    own.every((cell) => cell.text !== '' && cell.text.length <= 30)
  );
}

/** An empty cell below a text that stands over the same columns and no others. */
function isUnderText(cell: Cell, above: readonly (Cell | null)[]): boolean {
  const header = above[cell.column];
  const same = header?.column === cell.column && header.colSpan === cell.colSpan;
  return cell.text === '' && same && header.text !== '';
}

/**
 * Spans that a publishing system turned into empty cells: the row is filled where the row above has gaps to the right
 * of a text, and empty where a text above reaches down.
 */
function fillsGaps(grid: readonly (readonly (Cell | null)[])[], captionRows: number, index: number): boolean {
  const above = grid[index - 1];
  const here = grid[index];
  if (!above || !here || index - 1 < captionRows) return false;
  if (!above.some((cell) => !cell || cell.text === '')) return false;
  let under = 0;
  let filled = 0;
  for (const [column, cell] of here.entries()) {
    const text = cell?.text ?? '';
    const textAbove = above[column]?.text ?? '';
    if (text === '') continue;
    if (text.length > 30) return false;
    filled++;
    const groupAbove = textAbove === '' || (above[column + 1]?.text ?? '') === '';
    if (groupAbove) under++;
  }
  const firstEmpty = (here[0]?.text ?? '') === '' && (above[0]?.text ?? '') !== '';
  return filled > 0 && under === filled && (firstEmpty || isGroupStart(above, here));
}

/** The first column itself is a group (功能分类科目 over 科目编码｜科目名称). */
function isGroupStart(above: readonly (Cell | null)[], here: readonly (Cell | null)[]): boolean {
  return (
    (above[0]?.text ?? '') !== '' &&
    (above[1]?.text ?? '') === '' &&
    (here[0]?.text ?? '') !== '' &&
    (here[1]?.text ?? '') !== ''
  );
}
