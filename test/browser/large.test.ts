import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames, type Driver, launch, openAndRead, type Site, startSite } from './harness/index.ts';
import { longTable, manyTables } from './samples.ts';
import { longestShare, stretchesOfPage } from './stretches.ts';

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

/** Only Chromium tells. The page is loaded, read, marked, read once more and scrolled. */
test.each([
  ['200 tables', manyTables(200)],
  ['20,000 rows', longTable(20_000)],
])('the page’s own thread, with %s, is held up in small pieces only', async (_, markup) => {
  const { loading, again } = await stretchesOfPage(markup);
  for (const times of [loading, again]) {
    expect(times.length).toBeGreaterThan(20);
    expect(longestShare(times)).toBeLessThan(0.2);
  }
});
