import type { FromExtraction, ToExtraction } from './protocol.ts';

/** The worker is asked whether it lives this often. Milliseconds. */
const TICK = 5000;
/** So many silent ticks in a row, and it hangs: counted, not timed, since a machine that slept has not listened either. */
const SILENT = 8;
/** As many for its first word, which it says as soon as it runs: Firefox now and then never starts a worker. */
const UNBORN = 3;

export interface ExtractionEvents {
  heard: (message: FromExtraction) => void;
  /** It hangs or has died. `page` is the one that it was at, where that is known. */
  lost: (page: number | null) => void;
}

/** The extraction worker, as the page holds it. */
export class ExtractionClient {
  readonly #worker: Worker;
  readonly #events: ExtractionEvents;
  #busy = false;
  #born = false;
  #silent = 0;
  #page: number | null = null;
  readonly #pulse: ReturnType<typeof setInterval>;

  constructor(events: ExtractionEvents) {
    this.#events = events;
    this.#worker = new Worker(new URL('./extraction.worker.ts', import.meta.url), { type: 'module' });
    this.#worker.onmessage = ({ data }: MessageEvent<FromExtraction>) => this.#hear(data);
    this.#worker.onerror = (event) => {
      event.preventDefault();
      console.error('The extraction worker failed', event.message);
      this.#lose();
    };
    this.#pulse = setInterval(() => this.#listen(), TICK);
  }

  /** @param handedOver empty afterwards */
  send(message: ToExtraction, handedOver: Transferable[] = []): void {
    if (message.type === 'read') this.#busy = true;
    this.#worker.postMessage(message, handedOver);
  }

  end(): void {
    clearInterval(this.#pulse);
    this.#worker.onmessage = null;
    this.#worker.terminate();
  }

  #hear(message: FromExtraction): void {
    this.#silent = 0;
    this.#born = true;
    if (message.type === 'alive' && message.page !== null) this.#page = message.page;
    if (message.type === 'alive' || message.type === 'progress') this.#busy = true;
    if (message.type === 'ended') this.#busy = false;
    if (message.type !== 'alive') this.#events.heard(message);
  }

  #listen(): void {
    if (this.#busy && ++this.#silent >= (this.#born ? SILENT : UNBORN)) this.#lose();
  }

  #lose(): void {
    this.end();
    this.#events.lost(this.#page);
  }
}
