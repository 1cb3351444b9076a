import { type Disclosure, isCellPlace, type Table } from '../../../lib/model/index.ts';
import type { Figure } from '../document.ts';
import type { Subject } from './subject.ts';

/** The figures that stand in the row of one; null where no row can go without breaking its table up. */
export function rowOf(figure: Figure, { places, disclosure }: Subject): Figure[] | null {
  const own = places.get(figure);
  if (!own || !isCellPlace(own)) return null;
  const table = disclosure.tables.find(({ id }) => id === own.table);
  const spans = table?.cells.some(({ row, rowSpan }) => rowSpan > 1 && row <= own.row && row + rowSpan > own.row);
  if (!table || spans) return null;
  return [...places].flatMap(([other, place]) =>
    isCellPlace(place) && place.table === own.table && place.row === own.row ? [other] : [],
  );
}

/** A table without one of its rows. */
export function withoutRow(table: Table, gone: number): Table {
  const cells = table.cells
    .filter(({ row }) => row !== gone)
    .map((cell) => (cell.row > gone ? { ...cell, row: cell.row - 1 } : cell));
  return { ...table, cells, rowCount: table.rowCount - 1 };
}

/** Where a row of the clean table stands in the planted one. */
export type RowAfter = (table: string, row: number) => number;

export function droppedRow(disclosure: Disclosure, id: string, gone: number): Disclosure {
  return {
    ...disclosure,
    tables: disclosure.tables.map((table) => (table.id === id ? withoutRow(table, gone) : table)),
  };
}
