import type { Glyph } from '../drawn-page.ts';
import type { OverPages } from '../page-content.ts';
import { boxOf } from '../text/line.ts';
import { type Placing, type PlacingOptions, type PlacingRow, placeInColumns } from './placing.ts';
import { rowsHere } from './rows-here.ts';
import type { TaggedTable } from './tags.ts';

/** What stands on this page of a tagged table, its rows counted from the first one here. */
export interface StructureTable {
  rowCount: number;
  columnCount: number;
  cells: StructureCell[];
  overPages: OverPages;
}

export interface StructureCell {
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
  header: boolean;
  glyphs: Glyph[];
}

/** In em: so much may boxes of neighbouring cells' letters overlap, for letters lean and stand close. */
export const OVERLAP = 0.2;

/**
 * A tagged table's rows on this page with their glyphs. Null where its tags do not say which column each cell stands in.
 *
 * @param glyphsOf the visible glyphs of a piece of marked content
 */
export function structureTable(
  table: TaggedTable,
  glyphsOf: (content: number) => readonly Glyph[],
): StructureTable | null {
  const glyphs = table.rows.map((row) => row.map(({ contents }) => contents.flatMap((content) => glyphsOf(content))));
  const here = rowsHere(table, glyphs);
  const shown = new Set(here);
  const rows = table.rows.map((row, index) => ({
    row: index,
    here: shown.has(index),
    cells: row.map(({ header, rowSpan, colSpan }, at): Placing => {
      const own = glyphs[index]?.[at] ?? [];
      const [x0, , x1] = boxOf(own);
      const reach = Math.min(rowSpan, table.rows.length - index);
      return { row: index, rowSpan: reach, colSpan, header, ink: own.length > 0 ? { x0, x1 } : null, column: null };
    }),
  }));
  const slack = OVERLAP * (glyphs.flat().find((own) => own.length > 0)?.[0]?.size ?? 0);
  const spansTold = table.rows.flat().some(({ rowSpan, colSpan }) => rowSpan * colSpan > 1);
  const options = { spansTold, slack };
  const columnCount = placeInColumns(rows, options) || placeOnThisPage(rows, options);
  if (columnCount === 0) return null;
  const cells = rows.flatMap(({ cells: placed }, index) =>
    placed.flatMap(({ column, row, rowSpan, colSpan, header }, at): StructureCell[] => {
      const own = here.filter((one) => one >= row && one < row + rowSpan);
      const [first] = own;
      if (first === undefined || column === null) return [];
      const place = { row: here.indexOf(first), column, rowSpan: own.length, colSpan };
      return [{ ...place, header, glyphs: glyphs[index]?.[at] ?? [] }];
    }),
  );
  return { rowCount: here.length, columnCount, cells, overPages: overPages(here, table.rows.length) };
}

/** Where no row here is full, the columns that can be seen here are told apart; joining finds which of the table's they are. */
function placeOnThisPage(rows: readonly PlacingRow[], options: PlacingOptions): number {
  for (const { cells } of rows) for (const cell of cells) cell.column = null;
  return placeInColumns(
    rows.filter(({ here }) => here),
    options,
  );
}

/** Header rows that a page repeats stand before the rows that other pages hold. */
function overPages(here: readonly number[], rowCount: number): OverPages {
  const repeated = here.findIndex((row, index) => row !== index);
  const to = (here.at(-1) ?? -1) + 1;
  if (repeated < 0) return { of: rowCount, from: 0, to, repeated: null };
  return { of: rowCount, from: here[repeated] ?? to, to, repeated };
}
