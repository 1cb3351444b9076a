import type { Rule } from '../drawn-page.ts';
import { JOIN, SHORTEST, SNAP } from './measures.ts';

/**
 * Rules as a reader sees them: those that lie on each other are one, pieces are joined, specks are gone. Given and
 * returned in any order of pieces; all rules of the input run in one direction.
 */
export function tidyRules(rules: readonly Rule[]): Rule[] {
  const out: Rule[] = [];
  for (const level of levelsOf(rules)) {
    const at = weightedPosition(level);
    let open: Rule | null = null;
    for (const { from, to, width } of level.sort((a, b) => a.from - b.from)) {
      if (open && from <= open.to + JOIN) {
        open.to = Math.max(open.to, to);
        open.width = Math.max(open.width, width);
      } else {
        open = { at, from, to, width };
        out.push(open);
      }
    }
  }
  return out.filter(({ from, to }) => to - from >= SHORTEST);
}

/** Clusters are measured from their first rule, or a fine hatching would chain into one. */
function levelsOf(rules: readonly Rule[]): Rule[][] {
  const levels: Rule[][] = [];
  let first = Number.NEGATIVE_INFINITY;
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const level = levels.at(-1);
    if (level && rule.at - first <= SNAP) level.push(rule);
    else {
      levels.push([rule]);
      first = rule.at;
    }
  }
  return levels;
}

/** Long rules say where the line is; corner dots beside it hardly move it. */
function weightedPosition(level: readonly Rule[]): number {
  let weight = 0;
  let sum = 0;
  for (const { at, from, to } of level) {
    const length = to - from + 0.01;
    weight += length;
    sum += length * at;
  }
  return sum / weight;
}

/**
 * How much of `from`…`to` the given rules cover, 0…1.
 *
 * @param rules on one line, by where they begin
 */
export function coverage(rules: readonly Rule[], from: number, to: number): number {
  let covered = 0;
  let reached = from;
  for (const rule of rules) {
    const low = Math.max(reached, rule.from);
    const high = Math.min(to, rule.to);
    if (high <= low) continue;
    covered += high - low;
    reached = high;
  }
  return covered / (to - from);
}

/** Ascending, values within `SNAP` of the one before dropped. */
export function distinct(values: readonly number[]): number[] {
  const out: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = out.at(-1);
    if (last === undefined || value - last > SNAP) out.push(value);
  }
  return out;
}
