import type { Rule } from '../drawn-page.ts';
import type { Component } from './components.ts';
import { TOUCH } from './measures.ts';

/** A side farther out than this from the last rule is open; nearer, rules only overshoot their corner. */
const OPEN = 8;

/**
 * The component with its open outer sides closed: many tables have no rule at their left and right. There the common
 * end of the horizontal rules is the edge; above and below, the common end of the vertical ones.
 */
export function closeOpenSides({ horizontal, vertical }: Component): Component {
  const left = Math.min(...horizontal.map(({ from }) => from), ...vertical.map(({ at }) => at));
  const right = Math.max(...horizontal.map(({ to }) => to), ...vertical.map(({ at }) => at));
  const top = Math.min(...vertical.map(({ from }) => from), ...horizontal.map(({ at }) => at));
  const bottom = Math.max(...vertical.map(({ to }) => to), ...horizontal.map(({ at }) => at));
  const sides: Rule[] = [];
  const xs = vertical.map(({ at }) => at);
  if (Math.min(...xs) - left > OPEN && isCommonEnd(horizontal, left, 'from', 2, 0.3))
    sides.push(ruleAt(left, top, bottom));
  if (right - Math.max(...xs) > OPEN && isCommonEnd(horizontal, right, 'to', 2, 0.3))
    sides.push(ruleAt(right, top, bottom));
  const lids: Rule[] = [];
  const ys = horizontal.map(({ at }) => at);
  if (Math.min(...ys) - top > OPEN && isCommonEnd(vertical, top, 'from', 1, 0.5)) lids.push(ruleAt(top, left, right));
  if (bottom - Math.max(...ys) > OPEN && isCommonEnd(vertical, bottom, 'to', 1, 0.5))
    lids.push(ruleAt(bottom, left, right));
  return { horizontal: [...horizontal, ...lids], vertical: [...vertical, ...sides] };
}

/** Whether `least` rules or more, and at least `share` of all, end at `edge`. */
function isCommonEnd(rules: readonly Rule[], edge: number, end: 'from' | 'to', least: number, share: number): boolean {
  const ending = rules.filter((rule) => Math.abs(rule[end] - edge) <= TOUCH * 1.5).length;
  return ending >= least && ending >= share * rules.length;
}

function ruleAt(at: number, from: number, to: number): Rule {
  return { at, from, to, width: 0 };
}
