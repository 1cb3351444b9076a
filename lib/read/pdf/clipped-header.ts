import type { Cell } from '../../model/index.ts';
import { type Shaped, shaped } from '../table/join.ts';
import type { PdfGrid } from './pdf-grid.ts';

/** Share of a header's cells that say just what those before said: then the others are the same, cut. */
const SAME = 0.5;

/**
 * Office programs repeat a header at the height of its rows and clip the lines that have no room there: of 拨款收 | 入 the
 * next page shows 拨款收. Where each cell of the header shows some of the lines of the one before, and most show all, it is
 * that header.
 *
 * @returns `next` with the whole texts; as it is where the header is another one
 */
export function withWholeHeader(next: Shaped<PdfGrid>, previous: Shaped<PdfGrid>): Shaped<PdfGrid> {
  const { headerRows } = next.shape;
  if (headerRows === 0 || headerRows !== previous.shape.headerRows || headerRows >= next.rowCount) return next;
  const before = new Map(previous.cells.filter(({ row }) => row < headerRows).map((cell) => [placeOf(cell), cell]));
  const own = next.cells.filter(({ row }) => row < headerRows);
  if (own.length !== before.size) return next;
  const whole = new Map<Cell, string>();
  for (const cell of own) {
    const text = before.get(placeOf(cell))?.text;
    if (text === undefined || !showsLinesOf(cell.text, text)) return next;
    if (text !== cell.text) whole.set(cell, text);
  }
  if (whole.size === 0 || whole.size > (1 - SAME) * own.length) return next;
  return shaped({ ...next, cells: next.cells.map((cell): Cell => ({ ...cell, text: whole.get(cell) ?? cell.text })) });
}

const placeOf = ({ row, column, rowSpan, colSpan }: Cell) => `${row} ${column} ${rowSpan} ${colSpan}`;

/** Whether a text is some neighbouring lines of another. */
function showsLinesOf(text: string, whole: string): boolean {
  return text === whole || (text !== '' && `\n${whole}\n`.includes(`\n${text}\n`));
}
