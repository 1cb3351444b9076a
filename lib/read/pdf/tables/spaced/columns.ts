import { overlapOf } from '../extent.ts';
import { withHeaderColumns } from './header-columns.ts';
import { joinHeadersOverWhite } from './header-over-white.ts';
import { type Column, inkColumns } from './ink-columns.ts';
import { numberedColumns } from './numbered-columns.ts';
import type { Segment } from './segments.ts';
import type { TextRow } from './text-rows.ts';

/**
 * What columns a block may have: by the row that numbers them, or by the texts of its fullest rows; then, where its header
 * names more, with those that no row fills.
 */
export function columnsOf(rows: readonly TextRow[]): [Column[], ...Column[][]] {
  const numbered = numberedColumns(rows);
  if (numbered) return [numbered];
  const filled = inkColumns(rows);
  const headed = withHeaderColumns(rows, filled);
  const joined = joinHeadersOverWhite(rows, filled);
  return headed.length > filled.length ? [joined, joinHeadersOverWhite(rows, headed)] : [joined];
}

/** First and last column that a segment stands over; the nearest where it stands between two. */
export function columnRange(columns: readonly Column[], segment: Pick<Segment, 'x0' | 'x1'>): [number, number] {
  let first = -1;
  let last = -1;
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, column] of columns.entries()) {
    if (overlapOf(column, segment) > 0.3) {
      if (first < 0) first = index;
      last = index;
    }
    const away = Math.max(column.x0 - segment.x1, segment.x0 - column.x1);
    if (away < least) {
      least = away;
      nearest = index;
    }
  }
  return first < 0 ? [nearest, nearest] : [first, last];
}
