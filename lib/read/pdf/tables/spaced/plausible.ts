import { isFigure } from '../numeric.ts';
import { isAligned } from './alignment.ts';
import { isAxes } from './axes.ts';
import { columnRange } from './columns.ts';
import type { Column } from './ink-columns.ts';
import { isList } from './lists.ts';
import { isProse } from './prose.ts';
import type { Segment } from './segments.ts';
import type { TextRow } from './text-rows.ts';

const LEADER = /[.·…]{4,}/g;

/** A segment, and the first and last column that it stands over. */
export interface Placed {
  segment: Segment;
  row: number;
  first: number;
  last: number;
  figure: boolean;
}

/**
 * Whether rows over columns are a table at all: prose, lists, contents and charts also have gaps.
 *
 * @param single one row below its header: one figure in a column is in line with nothing
 */
export function isPlausible(rows: readonly TextRow[], columns: readonly Column[], single: boolean): boolean {
  const placed = rows.flatMap(({ segments }, row) =>
    segments.map((segment): Placed => {
      const [first, last] = columnRange(columns, segment);
      return { segment, row, first, last, figure: isFigure(segment.text) };
    }),
  );
  return (
    holdsTogether(placed, rows.length, columns.length) &&
    (single || isAligned(placed, columns.length)) &&
    !isList(placed, columns.length) &&
    !isProse(placed, columns) &&
    !isAxes(placed)
  );
}

function holdsTogether(placed: readonly Placed[], rows: number, columns: number): boolean {
  const used = Array.from({ length: rows }, () => new Set<number>());
  for (const { row, first, last } of placed) {
    for (let column = first; column <= last; column++) used[row]?.add(column);
  }
  const broad = used.filter(({ size }) => size >= 2).length;
  if (broad < (columns >= 3 ? 0.25 : 0.5) * rows) return false;
  const total = placed.length;
  if (placed.filter(({ first, last }) => last > first).length > 0.35 * total) return false;
  if (placed.filter(({ segment }) => segment.text.replace(LEADER, '').length > 45).length > 0.25 * total) return false;
  const slots = rows * columns;
  if (columns > 3 && total < 0.2 * slots) return false;
  if (placed.filter(({ figure, last }) => figure && last > 0).length >= 0.12 * total) return true;
  if (isCodeList(placed, rows)) return true;
  // Words alone are a table only where nearly every row has them in columns.
  const texts = Array.from({ length: rows }, (_, row) => placed.filter((one) => one.row === row).length);
  const several = texts.filter((count) => count >= 2).length;
  return columns >= 3 && total >= 0.5 * slots && several >= Math.max(4, 0.75 * rows);
}

const CODE = /^\d{3,7}$/;

/** Codes beside their names, and hardly a figure: the middle pages of a list of all classes. */
function isCodeList(placed: readonly Placed[], rows: number): boolean {
  const codes = placed.filter(({ segment, first, last }) => first === 0 && last === 0 && CODE.test(segment.text));
  const named = codes.filter(({ row }) => placed.some((one) => one.row === row && one.first === 1 && !one.figure));
  return named.length >= Math.max(4, 0.8 * rows);
}
