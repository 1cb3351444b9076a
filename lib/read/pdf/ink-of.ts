import type { Anchor, Disclosure } from '../../model/index.ts';
import type { Ink, LineInk, TableInk } from './ink.ts';
import type { PdfGrid } from './pdf-grid.ts';

/**
 * Where all that was read stands: assembly keeps anchors and cells as they were handed in, so they lead back.
 *
 * @param linesOfAnchor printed lines of each paragraph and heading, by its anchor
 */
export function inkOf(
  disclosure: Disclosure,
  grids: readonly PdfGrid[],
  linesOfAnchor: ReadonlyMap<Anchor, LineInk[]>,
): Ink {
  const tables = new Map<string, TableInk>();
  for (const [index, table] of disclosure.tables.entries()) {
    const grid = grids[index];
    if (grid) tables.set(table.id, tableInk(grid));
  }
  const blocks = new Map<string, LineInk[]>();
  for (const block of disclosure.blocks) {
    if (block.kind === 'table') continue;
    const lines = linesOfAnchor.get(block.anchor) ?? wholeAnchor(block.anchor, block.text);
    blocks.set(block.id, lines);
  }
  return { tables, blocks };
}

function tableInk({ pieces, cells, ink }: PdfGrid): TableInk {
  return {
    pieces,
    cells: new Map(cells.map((cell) => [`${cell.row}:${cell.column}`, ink.get(cell) ?? []])),
  };
}

/** A line that was a cell of a borderless caption: its box, its characters evenly spread. */
function wholeAnchor(anchor: Anchor, text: string): LineInk[] {
  if (anchor.surface !== 'pdf') return [];
  const { page, box } = anchor;
  const step = (box[2] - box[0]) / Math.max(1, text.length);
  const edges = Array.from({ length: text.length + 1 }, (_, index) => box[0] + index * step);
  return [{ page, box, start: 0, end: text.length, edges }];
}
