import type { Cell, Defect, Work } from '../../model/index.ts';
import type { AnchorWriter } from './anchor.ts';
import { leadingSpace, readText } from './text.ts';
import { trimGrid } from './trim.ts';
import type { Visibility } from './visibility.ts';

/** More cells than this are no table that a person reads; the rest is left, and the table says so. */
const MAX_CELLS = 40_000;
/** Empty cells cost little, and a saved spreadsheet is full of them; but not without end. */
const MAX_EMPTY_CELLS = 400_000;
const MAX_COLUMNS = 1000;
const YIELD_EVERY = 200;

export interface HtmlGrid {
  rowCount: number;
  columnCount: number;
  cells: Cell[];
  /** The element of each cell, in the order of `cells`. */
  elements: Element[];
  /** Text of `caption`, or "". */
  caption: string;
  confidence: number;
  defects: Defect[];
}

/**
 * Cells of a table element on their grid, as the HTML standard's table model places them: spans clipped to the rows
 * and columns there are, hidden rows and cells left out, rows without cells dropped.
 */
export function* gridOf(table: HTMLTableElement, visibility: Visibility, anchors: AnchorWriter): Work<HtmlGrid> {
  const rows = yield* visibleRows(table, visibility);
  const grid: HtmlGrid = {
    rowCount: 0,
    columnCount: 0,
    cells: [],
    elements: [],
    caption: '',
    confidence: 1,
    defects: [],
  };
  if (table.caption && !visibility.isHidden(table.caption)) grid.caption = readText(table.caption, visibility);
  /** For each column, the row up to which (exclusive) a cell from above still covers it. */
  const coveredUntil: number[] = [];
  let seen = 0;
  let filled = 0;
  for (const [row, element] of rows.entries()) {
    const sectionEnd = row + rowsLeftInSection(rows, row);
    let column = 0;
    for (const cell of element.cells) {
      if (++seen % YIELD_EVERY === 0) yield;
      if (visibility.isHidden(cell)) continue;
      while ((coveredUntil[column] ?? 0) > row) column++;
      const colSpan = clippedColSpan(cell.colSpan, column, row, coveredUntil);
      const rowSpan = Math.min(cell.rowSpan === 0 ? Number.POSITIVE_INFINITY : cell.rowSpan, sectionEnd - row);
      const text = readText(cell, visibility);
      if (text !== '') filled++;
      grid.cells.push({
        row,
        column,
        rowSpan,
        colSpan,
        text,
        header: cell.tagName === 'TH',
        bold: cell.tagName === 'TH' || isBold(cell),
        indent: indentOf(cell),
        anchor: anchors.anchorOf(cell, text),
      });
      grid.elements.push(cell);
      for (let covered = column; covered < column + colSpan; covered++) coveredUntil[covered] = row + rowSpan;
      column += colSpan;
      grid.columnCount = Math.max(grid.columnCount, column);
    }
    grid.rowCount = row + 1;
    if (filled > MAX_CELLS || grid.cells.length > MAX_EMPTY_CELLS) {
      grid.confidence = 0.5;
      grid.defects.push('too-large');
      break;
    }
  }
  clipRowSpans(grid);
  trimGrid(grid);
  return grid;
}

function* visibleRows(table: HTMLTableElement, visibility: Visibility): Work<HTMLTableRowElement[]> {
  const hiddenSections = new Set<Element>();
  for (const section of table.children) if (visibility.isHidden(section)) hiddenSections.add(section);
  const rows: HTMLTableRowElement[] = [];
  let seen = 0;
  for (const row of table.rows) {
    if (++seen % YIELD_EVERY === 0) yield;
    if (row.cells.length === 0 || visibility.isHidden(row)) continue;
    if (row.parentElement && hiddenSections.has(row.parentElement)) continue;
    rows.push(row);
  }
  return rows;
}

/** A rowspan ends with its thead, tbody or tfoot (HTML standard, "growing downward-growing cells"). */
function rowsLeftInSection(rows: readonly HTMLTableRowElement[], from: number): number {
  const section = rows[from]?.parentElement;
  let row = from;
  // Looking at most as far as a span may reach keeps long tables linear.
  while (row < rows.length && row - from < 256 && rows[row]?.parentElement === section) row++;
  return row - from;
}

function clippedColSpan(span: number, column: number, row: number, coveredUntil: readonly number[]): number {
  const wanted = Math.min(Math.max(1, span), MAX_COLUMNS);
  // A cell that would run into one from above stops before it: overlapping cells would count a figure twice.
  let width = 1;
  while (width < wanted && (coveredUntil[column + width] ?? 0) <= row) width++;
  return width;
}

function clipRowSpans(grid: HtmlGrid): void {
  for (const cell of grid.cells) cell.rowSpan = Math.min(cell.rowSpan, grid.rowCount - cell.row);
}

function isBold(cell: HTMLTableCellElement): boolean {
  const only = cell.querySelector('b,strong');
  return only !== null && (only.textContent ?? '').trim() === (cell.textContent ?? '').trim();
}

/** Indentation by leading spaces, or by the inline padding, margin and text-indent that Word and WPS write. */
function indentOf(cell: HTMLTableCellElement): number {
  const spaces = leadingSpace(cell.textContent ?? '');
  const holder = cell.firstElementChild?.tagName === 'P' ? cell.firstElementChild : null;
  return spaces + styleIndent(cell) + (holder ? styleIndent(holder) : 0);
}

function styleIndent(element: Element): number {
  const style = element.getAttribute('style');
  if (!style) return 0;
  let em = 0;
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    const name = declaration.slice(0, colon).trim().toLowerCase();
    if (name !== 'padding-left' && name !== 'margin-left' && name !== 'text-indent') continue;
    const value = declaration.slice(colon + 1).trim();
    const size = Number.parseFloat(value);
    if (!Number.isFinite(size) || size <= 0) continue;
    // A cell's own narrow padding is no indentation.
    const inEm = value.endsWith('em') ? size : value.endsWith('pt') ? size / 10.5 : size / 14;
    if (inEm >= 0.8) em += inEm;
  }
  return em;
}
