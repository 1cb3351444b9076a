import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { openPdf } from '../../lib/read/pdf/document.ts';
import { pageContent } from '../../lib/read/pdf/index.ts';

/** Of a document of hundreds of pages some tell as much as all. */
const PAGES_A_DOCUMENT = 6;

export interface Times {
  pages: number;
  /** Medians, in milliseconds a page. */
  theirs: number;
  ours: number;
  /** Of ours to theirs on the same page: median and upper quartile. */
  ratio: number;
  quarter: number;
}

const home = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const assets = {
  cMapUrl: `${home}/cmaps/`,
  standardFontDataUrl: `${home}/standard_fonts/`,
  wasmUrl: `${home}/wasm/`,
};

/** Times pdf.js and our reading of tables and text on pages of all PDFs below a folder. */
export async function timePages(folder: string): Promise<Times> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  pdfjs.GlobalWorkerOptions.workerSrc = pathToFileURL(path.join(home, 'legacy/build/pdf.worker.mjs')).href;
  const theirs: number[] = [];
  const ours: number[] = [];
  for (const file of pdfsBelow(folder)) {
    const bytes = () => new Uint8Array(readFileSync(file));
    const task = pdfjs.getDocument({ data: bytes(), ...assets, cMapPacked: true, disableFontFace: true, verbosity: 0 });
    const document = await task.promise;
    const reading = await openPdf(bytes(), pdfjs, { assets });
    for (const number of chosen(document.numPages)) {
      const page = await document.getPage(number);
      theirs.push(
        await timed(async () => {
          await page.getTextContent();
          await page.getOperatorList({ annotationMode: 0 });
        }),
      );
      page.cleanup();
      const drawn = await reading.drawPage(number);
      ours.push(await timed(() => pageContent(drawn)));
    }
    await reading.close();
    await task.destroy();
  }
  const ratios = ours.map((time, index) => time / (theirs[index] ?? Number.NaN));
  return {
    pages: ours.length,
    theirs: quantile(theirs, 0.5),
    ours: quantile(ours, 0.5),
    ratio: quantile(ratios, 0.5),
    quarter: quantile(ratios, 0.75),
  };
}

function pdfsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.pdf') && !name.includes('icdar') && !name.includes('scanned'))
    .sort()
    .map((name) => path.join(folder, name));
}

/** Pages evenly over a document. */
function chosen(count: number): number[] {
  const step = Math.max(1, count / PAGES_A_DOCUMENT);
  return Array.from({ length: Math.min(count, PAGES_A_DOCUMENT) }, (_, index) => 1 + Math.floor(index * step));
}

async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
}
