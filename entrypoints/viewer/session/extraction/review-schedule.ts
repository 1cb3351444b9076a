/** Pages after which the first review is worth its while: a cover and a table of contents have nothing to check. */
const FIRST = 4;
/** Each later review waits for as many pages again: all reviews together then cost about as much as the last one. */
const GROWTH = 2;
/** A document that will be read through within this time is reviewed once, at its end. Milliseconds. */
const SOON = 500;
/** A review of what the reader has turned to waits this many times as long as the last one took. */
const REST = 4;

export interface Standing {
  /** Pages that were read. */
  read: number;
  /** Milliseconds until all are read; null while that cannot be told. */
  left: number | null;
  /** What the reader sees is read, with what stands beside it, and the last review knew nothing of it. */
  viewIsNew: boolean;
  /** Milliseconds on any clock. */
  now: number;
}

/** When the pages read so far are reviewed, while the rest is being read. */
export class ReviewSchedule {
  #reviewed = 0;
  #ended = Number.NEGATIVE_INFINITY;
  #took = 0;

  isDue({ read, left, viewIsNew, now }: Standing): boolean {
    if (read === this.#reviewed || (left !== null && left < SOON)) return false;
    if (read >= Math.max(FIRST, this.#reviewed * GROWTH)) return true;
    return read >= FIRST && viewIsNew && now - this.#ended >= REST * this.#took;
  }

  /** A review has ended. */
  reviewed({ read, now }: Pick<Standing, 'read' | 'now'>, took: number): void {
    this.#reviewed = read;
    this.#ended = now;
    this.#took = took;
  }
}
