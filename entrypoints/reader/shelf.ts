import { answersOfBackground, type ToBackground } from '../../lib/messages/index.ts';
import type { Finding, SetAside, Source } from '../../lib/model/index.ts';
import { figuresOf } from '../../lib/records/aside/figures.ts';
import { asideAmong } from '../../lib/records/aside/matching.ts';

export interface ShelfOptions {
  /** The document at hand; a page may turn into another one without being loaded anew. */
  source: () => Pick<Source, 'url' | 'name'>;
  /** Asks the background. */
  ask: (message: ToBackground) => Promise<unknown>;
  /** What is set aside has changed, or whether it is kept. */
  onChange: () => void;
}

/** What the reader has set aside in one document. The background keeps it, where it may be kept; else it lasts as long as the page. */
export class Shelf {
  readonly #options: ShelfOptions;
  #known: SetAside[] = [];

  constructor(options: ShelfOptions) {
    this.#options = options;
  }

  /** Learns what was set aside here before. Where that cannot be told, everything stands. */
  async load(): Promise<void> {
    try {
      const answer = await this.#options.ask({ type: 'get-aside', source: this.#options.source() });
      const before = answersOfBackground['get-aside'].parse(answer);
      this.#known = [...before, ...this.#known.filter((one) => !before.some((other) => isSame(one, other)))];
      if (before.length > 0) this.#options.onChange();
    } catch (error) {
      console.error(error);
    }
  }

  /** What of it concerns these findings. */
  among(findings: readonly Finding[]): SetAside[] {
    return asideAmong(findings, this.#known);
  }

  /**
   * Resolves when it is kept, or is known not to be. Of what is aside already the note changes, and nothing else.
   *
   * @param findings of the review in which it stands
   */
  async put(finding: Finding, note: string, findings: readonly Finding[]): Promise<void> {
    const before = this.#known.find((one) => asideAmong(findings, [one])[0]?.finding === finding.id);
    const now = { finding: finding.id, figures: figuresOf(finding), when: Date.now(), kept: false };
    await this.#keep({ ...(before ?? now), note });
  }

  /** @param findings of the review in which the one to be taken back has this id */
  async takeBack(id: string, findings: readonly Finding[]): Promise<void> {
    const taken = this.#known.filter((one) => asideAmong(findings, [one])[0]?.finding === id);
    if (taken.length === 0) return;
    this.#known = this.#known.filter((one) => !taken.includes(one));
    this.#options.onChange();
    for (const aside of taken) {
      await this.#options.ask({ type: 'take-back', source: this.#options.source(), aside });
    }
  }

  /** Whether the document is kept has changed: what is set aside is kept along with it, or no more. */
  async keepAnew(): Promise<void> {
    for (const aside of this.#known) await this.#keep(aside);
  }

  async #keep(aside: SetAside): Promise<void> {
    this.#put(aside);
    const answer = await this.#options.ask({ type: 'set-aside', source: this.#options.source(), aside });
    const { kept } = answersOfBackground['set-aside'].parse(answer);
    this.#put({ ...aside, kept });
  }

  #put(aside: SetAside): void {
    this.#known = [...this.#known.filter((one) => !isSame(one, aside)), aside];
    this.#options.onChange();
  }
}

function isSame(one: SetAside, other: SetAside): boolean {
  return one.finding === other.finding && one.figures === other.figures;
}
