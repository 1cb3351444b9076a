import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BrowserName, type Driver, launch, startSite, type Tab, viewerOf } from './harness/index.ts';
import { smallPdf } from './pdfs.ts';
import { printedSample } from './samples.ts';
import { changeSettings } from './settings.ts';

const links = ['<</S/URI/URI(https://www.example.com/a)>>', '<</S/URI/URI(javascript:alert\\(1\\))>>'];
/** Three pages with links, one of another size, and an outline. */
export const LINKED = smallPdf({
  pages: [{ text: 'One', links }, { text: 'Two', size: '842 595' }, { text: 'Three' }],
  outline: ['First', 'Second', 'Third'],
});

/** A browser with the viewer, and a site with documents of every kind. */
export interface ViewerSite {
  driver: Driver;
  /** Where saved files arrive. */
  downloads: string;
  /** The viewer's address for a document anywhere. */
  addressOf(document: string): string;
  /** Opens a document of the site, whatever comes of it. */
  open(file: string, anchor?: string): Promise<Tab>;
  /** The same, and waits for its text. */
  openPdf(file: string, anchor?: string): Promise<Tab>;
  close(): Promise<void>;
}

export async function openViewerSite(name: BrowserName): Promise<ViewerSite> {
  const downloads = mkdtempSync(path.join(os.tmpdir(), 'crossfoot-saved-'));
  // On short pages: many of them, so that most are out of view.
  const printed = await printedSample('001', 'short-pages');
  const pdf = (body: Uint8Array | string) => ({ body, type: 'application/pdf' });
  const site = await startSite({
    '/budget.pdf': pdf(printed),
    '/linked.pdf': pdf(LINKED),
    '/locked.pdf': pdf(smallPdf({ pages: [{ text: 'Locked' }], password: 'secret' })),
    '/broken.pdf': pdf(`%PDF-1.7\n${'nothing of use '.repeat(200)}startxref`),
    '/cut.pdf': pdf(printed.subarray(0, 700)),
    '/page.pdf': { body: '<!doctype html><title>出错了</title><p>请先登录</p>' },
    '/archive.pdf': pdf('PK\u0003\u0004 and so on'),
    '/empty.pdf': pdf(''),
    '/none.pdf': pdf(smallPdf({ pages: [] })),
    '/secret.pdf': { status: 403, body: 'no' },
    '/fault.pdf': { status: 502, body: 'no' },
  });
  const driver = await launch(name, { downloads });
  await changeSettings(driver, { language: 'zh' });
  const addressOf = (document: string) => viewerOf(driver, document);
  const open = (file: string, anchor = '') => driver.open(addressOf(site.url(file)) + anchor);
  return {
    driver,
    downloads,
    addressOf,
    open,
    async openPdf(file, anchor) {
      const tab = await open(file, anchor);
      await tab.until(textIsThere, null, `the pages of ${file}`);
      return tab;
    },
    async close() {
      await driver.close();
      await site.close();
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}

/** Runs in the viewer's page. */
export function textIsThere(): boolean {
  return (document.querySelector('.textLayer')?.textContent ?? '') !== '';
}

/** Writes into the field that has the focus. */
export async function type(tab: Tab, text: string): Promise<void> {
  await tab.evaluate((written) => {
    const field = document.activeElement as HTMLInputElement;
    field.value = written;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
}
