import type { Rule } from '../../drawn-page.ts';
import { type SeamLine, seamEdges } from '../seams.ts';

/** Bars of one width below each other: the rows of a table that has no rules down. */
export interface Stack {
  from: number;
  to: number;
  /** Heights at which all columns end a row, top to bottom. */
  ys: number[];
  /** Bars inside that part only some columns. */
  partial: Rule[];
}

/** Ends of bars that mean the same side, in points. */
const SAME_SIDE = 5;
const SAME_HEIGHT = 3;
/** Shorter (points) than the narrowest column that is parted so. */
const SHORTEST = 14;
/** Further apart (points) two bars do not bound one row. */
const HIGHEST_ROW = 220;
/** Rows are seldom higher (points). */
const LIKELY_ROW = 60;

/**
 * Runs of bars of one width, widest first. Each has three heights at the least, two rows; bars that part only some
 * columns count, for cells that span rows interrupt the others.
 */
export function stacksOf(rules: readonly Rule[], seams: readonly SeamLine[]): Stack[] {
  const bars = rules.filter(({ from, to }) => to - from >= SHORTEST);
  const groups: Rule[][] = [];
  for (const bar of [...bars].sort((a, b) => b.to - b.from - (a.to - a.from))) {
    const group = groups.find(
      ([first]) => first && Math.abs(first.from - bar.from) <= SAME_SIDE && Math.abs(first.to - bar.to) <= SAME_SIDE,
    );
    if (group) group.push(bar);
    else groups.push([bar]);
  }
  return groups.flatMap((group) => runsOf(group, bars)).map((stack) => reachingOn(stack, bars, seams));
}

function runsOf(group: readonly Rule[], all: readonly Rule[]): Stack[] {
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
    .filter((ys) => ys.length >= 2)
    .map((ys) => ({ from, to, ys, partial: all.filter((bar) => isInside(bar, from, to, ys)) }))
    .filter(({ ys, partial }) => ys.length + partial.length >= 3);
}

/**
 * With the bars above and below that part only some of its columns, and run from one of them to a side: cells over several
 * rows that the page's end cuts leave no bar of full width there.
 */
function reachingOn(stack: Stack, all: readonly Rule[], seams: readonly SeamLine[]): Stack {
  const { from, to, ys } = stack;
  let top = ys[0] ?? 0;
  let bottom = ys.at(-1) ?? top;
  const columns = seamEdges(seams, from, to, top, bottom);
  if (columns.length < 3) return stack;
  const isEdge = (x: number) => columns.some((edge) => Math.abs(edge - x) <= SAME_HEIGHT);
  const parts = all
    .filter((bar) => isEdge(bar.from) && isEdge(bar.to) && bar.to - bar.from < to - from - SAME_SIDE)
    .sort((a, b) => a.at - b.at);
  const partial = [...stack.partial];
  for (const bar of parts) {
    if (bar.at <= bottom + SAME_HEIGHT || bar.at - bottom > LIKELY_ROW) continue;
    partial.push(bar);
    bottom = bar.at;
  }
  for (const bar of parts.toReversed()) {
    if (bar.at >= top - SAME_HEIGHT || top - bar.at > LIKELY_ROW) continue;
    partial.push(bar);
    top = bar.at;
  }
  return { ...stack, partial };
}

function isInside(bar: Rule, from: number, to: number, ys: readonly number[]): boolean {
  const [top = 0] = ys;
  const bottom = ys.at(-1) ?? 0;
  if (bar.at < top + SAME_HEIGHT || bar.at > bottom - SAME_HEIGHT) return false;
  if (bar.from < from - SAME_SIDE || bar.to > to + SAME_SIDE) return false;
  return ys.every((y) => Math.abs(y - bar.at) > SAME_HEIGHT);
}
