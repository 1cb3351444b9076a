import Decimal from 'decimal.js';
import { isCellPlace, type Tape } from '../../model/index.ts';
import type { SheetFigure } from './figures.ts';
import { reference } from './sheet-names.ts';
import { GRID_TOP } from './table-sheet.ts';

/** Where a table went: its sheet, and its figures by "row:column". */
export interface PlacedTable {
  sheet: string;
  title: string;
  figures: ReadonlyMap<string, SheetFigure>;
}

const MOST_ADDENDS = 200;

/**
 * A formula that adds up the addends of a tape where they stand in the workbook, so that the reader can follow and
 * change the figures. Made of references alone; no text of the page can become a part of it, as sheet names hold no
 * quotes. Only where it comes to exactly what the check came to: a sum over two units, or with a figure that stayed
 * text, gets none.
 *
 * @returns null where there is no such formula
 */
export function liveSum(tape: Tape, tables: ReadonlyMap<string, PlacedTable>): string | null {
  if (tape.kind !== 'sum' || tape.computed === null) return null;
  if (tape.addends.length === 0 || tape.addends.length > MOST_ADDENDS) return null;
  let sum = new Decimal(0);
  const added: string[] = [];
  const subtracted: string[] = [];
  for (const { place, sign, text } of tape.addends) {
    const placed = isCellPlace(place) ? tables.get(place.table) : undefined;
    if (!placed || !isCellPlace(place) || (sign !== '+' && sign !== '-')) return null;
    const figure = placed.figures.get(`${place.row}:${place.column}`);
    if (!figure && text.trim() !== '') return null;
    (sign === '+' ? added : subtracted).push(reference(placed.sheet, place.row + GRID_TOP, place.column));
    const value = new Decimal(figure?.exact ?? 0);
    sum = sign === '+' ? sum.plus(value) : sum.minus(value);
  }
  if (!sum.equals(tape.computed)) return null;
  const plus = added.length > 0 ? `SUM(${added.join(',')})` : '0';
  return subtracted.length > 0 ? `${plus}-SUM(${subtracted.join(',')})` : plus;
}
