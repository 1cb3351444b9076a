import { Annotator, type Surface } from '../../../lib/annotate/index.ts';
import type { MarksOnPage } from '../../../lib/messages/index.ts';
import type { Finding, Language, MarkMode, Review, SetAside } from '../../../lib/model/index.ts';
import type { Ink } from '../../../lib/read/pdf/index.ts';
import { standing } from '../../../lib/records/aside/standing.ts';
import type { ReviewOnPage } from './extraction/received-review.ts';
import { samePlace } from './same-place.ts';

/** Where nothing is drawn, no frame comes. Milliseconds. */
const LONGEST_FRAME = 200;

export interface MarkingOptions {
  document: Document;
  language: Language;
  surfaceOf: (ink: Ink) => Surface;
  /** Which of these findings the reader has set aside. */
  asideAmong: (findings: readonly Finding[]) => SetAside[];
  onSetAside: (finding: string, note: string) => void;
  onChange: (state: { mode: MarkMode; current: string | null }) => void;
  onPanel: () => void;
  signal: AbortSignal;
}

interface Marked {
  annotator: Annotator;
  reviewed: ReviewOnPage;
  ending: AbortController;
}

/** The marks of the newest review: a later one takes the place of the earlier without a frame between them. */
export class Marking {
  readonly #options: MarkingOptions;
  #marked: Marked | null = null;

  constructor(options: MarkingOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => this.clear());
  }

  get annotator(): Annotator | null {
    return this.#marked?.annotator ?? null;
  }

  show(reviewed: ReviewOnPage, mode: MarkMode): void {
    const before = this.#marked;
    const ending = new AbortController();
    const { document, language, surfaceOf, onChange, onPanel, onSetAside } = this.#options;
    const annotator = new Annotator({
      document,
      surface: surfaceOf(reviewed.ink),
      review: this.#standing(reviewed),
      tapeOf: reviewed.tapeOf,
      language,
      mode,
      onChange: (state) => this.#marked?.ending === ending && onChange(state),
      onPanel,
      // What is found so far may yet be found otherwise.
      ...(reviewed.final && { onSetAside }),
      // A PDF is not rewritten.
      onRewritten: () => undefined,
      signal: ending.signal,
    });
    this.#marked = { annotator, reviewed, ending };
    if (!before) return;
    openAgain(before.annotator.describe().card, before.reviewed.ink, reviewed.ink, annotator);
    void afterFrames(2).then(() => before.ending.abort());
  }

  /** What is set aside has changed. */
  turnToStanding(): void {
    if (this.#marked) this.#marked.annotator.turnTo(this.#standing(this.#marked.reviewed));
  }

  clear(): void {
    this.#marked?.ending.abort();
    this.#marked = null;
  }

  #standing({ review }: ReviewOnPage): Review {
    return standing(review, this.#options.asideAmong(review.findings));
  }
}

function openAgain(card: MarksOnPage['card'], before: Ink, after: Ink, annotator: Annotator): void {
  const place = card?.pinned ? samePlace(card.place, before, after) : null;
  if (card && place) annotator.resume(place, card.focused);
}

async function afterFrames(frames: number): Promise<void> {
  for (let frame = 0; frame < frames; frame++) {
    await new Promise<void>((resolve) => {
      requestAnimationFrame(() => resolve());
      setTimeout(resolve, LONGEST_FRAME);
    });
  }
}
