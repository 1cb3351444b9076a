import { pdfWorkerUrl } from './assets.ts';

/** A worker that has said nothing for so long was never started. Milliseconds. */
const PATIENCE = 15_000;
const ATTEMPTS = 3;

/**
 * Starts pdf.js's worker and waits for its first word. Firefox, where tabs with workers come and go, now and then makes
 * one that never runs and never fails either: it is followed by another. Whoever asks for it ends it.
 *
 * @throws when none of several workers has said a word
 */
export async function startParser(): Promise<Worker> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const parser = new Worker(pdfWorkerUrl, { type: 'module', name: 'crossfoot-parser' });
    if (await speaks(parser)) return parser;
    parser.terminate();
    console.warn(`The worker of pdf.js did not start, attempt ${attempt}`);
  }
  throw new Error('The worker of pdf.js does not start');
}

/** Whether a worker says anything in time: pdf.js's own tells at once that it is ready. */
function speaks(worker: Worker): Promise<boolean> {
  const heard = new AbortController();
  const { signal } = heard;
  return new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), PATIENCE);
    signal.addEventListener('abort', () => clearTimeout(timer));
    worker.addEventListener('message', () => resolve(true), { signal });
    worker.addEventListener('error', () => resolve(false), { signal });
  }).finally(() => heard.abort());
}
