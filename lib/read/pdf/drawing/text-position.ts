import { IDENTITY, type Matrix } from './matrix.ts';

/** Where the next glyph stands; begun anew by each text object. */
export class TextPosition {
  matrix: Matrix = IDENTITY;
  /** The pen, in the space of `matrix`. */
  x = 0;
  y = 0;
  #lineX = 0;
  #lineY = 0;

  start(matrix: Matrix = IDENTITY): void {
    this.matrix = matrix;
    this.x = this.#lineX = 0;
    this.y = this.#lineY = 0;
  }

  /** To a place beside the start of the line, which starts there from now on. */
  moveLine(x: number, y: number): void {
    this.x = this.#lineX += x;
    this.y = this.#lineY += y;
  }
}
