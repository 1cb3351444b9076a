import { Annotator, type DrawnLinkChip, LinkChips, PageSurface } from '../../lib/annotate/index.ts';
import type { MarksOnPage, ToBackground } from '../../lib/messages/index.ts';
import {
  type Bilingual,
  type Interpretation,
  type Language,
  type MarkMode,
  type PageView,
  type Place,
  pause,
  type Review,
  runInSlices,
  type Work,
} from '../../lib/model/index.ts';
import { standing } from '../../lib/records/aside/standing.ts';
import { say } from '../../lib/words/index.ts';
import { Patience, watchLateTables } from './late-tables.ts';
import { nameOf, type PageReading, type PageReview, type Progress, readPage, reviewPage } from './pipeline.ts';
import { Shelf } from './shelf.ts';

export interface SessionOptions {
  document: Document;
  language: Language;
  mode: MarkMode;
  send: (message: ToBackground) => void;
  /** The same, for what is answered. */
  ask: (message: ToBackground) => Promise<unknown>;
  keep: (interpretation: Interpretation, review: Review, signal: AbortSignal) => Promise<void>;
  signal: AbortSignal;
}

/** The reader at work in one page: reads it, marks it, and reads it again when it has changed. */
export class Session {
  readonly #options: SessionOptions;
  readonly #again: Patience;
  readonly #links: LinkChips;
  readonly #shelf: Shelf;
  #view: PageView = { status: 'idle' };
  #mode: MarkMode;
  /** The reader wants this page checked, whatever it was taken for. */
  #wanted: boolean;
  #reading: PageReading | null = null;
  #reviewed: PageReview | null = null;
  #surface: PageSurface | null = null;
  #annotator: Annotator | null = null;
  #marked = new AbortController();
  #running: AbortController | null = null;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#mode = options.mode;
    this.#wanted = false;
    this.#links = new LinkChips({
      document: options.document,
      language: options.language,
      mode: options.mode,
      onOpen: ({ href }, quietly) => options.send({ type: 'open-document', file: href, quietly }),
      signal: options.signal,
    });
    this.#shelf = new Shelf({
      source: () => ({ url: location.href, name: nameOf(location) }),
      ask: options.ask,
      onChange: () => this.#turnToStanding(),
    });
    this.#again = new Patience(() => void this.#readAgain(), options.signal);
    watchLateTables(options.document, () => this.#annotator === null && this.#again.urge(), options.signal);
    options.signal.addEventListener('abort', () => {
      this.#running?.abort();
      this.#marked.abort();
    });
  }

  get view(): PageView {
    return this.#view;
  }

  /** What was checked; null when nothing was. */
  get reviewed(): PageReview | null {
    return this.#reviewed;
  }

  /** Reads and checks the page. What goes wrong becomes a view, too: the reader is never left waiting. */
  async start(): Promise<void> {
    await this.#run((signal) => this.#readAndReview(signal, (view) => this.#show(view), null));
    // After the reading, which the reader waits for.
    await this.#links.look();
  }

  checkAnyway(): Promise<void> {
    this.#wanted = true;
    return this.start();
  }

  showFinding(finding: string): boolean {
    return this.#annotator?.showFinding(finding) ?? false;
  }

  showPlace(place: Place): boolean {
    return this.#annotator?.showPlace(place) ?? false;
  }

  showTable(table: string): boolean {
    return this.#annotator?.showTable(table) ?? false;
  }

  step(direction: 'next' | 'previous'): boolean {
    return this.#annotator?.step(direction) ?? false;
  }

  setMode(mode: MarkMode): void {
    this.#mode = mode;
    this.#links.setMode(mode);
    this.#annotator?.setMode(mode);
  }

  async setAside(finding: string, note: string): Promise<void> {
    const findings = this.#reviewed?.review.findings ?? [];
    const found = findings.find(({ id }) => id === finding);
    if (found) await this.#shelf.put(found, note, findings);
  }

  async takeBack(finding: string): Promise<void> {
    await this.#shelf.takeBack(finding, this.#reviewed?.review.findings ?? []);
  }

  keepAside(): Promise<void> {
    return this.#shelf.keepAnew();
  }

  describe(): MarksOnPage | null {
    return this.#annotator?.describe() ?? null;
  }

  describeLinks(): DrawnLinkChip[] {
    return this.#links.describe();
  }

  /** Says again how things stand: to a background that has slept, or to a second call for a reader. */
  announce(): void {
    this.#options.send({ type: 'view-changed', view: this.#view });
  }

  async #readAgain(): Promise<void> {
    const before = this.#reading?.disclosure.source.sha256 ?? null;
    await this.#run((signal) => this.#readAndReview(signal, () => undefined, before));
  }

  /** @param before digest of a reading that needs no second review; null to review in any case */
  async #readAndReview(signal: AbortSignal, progress: Progress, before: string | null): Promise<void> {
    const shelved = this.#shelf.load();
    const { reading, reviewed } = await runInSlices(this.#work(progress, before), { signal });
    await pause();
    await shelved;
    signal.throwIfAborted();
    if (reading.disclosure.source.sha256 === before) {
      this.#surface?.adopt(reading.disclosure, reading.elements);
      return;
    }
    this.#reading = reading;
    if (reviewed) {
      this.#mark(reading, reviewed);
      await pause();
      await this.#options.keep(reviewed.interpretation, reviewed.review, signal);
    } else {
      this.#unmark();
      const { detection } = reading;
      const status = detection.verdict === 'landing' ? 'landing' : 'not-disclosure';
      this.#show({ status, detection });
    }
  }

  /** All of it as one work, so that no step begins where another has just used up the page's patience. */
  *#work(progress: Progress, before: string | null): Work<{ reading: PageReading; reviewed: PageReview | null }> {
    const reading = yield* readPage(this.#options.document, progress);
    const wanted = this.#wanted || reading.detection.verdict === 'disclosure';
    const changed = reading.disclosure.source.sha256 !== before;
    return { reading, reviewed: wanted && changed ? yield* reviewPage(reading, progress) : null };
  }

  #mark(reading: PageReading, reviewed: PageReview): void {
    this.#unmark();
    this.#reviewed = reviewed;
    this.#marked = new AbortController();
    this.#surface = new PageSurface(this.#options.document, reading.disclosure, reading.elements);
    this.#annotator = new Annotator({
      document: this.#options.document,
      surface: this.#surface,
      review: standing(reviewed.review, this.#shelf.among(reviewed.review.findings)),
      tapeOf: reviewed.tapeOf,
      language: this.#options.language,
      mode: this.#mode,
      onChange: (state) => this.#changed(reading, reviewed, state),
      onPanel: () => this.#options.send({ type: 'open-panel' }),
      onSetAside: (finding, note) => void this.setAside(finding, note).catch(console.error),
      onRewritten: () => this.#again.urge(),
      signal: this.#marked.signal,
    });
    this.#changed(reading, reviewed, { mode: this.#mode, current: null });
  }

  /** The reader has set something aside, or taken it back. */
  #turnToStanding(): void {
    if (!this.#reading || !this.#reviewed || !this.#annotator) return;
    const { review } = this.#reviewed;
    this.#annotator.turnTo(standing(review, this.#shelf.among(review.findings)));
    this.#changed(this.#reading, this.#reviewed, { mode: this.#mode, current: this.#annotator.current });
  }

  #unmark(): void {
    this.#marked.abort();
    this.#annotator = null;
    this.#surface = null;
    this.#reviewed = null;
  }

  #changed(
    { detection }: PageReading,
    { review }: PageReview,
    state: { mode: MarkMode; current: string | null },
  ): void {
    this.#mode = state.mode;
    this.#links.setMode(state.mode);
    this.#show({
      status: 'reviewed',
      detection,
      review: { ...review, marks: [] },
      aside: this.#shelf.among(review.findings),
      markMode: state.mode,
      current: state.current,
    });
  }

  #show(view: PageView): void {
    this.#view = view;
    this.announce();
  }

  /** One run at a time: a later one ends the earlier. */
  async #run(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    try {
      await work(running.signal);
    } catch (error) {
      if (running.signal.aborted) return;
      console.error(error);
      this.#unmark();
      this.#show({ status: 'failed', message: unreadable });
    }
  }
}

const unreadable: Bilingual = { zh: say('zh', 'errors.unreadable'), en: say('en', 'errors.unreadable') };
