import { lineOf } from '../../text/line.ts';
import type { Column } from './ink-columns.ts';
import { PrintedSegment, type Segment } from './segments.ts';
import type { TextRow } from './text-rows.ts';

/** In em: what two operators set nearer than this touches. */
const TOUCHING = 0.04;
/** Texts reach so far (points) over the white between two columns. */
const OVER = 1;

/** The rows with segments that run on over several columns cut between these, where two operators set what stands on either side. */
export function cutRows(rows: readonly TextRow[], columns: readonly Column[]): TextRow[] {
  return rows.map((row) => {
    const segments = row.segments.flatMap((segment) => cutAt(segment, columns));
    return segments.length === row.segments.length ? row : { ...row, segments };
  });
}

function cutAt(segment: Segment, columns: readonly Column[]): Segment[] {
  if (columns.filter(({ x0, x1 }) => x1 > segment.x0 && x0 < segment.x1).length < 2) return [segment];
  const parts: Segment['glyphs'][] = [[]];
  for (const glyph of segment.glyphs) {
    const open = parts.at(-1) ?? [];
    const before = open.at(-1);
    if (
      before &&
      before.show !== glyph.show &&
      glyph.x0 - before.x1 > TOUCHING * glyph.size &&
      isBetween(before.x1, glyph.x0, columns)
    )
      parts.push([glyph]);
    else open.push(glyph);
  }
  if (parts.length === 1) return [segment];
  return parts.map((glyphs) => {
    const { text, box } = lineOf(glyphs);
    return new PrintedSegment(glyphs, box[0], box[2], text);
  });
}

function isBetween(left: number, right: number, columns: readonly Column[]): boolean {
  return columns.some((column, index) => {
    const next = columns[index + 1];
    return next !== undefined && column.x1 <= right + OVER && next.x0 >= left - OVER;
  });
}
