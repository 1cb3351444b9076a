import type { Box as PaperBox } from '../../read/pdf/drawn-page.ts';
import type { Figure } from '../surface.ts';

/**
 * Towards which side the characters of a column are set. A PDF does not say; but the edge to which they are set is the
 * one that lies alike in all cells, whatever the length of the figures. One cell alone tells by where its room is.
 */
export function sideOf(column: Iterable<{ cell: PaperBox; ink: PaperBox }>): Figure['align'] {
  const left: number[] = [];
  const right: number[] = [];
  const middle: number[] = [];
  for (const { cell, ink } of column) {
    left.push(ink[0] - cell[0]);
    right.push(cell[2] - ink[2]);
    middle.push((ink[0] - cell[0] - (cell[2] - ink[2])) / 2);
  }
  if (left.length === 0) return 'left';
  const [ofLeft, ofRight, ofMiddle] = [spread(left), spread(right), spread(middle)];
  const least = Math.min(ofLeft, ofRight, ofMiddle);
  // Figures of one length are set alike to every side.
  if (Math.max(ofLeft, ofRight, ofMiddle) - least < SAME) return byRoom(median(left), median(right));
  return least === ofRight ? 'right' : least === ofLeft ? 'left' : 'center';
}

/** Spreads that differ by less, in points, do not tell one side from another. */
const SAME = 1;

function byRoom(left: number, right: number): Figure['align'] {
  if (Math.abs(left - right) < 2 * SAME) return 'center';
  return left < right ? 'left' : 'right';
}

/** Median distance from the median: a few cells that are set otherwise change nothing. */
function spread(values: readonly number[]): number {
  const middle = median(values);
  return median(values.map((value) => Math.abs(value - middle)));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
