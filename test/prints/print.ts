import { chromium } from 'playwright-core';
import { browserProgram } from '../browser/harness/build.ts';
import { PRINT_STYLES, type PrintStyle } from './styles.ts';

export interface Print {
  style: PrintStyle;
  bytes: Uint8Array;
}

/**
 * Puts a page on paper by Chromium, in every style.
 *
 * @param page HTML text
 * @param options.tagged with a structure tree, as "save as PDF" writes it
 */
export async function* printsOf(
  page: string,
  styles: readonly PrintStyle[] = PRINT_STYLES,
  { tagged = false }: { tagged?: boolean } = {},
): AsyncGenerator<Print> {
  const browser = await chromium.launch({
    executablePath: browserProgram('chromium'),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const tab = await browser.newPage();
    for (const style of styles) {
      await tab.setContent(page.replace('</head>', `<style>${style.css}</style></head>`));
      const { landscape = false, width, height } = style;
      const paper = width && height ? { width, height } : { format: 'A4' };
      const margin = { top: '15mm', bottom: '15mm', left: '12mm', right: '12mm' };
      const pdf = await tab.pdf({ ...paper, landscape, margin, printBackground: true, tagged });
      yield { style, bytes: new Uint8Array(pdf) };
    }
  } finally {
    await browser.close();
  }
}
