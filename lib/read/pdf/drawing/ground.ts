import type { Box, Fill, Glyph, Rule } from '../drawn-page.ts';

/** Areas and images by which white paint can be seen. */
export class Ground {
  readonly #boxes: readonly Box[];

  constructor(fills: readonly Fill[], images: readonly Box[]) {
    this.#boxes = [...fills.map(({ box }) => box), ...images];
  }

  /** Whether a point lies on paint that is not white. */
  isPainted(x: number, y: number): boolean {
    return this.#boxes.some((box) => x >= box[0] - 1 && x <= box[2] + 1 && y >= box[1] - 1 && y <= box[3] + 1);
  }

  shows(glyph: Glyph): boolean {
    return this.isPainted((glyph.x0 + glyph.x1) / 2, (glyph.y0 + glyph.y1) / 2);
  }

  /** A white rule parts two areas: it is seen where paint lies on one of its sides. */
  showsRule({ at, from, to }: Rule, direction: 'horizontal' | 'vertical'): boolean {
    const middle = (from + to) / 2;
    return direction === 'horizontal' ? this.isPainted(middle, at) : this.isPainted(at, middle);
  }
}
