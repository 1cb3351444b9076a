import type { Column } from './ink-columns.ts';
import type { Placed } from './plausible.ts';

/** A line that fills this share of its column's width is full. */
const FULL = 0.9;

/** Whether most of the columns are running text: many lines, most of them full. Newspapers are set so. */
export function isProse(placed: readonly Placed[], columns: readonly Column[]): boolean {
  const prose = columns.filter(({ x0, x1 }, column) => {
    const own = placed.filter(({ first, last }) => first === column && last === column);
    const full = own.filter(({ segment, figure }) => !figure && segment.x1 - segment.x0 >= FULL * (x1 - x0));
    const long = full.filter(({ segment }) => segment.x1 - segment.x0 > 6 * (segment.glyphs[0]?.size ?? 0));
    return own.length >= 5 && long.length >= 0.5 * own.length;
  });
  return prose.length >= 0.5 * columns.length;
}
