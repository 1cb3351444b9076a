import type { Placed } from './plausible.ts';

/** Edges this close (points) are one. */
const SAME_EDGE = 2.5;
/** Share of a table's texts that stand at a common left, right or middle of their column. */
const ALIGNED = 0.55;

/**
 * Whether the texts of the columns stand in line: at a common left, right or middle. The gaps in justified prose fall
 * where they may. The first column says nothing, for prose begins at one place as well.
 */
export function isAligned(placed: readonly Placed[], columns: number): boolean {
  let texts = 0;
  let aligned = 0;
  for (let column = 1; column < columns; column++) {
    const own = placed.filter(({ first, last }) => first === column && last === column);
    if (own.length < 2) continue;
    texts += own.length;
    aligned += Math.max(
      largestCluster(own.map(({ segment }) => segment.x0)),
      largestCluster(own.map(({ segment }) => segment.x1)),
      largestCluster(own.map(({ segment }) => (segment.x0 + segment.x1) / 2)),
    );
  }
  return texts > 0 && aligned >= ALIGNED * texts;
}

/** How many of the values lie within `SAME_EDGE` of each other, at most. */
function largestCluster(values: number[]): number {
  values.sort((a, b) => a - b);
  let most = 0;
  let from = 0;
  for (let to = 0; to < values.length; to++) {
    while ((values[to] ?? 0) - (values[from] ?? 0) > SAME_EDGE) from++;
    most = Math.max(most, to - from + 1);
  }
  return most;
}
