import { magnitude } from './figures.ts';
import type { AdditiveLine } from './lines.ts';

/** What the figures say of a line as the sum of others. */
export interface Support {
  holds: number[];
  fails: number[];
  speaks: number[];
  surprise: number;
}

/** More digits than this say no more of one crossing line: slips are made in long figures as well as in short ones. */
const MOST_DIGITS = 4;

/**
 * Looks at every crossing line. Nothing = nothing supports nothing; a total of one figure alone is copied, not added,
 * and does not speak for the sum; two crossing lines with the same total are one (合计 = 财政拨款 where all money is).
 *
 * @param grains what one step of the figures is on each crossing line
 */
export function supportOf(
  lines: readonly AdditiveLine[],
  total: number,
  parts: readonly number[],
  grains: readonly bigint[],
): Support {
  const support: Support = { holds: [], fails: [], speaks: [], surprise: 0 };
  const seen = new Set<bigint>();
  const whole = lines[total] as AdditiveLine;
  for (const [at, figure] of whole.figures.entries()) {
    if (!figure || figure === 'unreadable') continue;
    let rest = figure.value;
    let reach = figure.reach;
    let widest = figure.reach;
    let stated = 0;
    let added = 0;
    let isOpen = false;
    for (const part of parts) {
      const addend = lines[part]?.figures[at];
      if (addend === 'unreadable') isOpen = true;
      if (!addend || addend === 'unreadable') continue;
      stated++;
      if (addend.value === 0n) continue;
      added++;
      rest -= addend.value;
      reach += addend.reach;
      if (addend.reach > widest) widest = addend.reach;
    }
    if (isOpen || stated === 0 || (figure.value === 0n && added === 0)) continue;
    if (magnitude(rest) > reach) {
      support.fails.push(at);
      continue;
    }
    support.holds.push(at);
    if (added < 2) continue;
    support.speaks.push(at);
    if (seen.has(figure.value)) continue;
    seen.add(figure.value);
    const step = maximum(widest * 2n, grains[at] ?? 2n);
    support.surprise += surpriseOf(
      magnitude(figure.value) / BigInt(added),
      rest === 0n ? step : maximum(reach * 2n, step),
    );
  }
  return support;
}

/** How many digits of an addend must be right for the sum to come out within `width`. */
function surpriseOf(addend: bigint, width: bigint): number {
  return addend <= width ? 0 : Math.min(MOST_DIGITS, Math.log10(Number((addend * 100n) / width) / 100));
}

function maximum(one: bigint, other: bigint): bigint {
  return one > other ? one : other;
}
