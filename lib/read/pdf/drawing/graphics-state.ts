import type { Box } from '../drawn-page.ts';
import type { Color } from './color.ts';
import { type Matrix, multiply } from './matrix.ts';
import type { Font } from './operator-list.ts';

/** What "q" keeps and "Q" brings back, as far as it matters for what is seen where. */
export class GraphicsState {
  /** From the space of the operators to the displayed page. */
  matrix: Matrix;
  /** What is drawn outside of it is not seen. Displayed space; as wide as the clip, or wider. */
  clip: Box;
  /** The clip is just that box: no other shape cut into it. */
  clipIsBox = true;

  fillColor: Color = 0;
  strokeColor: Color = 0;
  fillAlpha = 1;
  strokeAlpha = 1;
  /** In points of the operators' space. */
  lineWidth = 1;
  /** A blend mode or a soft mask: what lies beneath may be seen through it. */
  blended = false;
  masked = false;
  /** Within a group that lets the ground through as a whole, however opaque its parts are. */
  translucent = false;

  font: Font | null = null;
  fontSize = 0;
  charSpacing = 0;
  wordSpacing = 0;
  horizontalScale = 1;
  leading = 0;
  rise = 0;
  /** 0 fill, 1 stroke, 2 both, 3 neither; 4 to 7 the same, and clip. */
  textMode = 0;

  constructor(matrix: Matrix, clip: Box) {
    this.matrix = matrix;
    this.clip = clip;
  }

  copy(): GraphicsState {
    return Object.assign(new GraphicsState(this.matrix, this.clip), this);
  }

  transform(matrix: ArrayLike<number>): void {
    this.matrix = multiply(this.matrix, matrix);
  }

  /**
   * Narrows the clip to a box in the operators' space, or in one that `inner` maps onto it.
   *
   * @param isBox whether all of the box lets through
   */
  clipTo(x0: number, y0: number, x1: number, y1: number, isBox: boolean, inner?: ArrayLike<number> | null): void {
    const matrix = inner ? multiply(this.matrix, inner) : this.matrix;
    const box = boxOf(matrix, x0, y0, x1, y1);
    const clip = this.clip;
    this.clip = [
      Math.max(clip[0], box[0]),
      Math.max(clip[1], box[1]),
      Math.min(clip[2], box[2]),
      Math.min(clip[3], box[3]),
    ];
    this.clipIsBox &&= isBox && isUpright(matrix);
  }
}

/** Whether boxes stay boxes under the map. */
export function isUpright([a, b, c, d]: Matrix): boolean {
  const little = 1e-3 * (Math.abs(a) + Math.abs(b) + Math.abs(c) + Math.abs(d));
  return (Math.abs(b) <= little && Math.abs(c) <= little) || (Math.abs(a) <= little && Math.abs(d) <= little);
}

/** The upright box around a mapped box. */
export function boxOf([a, b, c, d, e, f]: Matrix, x0: number, y0: number, x1: number, y1: number): Box {
  const left = Math.min(a * x0, a * x1) + Math.min(c * y0, c * y1) + e;
  const right = Math.max(a * x0, a * x1) + Math.max(c * y0, c * y1) + e;
  const top = Math.min(b * x0, b * x1) + Math.min(d * y0, d * y1) + f;
  const bottom = Math.max(b * x0, b * x1) + Math.max(d * y0, d * y1) + f;
  return [left, top, right, bottom];
}
