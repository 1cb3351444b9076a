import type { Box, Rule } from '../drawn-page.ts';
import type { GraphicsState } from './graphics-state.ts';
import { type Matrix, scaleOf } from './matrix.ts';

/** In points. A filled rectangle, or a stroke, up to this thickness is a rule; a thicker one is an area. */
const THIN = 3.2;
/** A stroke that leaves its axis by no more than this is meant to be straight. */
const AXIS = 1;
/** How far the corners of a rectangle may lie off its sides. */
const SQUARE = 0.6;
/** Rounded boxes have a few curves; outlines of letters and drawings have many. */
const MOST_CURVED = 12;

/** What a path leaves on the page. */
export interface Painted {
  rule(direction: 'horizontal' | 'vertical', rule: Rule, color: string): void;
  area(box: Box, color: string): void;
}

interface Subpath {
  points: [x: number, y: number][];
  curved: boolean;
  closed: boolean;
}

/** As pdf.js numbers them in a path's buffer. */
const MOVE = 0;
const LINE = 1;
const CUBIC = 2;
const QUADRATIC = 3;
const CLOSE = 4;

/** The parts of a path in page space. */
export function subpathsOf(buffer: ArrayLike<number>, matrix: Matrix): Subpath[] {
  const found: Subpath[] = [];
  let current: Subpath | null = null;
  const point = (at: number): [number, number] => {
    const x = buffer[at] ?? 0;
    const y = buffer[at + 1] ?? 0;
    return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
  };
  for (let at = 0; at < buffer.length; ) {
    const step = buffer[at++];
    if (step === MOVE) {
      current = { points: [point(at)], curved: false, closed: false };
      found.push(current);
      at += 2;
    } else if (step === LINE) {
      current?.points.push(point(at));
      at += 2;
    } else if (step === CUBIC || step === QUADRATIC) {
      const length = step === CUBIC ? 6 : 4;
      current?.points.push(point(at + length - 2));
      if (current) current.curved = true;
      at += length;
    } else if (step === CLOSE) {
      if (current) current.closed = true;
    } else break;
  }
  return found;
}

/** The box around a path, or null for an empty one. */
export function boundsOf(subpaths: readonly Subpath[]): Box | null {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { points } of subpaths) {
    for (const [x, y] of points) {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  }
  return box[0] === Infinity ? null : box;
}

/** Rules and areas of a path that is stroked or filled. What cannot be seen (alpha 0) leaves nothing. */
export function paintPath(
  subpaths: readonly Subpath[],
  { strokes, fills }: { strokes: boolean; fills: boolean },
  state: GraphicsState,
  painted: Painted,
): void {
  const strokeWidth = state.lineWidth * scaleOf(state.matrix);
  for (const subpath of subpaths) {
    const { points, curved, closed } = subpath;
    if (points.length < 2 || (curved && points.length > MOST_CURVED)) continue;
    if (strokes && state.strokeAlpha > 0) {
      for (let index = 0; index + 1 < points.length; index++)
        stroke(
          points[index] as [number, number],
          points[index + 1] as [number, number],
          strokeWidth,
          state.stroke,
          painted,
        );
      if (closed && points.length > 2)
        stroke(points.at(-1) as [number, number], points[0] as [number, number], strokeWidth, state.stroke, painted);
    }
    if (fills && state.fillAlpha > 0 && !curved) fillPolygon(subpath, state.fill, painted);
  }
}

/** A filled box as what it looks like: a dot of two rules, a rule, or an area. */
export function paintBox([x0, y0, x1, y1]: Box, color: string, painted: Painted): void {
  const width = x1 - x0;
  const height = y1 - y0;
  const across: Rule = { at: (y0 + y1) / 2, from: x0, to: x1, width: height };
  const down: Rule = { at: (x0 + x1) / 2, from: y0, to: y1, width };
  if (width <= THIN && height <= THIN) {
    // The corner of a cell, drawn apart from its sides.
    if (width <= 0.05 && height <= 0.05) return;
    painted.rule('horizontal', across, color);
    painted.rule('vertical', down, color);
  } else if (height <= THIN) painted.rule('horizontal', across, color);
  else if (width <= THIN) painted.rule('vertical', down, color);
  else painted.area([x0, y0, x1, y1], color);
}

function fillPolygon(subpath: Subpath, color: string, painted: Painted): void {
  const box = boundsOf([subpath]);
  if (!box) return;
  const [x0, y0, x1, y1] = box;
  const isBox = subpath.points.every(
    ([x, y]) =>
      (Math.abs(x - x0) < SQUARE || Math.abs(x - x1) < SQUARE) &&
      (Math.abs(y - y0) < SQUARE || Math.abs(y - y1) < SQUARE),
  );
  // Mitred sides of a border are thin trapezoids.
  const isThin = Math.min(x1 - x0, y1 - y0) <= THIN && Math.max(x1 - x0, y1 - y0) > 2 * THIN;
  if (isBox || isThin) paintBox(box, color, painted);
}

function stroke(
  [ax, ay]: [number, number],
  [bx, by]: [number, number],
  width: number,
  color: string,
  painted: Painted,
): void {
  const dx = Math.abs(ax - bx);
  const dy = Math.abs(ay - by);
  if (width > 2 * THIN) {
    const halfAcross = dx < 1 ? width / 2 : 0;
    const halfDown = dy < 1 ? width / 2 : 0;
    paintBox(
      [
        Math.min(ax, bx) - halfAcross,
        Math.min(ay, by) - halfDown,
        Math.max(ax, bx) + halfAcross,
        Math.max(ay, by) + halfDown,
      ],
      color,
      painted,
    );
  } else if (dy <= AXIS && dx > dy) {
    painted.rule('horizontal', { at: (ay + by) / 2, from: Math.min(ax, bx), to: Math.max(ax, bx), width }, color);
  } else if (dx <= AXIS && dy > dx) {
    painted.rule('vertical', { at: (ax + bx) / 2, from: Math.min(ay, by), to: Math.max(ay, by), width }, color);
  }
}
