import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { openPdf } from '../../lib/read/pdf/document.ts';
import type { DrawnPage } from '../../lib/read/pdf/drawn-page.ts';

const home = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const assets = {
  cMapUrl: `${home}/cmaps/`,
  standardFontDataUrl: `${home}/standard_fonts/`,
  wasmUrl: `${home}/wasm/`,
};

export type Half = 'look' | 'score';

/**
 * Chinese disclosures below a folder, in two halves: one to look at while building, one only to score. What one place
 * published is in one half.
 */
export function documentsOf(corpus: string, half: Half): string[] {
  const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /^cn-.*\.pdf$/.test(name) && !/negatives|scanned/.test(name),
  );
  const places = [...new Set(files.map(placeOf))].sort();
  return files
    .filter((file) => (places.indexOf(placeOf(file)) % 2 === 0 ? 'look' : 'score') === half)
    .sort()
    .map((file) => path.join(corpus, file));
}

function placeOf(file: string): string {
  const name = path.basename(file);
  return /cn-gov-level/.test(file) ? name : (name.split('-')[0] ?? name);
}

/** All pages of a PDF as they are drawn. */
export async function drawnPages(file: string): Promise<DrawnPage[]> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  pdfjs.GlobalWorkerOptions.workerSrc = pathToFileURL(path.join(home, 'legacy/build/pdf.worker.mjs')).href;
  const pdf = await openPdf(new Uint8Array(readFileSync(file)), pdfjs, { assets });
  try {
    const pages: DrawnPage[] = [];
    for (let page = 1; page <= pdf.pageCount; page++) pages.push(await pdf.drawPage(page));
    return pages;
  } finally {
    await pdf.close();
  }
}
