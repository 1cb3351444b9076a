import type { Box } from '../drawn-page.ts';
import { type Color, UNKNOWN } from './color.ts';
import type { Drawing } from './drawing.ts';
import { boxOf, isUpright } from './graphics-state.ts';
import type { Handlers } from './handlers.ts';
import { type Matrix, multiply } from './matrix.ts';
import { isOpaque, within } from './paint-path.ts';

/** More copies of one image than this are a texture. */
const MOST_COPIES = 2000;

/** An image fills the unit square, whatever it shows. */
export const imageHandlers: Handlers = {
  paintImageXObject: (drawing) => image(drawing, drawing.state.matrix, UNKNOWN),
  paintInlineImageXObject: (drawing) => image(drawing, drawing.state.matrix, UNKNOWN),
  // A mask lets paint through in places; only a thin one is nearly all paint: a rule.
  paintImageMaskXObject: (drawing) => mask(drawing, drawing.state.matrix),
  paintSolidColorImageMask: (drawing) => image(drawing, drawing.state.matrix, drawing.state.fillColor),
  paintImageXObjectRepeat: (drawing, [, scaleX, scaleY, places]) =>
    copies(drawing, [scaleX as number, 0, 0, scaleY as number, 0, 0], places as ArrayLike<number>, image),
  paintImageMaskXObjectRepeat: (drawing, [, a, b, c, d, places]) =>
    copies(drawing, [a, b ?? 0, c ?? 0, d, 0, 0] as unknown as Matrix, places as ArrayLike<number>, mask),
  paintImageMaskXObjectGroup: (drawing, [images]) => {
    for (const { transform } of images as { transform: Matrix }[]) {
      mask(drawing, multiply(drawing.state.matrix, transform));
    }
  },
  paintInlineImageXObjectGroup: (drawing, [, pieces]) => {
    for (const { transform } of pieces as { transform: Matrix }[]) {
      image(drawing, multiply(drawing.state.matrix, transform), UNKNOWN);
    }
  },
};

/**
 * Images above the size that is decoded come as a square to fill and nothing in it: "q … cm Q".
 */
export function imageLeftOut(drawing: Drawing): void {
  image(drawing, drawing.state.matrix, UNKNOWN);
}

function image(drawing: Drawing, matrix: Matrix, color: Color = UNKNOWN): void {
  const { state, sheet, isShown } = drawing;
  if (!isShown || state.fillAlpha === 0) return;
  const box = seenBox(drawing, matrix);
  if (!box) return;
  sheet.image(box, color);
  if (color >= 0 && isOpaque(state) && state.clipIsBox && isUpright(matrix)) {
    drawing.covers.add(box, drawing.writing.glyphs.length);
  }
}

function mask(drawing: Drawing, matrix: Matrix): void {
  const { state, sheet, isShown } = drawing;
  if (!isShown || state.fillAlpha === 0) return;
  const box = seenBox(drawing, matrix);
  if (!box) return;
  if (isThin(box)) sheet.box(box, state.fillColor);
  else sheet.image(box, UNKNOWN);
}

function copies(
  drawing: Drawing,
  [a, b, c, d]: Matrix,
  places: ArrayLike<number>,
  draw: (drawing: Drawing, matrix: Matrix) => void,
): void {
  for (let index = 0; index + 1 < Math.min(places.length, 2 * MOST_COPIES); index += 2) {
    const matrix: Matrix = [a, b, c, d, places[index] as number, places[index + 1] as number];
    draw(drawing, multiply(drawing.state.matrix, matrix));
  }
}

function seenBox({ state }: Drawing, matrix: Matrix): Box | null {
  const box = within(boxOf(matrix, 0, 0, 1, 1), state.clip);
  return box[2] > box[0] && box[3] > box[1] ? box : null;
}

const isThin = ([x0, y0, x1, y1]: Box) => Math.min(x1 - x0, y1 - y0) <= 3.2;
