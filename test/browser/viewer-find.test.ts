import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from './harness/index.ts';
import { openViewerSite, type, type ViewerSite } from './viewer-site.ts';

describe.each(browserNames)('searching and copying in the viewer in %s', (name) => {
  let viewer: ViewerSite;

  beforeAll(async () => {
    viewer = await openViewerSite(name);
  });
  afterAll(() => viewer?.close());

  test('finds text, counts it and steps through it', async () => {
    const tab = await viewer.openPdf('/budget.pdf');
    await tab.press('Control+f');
    await tab.until(() => document.activeElement?.classList.contains('find-field'), null, 'the search field');
    await type(tab, '合计');
    // Counted as the pages are searched.
    await tab.until(
      () => Number(/第 1 处，共 (\d+) 处/.exec(document.querySelector('#find-result')?.textContent ?? '')?.[1]) > 3,
      null,
      'a count',
    );
    await tab.press('Enter');
    await tab.until(
      () => document.querySelector('#find-result')?.textContent?.startsWith('第 2 处'),
      null,
      'the second',
    );
    await tab.until(() => document.querySelector('.highlight.selected') !== null, null, 'a highlight');
    await type(tab, '没有这样的字');
    await tab.until(
      () => document.querySelector('#find-result')?.textContent === '没有找到',
      null,
      'that nothing was found',
    );
    await tab.press('Escape');
    await tab.until(() => document.querySelector('.find-bar') === null, null, 'the search bar to close');
    expect(await tab.evaluate(() => document.activeElement?.id, null)).toBe('pages');
    await tab.close();
  });

  test('text that is written in radicals is found and copied as people type it', async () => {
    const tab = await viewer.openPdf('/budget.pdf');
    await tab.until(
      () => document.querySelector('.textLayer')?.textContent?.includes('⻔'),
      null,
      'radicals in the text',
    );
    await tab.press('Control+f');
    await tab.until(() => document.activeElement?.classList.contains('find-field'), null, 'the search field');
    await type(tab, '部门');
    await tab.until(() => document.querySelector('.highlight.selected') !== null, null, 'what was sought');
    await tab.press('Escape');
    const copied = await tab.evaluate(() => {
      const text = [...document.querySelectorAll('.textLayer span')].find((each) => each.textContent?.includes('⻔'));
      if (!text) throw new Error('No radical is in view');
      document.getSelection()?.selectAllChildren(text);
      const copy = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
      text.dispatchEvent(copy);
      return copy.clipboardData?.getData('text/plain');
    }, null);
    expect(copied).toContain('门');
    expect(copied).not.toContain('⻔');
    await tab.close();
  });
});
