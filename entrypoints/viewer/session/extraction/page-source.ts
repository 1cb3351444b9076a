import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openPdf, type PdfFile, type PdfJs } from '../../../../lib/read/pdf/document.ts';
import type { DrawnPage } from '../../../../lib/read/pdf/index.ts';
import { pdfAssets } from '../../pdf/assets.ts';
import { startParser } from '../../pdf/parser.ts';

/** A page that takes longer is given up. Milliseconds. */
const LIMIT = 20_000;

/** Where there is no document, pdf.js cannot tell that its worker may fetch for itself. */
const pdfjsInWorker: PdfJs = {
  OPS: pdfjs.OPS,
  getDocument: (source) => pdfjs.getDocument({ ...(source as object), useWorkerFetch: true }),
};

class TooSlow extends Error {}

/**
 * The drawn pages of a document. pdf.js parses in a worker of its own, so that a page is parsed while the one before is
 * taken apart here, and so that a page on which it hangs can be ended.
 */
export class PageSource {
  readonly #bytes: Blob;
  readonly #password: string | null;
  #parser: Worker | null = null;
  #file: PdfFile | null = null;
  /** The page that is being drawn already. */
  #ahead: { page: number; drawn: Promise<DrawnPage> } | null = null;

  constructor(bytes: Blob, password: string | null) {
    this.#bytes = bytes;
    this.#password = password;
  }

  /**
   * Opens the document, if it is not open.
   *
   * @returns how many pages it has
   * @throws PdfProblem
   */
  async open(): Promise<number> {
    this.#file ??= await this.#opened();
    return this.#file.pageCount;
  }

  /**
   * Draws a page.
   *
   * @param next the page that will probably be asked for next: it is begun meanwhile
   * @returns null when the page cannot be read, or takes too long
   * @throws the signal's reason, or PdfProblem when the document opens no more
   */
  async draw(page: number, next: number | null, signal: AbortSignal): Promise<DrawnPage | null> {
    await this.open();
    const drawing = this.#take(page);
    const limited = withLimit(drawing, signal);
    const drawn = await limited.catch(async (error: unknown) => {
      signal.throwIfAborted();
      console.warn(`Page ${page} was not read`, error);
      // What hangs is ended with its worker; the next page opens the document anew.
      if (error instanceof TooSlow) await this.close();
      return null;
    });
    if (next !== null && this.#file) this.#ahead = { page: next, drawn: this.#begin(next) };
    return drawn;
  }

  /** Gives the document's memory back. It may be asked for pages again. */
  async close(): Promise<void> {
    const [file, parser] = [this.#file, this.#parser];
    this.#file = null;
    this.#parser = null;
    this.#ahead = null;
    // First, since a parser that hangs never answers.
    parser?.terminate();
    file?.close().catch((error: unknown) => console.warn('The document was not closed', error));
  }

  #take(page: number): Promise<DrawnPage> {
    const ahead = this.#ahead;
    this.#ahead = null;
    return ahead?.page === page ? ahead.drawn : this.#begin(page);
  }

  #begin(page: number): Promise<DrawnPage> {
    if (!this.#file) throw new Error('The document is not open');
    const drawn = this.#file.drawPage(page);
    // Whoever asks for it hears of its failure; a page that nobody asks for may fail.
    drawn.catch(() => undefined);
    return drawn;
  }

  async #opened(): Promise<PdfFile> {
    const parser = await startParser();
    this.#parser = parser;
    pdfjs.GlobalWorkerOptions.workerPort = parser;
    const bytes = new Uint8Array(await this.#bytes.arrayBuffer());
    const { cMapUrl, standardFontDataUrl, wasmUrl } = pdfAssets;
    const assets = { cMapUrl, standardFontDataUrl, wasmUrl };
    const opening = openPdf(bytes, pdfjsInWorker, {
      assets,
      ...(this.#password !== null && { password: this.#password }),
    });
    try {
      return await opening;
    } catch (error) {
      parser.terminate();
      this.#parser = null;
      throw error;
    }
  }
}

function withLimit<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new TooSlow(`It took longer than ${LIMIT} ms`)), LIMIT);
    const aborted = () => reject(signal.reason);
    signal.addEventListener('abort', aborted);
    promise.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal.removeEventListener('abort', aborted);
    });
  });
}
