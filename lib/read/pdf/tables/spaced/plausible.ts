import { isFigure } from '../numeric.ts';
import { type Column, columnRange } from './columns.ts';
import type { TextRow } from './text-rows.ts';

/** Whether rows over columns are a table at all: prose, lists and charts also have gaps. */
export function isPlausible(rows: readonly TextRow[], columns: readonly Column[]): boolean {
  let segments = 0;
  let bridging = 0;
  let figures = 0;
  let long = 0;
  let broad = 0;
  for (const row of rows) {
    const used = new Set<number>();
    for (const segment of row.segments) {
      const [first, last] = columnRange(columns, segment);
      segments++;
      if (last > first) bridging++;
      for (let column = first; column <= last; column++) used.add(column);
      if (isFigure(segment.text)) figures++;
      if (segment.text.length > 45) long++;
    }
    if (used.size >= 2) broad++;
  }
  const slots = rows.length * columns.length;
  if (broad < (columns.length >= 3 ? 0.25 : 0.5) * rows.length) return false;
  if (bridging > 0.35 * segments || long > 0.25 * segments) return false;
  if (columns.length > 3 && segments < 0.2 * slots) return false;
  if (figures >= 0.12 * segments) return true;
  return columns.length >= 3 && segments >= 0.5 * slots && rows.length >= 4;
}
