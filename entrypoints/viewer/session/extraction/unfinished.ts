import type { Interpretation } from '../../../../lib/model/index.ts';
import { isCellPlace } from '../../../../lib/model/index.ts';
import type { PageBox, PdfReading } from '../../../../lib/read/pdf/index.ts';

/**
 * Leaves out every table that may go on on a page that was not read, or have begun on one: half a table does not add
 * up, and nobody is to be accused of that.
 *
 * @param isRead whether a page (1-based) was read
 */
export function withoutUnfinished(
  { disclosure, ink }: PdfReading,
  pageCount: number,
  isRead: (page: number) => boolean,
): PdfReading {
  const unread = (page: number) => page >= 1 && page <= pageCount && !isRead(page);
  const cut = new Set<string>();
  for (const [page, pieces] of piecesByPage(ink)) {
    if (unread(page + 1)) for (const table of outermost(pieces, ([, y0, , y1]) => [y1, y0])) cut.add(table);
    if (unread(page - 1)) for (const table of outermost(pieces, ([, y0, , y1]) => [-y0, -y1])) cut.add(table);
  }
  if (cut.size === 0) return { disclosure, ink };
  return {
    disclosure: {
      ...disclosure,
      blocks: disclosure.blocks.filter(({ kind, id }) => kind !== 'table' || !cut.has(id)),
      tables: disclosure.tables.filter(({ id }) => !cut.has(id)),
    },
    ink: { blocks: ink.blocks, tables: new Map([...ink.tables].filter(([id]) => !cut.has(id))) },
  };
}

/** Sentences are judged when all pages are read: a page's end cuts them, and what its head and foot are shows late. */
export function withoutText(interpretation: Interpretation): Interpretation {
  return { ...interpretation, facts: interpretation.facts.filter(({ place }) => isCellPlace(place)) };
}

interface Piece {
  table: string;
  box: PageBox['box'];
}

function piecesByPage({ tables }: PdfReading['ink']): Map<number, Piece[]> {
  const pages = new Map<number, Piece[]>();
  for (const [table, { pieces }] of tables) {
    for (const { page, box } of pieces) pages.set(page, [...(pages.get(page) ?? []), { table, box }]);
  }
  return pages;
}

/** The table that lies farthest to one end of its page, with those beside it. */
function outermost(pieces: readonly Piece[], reach: (box: Piece['box']) => [far: number, near: number]): string[] {
  const [end] = pieces.map(({ box }) => reach(box)).sort(([one], [other]) => other - one);
  return end ? pieces.filter(({ box }) => reach(box)[0] > end[1]).map(({ table }) => table) : [];
}
