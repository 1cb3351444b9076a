import { parseNumber } from '../../amounts/index.ts';
import { type Cell, expandGrid } from '../../model/index.ts';
import type { PdfGrid } from './pdf-grid.ts';

/**
 * Mends what the page's end cut through: a row whose text goes on at the top of the next page, and a cell that spans
 * rows on both pages.
 *
 * @param dropped leading rows of `next` that repeat the header
 * @returns leading rows of `next` that are used up: the repeated header, and the rest of a cut row
 */
export function mendCut(previous: PdfGrid, next: PdfGrid, dropped: number): number {
  const above = expandGrid(previous)[previous.rowCount - 1] ?? [];
  const below = expandGrid(next)[dropped] ?? [];
  if (isRestOfRow(previous, above, below, dropped)) {
    for (const cell of distinct(below)) {
      const spans = cell.rowSpan > 1;
      takeRest(previous, next, above[cell.column] ?? null, cell, dropped);
      if (spans) goOnSpanning(previous, next, above[cell.column] ?? null, cell);
    }
    return dropped + 1;
  }
  for (const cell of distinct(below)) {
    const before = above[cell.column] ?? null;
    if (cell.rowSpan > 1 || (before && before.rowSpan > 1)) goOnSpanning(previous, next, before, cell);
  }
  return dropped;
}

const ENUMERATOR =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,3}[、.．\s]|[①-⑳]|\d{3,})/;

/**
 * Words without a figure and no new label, of which some go on from words that had filled their cell to its edge: only
 * then were they broken off. A row whose first cell is empty below a cell that spans rows is a row of its own.
 */
function isRestOfRow(
  previous: PdfGrid,
  above: readonly (Cell | null)[],
  below: readonly (Cell | null)[],
  row: number,
): boolean {
  const cells = distinct(below);
  const filled = cells.filter(({ text }) => text !== '');
  if (filled.length === 0 || cells.some((cell) => cell.row !== row || (cell.rowSpan > 1 && cell.text !== '')))
    return false;
  if (filled.some(({ text }) => isFigure(text) || ENUMERATOR.test(text.trim()))) return false;
  const before = filled.map((cell) => sameColumns(above[cell.column] ?? null, cell));
  if (before.some((cell) => cell === null)) return false;
  const goesOn = before.filter((cell) => cell !== null && cell.text !== '');
  // Beside broken words another cell's may stand wholly on the next page, since it is centred in its height.
  // A row that fills the same cells as the one above it is no rest.
  const filledAbove = distinct(above).filter(({ text }) => text !== '').length;
  if (goesOn.length === 0 || (goesOn.length === filledAbove && filled.length === filledAbove)) return false;
  return goesOn.every((cell) => cell && !isFigure(cell.text) && fillsItsCell(previous, cell));
}

function sameColumns(above: Cell | null, { column, colSpan }: Cell): Cell | null {
  return above && above.column === column && above.colSpan === colSpan ? above : null;
}

/** The last printed line ends within three characters of the cell's right side: the next word, with its stop, had no room. */
function fillsItsCell({ ink }: PdfGrid, cell: Cell): boolean {
  const piece = ink.get(cell)?.at(-1);
  const line = piece?.lines.at(-1);
  if (!piece || !line) return false;
  const size = line[3] - line[1];
  return piece.box[2] - line[2] <= 3 * size;
}

function takeRest(previous: PdfGrid, next: PdfGrid, above: Cell | null, cell: Cell, row: number): void {
  if (cell.rowSpan > 1) {
    // An empty cell that spans on: its part of the cut row goes with that row.
    cell.row = row + 1;
    cell.rowSpan--;
    return;
  }
  if (!above || cell.text === '') return;
  above.text = above.text === '' ? cell.text : `${above.text}\n${cell.text}`;
  previous.ink.get(above)?.push(...(next.ink.get(cell) ?? []));
}

/** A cell of words that spans rows on the page before goes on in an empty one that does so here. */
function goOnSpanning(previous: PdfGrid, next: PdfGrid, above: Cell | null, cell: Cell): void {
  if (!above || above.text === '' || cell.text !== '' || isFigure(above.text)) return;
  if (above.column !== cell.column || above.colSpan !== cell.colSpan) return;
  above.rowSpan += cell.rowSpan;
  previous.ink.get(above)?.push(...(next.ink.get(cell) ?? []));
  next.ink.delete(cell);
  next.cells.splice(next.cells.indexOf(cell), 1);
}

function isFigure(text: string): boolean {
  const number = parseNumber(text, { column: 'figures' });
  return number !== null && !number.blank;
}

function distinct(row: readonly (Cell | null)[]): Cell[] {
  return [...new Set(row.filter((cell) => cell !== null))];
}
