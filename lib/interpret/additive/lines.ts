import type { Slot } from './figures.ts';

/** A row or a column of a grid, as one that may total others of its kind. */
export interface AdditiveLine {
  /** Its row or column in the grid. */
  at: number;
  /** Its own name. */
  label: string;
  /** How far its name is set in; null where nothing is known of that. */
  depth: number | null;
  /** Lines between which an empty line or a heading stands belong to different blocks. */
  block: number;
  /** Its figures, in the order of the lines that cross it. */
  figures: readonly Slot[];
}

/** A line is the sum of others, wherever lines cross them. All are positions in the list that was given. */
export interface AdditiveGroup {
  total: number;
  parts: number[];
  /** Crossing lines on which it holds, a trivial one (nothing = nothing) not among them. */
  holds: number[];
  /** Crossing lines on which it does not. */
  fails: number[];
  /** Crossing lines that speak for it: it holds there with two figures or more. */
  speaks: number[];
  /** How unlikely all that is by chance, as the power of ten. */
  surprise: number;
  evidence: Evidence[];
  score: number;
}

/** What speaks for a group apart from its figures. */
export type Evidence =
  | 'total-word' // 合计, Total: the line says so, its parts do not
  | 'outline' // it stands above what is set in below it
  | 'whole-block' // it is the first or last line of a block, and the block is its parts
  | 'same-name'; // its parts are lines of one name
