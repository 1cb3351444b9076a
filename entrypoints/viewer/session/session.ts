import type { MarksOnPage, ParcelTaker, ToBackground } from '../../../lib/messages/index.ts';
import type { Bilingual, MarkMode, PageView, Place } from '../../../lib/model/index.ts';
import { Shelf } from '../../reader/shelf.ts';
import { Announcer } from './announcer.ts';
import type { End, Parcel, Progress } from './extraction/protocol.ts';
import type { ReviewOnPage } from './extraction/received-review.ts';
import { Marking } from './marking.ts';
import { pageViewOf } from './page-view.ts';
import { Reading } from './reading.ts';
import type { FailureCode, ShownReview, ViewerSession, ViewerSessionOptions, ViewerState } from './types.ts';
import { inBoth } from './words.ts';

/** Asks for a parcel: each piece is taken as it comes. */
export type AskParcel = (taker: ParcelTaker, signal: AbortSignal) => void;

/** What the session needs of the browser around the page. */
export interface Surroundings {
  announce: (view: PageView) => void;
  /** Asks the background, and waits for its answer. */
  ask: (message: ToBackground) => Promise<unknown>;
  /** Hands a checked document to the background, which keeps it where it may be kept. */
  keep: (ask: AskParcel) => void;
  openPanel: () => void;
  /** Begins anew with the page: where the document itself could not be had. */
  reload: () => void;
  /** Version of the program, if what is read may be remembered on this machine; null if not. */
  engineToRemember: (url: string | null) => Promise<string | null>;
}

/** A document in the viewer: read and checked in a worker, marked on its pages. */
export class PdfSession implements ViewerSession {
  readonly #options: ViewerSessionOptions;
  readonly #around: Surroundings;
  readonly #marking: Marking;
  readonly #announcer: Announcer;
  readonly #shelf: Shelf;
  readonly #listeners = new Set<(state: ViewerState) => void>();
  #state: ViewerState = { status: 'opening' };
  #mode: MarkMode;
  #reading: Reading | null = null;
  #progress: Progress = { pagesRead: 0, pages: 1, secondsLeft: null };
  #shown: ShownReview | null = null;
  #truncated = false;

  constructor(options: ViewerSessionOptions, around: Surroundings) {
    this.#options = options;
    this.#around = around;
    this.#mode = options.mode;
    this.#announcer = new Announcer(around.announce, options.signal);
    this.#shelf = new Shelf({
      source: () => options.source,
      ask: around.ask,
      onChange: () => this.#turnToStanding(),
    });
    this.#marking = new Marking({
      ...options,
      asideAmong: (findings) => this.#shelf.among(findings),
      onSetAside: (finding, note) => void this.setAside(finding, note).catch(console.error),
      onChange: ({ mode, current }) => this.#turned(mode, current),
      onPanel: around.openPanel,
    });
    options.signal.addEventListener('abort', () => {
      this.#reading?.end();
      this.#listeners.clear();
    });
  }

  get state(): ViewerState {
    return this.#state;
  }

  get view(): PageView {
    return pageViewOf(this.#state);
  }

  watch(listener: (state: ViewerState) => void, signal?: AbortSignal): void {
    this.#listeners.add(listener);
    signal?.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  async read(bytes: Uint8Array, password?: string, truncated = false): Promise<void> {
    const { source, pagesInView } = this.#options;
    this.#reading?.end();
    this.#truncated = truncated;
    this.#reading = new Reading({
      bytes,
      password: password ?? null,
      source,
      pagesInView,
      engineToRemember: async () => (truncated ? null : this.#around.engineToRemember(source.url)),
      onProgress: (progress) => this.#progressed(progress),
      onReview: (reviewed) => this.#mark(reviewed),
      onEnd: (end) => this.#conclude(end),
    });
    // Known long before the first page is read and judged.
    void this.#shelf.load();
    await this.#begin(false);
  }

  cancel(): void {
    this.#reading?.cancel();
  }

  async checkAnyway(): Promise<void> {
    // What was read is still there, unless reading itself has failed.
    if (this.#state.status === 'failed') await this.#begin(true);
    else this.#reading?.goOn();
  }

  async retry(): Promise<void> {
    if (this.#state.status === 'cancelled') this.#reading?.goOn();
    else await this.#begin(false);
  }

  fail(code: FailureCode, message: Bilingual): void {
    this.#reading?.end();
    this.#reading = null;
    this.#unmark();
    this.#change({ status: 'failed', code, message });
  }

  showFinding(finding: string): boolean {
    return this.#marking.annotator?.showFinding(finding) ?? false;
  }

  showPlace(place: Place): boolean {
    return this.#marking.annotator?.showPlace(place) ?? false;
  }

  showTable(table: string): boolean {
    return this.#marking.annotator?.showTable(table) ?? false;
  }

  step(direction: 'next' | 'previous'): boolean {
    return this.#marking.annotator?.step(direction) ?? false;
  }

  setMode(mode: MarkMode): void {
    this.#mode = mode;
    this.#marking.annotator?.setMode(mode);
  }

  async setAside(finding: string, note: string): Promise<void> {
    const findings = this.#shown?.review.findings ?? [];
    const found = findings.find(({ id }) => id === finding);
    if (found) await this.#shelf.put(found, note, findings);
  }

  async takeBack(finding: string): Promise<void> {
    await this.#shelf.takeBack(finding, this.#shown?.review.findings ?? []);
  }

  keepAside(): Promise<void> {
    return this.#shelf.keepAnew();
  }

  openPanel(): void {
    this.#around.openPanel();
  }

  describe(): MarksOnPage | null {
    return this.#marking.annotator?.describe() ?? null;
  }

  /** What is too large for an answer, piece by piece; one piece that says null where nothing was checked. */
  parcel(name: Parcel, taker: ParcelTaker, signal: AbortSignal): void {
    if (this.#reading) this.#reading.parcel(name, taker, signal);
    else taker.take({ text: 'null', last: true });
  }

  async #begin(wanted: boolean): Promise<void> {
    if (!this.#reading) {
      this.#around.reload();
      return;
    }
    this.#unmark();
    this.#change({ status: 'opening' });
    await this.#reading.begin(wanted);
  }

  #progressed({ pagesRead, pages, secondsLeft }: Progress): void {
    const progress = { pagesRead, pages, secondsLeft };
    this.#progress = progress;
    const shown = this.#shown;
    this.#change(shown ? { status: 'reviewed-so-far', progress, shown } : { status: 'reading', progress });
  }

  #mark({ review, detection, unreadPages, final, ...rest }: ReviewOnPage): void {
    this.#marking.show({ review, detection, unreadPages, final, ...rest }, this.#mode);
    const current = this.#marking.annotator?.current ?? null;
    const aside = this.#shelf.among(review.findings);
    const shown = { detection, review: { ...review, marks: [] }, aside, markMode: this.#mode, current, unreadPages };
    this.#shown = shown;
    // Of the last review the end tells that follows it.
    if (!final) this.#change({ status: 'reviewed-so-far', progress: this.#progress, shown });
  }

  #conclude(end: End): void {
    const shown = this.#shown;
    if (end.kind === 'reviewed' && shown) {
      this.#change({ status: 'reviewed', shown, fromCache: end.fromCache });
      // Half a document is no record.
      if (shown.unreadPages.length > 0 || this.#truncated) return;
      this.#around.keep((taker, signal) => this.parcel('keep', taker, signal));
    } else if (end.kind === 'cancelled') {
      this.#change({ status: 'cancelled', progress: end.progress, shown });
    } else {
      this.#unmark();
      if (end.kind === 'not-disclosure') this.#change({ status: 'not-disclosure', detection: end.detection });
      if (end.kind === 'no-text') this.#change({ status: 'no-text', because: end.because, pages: end.pages });
      if (end.kind === 'failed') this.#change({ status: 'failed', code: end.code, message: messageOf(end.code) });
    }
  }

  #turned(mode: MarkMode, current: string | null): void {
    this.#mode = mode;
    const state = this.#state;
    if (!this.#shown || !('shown' in state)) return;
    this.#shown = { ...this.#shown, markMode: mode, current };
    this.#change({ ...state, shown: this.#shown });
  }

  /** The reader has set something aside, or taken it back. */
  #turnToStanding(): void {
    const state = this.#state;
    if (!this.#shown || !('shown' in state)) return;
    this.#shown = { ...this.#shown, aside: this.#shelf.among(this.#shown.review.findings) };
    this.#change({ ...state, shown: this.#shown });
    this.#marking.turnToStanding();
  }

  #unmark(): void {
    this.#marking.clear();
    this.#shown = null;
  }

  #change(state: ViewerState): void {
    this.#state = state;
    this.#announcer.announce(this.view);
    for (const listener of this.#listeners) listener(state);
  }
}

function messageOf(code: FailureCode): Bilingual {
  return code === 'unexpected' ? inBoth('errors.unreadable') : inBoth(`errors.${code}`);
}
