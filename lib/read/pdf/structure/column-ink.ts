import type { Extent } from '../tables/extent.ts';

const NOWHERE: Extent = { x0: Number.POSITIVE_INFINITY, x1: Number.NEGATIVE_INFINITY };

/** Where the texts of columns stand, as far as their cells are placed. */
export class ColumnInk {
  /** For each column, the rightmost end of texts that end before it, and the leftmost start of those from it on. */
  readonly #before: number[];
  readonly #from: number[];
  /** By first column and number of columns. */
  readonly #slots = new Map<string, Extent>();
  readonly #slack: number;

  constructor(columnCount: number, slack: number) {
    this.#before = new Array<number>(columnCount + 1).fill(NOWHERE.x1);
    this.#from = new Array<number>(columnCount + 1).fill(NOWHERE.x0);
    this.#slack = slack;
  }

  add({ x0, x1 }: Extent, column: number, colSpan: number): void {
    const known = this.of(column, colSpan);
    this.#slots.set(`${column} ${colSpan}`, { x0: Math.min(known.x0, x0), x1: Math.max(known.x1, x1) });
    for (let after = column + colSpan; after < this.#before.length; after++) {
      this.#before[after] = Math.max(this.#before[after] ?? x1, x1);
    }
    for (let until = 0; until <= column; until++) this.#from[until] = Math.min(this.#from[until] ?? x0, x0);
  }

  /** Where texts over exactly these columns stand; over nothing where there are none. */
  of(column: number, colSpan: number): Extent {
    return this.#slots.get(`${column} ${colSpan}`) ?? NOWHERE;
  }

  /** Whether a text over these columns stands right of all texts of columns before them, and left of those after. */
  admits({ x0, x1 }: Extent, column: number, colSpan: number): boolean {
    const left = this.#before[column] ?? x0;
    const right = this.#from[column + colSpan] ?? x1;
    return left - x0 <= this.#slack && x1 - right <= this.#slack;
  }
}
