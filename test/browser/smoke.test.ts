import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames, type Driver, launch, openPanel, type Site, startSite } from './harness/index.ts';

describe.each(browserNames)('the extension in %s', (name) => {
  let site: Site;
  let driver: Driver;

  beforeAll(async () => {
    site = await startSite({ '/': { body: '<!doctype html><title>通知</title><p>关于放假的通知</p>' } });
    driver = await launch(name);
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  test('loads, and its panel opens on a tab', async () => {
    const page = await driver.open(site.url('/'));
    const { panel, tabId } = await openPanel(driver, site.url('/'));
    expect(tabId).toBeGreaterThan(0);
    const text = await panel.until(() => document.body.innerText.trim(), null, 'the panel to say something');
    expect(text).not.toBe('');
    expect(await page.evaluate(() => document.title, null)).toBe('通知');
  });
});
