import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames, type Driver, launch, openAndRead, type Site, startSite, type Tab } from './harness/index.ts';
import { longTable, manyTables } from './samples.ts';

/** Longest stretch for which we may hold up a page. Milliseconds. */
const LONGEST = 50;

/** Begins to note the stretches of more than 50 ms in which the page could not answer. Firefox does not tell them. */
function watchLongTasks(page: Tab): Promise<void> {
  return page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { longTasks: seen });
    new PerformanceObserver((list) => seen.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
  }, null);
}

function longTasks(page: Tab): Promise<number[]> {
  return page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks, null);
}

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

/**
 * The browser's own price of any change to a page: the longest task after one empty element came into it. On a page of a
 * hundred thousand cells it is above the limit by itself, whoever brings the element in.
 */
async function priceOfOneElement(page: Tab): Promise<number> {
  for (const change of ['put in', 'taken out']) {
    await page.evaluate((now) => {
      if (now === 'put in') document.documentElement.append(document.createElement('crossfoot-price'));
      else document.querySelector('crossfoot-price')?.remove();
    }, change);
    await rest(1000);
  }
  return Math.max(0, ...(await longTasks(page)));
}

const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Only Chromium tells of long tasks. Without the extension neither page has any after its first layout. */
describe.each([
  ['200 tables', '/tables.html', manyTables(200)],
  ['20,000 rows', '/rows.html', longTable(20_000)],
])('the page’s own thread, with %s', (_, address, markup) => {
  test(`is never held up for more than ${LONGEST} ms by us`, async () => {
    const site = await startSite({ [address]: { body: markup } });
    const driver = await launch('chromium');
    try {
      // The browser's own first layout of such a page is over when we begin to look; the reader then starts again.
      const reader = await openAndRead(driver, site.url(address));
      await reader.reviewed();
      await watchLongTasks(reader.page);
      const price = await priceOfOneElement(reader.page);
      const before = (await longTasks(reader.page)).length;
      await reader.ask({ type: 'check-anyway' });
      // No questions meanwhile: to answer one with so large a review takes the page's time as well.
      await rest(8000);
      await reader.page.evaluate(() => scrollBy({ top: 3000 }), null);
      await rest(1000);
      const tasks = (await longTasks(reader.page)).slice(before);
      await reader.reviewed();
      // Our layer comes into the page once, and where that alone costs more than the limit, it is the browser's time.
      const dear = tasks.filter((duration) => duration > LONGEST);
      expect(dear.length, `${dear} ms; one element costs ${price} ms`).toBeLessThanOrEqual(price > LONGEST / 2 ? 1 : 0);
      expect(Math.max(0, ...tasks)).toBeLessThanOrEqual(Math.max(LONGEST, LONGEST / 2 + price));
    } finally {
      await driver.close();
      await site.close();
    }
  });
});
