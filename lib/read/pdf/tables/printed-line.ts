/** One line of one cell's text, in a part of a table whose rows no rule parts. */
export interface PrintedLine {
  /** First and last column that it stands over. */
  first: number;
  last: number;
  x0: number;
  x1: number;
  y0: number;
  y1: number;
  baseline: number;
  size: number;
  text: string;
  bold: boolean;
  /** A printed figure: a line with one is a row of its own, for figures do not wrap. */
  figure: boolean;
}

/** What is known of the columns and of the rules between lines. */
export interface Surroundings {
  /** For each column the range in which its texts may stand. */
  columns: readonly { x0: number; x1: number }[];
  /** Whether these ranges are ruled; else the longest text makes the range, and its line is full without being so. */
  ruled: boolean;
  /** Whether a rule runs between two heights, under or over the given columns. */
  isRuledOff: (above: PrintedLine, below: PrintedLine) => boolean;
}

/** Baselines this near (em) are one. */
export const SAME_LEVEL = 0.45;

/** Halfway between the first and the last baseline. */
export function middleOf(lines: readonly PrintedLine[]): number {
  return ((lines[0]?.baseline ?? 0) + (lines.at(-1)?.baseline ?? 0)) / 2;
}
