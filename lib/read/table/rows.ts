import { parseNumber } from '../../amounts/index.ts';
import type { Cell } from '../../model/index.ts';
import { isCodedDepartment, metadataKind } from './metadata.ts';

/** One row of a grid as header recognition sees it: each cell once, whatever it spans. */
export interface GridRow {
  /** Distinct cells that cover this row, left to right. */
  cells: Cell[];
  /** Those with text. */
  filled: Cell[];
  width: number;
}

export function gridRows(grid: readonly (readonly (Cell | null)[])[]): GridRow[] {
  return grid.map((line) => {
    const cells: Cell[] = [];
    for (const cell of line) if (cell && cell !== cells.at(-1)) cells.push(cell);
    return { cells, filled: cells.filter((cell) => cell.text !== ''), width: line.length };
  });
}

const flat = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

/** 合计, 总计, 小计, 本年收入合计 …: the label of a row that totals. */
export function isTotalLabel(text: string): boolean {
  return /^(?:[一二三四五六七八九十]+、)?(?:.{0,14}(?:合计|总计|小计)|总\s*额)(?:[（(].*[）)])?$/.test(flat(text));
}

const ENUMERATOR =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[、.．](?!\d)|[①-⑳]|其中[:：])/;
const CODE = /^\d{3,9}$/;

/** A row that numbers the columns: 栏次 1 2 3 …, also 1 2 3=4+5, 公式 A=B+C B C, ** or 甲 乙. */
export function isNumberingRow(row: GridRow): boolean {
  if (isLetteredRow(row)) return true;
  // What else may stand in a row that says 栏次 ran into it from the header above.
  const named = row.filled.some(({ text }) => /^栏\s*次$/.test(text));
  let next: number | null = null;
  let counted = 0;
  for (const cell of row.filled) {
    const text = flat(cell.text);
    const digits = /^(\d{1,2})(?:=[\d+\-()（）]+)?$/.exec(text);
    if (digits) {
      const value = Number(digits[1]);
      if (next !== null ? value !== next : value > 3) return false;
      next = value + 1;
      counted++;
    } else if (named && !/^[\d.,]+$/.test(text)) next = null;
    else if (!/^(?:栏\s*次|公\s*式|行\s*次|序\s*号|类|款|项|次|[*＊×xX]{1,3}|[—－-]+|[甲乙丙丁A-HⅠ-Ⅻ])$/.test(text)) {
      return false;
    }
  }
  return counted >= 2 || (counted === 1 && row.filled.length > 1);
}

function isLetteredRow(row: GridRow): boolean {
  const texts = row.filled.map((cell) => flat(cell.text));
  return (
    texts.length >= 2 && texts.every((text) => /^(?:[*＊×]{1,3}|[甲乙丙丁]|[A-Z](?:=[A-Z+-]+)?|栏次|公式)$/.test(text))
  );
}

/** A number that is a figure, not a year that heads a column. */
function isFigure(text: string): boolean {
  const number = parseNumber(text, { column: 'figures' });
  if (!number || number.blank) return false;
  return !/^(?:19|20)\d\d$/.test(flat(text));
}

/** Whether a row holds what is told and not what tells: figures, codes, enumerated or total labels. */
export function isBodyRow(row: GridRow): boolean {
  const first = row.filled[0];
  if (!first || isNumberingRow(row)) return false;
  if (row.filled.some((cell) => isFigure(cell.text))) return true;
  const label = flat(first.text);
  if (CODE.test(label)) return true;
  // 合计 beside other words heads a column; alone, or beside figures, it is the label of a row.
  const others = row.filled.some((cell) => !isTotalLabel(cell.text));
  if (isTotalLabel(label) && !others && first.column < Math.max(1, row.width / 2) && !first.header) return true;
  return row.filled.some((cell, index) => {
    const text = flat(cell.text);
    // 其中 over columns heads a part of them; only where the row begins with it is it a label.
    return ENUMERATOR.test(text) && !cell.header && (index === 0 || !text.startsWith('其中'));
  });
}

/** A row above the header that says of what the table is: title, unit, department, date. */
export function isCaptionRow(row: GridRow): boolean {
  if (row.filled.length === 0) return true;
  if (row.filled.length > 5) return false;
  const kinds = row.filled.map((cell) => metadataKind(cell.text));
  const said = kinds.filter((kind) => kind !== null).length;
  if (said > 0) {
    return row.filled.every(
      (cell, index) =>
        kinds[index] !== null || isCodedDepartment(cell.text) || (row.filled.length <= 3 && isName(cell.text)),
    );
  }
  return row.width > 1 && row.filled.length === 1 && isTitle(row);
}

/** A department's or a table's name: words, no figure, no header word. */
function isName(text: string): boolean {
  return text.length >= 4 && text.length <= 40 && !/\d+\.\d|合计|科目|项目名称|金额|预算数/.test(flat(text));
}

/** A single text over the whole width that could name a table. */
export function isTitle(row: GridRow): boolean {
  const only = row.filled[0];
  if (!only || row.filled.length !== 1) return false;
  const text = flat(only.text);
  if (isFigure(only.text) || ENUMERATOR.test(text) || isTotalLabel(text) || CODE.test(text)) return false;
  if (/[。；！？]$/.test(text) || text.length > 60) return false;
  const spansAll = only.colSpan >= row.width * 0.6;
  return (spansAll || only.column <= row.width / 2) && (/表|情况|明细|预算|决算|清单/.test(text) || spansAll);
}
