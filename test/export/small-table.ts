import type { Cell, Table } from '../../lib/model/index.ts';

/** A table from its texts, no spans unless given. */
export function smallTable(rows: string[][], more: Partial<Table> = {}, spans: Partial<Cell>[] = []): Table {
  const cells = rows.flatMap((line, row) => line.map((text, column) => cellAt(row, column, text)));
  for (const span of spans) {
    const cell = cells.find((one) => one.row === span.row && one.column === span.column);
    if (!cell) throw new Error('no such cell');
    Object.assign(cell, span);
  }
  const covered = (cell: Cell) =>
    cells.some(
      (other) =>
        other !== cell &&
        cell.row >= other.row &&
        cell.row < other.row + other.rowSpan &&
        cell.column >= other.column &&
        cell.column < other.column + other.colSpan,
    );
  return {
    id: 't1',
    title: '表',
    caption: '',
    unit: '万元',
    department: null,
    note: null,
    rowCount: rows.length,
    columnCount: Math.max(0, ...rows.map((line) => line.length)),
    headerRows: 1,
    captionRows: 0,
    numberingRow: null,
    cells: cells.filter((cell) => !covered(cell)),
    pages: [1],
    anchors: [],
    confidence: 1,
    defects: [],
    ...more,
  };
}

function cellAt(row: number, column: number, text: string): Cell {
  const anchor = { surface: 'page', path: '0', quote: text } as const;
  return { row, column, rowSpan: 1, colSpan: 1, text, header: false, bold: false, indent: 0, anchor };
}
