import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames, poll, type Tab, violations } from './harness/index.ts';
import { openViewerSite, type ViewerSite } from './viewer-site.ts';

describe.each(browserNames)("the viewer's pages in %s", (name) => {
  let viewer: ViewerSite;

  beforeAll(async () => {
    viewer = await openViewerSite(name);
  });
  afterAll(() => viewer?.close());

  test('shows the pages, names the document and its site, and no page that is out of view', async () => {
    const tab = await viewer.openPdf('/budget.pdf');
    const pages = await tab.evaluate(pageCount, null);
    expect(pages).toBeGreaterThan(10);
    expect(await tab.evaluate(() => document.title, null)).toMatch(/^《.+》— 勾稽$/);
    expect(await tab.evaluate(() => document.querySelector('.document-name')?.textContent, null)).toContain(
      'czj.example.gov.cn',
    );
    await tab.press('End');
    await tab.until(
      (last) => (document.querySelector('.page-field input') as HTMLInputElement).value === last,
      String(pages),
      'the last page',
    );
    await tab.press('Home');
    await tab.until(
      () => (document.querySelector('.page-field input') as HTMLInputElement).value === '1',
      null,
      'the first page',
    );
    const drawn = await tab.evaluate(() => document.querySelectorAll('#pages canvas').length, null);
    expect(drawn).toBeGreaterThan(0);
    expect(drawn).toBeLessThanOrEqual(12);
    await tab.close();
  });

  test('zooms by keys and list, turns the pages, and goes to a page that is asked for', async () => {
    const tab = await viewer.openPdf('/linked.pdf', '#page=2');
    await tab.until(
      () => (document.querySelector('.page-field input') as HTMLInputElement).value === '2',
      null,
      'page 2',
    );
    const width = () => tab.evaluate(() => document.querySelector('.page')?.clientWidth ?? 0, null);
    await setSelect(tab, 'page-actual');
    const actual = await width();
    expect(actual).toBeCloseTo((595 / 72) * 96, -1);
    await tab.press('Control++');
    await poll(async () => (await width()) > actual * 1.05, 'larger pages', 5000);
    await tab.press('Control+0');
    await tab.until(
      () => document.querySelector<HTMLSelectElement>('.zoom-select')?.value === 'auto',
      null,
      'the list',
    );
    const fitted = await width();
    await tab.evaluate(() => {
      const at = { clientX: 400, clientY: 300, bubbles: true, cancelable: true };
      document.querySelector('#pages')?.dispatchEvent(new WheelEvent('wheel', { deltaY: -100, ctrlKey: true, ...at }));
    }, null);
    await poll(async () => (await width()) > fitted * 1.05, 'larger pages by the wheel', 5000);
    await setSelect(tab, 'page-fit');
    await tab.press('r');
    await poll(
      async () =>
        tab.evaluate(() => {
          const page = document.querySelector('.page');
          return page !== null && page.clientWidth > page.clientHeight;
        }, null),
      'turned pages',
      5000,
    );
    await tab.close();
  });

  test('follows the anchor when it changes, and fits a narrow window', async () => {
    const tab = await viewer.openPdf('/linked.pdf');
    await tab.evaluate(() => {
      location.hash = 'page=3';
    }, null);
    await tab.until(
      () => (document.querySelector('.page-field input') as HTMLInputElement).value === '3',
      null,
      'page 3',
    );
    await tab.resize(520, 700);
    await tab.until(() => innerWidth === 520, null, 'the narrow window');
    const lost = await tab.evaluate(
      () =>
        [...document.querySelectorAll('.toolbar button, .toolbar select, .toolbar h1')]
          .map((each) => ({ name: each.textContent, box: each.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.left < 0 || box.right > innerWidth || box.bottom > 92))
          .map(({ name }) => name),
      null,
    );
    expect(lost).toEqual([]);
    await tab.close();
  });

  test('has thumbnails, drawn when seen, and the outline', async () => {
    const tab = await viewer.openPdf('/budget.pdf');
    await tab.press('F4');
    await tab.until(
      () => [...document.querySelectorAll('canvas[data-page]')].some((each) => (each as HTMLCanvasElement).width > 0),
      null,
      'a thumbnail',
    );
    const { all, drawn } = await tab.evaluate(() => {
      const small = [...document.querySelectorAll<HTMLCanvasElement>('canvas[data-page]')];
      return { all: small.length, drawn: small.filter(({ width }) => width > 0).length };
    }, null);
    expect(all).toBe(await tab.evaluate(pageCount, null));
    expect(drawn).toBeLessThan(all);
    await tab.close();

    const linkedTab = await viewer.openPdf('/linked.pdf');
    await linkedTab.press('F4');
    await linkedTab.evaluate(() => (document.querySelector('input[value="outline"]') as HTMLElement).click(), null);
    await linkedTab.until(() => document.querySelectorAll('.outline-entry').length === 3, null, 'the outline');
    await linkedTab.evaluate(() => (document.querySelectorAll('.outline-entry')[2] as HTMLElement).click(), null);
    await linkedTab.until(
      () => (document.querySelector('.page-field input') as HTMLInputElement).value === '3',
      null,
      'page 3',
    );
    await linkedTab.close();
  });

  test('is usable without a mouse and with a screen reader', async () => {
    const tab = await viewer.openPdf('/budget.pdf');
    await tab.press('Control+f');
    await tab.press('F4');
    await tab.until(() => document.querySelector('#sidebar') !== null, null, 'the sidebar');
    expect(await violations(tab)).toEqual([]);
    const overflow = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth, null);
    expect(overflow).toBeLessThanOrEqual(0);
    await tab.close();
  });
});

/** Runs in the viewer's page. */
function pageCount(): number {
  return document.querySelectorAll('#pages .page').length;
}

async function setSelect(tab: Tab, value: string): Promise<void> {
  await tab.evaluate((chosen) => {
    const select = document.querySelector<HTMLSelectElement>('.zoom-select');
    if (!select) throw new Error('There is no list of zooms');
    select.value = chosen;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, value);
}
