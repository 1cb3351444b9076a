import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { PageView } from '../../lib/model/index.ts';
import { askReader, launch, openAndRead, openPanel, poll, startSite, type Tab, viewerOf } from './harness/index.ts';
import { manyTables, printed } from './samples.ts';

/*
 * In what stretches our scripts hold up a page's own thread, in milliseconds of that thread's own time. Only Chromium
 * tells. The tests ask for small pieces, which is a ratio; `npm run bench:threads` tells how long they are.
 */

const rest = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** The viewer, while a document of 150 tables is read, checked and marked. */
export async function stretchesOfViewer(): Promise<number[]> {
  const long = await printed(manyTables(150), 'short-pages');
  const site = await startSite({ '/long.pdf': { body: long, type: 'application/pdf' } });
  const driver = await launch('chromium');
  try {
    const url = viewerOf(driver, site.url('/long.pdf'));
    const { page, whole } = await openAndRead(driver, url);
    return await timesOf(page, async () => {
      await page.goto(url);
      await whole();
      await rest(500);
    });
  } finally {
    await driver.close();
    await site.close();
  }
}

/** A web page that is loaded, read and marked; then checked once more and scrolled. */
export async function stretchesOfPage(markup: string): Promise<{ loading: number[]; again: number[] }> {
  const site = await startSite({ '/large.html': { body: markup }, '/empty.html': { body: '<!doctype html>' } });
  const driver = await launch('chromium');
  try {
    const page = await driver.open(site.url('/empty.html'));
    const loading = await timesOf(page, async () => {
      await page.goto(site.url('/large.html'));
      await rest(6000);
    });
    const { panel, tabId } = await openPanel(driver, site.url('/large.html'));
    await page.show();
    const again = await timesOf(page, async () => {
      await askReader(panel, tabId, { type: 'check-anyway' });
      // No questions meanwhile: to answer one with so large a review takes the page's time as well.
      await rest(6000);
      await page.evaluate(() => scrollBy({ top: 3000 }), null);
      await rest(1000);
    });
    const isReviewed = async () =>
      (await askReader<PageView>(panel, tabId, { type: 'get-view' })).status === 'reviewed';
    await poll(isReviewed, 'a review', 60_000);
    return { loading, again };
  } finally {
    await driver.close();
    await site.close();
  }
}

/** A web page, while the workbook of its document is made and saved. */
export async function stretchesOfExport(markup: string): Promise<number[]> {
  const downloads = mkdtempSync(path.join(os.tmpdir(), 'crossfoot-downloads-'));
  const site = await startSite({ '/large.html': { body: markup } });
  const driver = await launch('chromium', { downloads });
  try {
    const { page, panel, reviewed } = await openAndRead(driver, site.url('/large.html'));
    await reviewed();
    const hasButtons = () => document.querySelectorAll('.exports button').length === 3;
    await panel.until(hasButtons, null, 'the export buttons');
    // What is kept and drawn after the review is not what is measured.
    await rest(2000);
    return await timesOf(page, async () => {
      await panel.evaluate(() => {
        const buttons = [...document.querySelectorAll<HTMLButtonElement>('.exports button')];
        buttons.find(({ textContent }) => textContent.includes('Excel'))?.click();
      }, null);
      await poll(async () => readdirSync(downloads).some((file) => file.endsWith('.xlsx')), 'a workbook', 60_000);
    });
  } finally {
    await driver.close();
    await site.close();
    rmSync(downloads, { recursive: true, force: true });
  }
}

/** Share of the longest stretch in all of them, 0 to 1: near 1 where everything is done at one go. */
export function longestShare(times: readonly number[]): number {
  return Math.max(...times) / times.reduce((sum, time) => sum + time, 0);
}

async function timesOf(page: Tab, during: () => Promise<void>): Promise<number[]> {
  if (!page.scriptTimes) throw new Error('This browser does not tell how long scripts ran');
  return page.scriptTimes(during);
}
