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
  if (Math.min(...xs) - left > OPEN) sides.push(...closing(horizontal, left, 'from', 0.3));
  if (right - Math.max(...xs) > OPEN) sides.push(...closing(horizontal, right, 'to', 0.3));
  const lids: Rule[] = [];
  const ys = horizontal.map(({ at }) => at);
  if (Math.min(...ys) - top > OPEN) lids.push(...closing(vertical, top, 'from', 0.5));
  if (bottom - Math.max(...ys) > OPEN) lids.push(...closing(vertical, bottom, 'to', 0.5));
  return { horizontal: [...horizontal, ...lids], vertical: [...vertical, ...sides] };
}

/** A rule through the ends of those that end at `edge`, where at least `share` of all do. */
function closing(rules: readonly Rule[], edge: number, end: 'from' | 'to', share: number): Rule[] {
  const ending = rules.filter((rule) => Math.abs(rule[end] - edge) <= TOUCH * 1.5).map(({ at }) => at);
  if (ending.length < 2 || ending.length < share * rules.length) return [];
  return [{ at: edge, from: Math.min(...ending), to: Math.max(...ending), width: 0 }];
}
