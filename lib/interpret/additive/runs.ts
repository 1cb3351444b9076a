import { magnitude } from './figures.ts';
import type { AdditiveLine } from './lines.ts';

/** How much may still be tried. Shared by all that is tried in one table. */
export interface Budget {
  additions: number;
}

/** Longer lists are added up only where words or layout name them. */
const LONGEST_RUN = 400;
const PROBES = 4;
const MOST_PER_SIDE = 4;

interface Probe {
  at: number;
  wanted: bigint;
  reach: bigint;
  sum: bigint;
  isOpen: boolean;
  /** A part of the run cannot be read: nothing is known of the sum. */
  isBlind: boolean;
}

/**
 * Runs of neighbours, before or after a line, that add up to it on some of the crossing lines that are tried first.
 *
 * @param view positions of the lines that count as neighbours of each other, in order
 * @param place where in `view` the line stands
 * @param step −1 for the lines before it, 1 for those after it
 * @param mixed crossing lines with figures below zero: a sum that is too large may still come down
 */
export function runsBeside(
  lines: readonly AdditiveLine[],
  view: readonly number[],
  place: number,
  step: -1 | 1,
  mixed: readonly boolean[],
  budget: Budget,
): number[][] {
  const total = lines[view[place] ?? -1];
  if (!total) return [];
  const probes = probesOf(total);
  const run: number[] = [];
  const found: number[][] = [];
  for (let at = place + step; at >= 0 && at < view.length && run.length < LONGEST_RUN; at += step) {
    const position = view[at] as number;
    run.push(position);
    budget.additions -= probes.length;
    if (budget.additions < 0) return found;
    const meets = addTo(probes, lines[position] as AdditiveLine, mixed);
    if (meets && run.length >= 2) found.push([...run]);
    if (found.length >= MOST_PER_SIDE || !probes.some(({ isOpen }) => isOpen)) break;
  }
  return found;
}

/** The crossing lines on which a sum is most telling: large totals, each once. */
function probesOf({ figures }: AdditiveLine): Probe[] {
  const probes: Probe[] = [];
  const seen = new Set<bigint>();
  for (const [at, figure] of figures.entries()) {
    if (!figure || figure === 'unreadable' || figure.value === 0n || seen.has(figure.value)) continue;
    seen.add(figure.value);
    probes.push({ at, wanted: figure.value, reach: figure.reach, sum: 0n, isOpen: true, isBlind: false });
  }
  return probes.sort((one, other) => (magnitude(one.wanted) < magnitude(other.wanted) ? 1 : -1)).slice(0, PROBES);
}

/** Adds a line to the sums; whether it is one that counts, and any of them now meets its total. */
function addTo(probes: readonly Probe[], line: AdditiveLine, mixed: readonly boolean[]): boolean {
  let meets = false;
  for (const probe of probes) {
    const addend = line.figures[probe.at];
    if (addend === 'unreadable') probe.isBlind = true;
    else if (addend) {
      probe.sum += addend.value;
      probe.reach += addend.reach;
    }
    const off = probe.sum - probe.wanted;
    if (!probe.isBlind && magnitude(off) <= probe.reach) meets = true;
    probe.isOpen = mixed[probe.at] === true || off <= probe.reach;
  }
  return meets;
}
