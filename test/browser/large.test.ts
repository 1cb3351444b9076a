import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageView } from '../../lib/model/index.ts';
import {
  askReader,
  browserNames,
  type Driver,
  launch,
  openAndRead,
  openPanel,
  type Site,
  startSite,
} from './harness/index.ts';
import { longTable, manyTables } from './samples.ts';

/** Longest stretch for which we may hold up a page. Milliseconds. */
const LONGEST = 50;

describe.each(browserNames)('a very large page in %s', (name) => {
  let site: Site;
  let driver: Driver;

  beforeAll(async () => {
    site = await startSite({
      '/tables.html': { body: manyTables(200) },
      '/rows.html': { body: longTable(20_000) },
    });
    driver = await launch(name);
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  test('with 200 tables is checked, each table ending in a visible state', async () => {
    const reader = await openAndRead(driver, site.url('/tables.html'));
    const { review } = await reader.reviewed();
    expect(review.tables).toHaveLength(200);
    expect(review.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    for (const { state, reason } of review.tables) if (state === 'not-checked') expect(reason?.zh).toBeTruthy();
    expect(review.tables.filter(({ state }) => state === 'checked').length).toBeGreaterThan(150);
    await reader.close();
  });

  test('with a table of 20,000 rows tells what was not checked', async () => {
    const reader = await openAndRead(driver, site.url('/rows.html'));
    const { review } = await reader.reviewed();
    expect(review.tables).toHaveLength(1);
    expect(review.tables[0]?.reason?.zh, 'why it was not checked, or not all of it').toBeTruthy();
    await reader.close();
  });
});

const rest = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Only Chromium tells. The page is loaded, read, marked, read once more and scrolled. */
describe.each([
  ['200 tables', '/tables.html', manyTables(200)],
  ['20,000 rows', '/rows.html', longTable(20_000)],
])('the page’s own thread, with %s', (_, address, markup) => {
  test(`is never held up for more than ${LONGEST} ms by us`, async () => {
    const site = await startSite({ [address]: { body: markup }, '/empty.html': { body: '<!doctype html>' } });
    const driver = await launch('chromium');
    try {
      const page = await driver.open(site.url('/empty.html'));
      const loading = await page.scriptTimes?.(async () => {
        await page.goto(site.url(address));
        await rest(6000);
      });
      const { panel, tabId } = await openPanel(driver, site.url(address));
      await page.show();
      const again = await page.scriptTimes?.(async () => {
        await askReader(panel, tabId, { type: 'check-anyway' });
        // No questions meanwhile: to answer one with so large a review takes the page's time as well.
        await rest(6000);
        await page.evaluate(() => scrollBy({ top: 3000 }), null);
        await rest(1000);
      });
      for (const times of [loading, again]) expect(times?.length).toBeGreaterThan(20);
      expect(again?.filter((time) => time > LONGEST)).toEqual([]);
      // Once a page: the detector looks, and the reader's script starts.
      expect(loading?.filter((time) => time > LONGEST).length).toBeLessThanOrEqual(2);
      expect(Math.max(...(loading ?? []))).toBeLessThanOrEqual(3 * LONGEST);
      expect((await askReader<PageView>(panel, tabId, { type: 'get-view' })).status).toBe('reviewed');
    } finally {
      await driver.close();
      await site.close();
    }
  });
});
