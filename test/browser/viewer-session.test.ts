import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CheckReport } from '../../lib/export/index.ts';
import type { MarksOnPage } from '../../lib/messages/index.ts';
import type { PageView } from '../../lib/model/index.ts';
import {
  badgeText,
  browserNames,
  type Driver,
  launch,
  OTHER_HOST,
  openAndRead,
  poll,
  type Site,
  startSite,
  type Tab,
  viewerOf,
} from './harness/index.ts';
import { smallPdf } from './pdfs.ts';
import { manyTables, printed, sample } from './samples.ts';
import { longestShare, stretchesOfViewer } from './stretches.ts';

/** Rows of one store of one database, straight from the browser. */
function rowsOf(extensionPage: Tab, database: string, store: string): Promise<Record<string, unknown>[]> {
  return extensionPage.evaluate(
    async (asked) => {
      if (!(await indexedDB.databases()).some(({ name }) => name === asked.database)) return [];
      const opened = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(asked.database);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const rows = await new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const reading = opened.transaction(asked.store).objectStore(asked.store).getAll();
        reading.onsuccess = () => resolve(reading.result);
        reading.onerror = () => reject(reading.error);
      });
      opened.close();
      return rows;
    },
    { database, store },
  );
}

/** Runs in the panel. */
function keptInPanel(): boolean {
  return document.querySelector('.keeping input:checked, .keeping [aria-checked="true"]') !== null;
}

describe.each(browserNames)('a PDF in the viewer in %s', (name) => {
  let budget: Uint8Array;
  let long: Uint8Array;
  let site: Site;
  let driver: Driver;
  let downloads: string;

  beforeAll(async () => {
    budget = await printed(sample('001'), 'bordered');
    long = await printed(manyTables(150), 'short-pages');
    const pdf = (body: Uint8Array) => ({ body, type: 'application/pdf' });
    site = await startSite({
      '/budget.pdf': pdf(budget),
      '/long.pdf': pdf(long),
      '/locked.pdf': pdf(smallPdf({ pages: [{ text: 'Nothing to check behind the lock' }], password: 'secret' })),
      '/letter.pdf': pdf(smallPdf({ pages: [{ text: 'Dear reader, nothing to check here' }] })),
    });
  });
  afterAll(() => site?.close());
  beforeEach(async () => {
    downloads = mkdtempSync(path.join(os.tmpdir(), 'crossfoot-downloads-'));
    driver = await launch(name, { downloads });
  });
  afterEach(async () => {
    await driver?.close();
    rmSync(downloads, { recursive: true, force: true });
  });

  const open = (file: string) => openAndRead(driver, viewerOf(driver, file));

  test('is marked, opens a card, is told in the panel and on the badge, exported and kept', async () => {
    const address = site.url('/budget.pdf');
    const reader = await open(address);
    const { review } = await reader.whole();
    expect(review.source).toMatchObject({ url: address, mediaType: 'application/pdf' });
    const [first] = review.findings;
    if (!first) throw new Error('The slip of the reference document was not found');
    expect(first.message.zh).toMatch(/^支出总表 · 第 \d+ 页 · 合计：.*1274\.92.*1274\.78/);

    // Card and marks, asked for as the panel asks: the marks in view once the page has glided there.
    const isLoud = ({ kind }: MarksOnPage['marks'][number]) => kind === 'violated' || kind === 'culprit';
    expect(await reader.ask({ type: 'show-finding', finding: first.id })).toEqual({ shown: true });
    const drawn = await reader.marksWhere(
      ({ card, marks }) => card !== null && marks.length > 20 && marks.some(isLoud),
      'the card and marks',
    );
    expect(drawn.card).toMatchObject({ finding: first.id, pinned: true });

    // The panel beside it.
    await reader.panel.show();
    await reader.panel.until(
      (id) => document.querySelector(`[data-finding="${id}"]`) !== null,
      first.id,
      'the finding in the panel',
    );
    expect(await reader.panel.evaluate(() => document.body.textContent, null)).toMatch(/第 \d+ 页|p\. \d+/);
    const errors = review.findings.filter(({ severity }) => severity === 'error').length;
    expect(await badgeText(reader.panel, reader.tabId)).toBe(String(errors));

    // Its report has pages and boxes.
    const report = CheckReport.parse(JSON.parse(await saved(reader.panel, 'JSON', '.json')));
    expect(report.source.pages).toBeGreaterThan(3);
    const table = report.tables.find(({ pages }) => pages.some((page) => page > 1));
    expect(table?.boxes.map(({ page }) => page)).toEqual(table?.pages);
    expect(table?.cells.every(({ page, box }) => page > 0 && box?.length === 4)).toBe(true);

    // Kept under the document's own address.
    const rows = await poll(
      async () => {
        const kept = await rowsOf(reader.panel, 'crossfoot', 'documents');
        return kept.length > 0 ? kept : null;
      },
      'the record',
      15_000,
    );
    expect(rows.map(({ url }) => url)).toEqual([address]);
    await reader.panel.until(keptInPanel, null, 'the switch to say so');

    // Browsers call it loading when the viewer notes where the reader is: it is the same document all the same.
    await reader.page.show();
    for (const page of [5, 2]) {
      await reader.page.evaluate((number) => {
        const shown = document.querySelector(`.page[data-page-number="${number}"]`);
        shown?.scrollIntoView();
      }, page);
      await new Promise((resolve) => setTimeout(resolve, 1200));
    }
    await reader.panel.show();
    expect(await reader.panel.evaluate(keptInPanel, null)).toBe(true);
  });

  /** Presses an export's button, and waits for the file. */
  async function saved(panel: Tab, button: string, ending: string): Promise<string> {
    await panel.evaluate((label) => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('.exports button')];
      buttons.find(({ textContent }) => textContent.includes(label))?.click();
    }, button);
    return poll(
      async () => {
        const file = readdirSync(downloads).find((each) => each.endsWith(ending));
        const text = file ? readFileSync(path.join(downloads, file), 'utf8') : '';
        // The browser may be writing still.
        return text.trimEnd().endsWith('}') ? text : null;
      },
      `a file *${ending}`,
      20_000,
    );
  }

  test('is remembered, and read from memory when it is opened again', async () => {
    const before = await open(site.url('/budget.pdf'));
    const first = await before.whole();
    const readings = () => rowsOf(before.panel, 'crossfoot-readings', 'readings');
    const [kept] = await poll(async () => ((await readings()).length === 1 ? readings() : null), 'a memory', 15_000);
    await before.page.goto('about:blank');

    const again = await open(site.url('/budget.pdf'));
    const second = await again.whole();
    expect(second.review).toEqual(first.review);
    // Only a reading that was found is marked as used.
    const [used] = await readings();
    expect(used?.usedAt).toBeGreaterThan(kept?.usedAt as number);
    expect(used?.sha256).toBe(kept?.sha256);
  });

  test('that is long is told of while it is read, can be stopped, and gone on with', async () => {
    const reader = await open(site.url('/long.pdf'));
    const partly = await reader.reviewedWhere(({ pages }) => pages?.state === 'reading', 'a first review');
    expect(partly.pages?.read).toBeLessThan(partly.pages?.total as number);
    expect(partly.review.tables.length).toBeGreaterThan(0);
    // All its sums hold: a table that was cut where the reading stands would be accused falsely.
    expect(partly.review.findings).toEqual([]);

    await reader.ask({ type: 'cancel-reading' });
    const stopped = await reader.reviewedWhere(({ pages }) => pages?.state === 'stopped', 'the end of reading');
    expect(stopped.pages?.read).toBeLessThan(stopped.pages?.total as number);
    expect(stopped.review.findings).toEqual([]);
    expect(await rowsOf(reader.panel, 'crossfoot', 'documents')).toEqual([]);

    await reader.ask({ type: 'check-anyway' });
    const { review } = await reader.whole();
    expect(review.tables).toHaveLength(150);
    expect(review.findings).toEqual([]);
  });

  test('is read first where the reader looks', async () => {
    const reader = await openAndRead(driver, viewerOf(driver, `${site.url('/long.pdf')}#page=90`));
    const partly = await reader.reviewedWhere(({ review }) => review.tables.length > 0, 'a first review');
    const read = partly.review.tables.flatMap(({ pages = [] }) => pages);
    expect(partly.pages?.read).toBeLessThan(90);
    expect(Math.max(...read)).toBeGreaterThan(80);
  });

  test('keeps the open card while later pages replace the marks', async () => {
    const reader = await open(site.url('/budget.pdf'));
    const early = await reader.reviewedWhere(({ review }) => review.findings.length > 0, 'a first finding');
    const [finding] = early.review.findings;
    await reader.ask({ type: 'show-finding', finding: finding?.id });
    await reader.whole();
    const { card } = await reader.marksWhere((marks: MarksOnPage) => marks.card !== null, 'the card to stay');
    expect(card).toMatchObject({ pinned: true });
    expect(card?.text).toContain('1274.92');
  });

  test('that is no disclosure says so, and is checked all the same when asked', async () => {
    const reader = await open(site.url('/letter.pdf'));
    const ended = (status: PageView['status']) =>
      poll(async () => ((await reader.view()).status === status ? true : null), status, 20_000);
    await ended('not-disclosure');
    expect(await rowsOf(reader.panel, 'crossfoot-readings', 'readings')).toEqual([]);
    await reader.ask({ type: 'check-anyway' });
    await ended('reviewed');
  });

  test('that needs a password is read with it, and not remembered', async () => {
    const reader = await open(site.url('/locked.pdf'));
    await reader.page.until(() => document.querySelector('dialog[open] input') !== null, null, 'the question');
    expect((await reader.view()).status).toBe('reading');
    await reader.page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('dialog[open] input');
      if (!field) throw new Error('There is no field');
      field.value = 'secret';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, null);
    await reader.page.click('dialog[open] button[type="submit"]');
    await poll(async () => (await reader.view()).status === 'not-disclosure', 'the reading', 30_000);
    expect(await rowsOf(reader.panel, 'crossfoot-readings', 'readings')).toEqual([]);
  });

  test('of this machine is kept only when asked, under its name, and can be forgotten', async () => {
    const reader = await openAndRead(driver, `${driver.origin}/viewer.html`);
    await reader.page.evaluate((encoded) => {
      const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
      const carried = new DataTransfer();
      carried.items.add(new File([bytes], '预算 #1.pdf', { type: 'application/pdf' }));
      for (const type of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }));
      }
    }, Buffer.from(budget).toString('base64'));
    const { review } = await reader.whole();
    expect(review.source).toMatchObject({ url: null, name: '预算 #1.pdf' });
    await reader.panel.show();
    await reader.panel.until(
      () => /不是政府网站|government site/i.test(document.querySelector('.keeping')?.textContent ?? ''),
      null,
      'the panel to say that it is not kept',
    );
    const documents = () => rowsOf(reader.panel, 'crossfoot', 'documents');
    expect(await documents()).toEqual([]);
    expect(await rowsOf(reader.panel, 'crossfoot-readings', 'readings')).toEqual([]);

    await reader.panel.click('.keeping .switch');
    const kept = await poll(async () => ((await documents()).length > 0 ? documents() : null), 'it to be kept', 15_000);
    expect(kept.map(({ url }) => url)).toEqual(['file:预算 #1.pdf']);
    await reader.panel.until(
      () => /存在本机，不外传|stay/i.test(document.querySelector('.keeping')?.textContent ?? ''),
      null,
      'the panel to say so',
    );

    await reader.panel.click('.keeping .switch');
    await reader.panel.click('.keeping .danger');
    await poll(async () => (await documents()).length === 0, 'it to be forgotten', 15_000);
  });

  test('of another host is neither kept nor remembered unasked', async () => {
    const options = await driver.open(`${driver.origin}/options.html`);
    await open(site.url('/budget.pdf', OTHER_HOST));
    await new Promise((resolve) => setTimeout(resolve, 4000));
    expect(await rowsOf(options, 'crossfoot', 'documents')).toEqual([]);
    expect(await rowsOf(options, 'crossfoot-readings', 'readings')).toEqual([]);
  });
});

/** Only Chromium tells. */
test('the viewer’s own thread works in small pieces while a long document is read', async () => {
  const times = await stretchesOfViewer();
  expect(times.length).toBeGreaterThan(20);
  expect(longestShare(times)).toBeLessThan(0.2);
});
