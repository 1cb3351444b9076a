import type { CellStyle, MergeRange, WriteSheet } from 'hucre';
import { type Cell, isCellPlace, type Language, type Review, type Table } from '../../model/index.ts';
import { say } from '../../words/index.ts';
import {
  contradicted,
  figureCell,
  likelySlip,
  linkCell,
  looks,
  type SheetCells,
  safeText,
  textCell,
  textWidth,
} from './cells.ts';
import type { SheetFigure } from './figures.ts';
import { reference } from './sheet-names.ts';

/** Rows above the grid: the table's name with the way back. */
export const GRID_TOP = 1;

/** More header rows than this are not frozen: they would leave no room to scroll in. */
const MOST_FROZEN = 12;

const NARROWEST = 6;
const WIDEST = 36;

export interface TableSheetOptions {
  name: string;
  findingsSheet: string;
  figures: ReadonlyMap<string, SheetFigure>;
  review: Review | null;
  language: Language;
}

/** One table as it stands in the source: spans, header, figures as numbers, all else text; blank stays blank. */
export function tableSheet(table: Table, options: TableSheetOptions): WriteSheet {
  const { name, findingsSheet, figures, review, language } = options;
  const marked = markedCells(table, review);
  const cells: SheetCells = new Map();
  const merges: MergeRange[] = [];
  const taken = new Set<string>();
  for (const cell of table.cells) {
    const range = freeRange(cell, table, taken);
    if (!range) continue;
    const key = `${cell.row}:${cell.column}`;
    const style = { ...styleOf(cell, table, figures.has(key)), ...marked.get(key) };
    for (const [row, column] of range) {
      taken.add(`${row}:${column}`);
      cells.set(`${row + GRID_TOP},${column}`, { value: null, type: 'empty', style });
    }
    const figure = figures.get(key);
    cells.set(`${cell.row + GRID_TOP},${cell.column}`, figure ? figureCell(figure, style) : textCell(cell.text, style));
    const last = range.at(-1);
    if (last && range.length > 1) {
      merges.push({
        startRow: cell.row + GRID_TOP,
        startCol: cell.column,
        endRow: last[0] + GRID_TOP,
        endCol: last[1],
      });
    }
  }
  const back = Math.max(table.columnCount, 2);
  cells.set(
    '0,0',
    textCell(
      `${table.title}${table.unit ? `　${say(language, 'shared.inUnit', { unit: table.unit })}` : ''}`,
      looks.title,
    ),
  );
  cells.set(`0,${back}`, linkCell(say(language, 'workbook.backToFindings'), reference(findingsSheet, 0, 0)));
  if (table.note) {
    const note = `${say(language, 'workbook.note')}: ${table.note.replaceAll('\n', ' ')}`;
    cells.set(`${GRID_TOP + table.rowCount + 1},0`, textCell(note, looks.note));
  }
  const frozen = GRID_TOP + table.headerRows;
  return {
    name,
    cells,
    merges,
    columns: columnWidths(table).map((width) => ({ width })),
    ...(frozen <= MOST_FROZEN && table.headerRows < table.rowCount && { freezePane: { rows: frozen } }),
    pageSetup: {
      orientation: table.columnCount > 6 ? 'landscape' : 'portrait',
      paperSize: 'a4',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  };
}

/**
 * The grid positions that a cell covers, in order, or null where another cell stands already at its origin. Cells that
 * overlap in the source are cut to their own corner: overlapping merges make a workbook unreadable.
 */
function freeRange(cell: Cell, table: Table, taken: ReadonlySet<string>): [number, number][] | null {
  if (taken.has(`${cell.row}:${cell.column}`)) return null;
  const range: [number, number][] = [];
  for (let row = cell.row; row < Math.min(cell.row + cell.rowSpan, table.rowCount); row++) {
    for (let column = cell.column; column < Math.min(cell.column + cell.colSpan, table.columnCount); column++) {
      if (taken.has(`${row}:${column}`)) return [[cell.row, cell.column]];
      range.push([row, column]);
    }
  }
  return range;
}

function styleOf(cell: Cell, table: Table, isFigure: boolean): CellStyle {
  if (cell.row < table.captionRows) return looks.unwrapped;
  if (cell.row < table.headerRows) return looks.header;
  if (isFigure) return cell.bold ? { ...looks.amount, font: { bold: true } } : looks.amount;
  const indent = Math.min(15, Math.round(cell.indent));
  const label =
    indent > 0
      ? { ...looks.label, alignment: { ...looks.label.alignment, horizontal: 'left', indent } as const }
      : looks.label;
  return cell.bold ? { ...label, font: { bold: true } } : label;
}

/** Styles of the cells that take part in contradictions, by "row:column". */
function markedCells(table: Table, review: Review | null): Map<string, CellStyle> {
  const marked = new Map<string, CellStyle>();
  const findings = (review?.findings ?? []).filter((finding) => finding.severity !== 'info');
  for (const { places } of findings) {
    for (const place of places) {
      if (isCellPlace(place) && place.table === table.id) marked.set(`${place.row}:${place.column}`, contradicted);
    }
  }
  for (const { culprit } of findings) {
    if (culprit && isCellPlace(culprit) && culprit.table === table.id) {
      marked.set(`${culprit.row}:${culprit.column}`, likelySlip);
    }
  }
  return marked;
}

/** Wide enough for what stands in one column, within reason; texts wrap beyond. */
function columnWidths(table: Table): number[] {
  const widths = new Array<number>(table.columnCount).fill(NARROWEST);
  for (const cell of table.cells) {
    if (cell.colSpan > 1 || cell.row < table.captionRows || cell.column >= widths.length) continue;
    const width = Math.min(WIDEST, textWidth(safeText(cell.text)) + 2);
    widths[cell.column] = Math.max(widths[cell.column] ?? NARROWEST, width);
  }
  return widths;
}
