import type { Box, Fill, Rule } from '../drawn-page.ts';
import { type Color, printedColor, TRANSPARENT, UNKNOWN } from './color.ts';
import { Ground } from './ground.ts';

/** Up to here an area is a line. Points; Word's thickest borders are 6, those of tables under 3. */
const THIN = 3.2;
/** Smaller than this nothing is seen. */
const NOTHING = 0.05;
/** More lines than this, or areas, are a map or a picture, and tell nothing of tables. */
const MOST = 50_000;
/** How far beside a line the ground is looked at: a line often parts two fills. */
const BESIDE = 1;

/** What lines, areas and images a page has so far. All boxes in displayed space. */
export class Sheet {
  readonly horizontal: Rule[] = [];
  readonly vertical: Rule[] = [];
  readonly fills: Fill[] = [];
  readonly images: Box[] = [];
  readonly ground = new Ground();
  readonly #width: number;
  readonly #height: number;

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
  }

  /**
   * A painted box: a line where it is thin, a dot of a dotted line where it is thin both ways, else an area.
   *
   * @returns whether it is an area
   */
  box([x0, y0, x1, y1]: Box, color: Color): boolean {
    if (!Number.isFinite(x0 + y0 + x1 + y1)) return false;
    if (x1 <= 0 || y1 <= 0 || x0 >= this.#width || y0 >= this.#height || color === TRANSPARENT) return false;
    const width = x1 - x0;
    const height = y1 - y0;
    if (width > THIN && height > THIN) {
      this.#area([x0, y0, x1, y1], color);
      return true;
    }
    if (width <= NOTHING && height <= NOTHING) return false;
    if (height <= THIN) this.#horizontal({ at: (y0 + y1) / 2, from: x0, to: x1, width: height }, color);
    if (width <= THIN) this.#vertical({ at: (x0 + x1) / 2, from: y0, to: y1, width }, color);
    return false;
  }

  /** A straight stroke. Turned ones are no part of a table. */
  stroke(x0: number, y0: number, x1: number, y1: number, width: number, color: Color): void {
    if (!Number.isFinite(x0 + y0 + x1 + y1 + width)) return;
    const half = width / 2;
    const [left, right] = x0 < x1 ? [x0, x1] : [x1, x0];
    const [top, bottom] = y0 < y1 ? [y0, y1] : [y1, y0];
    const across = right - left >= bottom - top;
    if (Math.min(right - left, bottom - top) > 1) return;
    if (width > 2 * THIN) {
      this.box(across ? [left, top - half, right, bottom + half] : [left - half, top, right + half, bottom], color);
    } else if (right < 0 || bottom < 0 || left > this.#width || top > this.#height || color === TRANSPARENT) {
      return;
    } else if (across) {
      if (right > left) this.#horizontal({ at: (top + bottom) / 2, from: left, to: right, width }, color);
    } else {
      this.#vertical({ at: (left + right) / 2, from: top, to: bottom, width }, color);
    }
  }

  /** An image, or what stands for one. Thin ones are lines. */
  image(box: Box, color: Color): void {
    const [x0, y0, x1, y1] = box;
    if (!Number.isFinite(x0 + y0 + x1 + y1)) return;
    if (x1 - x0 <= THIN || y1 - y0 <= THIN) {
      if (Math.max(x1 - x0, y1 - y0) > THIN) this.box(box, color);
      return;
    }
    if (color !== UNKNOWN) {
      this.box(box, color);
      return;
    }
    this.images.push(box);
    this.ground.paint(box, UNKNOWN);
  }

  /** Something painted of whose shape or colour only the surroundings are known. */
  vague(box: Box): void {
    this.ground.paint(box, UNKNOWN);
  }

  #area(box: Box, color: Color): void {
    const [x0, y0, x1, y1] = box;
    const seen = this.ground.shows(color, (x0 + x1) / 2, (y0 + y1) / 2);
    this.ground.paint(box, color);
    if (seen && color >= 0 && this.fills.length < MOST) this.fills.push({ box, color: printedColor(color) });
  }

  #horizontal(rule: Rule, color: Color): void {
    if (this.horizontal.length < MOST && this.#isSeen(rule, true, color)) this.horizontal.push(rule);
  }

  #vertical(rule: Rule, color: Color): void {
    if (this.vertical.length < MOST && this.#isSeen(rule, false, color)) this.vertical.push(rule);
  }

  /** Whether it differs from the ground on either side, at a few places along it. */
  #isSeen({ at, from, to, width }: Rule, across: boolean, color: Color): boolean {
    if (!this.ground.mayVanish(color)) return true;
    const beside = width / 2 + BESIDE;
    for (const share of [0.5, 0.2, 0.8]) {
      const along = from + (to - from) * share;
      for (const side of [at - beside, at + beside]) {
        if (across ? this.ground.shows(color, along, side) : this.ground.shows(color, side, along)) return true;
      }
    }
    return false;
  }
}
