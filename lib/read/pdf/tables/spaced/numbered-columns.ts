import { overlapOf } from '../extent.ts';
import { isNumbering } from '../numbering.ts';
import { type Column, inkColumns } from './ink-columns.ts';
import type { TextRow } from './text-rows.ts';

/** No numbering stands further down than this. */
const DEEPEST = 8;
/** Two columns of texts below one number are seldom one column. */
const SHARED = 1000;
/** A text may reach this far (points) beyond the middle of the next column. */
const SLACK = 1;

/**
 * Columns where a row numbers them (栏次 1 2 3 …): each number stands in the middle of its column, and every column has
 * one, also an empty one. The texts below keep their order, and none reaches to the middle of a neighbour. Null where
 * nothing numbers the columns, or where the texts do not fit below the numbers.
 */
export function numberedColumns(rows: readonly TextRow[]): Column[] | null {
  const at = rows.slice(0, DEEPEST).findIndex(isWholeNumbering);
  const numbers = rows[at]?.segments;
  const body = rows.slice(at + 1);
  if (!numbers || body.length === 0) return null;
  const middles = numbers.map(({ x0, x1 }) => (x0 + x1) / 2);
  const texts = inkColumns(body);
  const places = placesBelow(middles, texts);
  if (!places) return null;
  const columns = numbers.map(({ x0, x1 }, column): Column => {
    const own = texts.filter((_, index) => places[index] === column);
    return {
      x0: Math.min(x0, ...own.map((text) => text.x0)),
      x1: Math.max(x1, ...own.map((text) => text.x1)),
      count: 1 + own.reduce((sum, { count }) => sum + count, 0),
    };
  });
  const apart = columns.every((column, index) => {
    const before = columns[index - 1];
    return !before || overlapOf(before, column) <= SLACK;
  });
  return apart ? columns : null;
}

/** 栏次 1 2 3 …: the numbers follow each other. */
function isWholeNumbering({ segments }: TextRow): boolean {
  if (segments.length < 4 || !isNumbering(segments)) return false;
  const numbers = segments.flatMap(({ text }) => /^\d{1,2}/.exec(text.replace(/\s/g, ''))?.[0] ?? []).map(Number);
  return (
    numbers.length >= segments.length - 1 &&
    numbers.every((value, index) => index === 0 || value === (numbers[index - 1] ?? 0) + 1)
  );
}

/** For each column of texts the number it stands below, in order and with the least way off; null where none fits. */
function placesBelow(middles: readonly number[], texts: readonly Column[]): number[] | null {
  // best[number]: the cheapest way to place the texts so far, the last one below this number.
  let best: { cost: number; places: number[] }[] = middles.map(() => ({ cost: 0, places: [] }));
  for (const [index, { x0, x1 }] of texts.entries()) {
    best = middles.map((middle, place) => {
      const fits =
        x0 > (middles[place - 1] ?? Number.NEGATIVE_INFINITY) - SLACK &&
        x1 < (middles[place + 1] ?? Number.POSITIVE_INFINITY) + SLACK;
      let cheapest = { cost: Number.POSITIVE_INFINITY, places: [] as number[] };
      if (!fits) return cheapest;
      for (let before = 0; before <= (index === 0 ? 0 : place); before++) {
        const { cost, places } = best[before] ?? cheapest;
        const shared = index > 0 && before === place ? SHARED : 0;
        const total = cost + shared + Math.abs((x0 + x1) / 2 - middle);
        if (total < cheapest.cost) cheapest = { cost: total, places: [...places, place] };
      }
      return cheapest;
    });
  }
  const [found] = best.sort((a, b) => a.cost - b.cost);
  return found && found.cost < SHARED ? found.places : null;
}
