import { type Disclosure, expandGrid, type Place } from '../../lib/model/index.ts';
import { type Figure, isFigure, type MadeUp, type Sheet, textOf } from './document.ts';

/** Where the figures of a made-up document stand in what was read of it; those that were not read as printed are left out. */
export function placesOf(document: MadeUp, read: Disclosure): Map<Figure, Place> {
  const places = new Map<Figure, Place>();
  const free = [...read.tables];
  let from = 0;
  for (const block of document.blocks) {
    if (block.kind === 'sheet') {
      const at = free.findIndex((table) => bodyOf(table, block.sheet) !== null);
      const table = free[at];
      if (!table) continue;
      const cells = bodyOf(table, block.sheet) ?? [];
      free.splice(at, 1);
      for (const [index, { content }] of filledCells(block.sheet).entries()) {
        const cell = cells[index];
        if (isFigure(content) && cell)
          places.set(content, { table: table.id, row: cell.row, column: cell.column, text: cell.text });
      }
    } else if (block.kind === 'paragraph') {
      const text = block.pieces.map((piece) => (isFigure(piece) ? piece.text : piece)).join('');
      const at = read.blocks.findIndex(
        (one, index) => index >= from && one.kind === 'paragraph' && squeezed(one.text).includes(squeezed(text)),
      );
      const found = read.blocks[at];
      if (found?.kind !== 'paragraph') continue;
      from = at;
      let start = found.text.indexOf(text);
      if (start < 0) continue;
      for (const piece of block.pieces) {
        const length = textOf(piece).length;
        if (isFigure(piece)) places.set(piece, { block: found.id, start, end: start + length, text: piece.text });
        start += length;
      }
    }
  }
  return places;
}

type Cells = Disclosure['tables'][number]['cells'];

/** The cells of the body in order, where they are just those of the sheet. */
function bodyOf(table: Disclosure['tables'][number], sheet: Sheet): Cells | null {
  const grid = expandGrid(table);
  const filled = grid.flatMap((line, row) =>
    line.flatMap((cell, column) =>
      cell && cell.text !== '' && cell.row === row && cell.column === column ? [cell] : [],
    ),
  );
  const wanted = filledCells(sheet).map(({ content }) => squeezed(textOf(content)));
  const own = filled.slice(filled.length - wanted.length);
  return own.length === wanted.length && own.every(({ text }, at) => squeezed(text) === wanted[at]) ? own : null;
}

function filledCells({ body }: Sheet) {
  return body.flat().filter(({ content }) => textOf(content) !== '');
}

function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}
