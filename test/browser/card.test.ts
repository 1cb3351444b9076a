import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { subjects } from '../components/samples/cards.ts';
import { violations } from './harness/axe.ts';
import { tabOf } from './harness/chromium.ts';
import { type Gallery, openGallery } from './harness/gallery.ts';

/** Every state of the card, made by hand, in a real browser: where it stands, how it is reached, what it covers. */
describe('the card', () => {
  let gallery: Gallery;

  beforeAll(async () => {
    gallery = await openGallery('test/components/cards');
  });
  afterAll(() => gallery?.close());

  interface Look {
    language?: 'zh' | 'en';
    width?: number;
    height?: number;
    colorScheme?: 'light' | 'dark';
    /** In our viewer, not in somebody's page. */
    ours?: boolean;
    forcedColors?: 'active' | 'none';
  }

  async function show(card: string, look: Look = {}): Promise<Page> {
    const { language = 'zh', width = 900, height = 760, colorScheme = 'light', forcedColors = 'none' } = look;
    const where = look.ours ? '&ours' : '';
    const page = await gallery.browser.newPage({
      viewport: { width, height },
      colorScheme,
      forcedColors,
      reducedMotion: 'reduce',
    });
    await page.goto(gallery.url(`card=${card}&language=${language}${where}`));
    await page.waitForSelector('.sheet');
    return page;
  }
  const asked = (page: Page) => page.evaluate(() => document.body.dataset.asked ?? null);
  const focused = (page: Page) =>
    page.evaluate(() => document.querySelector('crossfoot-card')?.shadowRoot?.activeElement?.textContent ?? null);

  const looks: readonly Look[] = [
    { language: 'zh', width: 320, height: 568 },
    { language: 'en', width: 900, colorScheme: 'dark' },
  ];
  // 1280 × 720 at 200 %.
  const zoomed: Look = { language: 'zh', width: 640, height: 360, forcedColors: 'active' };
  const states = [
    ...Object.keys(subjects).flatMap((card) => looks.map((look) => ({ card, ...look }))),
    ...['culprit', 'sentence', 'thirty'].map((card) => ({ card, ...zoomed })),
  ];

  test.each(states)('$card, $language, $width px: axe-core finds nothing, and it lies in the window', async (state) => {
    const page = await show(state.card, state);
    const toggle = page.locator('.ranges');
    if ((await toggle.count()) > 0) await toggle.click();
    expect(await violations(tabOf(page))).toEqual([]);
    const box = await page.locator('.sheet').boundingBox();
    const { width = 900, height = 760 } = state;
    expect(box && box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height).toBe(true);
    const beside = await page.locator('.body').evaluate((body) => body.scrollWidth - body.clientWidth);
    expect(beside).toBeLessThanOrEqual(0);
    await page.close();
  });

  test.each(['culprit', 'open', 'remark', 'thirty'])('%s: every target is at least 24 px square', async (card) => {
    const page = await show(card, { width: 320, language: 'en' });
    const small = await page.evaluate(() =>
      [...(document.querySelector('crossfoot-card')?.shadowRoot?.querySelectorAll('button, input') ?? [])]
        .filter((target) => target.getBoundingClientRect().height < 24 || target.getBoundingClientRect().width < 24)
        .map((target) => target.outerHTML),
    );
    expect(small).toEqual([]);
    await page.close();
  });

  test('of thirty addends the culprit and the total are in view, on one decimal point', async () => {
    const page = await show('thirty');
    const view = await page.evaluate(() => {
      const root = document.querySelector('crossfoot-card')?.shadowRoot as ShadowRoot;
      const box = (selector: string) => (root.querySelector(selector) as Element).getBoundingClientRect();
      const ends = [...root.querySelectorAll('.addends .whole, .results .whole')].map(
        (one) => one.getBoundingClientRect().right,
      );
      const list = box('.addends');
      return {
        ringed: box('.ringed').top > list.top && box('.ringed').bottom < list.bottom,
        results: box('.results').bottom < box('.foot').top,
        spread: Math.max(...ends) - Math.min(...ends),
      };
    });
    expect(view).toEqual({ ringed: true, results: true, spread: expect.closeTo(0, 0) });
    await page.close();
  });

  test('what was pressed stays under the pointer, and what unfolds grows within the window', async () => {
    const page = await show('ratio', { height: 760 });
    const top = async () => (await page.locator('.ranges').boundingBox())?.y;
    const before = await top();
    await page.locator('.ranges').click();
    expect(await page.locator('.below').count()).toBe(5);
    expect(await top()).toBe(before);
    await page.setViewportSize({ width: 900, height: 560 });
    await page.locator('.ranges').click();
    await page.locator('.ranges').click();
    const box = await page.locator('.sheet').boundingBox();
    expect((box?.y ?? Number.NaN) + (box?.height ?? 0)).toBeLessThanOrEqual(560);
    await page.close();
  });

  test('the keyboard goes through it: close, figures, places, steps; Enter goes there, Esc gives the page back', async () => {
    const page = await show('open');
    const tabs: (string | null)[] = [];
    for (let at = 0; at < 4; at++) {
      await page.keyboard.press('Tab');
      tabs.push(await focused(page));
    }
    expect(tabs).toEqual(['', '取整区间', '基本支出1,680.43', '项目支出50.00']);
    expect(await page.evaluate(() => document.body.dataset.lit)).toBe('50.00@t5');
    await page.keyboard.press('Enter');
    expect(await asked(page)).toBe('go 50.00@t5');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toContain('表中 小计');
    await page.keyboard.press('Escape');
    expect(await asked(page)).toBe('closed');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('a');
    await page.close();
  });

  test('what is typed into a note stays with the note, and Esc leaves the card open', async () => {
    const page = await show('culprit', { ours: true });
    await page.getByText('搁置…').click();
    await page.locator('input:focus').waitFor();
    await page.keyboard.type('核实过');
    await page.keyboard.press('Escape');
    expect(await page.locator('form').count()).toBe(0);
    expect(await page.locator('.sheet').count()).toBe(1);
    await page.getByText('搁置…').click();
    await page.locator('input:focus').waitFor();
    await page.keyboard.type('与单位核实过');
    await page.keyboard.press('Enter');
    expect(await asked(page)).toBe('aside culprit “与单位核实过”');
    await page.close();
  });

  test('in a page it is set aside by keys alone, and no note is asked for', async () => {
    const page = await show('culprit', { width: 320, height: 568 });
    await page.getByText('搁置…').click();
    await page.locator('form button:focus').waitFor();
    const cut = await page.locator('.foot').evaluate((foot) => foot.scrollWidth - foot.clientWidth);
    expect(cut).toBeLessThanOrEqual(0);
    expect(await page.locator('form input').count()).toBe(0);
    await page.keyboard.press('Enter');
    expect(await asked(page)).toBe('aside culprit “”');
    await page.close();
  });

  test('a hostile document stays text', async () => {
    const page = await show('hostile');
    expect(await page.locator('.quote').textContent()).toContain('<img');
    expect(await page.locator('img').count()).toBe(0);
    await page.close();
  });
});
