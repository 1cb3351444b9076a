import type { Base } from '../../model/index.ts';
import type { WordedBase } from './base.ts';
import type { Draft } from './draft.ts';

/** What the sentence compares with, from where its words stand up to the sentence's end. */
export class ToldBase {
  readonly #block: string;
  readonly #text: string;
  #worded: WordedBase | null = null;
  #start = 0;
  /** Id of the base's own amount: 比2022年预算343.22万元减少…. */
  amount: string | null = null;
  /** Whose change was the first against that amount: what its parts were before is another amount. */
  #owner: Draft | null = null;

  /** @param text the block's, in which places count */
  constructor(block: string, text: string) {
    this.#block = block;
    this.#text = text;
  }

  get year(): number | null {
    return this.#worded?.year ?? null;
  }

  /** @param start where the words that hold the base begin in the block's text */
  set(worded: WordedBase, start: number): void {
    this.#worded = worded;
    this.#start = start;
    this.amount = null;
    this.#owner = null;
  }

  clear(): void {
    this.#worded = null;
  }

  /** The base as a claim carries it; null where the sentence names none. */
  take(owner: Draft): Base | null {
    if (!this.#worded) return null;
    this.#owner ??= owner;
    const amount = this.#owner === owner ? this.amount : null;
    const { year, prior, stage, restated } = this.#worded;
    const start = this.#start + this.#worded.start;
    const end = this.#start + this.#worded.end;
    const place = { block: this.#block, start, end, text: this.#text.slice(start, end) };
    return { place, year, prior, stage, restated, fact: amount };
  }
}
