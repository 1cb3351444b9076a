import type { Box } from '../drawn-page.ts';
import type { Matrix } from './matrix.ts';

/** One run of a path without lifting the pen, in displayed space. */
export interface Outline {
  /** x, y, x, y … of the points that it goes through. */
  points: number[];
  /** For each point but the first: whether a straight line leads to it. */
  straight: boolean[];
  closed: boolean;
}

/** A rounded corner is drawn as two straight ends up to this size. Points. */
const LARGEST_CORNER = 14;
/** How far points may lie off a box's edges for it to be a box. Points. */
const OFF = 0.6;

/**
 * A path as pdf.js packs it: 0 move (x y), 1 line (x y), 2 curve (six numbers), 3 quadratic curve (four), 4 close.
 * Rounded corners become square ones, so that a rounded border is a border.
 */
export function outlinesOf(packed: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Outline[] {
  const outlines: Outline[] = [];
  let current: Outline | null = null;
  for (let index = 0; index < packed.length; ) {
    const step = packed[index++];
    if (step === 4) {
      if (current) current.closed = true;
      continue;
    }
    const size = step === 2 ? 6 : step === 3 ? 4 : step === 0 || step === 1 ? 2 : 0;
    if (size === 0) break;
    const end = index + size;
    const px = packed[end - 2] as number;
    const py = packed[end - 1] as number;
    const x = a * px + c * py + e;
    const y = b * px + d * py + f;
    if (step === 0) {
      current = { points: [x, y], straight: [], closed: false };
      outlines.push(current);
    } else if (current) {
      if (step !== 1) {
        const cx = a * (packed[index] as number) + c * (packed[index + 1] as number) + e;
        const cy = b * (packed[index] as number) + d * (packed[index + 1] as number) + f;
        curveTo(current, cx, cy, x, y);
      } else {
        current.points.push(x, y);
        current.straight.push(true);
      }
    }
    index = end;
  }
  return outlines;
}

/** A curve from the outline's last point; (cx, cy) is the point it first heads for. */
function curveTo({ points, straight }: Outline, cx: number, cy: number, x: number, y: number): void {
  const x0 = points[points.length - 2] as number;
  const y0 = points[points.length - 1] as number;
  const isCorner =
    Math.abs(x - x0) <= LARGEST_CORNER &&
    Math.abs(y - y0) <= LARGEST_CORNER &&
    x !== x0 &&
    y !== y0 &&
    points.length > 2;
  if (isCorner && straight.at(-1) === true) {
    const across = Math.abs(cy - y0) < Math.abs(cx - x0);
    points.push(across ? x : x0, across ? y0 : y, x, y);
    straight.push(true, true);
  } else {
    points.push(x, y);
    straight.push(false);
  }
}

/** The upright box around an outline. */
export function boundsOf({ points }: Outline): Box {
  const bounds: Box = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (let index = 0; index < points.length; index += 2) {
    const x = points[index] as number;
    const y = points[index + 1] as number;
    if (x < bounds[0]) bounds[0] = x;
    if (y < bounds[1]) bounds[1] = y;
    if (x > bounds[2]) bounds[2] = x;
    if (y > bounds[3]) bounds[3] = y;
  }
  return bounds;
}

/** Whether an outline runs along its bounds, and straight. */
export function isBox({ points, straight }: Outline, [x0, y0, x1, y1]: Box): boolean {
  if (straight.length > 16) return false;
  for (let index = 0; index < points.length; index += 2) {
    const x = points[index] as number;
    const y = points[index + 1] as number;
    const atCorner =
      (Math.abs(x - x0) < OFF || Math.abs(x - x1) < OFF) && (Math.abs(y - y0) < OFF || Math.abs(y - y1) < OFF);
    const onEdge = Math.abs(x - x0) < OFF || Math.abs(x - x1) < OFF || Math.abs(y - y0) < OFF || Math.abs(y - y1) < OFF;
    // Four points make a diamond, if they only touch the edges.
    if (!(atCorner || (onEdge && straight.length > 4))) return false;
  }
  return straight.every(Boolean);
}
