import { type Detection, runInSlices, type Source } from '../../../../lib/model/index.ts';
import { PdfProblem } from '../../../../lib/read/pdf/document.ts';
import { type PageContent, pageContent, unreadableBecause } from '../../../../lib/read/pdf/index.ts';
import { Memory } from './memory.ts';
import { Pace } from './pace.ts';
import { PageSource } from './page-source.ts';
import { handOut } from './parcels.ts';
import type { End, Progress, Send, ToExtraction } from './protocol.ts';
import { isViewNew, nextPage } from './reading-order.ts';
import { type PdfReview, reviewPages } from './review-pages.ts';
import { ReviewSchedule, type Standing } from './review-schedule.ts';
import { shipReview } from './ship-review.ts';

/** Longest stretch without looking for messages, in milliseconds. Nothing is drawn in this thread. */
const BUDGET = 40;
/** Lines and cells that are held at most: several times what the longest budgets have. */
const LARGEST = 1_500_000;
/** How often progress is told. Milliseconds. */
const TELL_EVERY = 120;

type Order = Extract<ToExtraction, { type: 'read' }>;

/** Reads one document page by page, and reviews it: in between what was read so far, and at the end all of it. */
export class Extraction {
  readonly #order: Omit<Order, 'bytes'>;
  readonly #bytes: Blob;
  readonly #send: Send;
  readonly #pages: PageSource;
  readonly #memory: Memory;
  readonly #contents = new Map<number, PageContent>();
  /** Pages that were read, or cannot be. */
  readonly #settled: Set<number>;
  readonly #pace = new Pace();
  readonly #schedule = new ReviewSchedule();
  #pageCount = 0;
  #sha256 = '';
  #inView: readonly number[];
  #wanted: boolean;
  #fromCache = false;
  #reviewed: PdfReview | null = null;
  #running: AbortController | null = null;
  /** Pages of the last review. */
  #told: ReadonlySet<number> = new Set();
  #progressTold = 0;
  /** Lines and cells of all pages. */
  #size = 0;

  constructor({ bytes, ...order }: Order, send: Send) {
    this.#order = order;
    this.#bytes = new Blob([bytes as BlobPart]);
    this.#send = send;
    this.#pages = new PageSource(this.#bytes, order.password);
    this.#memory = new Memory(send);
    this.#settled = new Set(order.skip);
    this.#inView = order.inView;
    this.#wanted = order.wanted;
  }

  /** Reads, or goes on reading, and tells how it came out. */
  async run(): Promise<void> {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    const alive = setInterval(() => this.#send({ type: 'alive', page: null }), 2000);
    const end = await this.#readAndReview(running.signal).catch((error: unknown) =>
      running.signal.aborted ? null : this.#failure(error),
    );
    clearInterval(alive);
    if (this.#running === running) this.#running = null;
    if (end) this.#send({ type: 'ended', end });
    if (end?.kind === 'reviewed' && !this.#fromCache) await this.#remember();
    // Nothing will be read again: only what was made of it is asked for from here on.
    if (end?.kind === 'reviewed') this.#contents.clear();
  }

  cancel(): void {
    if (!this.#running) return;
    this.#running.abort();
    this.#running = null;
    void this.#pages.close();
    this.#send({ type: 'ended', end: { kind: 'cancelled', progress: this.#progress() } });
  }

  /** Checks it, whatever it is taken for; or goes on after a cancel. */
  checkAnyway(): void {
    this.#wanted = true;
    if (this.#contents.size > 0 || !this.#reviewed) void this.run();
  }

  turnTo(pages: readonly number[]): void {
    this.#inView = pages;
  }

  /** What the page has kept of the document. */
  recalled(packed: Uint8Array | null): void {
    this.#memory.recalled(packed);
  }

  /** Hands out, in pieces, what the panel and the records take. */
  parcel(request: Extract<ToExtraction, { type: 'parcel' }>, signal: AbortSignal): Promise<void> {
    const send: Send = (message) => this.#send(message);
    return runInSlices(handOut(request, this.#reviewed, send), { budget: BUDGET, signal });
  }

  async #readAndReview(signal: AbortSignal): Promise<End> {
    await this.#begin();
    signal.throwIfAborted();
    for (;;) {
      const page = nextPage(this.#pageCount, this.#settled, this.#inView);
      if (page === null) break;
      await this.#read(page, signal);
      const standing = this.#standing();
      if (this.#schedule.isDue(standing)) await this.#reviewSoFar(standing, signal);
      this.#tell();
    }
    await this.#pages.close();
    return this.#conclude(signal);
  }

  async #begin(): Promise<void> {
    if (this.#sha256 === '') {
      this.#sha256 = hex(await crypto.subtle.digest('SHA-256', await this.#bytes.arrayBuffer()));
      const recalled = this.#mayRemember() ? await this.#memory.recall(this.#sha256) : null;
      for (const content of recalled ?? []) {
        this.#contents.set(content.page, content);
        this.#settled.add(content.page);
      }
      this.#fromCache = recalled !== null;
      this.#pageCount = recalled?.length ?? 0;
    }
    if (this.#pageCount === 0) this.#pageCount = await this.#pages.open();
    this.#tell();
  }

  async #read(page: number, signal: AbortSignal): Promise<void> {
    this.#send({ type: 'alive', page });
    const began = performance.now();
    const next = nextPage(this.#pageCount, new Set([...this.#settled, page]), this.#inView);
    const drawn = await this.#pages.draw(page, next, signal);
    if (drawn) this.#take(pageContent(drawn));
    this.#settled.add(page);
    this.#pace.page(performance.now() - began);
  }

  #take(content: PageContent): void {
    this.#contents.set(content.page, content);
    this.#size += content.lines.length + content.tables.reduce((sum, { cells }) => sum + cells.length, 0);
    if (this.#size > LARGEST) throw new PdfProblem('too-large');
  }

  async #reviewSoFar(standing: Standing, signal: AbortSignal): Promise<void> {
    const began = performance.now();
    const outcome = await this.#review(false, signal);
    if ('review' in outcome && outcome.review.marks.length > 0) await this.#ship(outcome, false, signal);
    const now = performance.now();
    this.#pace.review(standing.read, now - began);
    this.#schedule.reviewed({ read: standing.read, now }, now - began);
    this.#told = new Set(this.#settled);
  }

  async #conclude(signal: AbortSignal): Promise<End> {
    const pages = [...this.#contents.values()];
    if (pages.length === 0) return { kind: 'failed', code: 'broken' };
    const because = unreadableBecause(pages);
    if (because) return { kind: 'no-text', because, pages: this.#pageCount };
    const outcome = await this.#review(true, signal);
    if (!('review' in outcome)) return { kind: 'not-disclosure', detection: outcome.detection };
    await this.#ship(outcome, true, signal);
    return { kind: 'reviewed', fromCache: this.#fromCache };
  }

  #review(final: boolean, signal: AbortSignal): Promise<PdfReview | { detection: Detection }> {
    const { name, url } = this.#order.source;
    const source: Source = {
      name,
      url,
      mediaType: 'application/pdf',
      sha256: this.#sha256,
      pages: this.#pageCount,
    };
    const pages = [...this.#contents.values()].sort((one, other) => one.page - other.page);
    return runInSlices(reviewPages(pages, source, { wanted: this.#wanted, final }), { budget: BUDGET, signal });
  }

  async #ship(reviewed: PdfReview, final: boolean, signal: AbortSignal): Promise<void> {
    this.#reviewed = reviewed;
    const unreadPages = [...this.#settled].filter((page) => !this.#contents.has(page)).sort((a, b) => a - b);
    const send: Send = (part, handedOver) => this.#send(part, handedOver);
    await runInSlices(shipReview(reviewed, { unreadPages, final }, send), { budget: BUDGET, signal });
  }

  async #remember(): Promise<void> {
    if (!this.#mayRemember() || this.#contents.size < this.#pageCount) return;
    const pages = [...this.#contents.values()].sort((one, other) => one.page - other.page);
    await this.#memory.remember(this.#sha256, pages);
  }

  #mayRemember(): boolean {
    return this.#order.remember && this.#order.password === null;
  }

  #standing(): Standing {
    return {
      read: this.#settled.size,
      left: this.#pace.readingLeft(this.#pageCount - this.#settled.size),
      viewIsNew: isViewNew(this.#pageCount, this.#settled, this.#told, this.#inView),
      now: performance.now(),
    };
  }

  #progress(): Progress {
    const pagesRead = this.#settled.size;
    const secondsLeft = this.#pace.secondsLeft(this.#pageCount - pagesRead, this.#pageCount);
    return { pagesRead, pages: Math.max(1, this.#pageCount), secondsLeft };
  }

  #tell(): void {
    const now = performance.now();
    if (now - this.#progressTold < TELL_EVERY && this.#settled.size < this.#pageCount) return;
    this.#progressTold = now;
    this.#send({ type: 'progress', ...this.#progress() });
  }

  #failure(error: unknown): End {
    console.error(error);
    void this.#pages.close();
    return { kind: 'failed', code: error instanceof PdfProblem ? error.code : 'unexpected' };
  }
}

function hex(digest: ArrayBuffer): string {
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
