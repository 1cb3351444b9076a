/** How far one cell's text reaches along one direction, and which rows or columns it covers there. */
export interface Reach {
  first: number;
  /** Exclusive. */
  end: number;
  from: number;
  to: number;
}

/**
 * The edges between rows or columns, in the middle of the white that parts their texts; where a rule runs in that white,
 * along it. What is empty shares the white with its neighbours.
 *
 * @param count of rows or columns
 * @param overlap in points, by which texts on two sides of an edge may overlap
 * @param empty width in points of an outermost row or column without a text
 * @param rules where rules run
 * @returns `count + 1` numbers, ascending; null where texts do not keep the order that the tags tell
 */
export function edgesBetween(
  reaches: readonly Reach[],
  count: number,
  { overlap, empty, rules }: { overlap: number; empty: number; rules: readonly number[] },
): number[] | null {
  const before = new Array<number>(count + 1).fill(Number.NEGATIVE_INFINITY);
  const after = new Array<number>(count + 1).fill(Number.POSITIVE_INFINITY);
  for (const { first, end, from, to } of reaches) {
    before[end] = Math.max(before[end] ?? to, to);
    after[first] = Math.min(after[first] ?? from, from);
  }
  for (let edge = 1; edge <= count; edge++) before[edge] = Math.max(before[edge] ?? 0, before[edge - 1] ?? 0);
  for (let edge = count - 1; edge >= 0; edge--) after[edge] = Math.min(after[edge] ?? 0, after[edge + 1] ?? 0);
  if (before.some((to, edge) => to - (after[edge] ?? to) > overlap)) return null;
  const edges: number[] = [];
  for (let edge = 0; edge <= count; ) {
    // Edges between which nothing stands have the same white.
    let end = edge + 1;
    while (end <= count && before[end] === before[edge] && after[end] === after[edge]) end++;
    edges.push(...placed(before[edge] ?? 0, after[edge] ?? 0, end - edge, empty, rules));
    edge = end;
  }
  return edges;
}

/** So many edges in one stretch of white. */
function placed(from: number, to: number, count: number, empty: number, rules: readonly number[]): number[] {
  if (from === Number.NEGATIVE_INFINITY) return steps(to - (count - 1) * empty, empty, count);
  if (to === Number.POSITIVE_INFINITY) return steps(from, empty, count);
  const inside = [...new Set(rules.filter((at) => at >= from && at <= to))].sort((a, b) => a - b);
  if (inside.length === count) return inside;
  if (count === 1 && inside.length > 0) return inside.slice(0, 1);
  const step = (to - from) / (count + 1);
  return steps(from + step, step, count);
}

function steps(first: number, step: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index * step);
}
