import { metadataKind } from '../../table/metadata.ts';
import type { Glyph } from '../drawn-page.ts';
import type { TextLine } from '../page-content.ts';
import { isWide } from './characters.ts';
import { blocksOf, type Segment, segmentOf } from './columns.ts';
import { lineOf } from './line.ts';
import { linesAside } from './region.ts';
import { clusters, type Row, rowsOf, sortAcross } from './rows.ts';
import { partStacked } from './stacked.ts';
import { linesDown } from './turned.ts';

/** Wider gaps than this, in em, may part columns. */
const GUTTER = 0.65;
/** Wider gaps than this, in em, part pieces of a printed line. */
const PIECE_GAP = 1.2;
/** Pieces of one printed line farther apart than this, in em, are told one by one. */
const APART = 6;
/** A page number at the end of a line of the contents, or the dots that lead to it. */
const PAGE_NUMBER = /^[.·…．\-—–\s]*(?:\d{1,4}|[ivxlc]{1,6})[\s\-—–]*$/iu;

/**
 * Lines of running text in reading order.
 *
 * @param glyphs those outside of tables, in any order; none is dropped
 */
export function linesOf(glyphs: readonly Glyph[]): TextLine[] {
  const across = glyphs.filter(({ set }) => set === 'across');
  const { rows, stacked } = partStacked(rowsOf(across));
  const segments = rows.flatMap((row) => clusters(row, (glyph) => GUTTER * glyph.size).map(segmentOf));
  const lines = blocksOf(segments).flatMap(linesOfBlock);
  if (stacked.length > 0) lines.push(...linesDown(stacked));
  if (across.length < glyphs.length) lines.push(...linesAside(glyphs));
  return lines;
}

function linesOfBlock(segments: readonly Segment[]): TextLine[] {
  return rowsOf(segments.flatMap(({ glyphs }) => glyphs)).flatMap((row) => {
    const pieces = clusters(row, (glyph) => PIECE_GAP * glyph.size);
    return joinedPieces(pieces).map(lineOf);
  });
}

/** Puts pieces of a printed line together that belong to one line of text. */
function joinedPieces(pieces: readonly Row[]): Row[] {
  if (pieces.length < 2) return [...pieces];
  if (isLetterSpaced(pieces)) return [pieces.flat()];
  const out: Row[] = [];
  for (const piece of pieces) {
    const open = out.at(-1);
    if (open && belongs(open, piece)) open.push(...piece);
    else out.push([...piece]);
  }
  for (const row of out) sortAcross(row);
  return out;
}

/** 目　　　录: single characters at even distances. */
function isLetterSpaced(pieces: readonly Row[]): boolean {
  if (!pieces.every((piece) => piece.length === 1 && isWide(piece[0]?.text ?? ''))) return false;
  const gaps = pieces.slice(1).map((piece, index) => gapBefore(pieces[index] ?? [], piece));
  return Math.max(...gaps) <= 8 && Math.max(...gaps) - Math.min(...gaps) <= 1;
}

function belongs(open: Row, piece: Row): boolean {
  const right = rough(piece);
  if (PAGE_NUMBER.test(right) && /\p{L}/u.test(rough(open))) return true;
  const gap = gapBefore(open, piece);
  if (gap > APART) return false;
  return metadataKind(right) === null && (gap <= 2 || metadataKind(rough(open)) === null);
}

function gapBefore(open: Row, piece: Row): number {
  const last = open.at(-1);
  const first = piece[0];
  return last && first ? (first.x0 - last.x1) / Math.max(last.size, first.size) : 0;
}

const rough = (row: Row) => row.map(({ text }) => text).join('');
