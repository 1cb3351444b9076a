import type { Cell } from '../../model/index.ts';
import { continuationOf, type Joining, joinGrids, repeatsHeader, type Shaped, shaped } from '../table/join.ts';
import { withWholeHeader } from './clipped-header.ts';
import { type ColumnMatch, matchColumns, type Places, refineColumns, unchanged } from './column-match.ts';
import { mendCut } from './page-cut.ts';
import type { PdfGrid } from './pdf-grid.ts';

/** A table that goes on begins in the upper part of the next page … */
const BEGINS_BY = 0.35;
/** … and has come far down its own: nearly anywhere if the next page begins with it, for the last row may be a high one. */
const ENDS_AFTER = { topOfPage: 0.3, lower: 0.55 };
const TOP_OF_PAGE = 0.15;
/** Sheets may be printed in the middle of the page's height: by how much, as a share of it, the middle may be missed. */
const OFF_CENTRE = 0.03;
/** Share of a header's characters that another has, too. */
const MOST_CHARACTERS = 0.8;
/** Characters of a header that tell more than two headers of one kind of table have in common. */
const LEAST_HEADER = 8;
/** Two pieces on one page, one right below the other, in points. */
const NEAR = 14;

/** How a printed table goes on over pages: its columns, where the pieces lie, and what their rows hold must all agree. */
export const joiningOfPages: Joining<PdfGrid> = {
  repeatedRows(previous, next, captioned) {
    const told = repeatedByTags(previous, next);
    if (told === null && !mayFollow(previous, next)) return null;
    const match = matchColumns(previous, next);
    if (told !== null && (match || previous.columnCount === next.columnCount)) return told;
    if (previous.columnCount === next.columnCount && saysTheSame(previous, next)) return next.shape.headerRows;
    if (match) {
      const [before, asPrinted] = onCommonColumns(previous, next, match);
      const after = withWholeHeader(asPrinted, before);
      return captioned ? repeatsHeader(before, after) : continuationOf(before, after);
    }
    // Columns that have moved or changed their widths: only a whole repeated header says that they are the same.
    return previous.columnCount === next.columnCount ? repeatsHeader(previous, next) : null;
  },

  seemsCut(previous, next) {
    if (previous.pieces.at(-1)?.page === next.pieces[0]?.page || !mayFollow(previous, next)) return false;
    // A table of its own begins with a title, or with a header, that the one before does not have.
    return next.shape.headerRows === 0 || sharesHeader(previous, next) || goesOn(previous);
  },

  join(previous, next, dropped) {
    const match = matchColumns(previous, next) ?? unchanged(previous.columnCount);
    if (match.columnCount !== previous.columnCount) refineColumns(previous, match.previous, match.columnCount);
    if (match.columnCount !== next.columnCount) refineColumns(next, match.next, match.columnCount);
    const mended = mendCut(previous, next, dropped);
    for (const [cell, pieces] of next.ink) if (cell.row >= mended) previous.ink.set(cell, pieces);
    const joined = joinGrids(previous, next, mended);
    joined.pieces.push(...next.pieces);
    joined.ends = next.ends;
    joined.overPages = next.overPages;
    if (next.xs.length >= previous.xs.length) joined.xs = next.xs;
    return joined;
  },
};

/** Every page's piece stays a table of its own. */
export const noJoining: Joining<PdfGrid> = {
  ...joiningOfPages,
  repeatedRows: () => null,
  seemsCut: () => false,
};

/**
 * Leading rows that repeat the header, where the tags say that both are pieces of one table: of as many rows, of which the
 * one has those before the other's (a row that the page's end cuts stands on both). Null where they do not, or where what
 * they call repeated is no header.
 */
function repeatedByTags({ pieces, overPages }: PdfGrid, next: Shaped<PdfGrid>): number | null {
  const [before, after] = [overPages, next.overPages];
  if (!before || !after || after.repeated === null || after.repeated > next.shape.headerRows) return null;
  if (after.of !== before.of || after.from < before.to - 1) return null;
  return next.pieces[0]?.page === (pieces.at(-1)?.page ?? 0) + 1 ? after.repeated : null;
}

function goesOn({ overPages }: PdfGrid): boolean {
  return overPages !== null && overPages.to < overPages.of;
}

function mayFollow(previous: PdfGrid, next: PdfGrid): boolean {
  const last = previous.pieces.at(-1);
  const first = next.pieces[0];
  if (!last || !first) return false;
  if (first.page === last.page) return first.box[1] >= last.box[3] - 1 && first.box[1] - last.box[3] <= NEAR;
  if (first.page !== last.page + 1 || (next.begins > BEGINS_BY && !isCentred(next))) return false;
  return previous.ends >= (next.begins < TOP_OF_PAGE ? ENDS_AFTER.topOfPage : ENDS_AFTER.lower);
}

function isCentred({ begins, ends }: PdfGrid): boolean {
  return Math.abs((begins + ends) / 2 - 0.5) <= OFF_CENTRE;
}

/** Most of the words over the columns are the same, or most of their characters, where lines were parted otherwise. */
function sharesHeader(previous: Shaped<PdfGrid>, next: Shaped<PdfGrid>): boolean {
  const own = headerTexts(next);
  const before = headerTexts(previous);
  const known = new Set(before);
  if (own.length > 0 && own.filter((text) => known.has(text)).length >= 0.5 * own.length) return true;
  const characters = [...own.join('')];
  const left = new Map<string, number>();
  for (const one of before.join('')) left.set(one, (left.get(one) ?? 0) + 1);
  const shared = characters.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count > 0;
  });
  return characters.length > 0 && shared.length >= MOST_CHARACTERS * characters.length;
}

/** Both headers hold the same characters, whichever lines and cells white space told them to be, and enough of them. */
function saysTheSame(previous: Shaped<PdfGrid>, next: Shaped<PdfGrid>): boolean {
  if (previous.method !== 'spaced' || next.method !== 'spaced' || next.shape.headerRows >= next.rowCount) return false;
  const [one, other] = [previous, next].map((grid) => [...headerTexts(grid).join('')].sort().join(''));
  return one === other && (one?.length ?? 0) >= LEAST_HEADER;
}

function headerTexts({ cells, shape }: Shaped<PdfGrid>): string[] {
  return cells
    .filter(({ row, text }) => row < shape.headerRows && text !== '')
    .map(({ text }) => text.replace(/\s/g, ''));
}

/** Both on the finer of their columns, the originals untouched until it is sure that they belong together. */
function onCommonColumns(
  previous: Shaped<PdfGrid>,
  next: Shaped<PdfGrid>,
  match: ColumnMatch,
): [Shaped<PdfGrid>, Shaped<PdfGrid>] {
  return [
    previous.columnCount === match.columnCount ? previous : refined(previous, match.previous, match.columnCount),
    next.columnCount === match.columnCount ? next : refined(next, match.next, match.columnCount),
  ];
}

function refined(grid: Shaped<PdfGrid>, places: Places, columnCount: number): Shaped<PdfGrid> {
  const copy = { ...grid, cells: grid.cells.map((cell): Cell => ({ ...cell })) };
  refineColumns(copy, places, columnCount);
  return shaped(copy);
}
