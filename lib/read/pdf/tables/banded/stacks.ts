import type { Bar } from './bars.ts';

/** Bars of one width below each other: the rows of a table that has no rules down. */
export interface Stack {
  from: number;
  to: number;
  /** Heights at which all columns end a row, top to bottom. */
  ys: number[];
  /** Bars inside that part only some columns. */
  partial: Bar[];
}

/** Ends of bars that mean the same side, in points. */
const SAME_SIDE = 5;
const SAME_HEIGHT = 3;
/** Further apart (points) two bars do not bound one row. */
const HIGHEST_ROW = 220;

/** Runs of bars of one width. Each needs three: two rows. */
export function stacksOf(bars: readonly Bar[]): Stack[] {
  const groups: Bar[][] = [];
  for (const bar of [...bars].sort((a, b) => b.to - b.from - (a.to - a.from))) {
    const group = groups.find(
      ([first]) => first && Math.abs(first.from - bar.from) <= SAME_SIDE && Math.abs(first.to - bar.to) <= SAME_SIDE,
    );
    if (group) group.push(bar);
    else groups.push([bar]);
  }
  return groups.flatMap((group) => runsOf(group, bars));
}

function runsOf(group: readonly Bar[], all: readonly Bar[]): Stack[] {
  const from = Math.min(...group.map((bar) => bar.from));
  const to = Math.max(...group.map((bar) => bar.to));
  const runs: number[][] = [];
  for (const { at } of [...group].sort((a, b) => a.at - b.at)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last !== undefined && at - last <= SAME_HEIGHT) continue;
    if (run && last !== undefined && at - last <= HIGHEST_ROW) run.push(at);
    else runs.push([at]);
  }
  return runs
    .filter((ys) => ys.length >= 3)
    .map((ys) => ({ from, to, ys, partial: all.filter((bar) => isInside(bar, from, to, ys)) }));
}

function isInside(bar: Bar, from: number, to: number, ys: readonly number[]): boolean {
  const [top = 0] = ys;
  const bottom = ys.at(-1) ?? 0;
  if (bar.at < top + SAME_HEIGHT || bar.at > bottom - SAME_HEIGHT) return false;
  if (bar.from < from - SAME_SIDE || bar.to > to + SAME_SIDE) return false;
  return ys.every((y) => Math.abs(y - bar.at) > SAME_HEIGHT);
}
