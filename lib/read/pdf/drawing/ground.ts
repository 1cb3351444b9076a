import type { Box } from '../drawn-page.ts';
import { alike, type Color, WHITE } from './color.ts';

/** Beyond so many areas nobody looks any more what lies beneath: all is taken as seen. */
const MOST_AREAS = 4000;

/**
 * The areas painted so far. What is drawn in the colour of its ground is not seen: white text on white paper, white
 * rules beside no fill.
 */
export class Ground {
  readonly #boxes: Box[] = [];
  readonly #colors: Color[] = [];
  readonly #painted = new Set<Color>([WHITE]);
  /** What `mayVanish` has found, until another colour is painted. */
  readonly #vanishing = new Map<Color, boolean>();

  paint(box: Box, color: Color): void {
    if (this.#boxes.length >= MOST_AREAS) return;
    this.#boxes.push(box);
    this.#colors.push(color);
    if (this.#painted.has(color)) return;
    this.#painted.add(color);
    this.#vanishing.clear();
  }

  /** The colour at a point; the paper is white. */
  colorAt(x: number, y: number): Color {
    for (let index = this.#boxes.length - 1; index >= 0; index--) {
      const box = this.#boxes[index] as Box;
      if (x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]) return this.#colors[index] as Color;
    }
    return WHITE;
  }

  /** Whether paint of this colour is seen at a point. */
  shows(color: Color, x: number, y: number): boolean {
    return !this.mayVanish(color) || !alike(color, this.colorAt(x, y));
  }

  /** Whether anything lies on the page in which this colour could vanish. */
  mayVanish(color: Color): boolean {
    if (color < 0 || this.#boxes.length >= MOST_AREAS) return false;
    const known = this.#vanishing.get(color);
    if (known !== undefined) return known;
    const vanishes = this.#painted.values().some((painted) => alike(painted, color));
    this.#vanishing.set(color, vanishes);
    return vanishes;
  }
}
