import type { Box } from '../drawn-page.ts';
import { type Color, mixed, UNKNOWN } from './color.ts';
import type { GraphicsState } from './graphics-state.ts';
import { scaleOf } from './matrix.ts';
import { boundsOf, isBox, type Outline, outlinesOf } from './path.ts';
import type { Sheet } from './sheet.ts';

/** A frame drawn as one box less another is as thick as this at most. Points. */
const FRAME = 3.2;
/** A thin shape with curves that is longer than this is no part of a letter. Points. */
const LONGEST_LETTER = 30;
/** A polygon with more corners is a drawing, or a letter made of outlines. */
const MOST_CORNERS = 12;

export interface Painting {
  fills: boolean;
  strokes: boolean;
}

/**
 * Paints a path: strokes and thin areas become rules, other boxes fills.
 *
 * @param covered called with each area that hides what lies beneath it for certain
 */
export function paintPath(
  packed: ArrayLike<number>,
  painting: Painting,
  state: GraphicsState,
  sheet: Sheet,
  covered: (box: Box) => void,
): void {
  const fills = painting.fills && state.fillAlpha > 0;
  const strokes = painting.strokes && state.strokeAlpha > 0;
  if (!fills && !strokes) return;
  const outlines = outlinesOf(packed, state.matrix);
  if (fills) fillAll(outlines, state, sheet, covered);
  if (strokes) {
    const width = state.lineWidth * scaleOf(state.matrix);
    for (const outline of outlines) strokeOutline(outline, width, state, sheet);
  }
}

function fillAll(outlines: Outline[], state: GraphicsState, sheet: Sheet, covered: (box: Box) => void): void {
  const frame = frameOf(outlines);
  for (const side of frame ?? []) fillBox(side, state, sheet);
  if (frame) return;
  for (const outline of outlines) {
    if (outline.points.length < 4) continue;
    const bounds = boundsOf(outline);
    if (isBox(outline, bounds)) {
      const area = fillBox(bounds, state, sheet);
      // Of several boxes one may be the other's hole.
      if (area && outlines.length === 1 && isOpaque(state) && state.clipIsBox) covered(within(bounds, state.clip));
    } else if (isDot(bounds) || isLine(outline, bounds)) {
      fillBox(bounds, state, sheet);
    } else {
      sheet.vague(within(bounds, state.clip));
    }
  }
}

function fillBox(box: Box, state: GraphicsState, sheet: Sheet): boolean {
  const seen = within(box, state.clip);
  if (seen[2] < seen[0] || seen[3] < seen[1]) return false;
  return sheet.box(seen, seenColor(state.fillColor, state.fillAlpha, state, seen, sheet));
}

function strokeOutline({ points, straight, closed }: Outline, width: number, state: GraphicsState, sheet: Sheet): void {
  const [left, top, right, bottom] = state.clip;
  const line = (x0: number, y0: number, x1: number, y1: number) => {
    // A line just outside of the clip still shows half of its width.
    const [cx0, cx1] = [clamp(x0, left, right), clamp(x1, left, right)];
    const [cy0, cy1] = [clamp(y0, top, bottom), clamp(y1, top, bottom)];
    const off = width / 2 + 0.5;
    if (Math.min(Math.abs(cx0 - x0), Math.abs(cx1 - x1)) > off && Math.abs(x0 - x1) < 1) return;
    if (Math.min(Math.abs(cy0 - y0), Math.abs(cy1 - y1)) > off && Math.abs(y0 - y1) < 1) return;
    const around: Box = [Math.min(cx0, cx1), Math.min(cy0, cy1), Math.max(cx0, cx1), Math.max(cy0, cy1)];
    sheet.stroke(cx0, cy0, cx1, cy1, width, seenColor(state.strokeColor, state.strokeAlpha, state, around, sheet));
  };
  for (let index = 0; index < straight.length; index++) {
    if (!straight[index]) continue;
    const at = 2 * index;
    line(points[at] as number, points[at + 1] as number, points[at + 2] as number, points[at + 3] as number);
  }
  if (closed && straight.length > 1) {
    line(points.at(-2) as number, points.at(-1) as number, points[0] as number, points[1] as number);
  }
}

/** Paint that lets the ground through, in a mixed colour; blends leave nobody knows what. */
function seenColor(color: Color, alpha: number, state: GraphicsState, box: Box, sheet: Sheet): Color {
  if (state.blended && !state.masked && color >= 0) return color;
  if (state.masked) return UNKNOWN;
  if (alpha >= 1) return color;
  return mixed(color, sheet.ground.colorAt((box[0] + box[2]) / 2, (box[1] + box[3]) / 2), alpha);
}

/** Whether what is filled hides all that lies beneath it. */
export function isOpaque({ fillAlpha, fillColor, blended, masked, translucent }: GraphicsState): boolean {
  return fillAlpha >= 1 && fillColor >= 0 && !blended && !masked && !translucent;
}

/** The four sides of a frame drawn as a box in a box, or null. */
function frameOf(outlines: Outline[]): Box[] | null {
  const [one, other] = outlines;
  if (!one || !other || outlines.length !== 2) return null;
  const [a, b] = [boundsOf(one), boundsOf(other)];
  if (!isBox(one, a) || !isBox(other, b)) return null;
  const [outer, inner] = a[2] - a[0] >= b[2] - b[0] ? [a, b] : [b, a];
  const margins = [inner[0] - outer[0], inner[1] - outer[1], outer[2] - inner[2], outer[3] - inner[3]];
  if (margins.some((margin) => margin < 0 || margin > FRAME) || margins.every((margin) => margin === 0)) return null;
  const [x0, y0, x1, y1] = outer;
  const sides: Box[] = [
    [x0, y0, inner[0], y1],
    [x0, y0, x1, inner[1]],
    [inner[2], y0, x1, y1],
    [x0, inner[3], x1, y1],
  ];
  return sides.filter((_, index) => (margins[index] as number) > 0);
}

/** A piece of a dotted line, whatever its shape. */
function isDot([x0, y0, x1, y1]: Box): boolean {
  return x1 - x0 <= FRAME && y1 - y0 <= FRAME;
}

/** Borders that meet in a mitre are trapezoids; bars may have round ends. Strokes of letters are shorter. */
function isLine({ straight }: Outline, [x0, y0, x1, y1]: Box): boolean {
  const [short, long] = x1 - x0 < y1 - y0 ? [x1 - x0, y1 - y0] : [y1 - y0, x1 - x0];
  if (short > FRAME || straight.length > MOST_CORNERS) return false;
  return long > (straight.every(Boolean) ? 2 * FRAME : LONGEST_LETTER);
}

export function within(box: Box, clip: Box): Box {
  return [Math.max(box[0], clip[0]), Math.max(box[1], clip[1]), Math.min(box[2], clip[2]), Math.min(box[3], clip[3])];
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));
