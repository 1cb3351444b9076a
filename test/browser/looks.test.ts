import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Driver, launch, openAndRead, type Site, startSite, viewerOf, violations } from './harness/index.ts';
import { printedSample, sample } from './samples.ts';

describe.each(['light', 'dark'] as const)('our pages in %s', (colorScheme) => {
  let site: Site;
  let driver: Driver;

  beforeAll(async () => {
    site = await startSite({
      '/001.html': { body: sample('001') },
      '/001.pdf': { body: await printedSample('001', 'bordered'), type: 'application/pdf' },
      '/notice.html': { body: '<!doctype html><title>通知</title><p>关于放假的通知</p>' },
    });
    driver = await launch('chromium', { colorScheme });
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  test.each([320, 480])('the panel with findings, %i px wide', async (width) => {
    const reader = await openAndRead(driver, site.url('/001.html'));
    await reader.reviewed();
    await reader.panel.show();
    await reader.panel.resize(width, 900);
    await reader.panel.until(() => document.querySelector('[data-finding]') !== null, null, 'findings in the panel');
    expect(await violations(reader.panel)).toEqual([]);
    const overflow = await reader.panel.evaluate(() => document.documentElement.scrollWidth - innerWidth, null);
    expect(overflow).toBeLessThanOrEqual(0);
    await reader.close();
  });

  test('the panel where there is nothing to check', async () => {
    const reader = await openAndRead(driver, site.url('/notice.html'));
    await reader.panel.show();
    await reader.panel.until(() => document.body.innerText.trim() !== '', null, 'words in the panel');
    expect(await violations(reader.panel)).toEqual([]);
    await reader.close();
  });

  test.each([1280, 800])('the viewer with findings, %i px wide', async (width) => {
    const viewer = await driver.open(viewerOf(driver, site.url('/001.pdf')));
    await viewer.resize(width, 900);
    await viewer.until(() => document.querySelector('.contradictions') !== null, null, 'contradictions', 60_000);
    await viewer.until(() => document.querySelector('.progress') === null, null, 'the end of the reading', 60_000);
    await viewer.press('F4');
    await viewer.press('Control+f');
    await viewer.until(() => document.querySelector('.find-bar') !== null, null, 'the search bar');
    expect(await violations(viewer)).toEqual([]);
    await viewer.close();
  });

  test('the options', async () => {
    const options = await driver.open(`${driver.origin}/options.html`);
    await options.until(() => document.body.innerText.trim() !== '', null, 'words in the options');
    expect(await violations(options)).toEqual([]);
  });
});
