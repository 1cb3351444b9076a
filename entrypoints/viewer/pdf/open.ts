import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pdfAssets } from './assets.ts';
import { startParser } from './parser.ts';

/** Why bytes that begin like a PDF cannot be shown. */
export type OpenCode = 'encrypted' | 'password-needed' | 'broken' | 'no-pages';

export class OpenProblem extends Error {
  readonly code: OpenCode;

  constructor(code: OpenCode, cause?: unknown) {
    super(`The document could not be opened: ${code}`, { cause });
    this.name = 'OpenProblem';
    this.code = code;
  }
}

export interface OpenOptions {
  /** Asks the reader for the password; null when they do not give one. `wrong`: one was given and is not it. */
  askPassword: (wrong: boolean) => Promise<string | null>;
  signal: AbortSignal;
}

export interface OpenedDocument {
  pdf: pdfjs.PDFDocumentProxy;
  /** The one that has opened it; null when it needs none. */
  password: string | null;
}

/**
 * Opens a document for showing. No script of the document runs, and no font is made into code.
 *
 * @param bytes are handed to the worker and are empty afterwards
 * @throws OpenProblem, or another error when pdf.js cannot be started
 */
export async function openForShowing(bytes: Uint8Array, { askPassword, signal }: OpenOptions): Promise<OpenedDocument> {
  let password: string | null = null;
  let declined = false;
  const parser = await startParser();
  const worker = pdfjs.PDFWorker.create({ port: parser });
  const task = pdfjs.getDocument({ data: bytes, worker, ...pdfAssets, ...careful });
  const end = async () => {
    await task.destroy();
    worker.destroy();
    parser.terminate();
  };
  signal.addEventListener('abort', () => void end(), { once: true });
  task.onPassword = async (give: (password: string) => void, reason: number) => {
    password = await askPassword(reason === pdfjs.PasswordResponses.INCORRECT_PASSWORD);
    if (password !== null) give(password);
    else {
      declined = true;
      await end();
    }
  };
  const pdf = await task.promise.catch((error: unknown) => {
    signal.throwIfAborted();
    throw declined ? new OpenProblem('password-needed', error) : problemOf(error);
  });
  // A page tree that is broken opens all the same: the first page tells.
  const problem = pdf.numPages === 0 ? new OpenProblem('no-pages') : await pdf.getPage(1).then(() => null, problemOf);
  if (problem) {
    await end();
    throw problem;
  }
  return { pdf, password };
}

const careful = {
  cMapPacked: true,
  enableXfa: false,
  // A hostile image would otherwise ask for gigabytes. Pixels; an A3 page at 600 dpi has 70 million.
  maxImageSize: 1e8,
} as const;

function problemOf(error: unknown): OpenProblem {
  const message = error instanceof Error ? error.message : String(error);
  // An encryption that pdf.js does not know is told apart only by what it says.
  if (/encrypt|crypt filter/i.test(message)) return new OpenProblem('encrypted', error);
  return new OpenProblem('broken', error);
}
