import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { detectDisclosure } from '../lib/detect/index.ts';
import { interpret } from '../lib/interpret/index.ts';
import { finish, type Interpretation, type Source } from '../lib/model/index.ts';
import { openPdf, type PdfFile, PdfProblem } from '../lib/read/pdf/document.ts';
import { type PageContent, pageContent, readPdf, unreadableBecause } from '../lib/read/pdf/index.ts';
import type { FileBytes, ReadOptions } from './read-file.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { inBoth } from './words.ts';

/** Where pdf.js and its tables of characters stand. */
const home = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folder = (name: string) => `${path.join(home, name)}/`;
const assets = {
  cMapUrl: folder('cmaps'),
  standardFontDataUrl: folder('standard_fonts'),
  wasmUrl: folder('wasm'),
};

/** A PDF, page by page: only what was read of each is kept. */
export async function readPdfFile({ bytes, source }: FileBytes, options: ReadOptions): Promise<Interpretation> {
  const file = await open(bytes, source);
  const whole: Source = { ...source, mediaType: 'application/pdf', pages: file.pageCount };
  const pages = await contentsOf(file, options).catch((error: unknown) => {
    throw asUnreadable(error, whole);
  });
  const because = unreadableBecause(pages);
  if (because) throw new UnreadableFile('no-text', inBoth(`errors.${because}`, {}), whole);
  const { disclosure } = finish(readPdf(pages, whole, { join: options.join }));
  return finish(interpret(disclosure, detectDisclosure(disclosure, null)));
}

async function contentsOf(file: PdfFile, { progress }: ReadOptions): Promise<PageContent[]> {
  try {
    const pages: PageContent[] = [];
    for (let page = 1; page <= file.pageCount; page++) {
      pages.push(pageContent(await file.drawPage(page)));
      progress(page, file.pageCount);
    }
    return pages;
  } finally {
    await file.close();
  }
}

async function open(bytes: Uint8Array, source: FileBytes['source']): Promise<PdfFile> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  pdfjs.GlobalWorkerOptions.workerSrc = pathToFileURL(path.join(home, 'legacy/build/pdf.worker.mjs')).href;
  try {
    return await openPdf(bytes, pdfjs, { assets });
  } catch (error) {
    throw asUnreadable(error, { ...source, mediaType: 'application/pdf' });
  }
}

/** What a PDF's trouble is called in a report. */
const CODES = {
  encrypted: 'encrypted',
  'wrong-password': 'encrypted',
  broken: 'unreadable',
  'not-a-pdf': 'unreadable',
  empty: 'unreadable',
  'too-large': 'too-large',
} as const satisfies Record<PdfProblem['code'], UnreadableFile['code']>;

function asUnreadable(error: unknown, source: UnreadableFile['source']): unknown {
  if (!(error instanceof PdfProblem)) return error;
  return new UnreadableFile(CODES[error.code], inBoth(`errors.${error.code}`, {}), source, error);
}
