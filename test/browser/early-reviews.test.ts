import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { type PdfReview, reviewPages } from '../../entrypoints/viewer/session/extraction/review-pages.ts';
import { finish } from '../../lib/model/index.ts';
import { openPdf } from '../../lib/read/pdf/document.ts';
import { type PageContent, pageContent } from '../../lib/read/pdf/index.ts';
import { printsOf } from '../prints/print.ts';
import { PRINT_STYLES } from '../prints/styles.ts';
import { SEEDS, seedHtml } from '../support/gold.ts';

const home = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folder = (name: string) => `${path.join(home, name)}/`;
const assets = {
  cMapUrl: folder('cmaps'),
  standardFontDataUrl: folder('standard_fonts'),
  wasmUrl: folder('wasm'),
};
pdfjs.GlobalWorkerOptions.workerSrc = pathToFileURL(path.join(home, 'legacy/build/pdf.worker.mjs')).href;

async function contentsOf(bytes: Uint8Array): Promise<PageContent[]> {
  const file = await openPdf(bytes, pdfjs, { assets });
  const pages: PageContent[] = [];
  for (let page = 1; page <= file.pageCount; page++) pages.push(pageContent(await file.drawPage(page)));
  await file.close();
  return pages;
}

/** The contradictions that are told when these pages are read: what they come to, wherever they stand. */
function contradictionsOf(pages: readonly PageContent[], pageCount: number): Set<string> {
  const source = { name: 'a.pdf', url: null, mediaType: 'application/pdf', sha256: '', pages: pageCount };
  const final = pages.length === pageCount;
  const { review } = finish(reviewPages(pages, source, { wanted: true, final })) as PdfReview;
  const errors = review.findings.filter(({ severity }) => severity === 'error');
  return new Set(
    errors.flatMap(({ tapes }) => tapes.map((tape) => `${tape.rule}: ${tape.total.text} / ${tape.computed}`)),
  );
}

/** The reference documents on short pages, so that their tables are cut again and again. */
describe.each(SEEDS)('%s, read page by page', (name) => {
  test('accuses nobody of what does not stand when all is read', async () => {
    const styles = PRINT_STYLES.filter((style) => style.name.startsWith('short-pages'));
    for await (const { bytes } of printsOf(seedHtml(name), styles)) {
      const pages = await contentsOf(bytes);
      expect(pages.length).toBeGreaterThan(8);
      const whole = contradictionsOf(pages, pages.length);
      const half = Math.floor(pages.length / 2);
      const parts = [
        ...pages.map((_, index) => pages.slice(0, index + 1)),
        // Where the reader has turned to, with or without the beginning.
        pages.slice(half, half + 5),
        [...pages.slice(0, 4), ...pages.slice(half, half + 5)],
      ];
      for (const part of parts) {
        expect([...contradictionsOf(part, pages.length)].filter((each) => !whole.has(each))).toEqual([]);
      }
    }
  });
});
