import { type Detection, type Mark, type Review, Tape } from '../../../../lib/model/index.ts';
import type { Ink, LineInk, TableInk } from '../../../../lib/read/pdf/index.ts';
import type { ReviewPart } from './protocol.ts';

/** A review as the page holds it. What it does not show stays with the worker. */
export interface ReviewOnPage {
  review: Review;
  detection: Detection;
  ink: Ink;
  tapeOf: (relation: string) => Tape;
  unreadPages: number[];
  /** All pages were read that can be. */
  final: boolean;
}

type Head = Extract<ReviewPart, { type: 'review-head' }>;

/** Puts a review together again, part by part. */
export class ReviewInbox {
  #head: Head | null = null;
  #marks: Mark[] = [];
  #tables: [string, TableInk][] = [];
  #blocks: [string, LineInk[]][] = [];
  #tapes = new TapeBook();

  /** @returns the review with the last part, before that nothing */
  take(part: ReviewPart): ReviewOnPage | null {
    switch (part.type) {
      case 'review-head':
        this.#head = part;
        this.#marks = [];
        this.#tables = [];
        this.#blocks = [];
        this.#tapes = new TapeBook();
        return null;
      case 'review-marks':
        this.#marks.push(...part.marks);
        return null;
      case 'review-ink':
        this.#tables.push(...part.tables);
        this.#blocks.push(...part.blocks);
        return null;
      case 'review-tapes':
        this.#tapes.add(part);
        return null;
      case 'review-end':
        return this.#whole(part);
    }
  }

  #whole({ unreadPages, final }: Extract<ReviewPart, { type: 'review-end' }>): ReviewOnPage {
    if (!this.#head) throw new Error('A review ended that had not begun');
    const { review, detection } = this.#head;
    const tapes = this.#tapes;
    return {
      review: { ...review, marks: this.#marks },
      detection,
      ink: { tables: new Map(this.#tables), blocks: new Map(this.#blocks) },
      tapeOf: (relation) => tapes.tapeOf(relation),
      unreadPages,
      final,
    };
  }
}

/** Tapes of all relations as JSON: thousands, of which the reader opens a few. */
class TapeBook {
  readonly #stretches = new Map<string, Uint8Array>();
  readonly #open = new Map<string, Tape>();

  add({ relations, bytes, starts }: Extract<ReviewPart, { type: 'review-tapes' }>): void {
    for (const [index, relation] of relations.entries()) {
      this.#stretches.set(relation, bytes.subarray(starts[index], starts[index + 1]));
    }
  }

  /** @throws when there is no such relation */
  tapeOf(relation: string): Tape {
    const known = this.#open.get(relation);
    if (known) return known;
    const stretch = this.#stretches.get(relation);
    if (!stretch) throw new Error(`no relation ${relation}`);
    const tape = Tape.parse(JSON.parse(new TextDecoder().decode(stretch)));
    this.#open.set(relation, tape);
    return tape;
  }
}
