import type { Rule } from '../drawn-page.ts';

/** Where the pieces of one rule across meet: most producers draw the border of each cell for itself. */
export interface SeamLine {
  at: number;
  from: number;
  to: number;
  /** x of each meeting, left to right. */
  xs: number[];
}

/** Pieces whose heights differ by less (points) lie on one line. */
const SAME_LEVEL = 1;
/** Shorter pieces (points) are dots of corners, or of a dotted line. */
const DOT = 2.5;
/** Pieces of cells are longer (points); dashes are shorter, or all of one length. */
const PIECE = 7;
/** Pieces meet where they leave less white than a corner's dot, and overlap by no more than they are thick. Points. */
const MEETING = 2;
/** Meetings this near (points) are of one column's edge. */
const SAME_EDGE = 2;

/** Lines across whose pieces meet, of rules as they were drawn: before their pieces are joined. */
export function seamLines(pieces: readonly Rule[]): SeamLine[] {
  const lines: SeamLine[] = [];
  for (const level of levelsOf(pieces.filter(({ from, to }) => to - from >= DOT))) {
    let open: SeamLine | null = null;
    let before = 0;
    for (const { at, from, to } of level.sort((a, b) => a.from - b.from || b.to - a.to)) {
      if (open && to <= open.to + SAME_EDGE) continue;
      if (open && Math.abs(from - open.to) <= MEETING) {
        if (before >= PIECE && to - from >= PIECE) open.xs.push((from + open.to) / 2);
        open.to = to;
      } else if (open && from < open.to) {
        open.to = to;
      } else {
        open = { at, from, to, xs: [] };
        lines.push(open);
      }
      before = to - from;
    }
  }
  return lines.filter(({ xs }) => xs.length > 0);
}

function levelsOf(pieces: readonly Rule[]): Rule[][] {
  const levels: Rule[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.at - b.at)) {
    const level = levels.at(-1);
    if (level && piece.at - (level[0]?.at ?? 0) <= SAME_LEVEL) level.push(piece);
    else levels.push([piece]);
  }
  return levels;
}

/** Edges of columns, outer ones included, by where the pieces of lines between two sides and two heights meet. */
export function seamEdges(lines: readonly SeamLine[], from: number, to: number, top: number, bottom: number): number[] {
  const inside = lines.filter(
    (line) =>
      line.at > top - SAME_EDGE && line.at < bottom + SAME_EDGE && line.from > from - PIECE && line.to < to + PIECE,
  );
  const edges = [from];
  for (const x of inside.flatMap(({ xs }) => xs).sort((a, b) => a - b)) {
    if (x - (edges.at(-1) ?? from) > 2 * SAME_EDGE && to - x > 2 * SAME_EDGE) edges.push(x);
  }
  return [...edges, to];
}
