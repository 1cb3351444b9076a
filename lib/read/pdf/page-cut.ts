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
  if (isRestOfRow(above, below, dropped)) {
    for (const cell of distinct(below)) takeRest(previous, next, above[cell.column] ?? null, cell, dropped);
    return dropped + 1;
  }
  for (const cell of distinct(below)) goOnSpanning(previous, next, above[cell.column] ?? null, cell);
  return dropped;
}

const ENUMERATOR =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,3}[、.．\s]|[①-⑳]|\d{3,})/;

/** Words without a figure, no new label, and each below words that it can go on from. */
function isRestOfRow(above: readonly (Cell | null)[], below: readonly (Cell | null)[], row: number): boolean {
  const cells = distinct(below);
  const filled = cells.filter(({ text }) => text !== '');
  if (filled.length === 0 || cells.some((cell) => cell.row !== row || (cell.rowSpan > 1 && cell.text !== '')))
    return false;
  if (filled.some(({ text }) => isFigure(text) || ENUMERATOR.test(text.trim()))) return false;
  const goesOn = filled.every((cell) => {
    const before = above[cell.column];
    return (
      before &&
      before.column === cell.column &&
      before.colSpan === cell.colSpan &&
      before.text !== '' &&
      !isFigure(before.text)
    );
  });
  if (!goesOn) return false;
  const startsRow = (below[0]?.text ?? '') !== '';
  return startsRow ? fillsItsCell(above[0] ?? null, filled.length) : true;
}

/** A label that goes on has filled its cell to the edge, and stands alone there: figures were printed on the page before. */
function fillsItsCell(cell: Cell | null, filled: number): boolean {
  if (!cell || filled > 1 || cell.anchor.surface !== 'pdf') return false;
  const lines = cell.text.split('\n');
  const [x0, , x1] = cell.anchor.box;
  const longest = Math.max(...lines.map((line) => line.length));
  const last = lines.at(-1)?.length ?? 0;
  // Wrapped already, or as long as its cell is wide at a common size of print.
  return last >= longest && (lines.length > 1 || last * 10.5 > (x1 - x0) * 0.85);
}

function takeRest(previous: PdfGrid, next: PdfGrid, above: Cell | null, cell: Cell, row: number): void {
  if (cell.rowSpan > 1) {
    // An empty cell that spans on: its part of the cut row goes with that row.
    cell.row = row + 1;
    cell.rowSpan--;
    return;
  }
  if (!above || cell.text === '') return;
  above.text = `${above.text}\n${cell.text}`;
  previous.ink.get(above)?.push(...(next.ink.get(cell) ?? []));
}

/** A cell of words that spans rows on the page before goes on in an empty one that does so here. */
function goOnSpanning(previous: PdfGrid, next: PdfGrid, above: Cell | null, cell: Cell): void {
  if (!above || above.text === '' || cell.text !== '' || isFigure(above.text)) return;
  if (above.column !== cell.column || above.colSpan !== cell.colSpan) return;
  if (above.rowSpan < 2 && cell.rowSpan < 2) return;
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
