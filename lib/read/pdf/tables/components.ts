import type { Rule } from '../drawn-page.ts';
import { TOUCH } from './measures.ts';
import { Union } from './union.ts';

/** Rules that touch one another, directly or through others: the skeleton of one table, frame or drawing. */
export interface Component {
  horizontal: Rule[];
  vertical: Rule[];
}

/** Groups of crossing or touching rules. Single rules, and rules that only run side by side, are no component. */
export function componentsOf(horizontal: readonly Rule[], vertical: readonly Rule[]): Component[] {
  const union = new Union(horizontal.length + vertical.length);
  const offset = horizontal.length;
  const byPosition = vertical.map((rule, index) => ({ rule, index })).sort((a, b) => a.rule.at - b.rule.at);
  for (const [index, across] of horizontal.entries()) {
    for (let at = firstFrom(byPosition, across.from - TOUCH); at < byPosition.length; at++) {
      const down = byPosition[at];
      if (!down || down.rule.at > across.to + TOUCH) break;
      if (down.rule.from - TOUCH <= across.at && across.at <= down.rule.to + TOUCH) {
        union.link(index, offset + down.index);
      }
    }
  }
  const components = new Map<number, Component>();
  const of = (index: number) => {
    const root = union.find(index);
    const known = components.get(root) ?? { horizontal: [], vertical: [] };
    components.set(root, known);
    return known;
  };
  for (const [index, rule] of horizontal.entries()) of(index).horizontal.push(rule);
  for (const [index, rule] of vertical.entries()) of(offset + index).vertical.push(rule);
  const grids = [...components.values()].filter((one) => one.horizontal.length >= 2 && one.vertical.length >= 1);
  const single = [...components.values()].filter((one) => one.horizontal.length === 0).flatMap((one) => one.vertical);
  for (const grid of grids) adoptBeside(grid, single);
  return grids;
}

/** Two rules that end this close to each other (points) end at one height. */
const SAME_END = 4;

/**
 * Takes in the rules that run beside the grid from its top to its bottom and meet no rule across: the sides of cells
 * that are higher than the page.
 */
function adoptBeside(grid: Component, single: readonly Rule[]): void {
  const top = Math.min(...grid.vertical.map(({ from }) => from));
  const bottom = Math.max(...grid.vertical.map(({ to }) => to));
  grid.vertical.push(
    ...single.filter(({ from, to }) => Math.abs(from - top) < SAME_END && Math.abs(to - bottom) < SAME_END),
  );
}

function firstFrom(sorted: readonly { rule: Rule }[], least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.rule.at ?? Number.POSITIVE_INFINITY) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
