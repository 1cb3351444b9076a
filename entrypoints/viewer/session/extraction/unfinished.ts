import {
  type Disclosure,
  type Interpretation,
  isCellPlace,
  type Review,
  type Table,
  type TableReview,
} from '../../../../lib/model/index.ts';
import type { PageBox, PdfReading } from '../../../../lib/read/pdf/index.ts';
import { inBoth } from '../words.ts';

/**
 * Tables that may go on on a page that was not read, or have begun on one: half a table does not add up, and nobody is to
 * be accused of that.
 *
 * @param isRead whether a page (1-based) was read
 * @returns their ids
 */
export function unfinishedTables(
  { ink }: Pick<PdfReading, 'ink'>,
  pageCount: number,
  isRead: (page: number) => boolean,
): ReadonlySet<string> {
  const unread = (page: number) => page >= 1 && page <= pageCount && !isRead(page);
  const cut = new Set<string>();
  for (const [page, pieces] of piecesByPage(ink)) {
    if (unread(page + 1)) for (const table of outermost(pieces, ([, y0, , y1]) => [y1, y0])) cut.add(table);
    if (unread(page - 1)) for (const table of outermost(pieces, ([, y0, , y1]) => [-y0, -y1])) cut.add(table);
  }
  return cut;
}

/** A disclosure without some of its tables. */
export function withoutTables(disclosure: Disclosure, left: ReadonlySet<string>): Disclosure {
  return {
    ...disclosure,
    blocks: disclosure.blocks.filter(({ kind, id }) => kind !== 'table' || !left.has(id)),
    tables: disclosure.tables.filter(({ id }) => !left.has(id)),
  };
}

/** Tells of the tables that were left out, each at its place: nothing is passed over in silence. */
export function withTablesLeftOut(review: Review, { tables }: Disclosure, left: ReadonlySet<string>): Review {
  const reviewed = new Map(review.tables.map((table) => [table.table, table]));
  return {
    ...review,
    tables: tables.flatMap((table) => reviewed.get(table.id) ?? (left.has(table.id) ? [leftOut(table)] : [])),
  };
}

function leftOut({ id, title, pages }: Table): TableReview {
  const counts = { holds: 0, rounding: 0, undecided: 0, violated: 0, insufficient: 0 };
  return { table: id, title, form: 'other', pages, state: 'not-checked', reason: inBoth('panel.tableCut'), counts };
}

/** Sentences are judged when all pages are read: a page's end cuts them, and what its head and foot are shows late. */
export function withoutText(interpretation: Interpretation): Interpretation {
  return { ...interpretation, claims: [], facts: interpretation.facts.filter(({ place }) => isCellPlace(place)) };
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
