/** A stretch across the page, in points. */
export interface Extent {
  x0: number;
  x1: number;
}

/** How much two stretches have in common; negative for those apart: the white between them. */
export function overlapOf(one: Extent, other: Extent): number {
  return Math.min(one.x1, other.x1) - Math.max(one.x0, other.x0);
}
