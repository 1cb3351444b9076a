import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openPdf, type PdfFile } from '../../lib/read/pdf/document.ts';
import type { DrawnPage, Glyph } from '../../lib/read/pdf/drawn-page.ts';
import { type PdfPage, writePdf } from './pdf-writer.ts';

const home = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folder = (name: string) => `${path.join(home, name)}/`;
pdfjs.GlobalWorkerOptions.workerSrc = pathToFileURL(path.join(home, 'legacy/build/pdf.worker.mjs')).href;

/** Opens bytes as the command line does. */
export function open(bytes: Uint8Array, password?: string): Promise<PdfFile> {
  const assets = { cMapUrl: folder('cmaps'), standardFontDataUrl: folder('standard_fonts'), wasmUrl: folder('wasm') };
  return openPdf(bytes, pdfjs, { assets, ...(password !== undefined && { password }) });
}

/** One page, written and drawn. */
export async function draw(page: PdfPage): Promise<DrawnPage> {
  const file = await open(writePdf([page]));
  try {
    return await file.drawPage(1);
  } finally {
    await file.close();
  }
}

/** What can be seen, in the order in which it was drawn. */
export function seen(glyphs: readonly Glyph[]): string {
  return glyphs
    .filter(({ hidden }) => !hidden)
    .map(({ text }) => text)
    .join('');
}
