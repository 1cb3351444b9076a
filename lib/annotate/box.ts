/** A rectangle in CSS px. Which origin it counts from is said where it is used. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export function right(box: Box): number {
  return box.left + box.width;
}

export function bottom(box: Box): number {
  return box.top + box.height;
}

export function moved(box: Box, left: number, top: number): Box {
  return { left: box.left + left, top: box.top + top, width: box.width, height: box.height };
}

/** Grown on all sides; a negative amount shrinks, never below nothing. */
export function grown(box: Box, across: number, down = across): Box {
  return {
    left: box.left - across,
    top: box.top - down,
    width: Math.max(0, box.width + 2 * across),
    height: Math.max(0, box.height + 2 * down),
  };
}

/** What both have in common; null where they do not meet. */
export function common(a: Box, b: Box): Box | null {
  const left = Math.max(a.left, b.left);
  const top = Math.max(a.top, b.top);
  const width = Math.min(right(a), right(b)) - left;
  const height = Math.min(bottom(a), bottom(b)) - top;
  return width > 0 && height > 0 ? { left, top, width, height } : null;
}

export function meet(a: Box, b: Box): boolean {
  return a.left < right(b) && b.left < right(a) && a.top < bottom(b) && b.top < bottom(a);
}

/** The smallest box around all; null for none. */
export function around(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const width = Math.max(...boxes.map(right)) - left;
  const height = Math.max(...boxes.map(bottom)) - top;
  return { left, top, width, height };
}

export function holdsPoint(box: Box, x: number, y: number): boolean {
  return x >= box.left && x <= right(box) && y >= box.top && y <= bottom(box);
}

/** Whether two boxes agree to within half a pixel: less than that is how browsers round, not a movement. */
export function sameBox(a: Box | null, b: Box | null): boolean {
  if (!a || !b) return a === b;
  return (
    Math.abs(a.left - b.left) < 0.5 &&
    Math.abs(a.top - b.top) < 0.5 &&
    Math.abs(a.width - b.width) < 0.5 &&
    Math.abs(a.height - b.height) < 0.5
  );
}
