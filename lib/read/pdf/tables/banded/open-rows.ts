import type { Glyph } from '../../drawn-page.ts';
import { type InkLine, inkLines } from '../ink-lines.ts';
import { isCaption } from './caption.ts';
import { type Chunk, chunksBetween } from './chunks.ts';

/** White (in em) that ends a row which no bar closes, where the rows that bars close are set no wider. */
const ROW_GAP = 0.75;

/** Edges of columns by where the pieces of the bar at a height meet; only the outer ones where they do not. */
export type ColumnsAt = (y: number) => number[];

/** Heights at which a row's lines stand, at most; where several texts wrap, each by itself, they are many. */
const FEW_LINES = 4;
const MANY_LINES = 9;

/**
 * The first or last row may have no bar of its own, and a page's end may leave one out: what stands right above the first
 * bar or below the last, in several texts, is one more row.
 */
export function withOpenRows(drawn: readonly number[], glyphs: readonly Glyph[], columnsAt: ColumnsAt): number[] {
  const [top = 0] = drawn;
  const bottom = drawn.at(-1) ?? 0;
  const padding = 1.2 * paddingOf(drawn, glyphs);
  const above = openRow(inkLines(glyphs.filter(({ y1 }) => y1 <= top + 1)).reverse(), top, padding, columnsAt(top));
  const below = openRow(inkLines(glyphs.filter(({ y0 }) => y0 >= bottom - 1)), bottom, padding, columnsAt(bottom));
  return [...(above ? [above.y0 - 2] : []), ...drawn, ...(below ? [below.y1 + 2] : [])];
}

/** Of what stands between two tables: where the row ends that still belongs to the upper one, and where the lower one's begins. */
export function openRowsIn(
  lines: readonly InkLine[],
  { y0, y1 }: OpenRow,
  usualPadding: number,
  columnsAt: ColumnsAt,
): { above: number | null; below: number | null } {
  const padding = 1.2 * usualPadding;
  const above = openRow(lines, y0, padding, columnsAt(y0));
  const below = openRow(lines.toReversed(), y1, padding, columnsAt(y1));
  if (above && below && below.y0 < above.y1) return { above: null, below: null };
  return { above: above && above.y1 + 2, below: below && below.y0 - 2 };
}

/** White between a bar and the text below it, in points: the middle of all rows. */
function paddingOf(drawn: readonly number[], glyphs: readonly Glyph[]): number {
  const white = drawn.slice(0, -1).flatMap((y, index) => {
    const next = drawn[index + 1] ?? y;
    const tops = glyphs.filter(({ y0, y1 }) => y0 >= y - 1 && y1 <= next + 1).map(({ y0 }) => y0);
    return tops.length > 0 ? [Math.min(...tops) - y] : [];
  });
  return white.sort((a, b) => a - b)[Math.floor(white.length / 2)] ?? 0;
}

interface OpenRow {
  y0: number;
  y1: number;
}

/** Lines from nearest to farthest that make one row beside a bar; null where they are a title or prose. */
function openRow(lines: readonly InkLine[], bar: number, padding: number, columns: readonly number[]): OpenRow | null {
  const row: InkLine[] = [];
  let edge = bar;
  for (const line of lines) {
    const { y0, y1 } = extent(line);
    const gap = Math.max(y0 - edge, edge - y1);
    if (gap > Math.max(ROW_GAP * line.size, row.length === 0 ? padding : 0)) break;
    row.push(line);
    edge = edge >= y1 ? y0 : y1;
  }
  const chunks = chunksBetween(row, columns);
  if (isCaption(chunks) || row.length > (chunks.length < 4 ? FEW_LINES : MANY_LINES)) return null;
  if (chunks.length < 2 && !isInside(chunks, columns)) return null;
  const extents = row.map(extent);
  return { y0: Math.min(...extents.map(({ y0 }) => y0)), y1: Math.max(...extents.map(({ y1 }) => y1)) };
}

/** Whether a single text stands in one of the columns behind the labels, as no note and no title does. */
function isInside([only]: readonly Chunk[], columns: readonly number[]): boolean {
  return (
    only !== undefined &&
    columns.slice(2).some((x1, index) => only.x0 >= (columns[index + 1] ?? x1) && only.x1 <= x1 + 1)
  );
}

function extent({ glyphs }: InkLine): OpenRow {
  return { y0: Math.min(...glyphs.map(({ y0 }) => y0)), y1: Math.max(...glyphs.map(({ y1 }) => y1)) };
}
