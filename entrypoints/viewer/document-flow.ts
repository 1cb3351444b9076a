import { failureOf } from './failures.ts';
import { type DocumentSource, type LoadedDocument, LoadProblem, loadDocument } from './load/index.ts';
import { OpenProblem, openForShowing } from './pdf/open.ts';
import type { Stage } from './pdf/stage.ts';
import type { ViewerSession } from './session/types.ts';
import type { Named, ProblemCode, Shown } from './shown.ts';

export interface FlowOptions {
  stage: Stage;
  /** The session that reads and checks one document. */
  readingOf: (document: Named, signal: AbortSignal) => ViewerSession;
  /** The document that the page was opened for; null without one. */
  asked: { source: DocumentSource | null; forbidden: string | null; anchor: string };
}

/** One document on its way from address or file to the page: fetched, opened, shown, read. A later one ends it. */
export class DocumentFlow {
  readonly #options: FlowOptions;
  readonly #listeners = new Set<() => void>();
  #shown: Shown;
  #source: DocumentSource | null = null;
  #session: ViewerSession | null = null;
  #running = new AbortController();

  constructor(options: FlowOptions) {
    this.#options = options;
    const { source, forbidden } = options.asked;
    this.#shown = source
      ? { at: 'loading', document: named(source), received: 0, total: null }
      : { at: 'waiting', forbidden };
  }

  get shown(): Shown {
    return this.#shown;
  }

  /** Reads and checks the document on the page; null while there is none. */
  get session(): ViewerSession | null {
    return this.#session;
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  start(): void {
    const { source, anchor } = this.#options.asked;
    if (source) void this.open(source, anchor);
  }

  again(): void {
    if (this.#source) void this.open(this.#source, this.#options.asked.anchor);
  }

  /** @param anchor where to open it, as behind `#` in a PDF's address */
  async open(source: DocumentSource, anchor = ''): Promise<void> {
    this.#running.abort();
    this.#running = new AbortController();
    this.#source = source;
    const { signal } = this.#running;
    const document = named(source);
    const session = this.#options.readingOf(document, signal);
    this.#session = session;
    let truncated = false;
    try {
      this.#show({ at: 'loading', document, received: 0, total: null });
      const loaded = await loadDocument(source, { signal, progress: (...bytes) => this.#loading(document, ...bytes) });
      truncated = loaded.truncated;
      signal.throwIfAborted();
      // By the name that the site gives it, where it gives one.
      await this.#openLoaded(loaded, { ...document, name: loaded.name }, anchor, session, signal);
    } catch (error) {
      if (signal.aborted) return;
      console.error(error);
      const { code, status } = problemOf(error, truncated);
      this.#show({ at: 'problem', document, code, status });
      session.fail(...failureOf(code));
    }
  }

  async #openLoaded(
    { bytes, truncated }: LoadedDocument,
    document: Named,
    anchor: string,
    session: ViewerSession,
    signal: AbortSignal,
  ): Promise<void> {
    const opening = { at: 'opening', document } as const;
    this.#show({ ...opening, password: null });
    // Kept by the browser, outside of the page's own memory.
    const original = new Blob([bytes], { type: 'application/pdf' });
    const { pdf, password } = await openForShowing(bytes.slice(), {
      signal,
      askPassword: (wrong) =>
        new Promise((resolve) => {
          // The question stays until it is known whether that was the one.
          this.#show({ ...opening, password: { wrong, answer: resolve } });
        }),
    });
    signal.throwIfAborted();
    const open = { at: 'open', document, original, truncated } as const;
    this.#show({ ...open, reading: null });
    this.#options.stage.show(pdf, anchor);
    session.watch((reading) => this.#show({ ...open, reading }), signal);
    await session.read(bytes, password ?? undefined, truncated);
  }

  #loading(document: Named, received: number, total: number | null): void {
    this.#show({ at: 'loading', document, received, total });
  }

  #show(shown: Shown): void {
    this.#shown = shown;
    for (const listener of this.#listeners) listener();
  }
}

function named(source: DocumentSource): Named {
  return { name: source.name, url: source.kind === 'address' ? source.url : null };
}

function problemOf(error: unknown, truncated: boolean): { code: ProblemCode; status: number | null } {
  if (error instanceof LoadProblem) return { code: error.code, status: error.status };
  if (error instanceof OpenProblem) {
    return { code: error.code === 'broken' && truncated ? 'truncated' : error.code, status: null };
  }
  return { code: 'unexpected', status: null };
}
