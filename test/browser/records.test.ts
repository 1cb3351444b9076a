import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  browserNames,
  type Driver,
  launch,
  OTHER_HOST,
  openAndRead,
  type Site,
  startSite,
  type Tab,
} from './harness/index.ts';
import { sample } from './samples.ts';

declare const browser: { storage: { local: { set(values: object): Promise<void> } } } | undefined;
declare const chrome: { storage: { local: { set(values: object): Promise<void> } } };

/** Rows of every table of our database, straight from the browser: what is on the disk is what counts. */
function countRows(extensionPage: Tab): Promise<Record<string, number>> {
  return extensionPage.evaluate(async () => {
    const counts: Record<string, number> = {};
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of database.objectStoreNames) {
        counts[store] = await new Promise<number>((resolve, reject) => {
          const counting = database.transaction(store).objectStore(store).count();
          counting.onsuccess = () => resolve(counting.result);
          counting.onerror = () => reject(counting.error);
        });
      }
      database.close();
    }
    return counts;
  }, null);
}

describe.each(browserNames)('records in %s', (name) => {
  let site: Site;
  let profile: string;
  let driver: Driver;

  beforeAll(async () => {
    site = await startSite({ '/001.html': { body: sample('001') } });
  });
  afterAll(() => site?.close());
  beforeEach(async () => {
    profile = mkdtempSync(path.join(os.tmpdir(), 'crossfoot-profile-'));
    driver = await launch(name, { profile });
  });
  afterEach(async () => {
    await driver?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  test('of a disclosure on an official host are there after a restart', async () => {
    const { panel, reviewed } = await openAndRead(driver, site.url('/001.html'));
    await reviewed();
    const kept = async () => (await countRows(panel)).documents === 1;
    await expect.poll(kept, { timeout: 15_000 }).toBe(true);
    const before = await countRows(panel);
    expect(before.facts).toBeGreaterThan(100);
    expect(before.findings).toBeGreaterThan(0);

    await driver.close();
    driver = await launch(name, { profile });
    expect(await countRows(await driver.open(`${driver.origin}/options.html`))).toEqual(before);
  });

  test('are not written when the reader has switched them off', async () => {
    const options = await driver.open(`${driver.origin}/options.html`);
    await options.evaluate(async () => {
      const api = typeof browser === 'undefined' ? chrome : browser;
      await api.storage.local.set({ keepDisclosures: false });
    }, null);
    const { panel, reviewed } = await openAndRead(driver, site.url('/001.html'));
    await reviewed();
    await panel.show();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect((await countRows(panel)).documents ?? 0).toBe(0);
  });

  test('are not written of other hosts, where nothing is read unasked', async () => {
    await driver.open(site.url('/001.html', OTHER_HOST));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const options = await driver.open(`${driver.origin}/options.html`);
    expect((await countRows(options)).documents ?? 0).toBe(0);
  });
});
