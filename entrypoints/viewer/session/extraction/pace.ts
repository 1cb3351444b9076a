/** Pages that tell the pace: the last ones, since a document's parts differ. */
const LAST = 24;
/** Fewer tell nothing. */
const ENOUGH = 4;

/** How fast pages are read, and so how long the rest will take. */
export class Pace {
  readonly #pages: number[] = [];
  #reviewPerPage = 0;

  /** A page took so many milliseconds. */
  page(took: number): void {
    this.#pages.push(took);
    if (this.#pages.length > LAST) this.#pages.shift();
  }

  /** Reviewing so many pages took so many milliseconds. */
  review(pages: number, took: number): void {
    if (pages > 0) this.#reviewPerPage = took / pages;
  }

  /** Milliseconds until all pages are read; null while too few were. */
  readingLeft(pagesLeft: number): number | null {
    if (this.#pages.length < ENOUGH) return null;
    return (this.#pages.reduce((sum, took) => sum + took, 0) / this.#pages.length) * pagesLeft;
  }

  /** Whole seconds until the last review stands, rounded up; null while too few pages were read. */
  secondsLeft(pagesLeft: number, pageCount: number): number | null {
    const reading = this.readingLeft(pagesLeft);
    return reading === null ? null : Math.ceil((reading + this.#reviewPerPage * pageCount) / 1000);
  }
}
