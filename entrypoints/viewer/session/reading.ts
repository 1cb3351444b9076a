import type { ParcelTaker } from '../../../lib/messages/index.ts';
import { ExtractionClient } from './extraction/client.ts';
import type { End, FromExtraction, Parcel, Progress } from './extraction/protocol.ts';
import { ReviewInbox, type ReviewOnPage } from './extraction/received-review.ts';
import { recall, remember } from './remembered.ts';

/** How often it is looked which pages the reader sees. Milliseconds. */
const LOOK = 250;
/** Workers that are lost before the document is given up. */
const MOST_LOST = 3;

export interface ReadingOptions {
  bytes: Uint8Array;
  password: string | null;
  source: { name: string; url: string | null };
  /** Version of the program, if what is read may be remembered on this machine; null if not. */
  engineToRemember: () => Promise<string | null>;
  pagesInView: () => readonly number[];
  onProgress: (progress: Progress) => void;
  onReview: (reviewed: ReviewOnPage) => void;
  onEnd: (end: End) => void;
}

/** The reading of one document in its worker: begun, stopped, gone on with, and begun again where a worker is lost. */
export class Reading {
  readonly #options: Omit<ReadingOptions, 'bytes'>;
  /** Kept by the browser, outside of the page's own memory. */
  readonly #bytes: Blob;
  readonly #parcels = new Map<number, ParcelTaker>();
  readonly #looking: ReturnType<typeof setInterval>;
  #client: ExtractionClient | null = null;
  #inbox = new ReviewInbox();
  /** Pages that have brought a worker to a halt. */
  #skip: number[] = [];
  #lost = 0;
  #parcelCount = 0;
  #inView = '';
  /** Version of the program, if what is read may be remembered; null if not. */
  #engine: string | null = null;
  #over = false;
  /** Check it whatever it is taken for. */
  #wanted = false;

  constructor({ bytes, ...options }: ReadingOptions) {
    this.#options = options;
    this.#bytes = new Blob([bytes as BlobPart]);
    this.#looking = setInterval(() => this.#look(), LOOK);
  }

  /** @param wanted check it whatever it is taken for */
  async begin(wanted = this.#wanted): Promise<void> {
    this.#wanted = wanted;
    const { password, source, engineToRemember, pagesInView } = this.#options;
    const [buffer, engine] = await Promise.all([this.#bytes.arrayBuffer(), engineToRemember()]);
    if (this.#over) return;
    this.#engine = engine;
    this.#client?.end();
    this.#inbox = new ReviewInbox();
    const client: ExtractionClient = new ExtractionClient({
      heard: (message) => this.#client === client && this.#hear(message),
      lost: (page) => this.#client === client && this.#lose(page),
    });
    this.#client = client;
    const bytes = new Uint8Array(buffer);
    const inView = pagesInView();
    const order = { type: 'read', bytes, password, source, remember: engine !== null, inView, wanted } as const;
    client.send({ ...order, skip: this.#skip }, [buffer]);
  }

  /** Stops; what was read stays, and `goOn` reads the rest. */
  cancel(): void {
    this.#client?.send({ type: 'cancel' });
  }

  /** Reads what is left, and checks it whatever it is taken for. */
  goOn(): void {
    this.#wanted = true;
    this.#client?.send({ type: 'check-anyway' });
  }

  /** What is too large for an answer, piece by piece; one piece that says null where nothing was checked. */
  parcel(name: Parcel, taker: ParcelTaker, signal: AbortSignal): void {
    if (!this.#client) {
      taker.hangUp();
      return;
    }
    const id = ++this.#parcelCount;
    this.#parcels.set(id, taker);
    this.#client.send({ type: 'parcel', id, name });
    signal.addEventListener('abort', () => {
      if (this.#parcels.delete(id)) this.#client?.send({ type: 'hang-up', id });
    });
  }

  end(): void {
    this.#over = true;
    clearInterval(this.#looking);
    this.#client?.end();
    this.#client = null;
  }

  /** The worker reads first what the reader sees. */
  #look(): void {
    const pages = this.#options.pagesInView();
    if (pages.join() === this.#inView) return;
    this.#inView = pages.join();
    this.#client?.send({ type: 'in-view', pages });
  }

  #hear(message: FromExtraction): void {
    switch (message.type) {
      case 'alive':
        return;
      case 'progress':
        this.#options.onProgress(message);
        return;
      case 'ended':
        this.#options.onEnd(message.end);
        return;
      case 'piece':
        this.#parcels.get(message.id)?.take(message.piece);
        if (message.piece.last) this.#parcels.delete(message.id);
        return;
      case 'recall':
        void this.#recall(message.sha256);
        return;
      case 'remember':
        if (this.#engine !== null) void remember(message.sha256, this.#engine, message.packed);
        return;
      default: {
        const reviewed = this.#inbox.take(message);
        if (reviewed) this.#options.onReview(reviewed);
      }
    }
  }

  async #recall(sha256: string): Promise<void> {
    const client = this.#client;
    const packed = this.#engine === null ? null : await recall(sha256, this.#engine);
    // By then it may be another worker's turn, which asks for itself.
    if (this.#client === client) client?.send({ type: 'recalled', packed }, packed ? [packed.buffer] : []);
  }

  /** A worker that hangs or has died is followed by another, which leaves out the page that brought it to a halt. */
  #lose(page: number | null): void {
    this.#client = null;
    for (const { hangUp } of this.#parcels.values()) hangUp();
    this.#parcels.clear();
    if (page !== null) this.#skip = [...this.#skip, page];
    if (++this.#lost < MOST_LOST) void this.begin();
    else this.#options.onEnd({ kind: 'failed', code: 'unexpected' });
  }
}
