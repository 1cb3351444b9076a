import type { Glyph, Rule } from '../../drawn-page.ts';
import { type Column, columnRange } from './columns.ts';
import type { TextRow } from './text-rows.ts';

/** A cell's text in one row of a spaced table. */
export interface SpacedCell {
  first: number;
  last: number;
  x0: number;
  x1: number;
  text: string;
  glyphs: Glyph[];
}

export interface BodyRow {
  y0: number;
  y1: number;
  cells: SpacedCell[];
}

/** Rows of the table: wrapped lines are put with the row that they continue. */
export function bodyRows(rows: readonly TextRow[], columns: readonly Column[], rules: readonly Rule[]): BodyRow[] {
  const out: BodyRow[] = [];
  for (const row of rows) {
    const cells = row.segments.map(({ x0, x1, glyphs, text }): SpacedCell => {
      const [first, last] = columnRange(columns, { x0, x1 });
      return { first, last, x0, x1, text, glyphs };
    });
    const before = out.at(-1);
    if (before && isWrapped(cells, row, before, columns.length) && !isRuledOff(before, row, rules)) {
      for (const cell of cells) {
        const above = before.cells.find(({ first }) => first === cell.first);
        if (above) absorb(above, cell);
      }
      before.y1 = row.y1;
    } else out.push({ y0: row.y0, y1: row.y1, cells });
  }
  for (const row of out) row.cells = merged(row.cells);
  return out;
}

/** A few texts close below a fuller row, each below a text of its column, none of them a figure. */
function isWrapped(cells: readonly SpacedCell[], row: TextRow, before: BodyRow, columns: number): boolean {
  if (row.y0 - before.y1 >= 0.35 * row.size) return false;
  if (cells.length >= before.cells.length || cells.length > Math.max(1, 0.4 * columns)) return false;
  if (cells.some(({ text }) => text.length > 1 && /^[-−(]?[\d,.]+\)?%?$/.test(text))) return false;
  return cells.every((cell) =>
    before.cells.some((p) => p.first === cell.first && p.last >= cell.first && !/^[\d,.]+$/.test(p.text)),
  );
}

function isRuledOff(before: BodyRow, row: TextRow, rules: readonly Rule[]): boolean {
  return rules.some(({ at, from, to }) => at > before.y1 - 2 && at < row.y0 + 3 && to - from > 40);
}

function absorb(cell: SpacedCell, more: SpacedCell): void {
  cell.glyphs = [...cell.glyphs, ...more.glyphs];
  cell.text += `\n${more.text}`;
  cell.x0 = Math.min(cell.x0, more.x0);
  cell.x1 = Math.max(cell.x1, more.x1);
  cell.last = Math.max(cell.last, more.last);
}

/** Texts over the same columns are one cell. */
function merged(cells: readonly SpacedCell[]): SpacedCell[] {
  const out: SpacedCell[] = [];
  for (const cell of [...cells].sort((a, b) => a.first - b.first)) {
    const last = out.at(-1);
    if (last && last.last >= cell.first) absorb(last, cell);
    else out.push(cell);
  }
  return out;
}
