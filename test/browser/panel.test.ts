import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { views } from '../components/samples/views.ts';
import { violations } from './harness/axe.ts';
import { tabOf } from './harness/chromium.ts';
import { type Gallery, openGallery } from './harness/gallery.ts';

/** Every state of the panel and the options, made by hand, in a real browser: the engine brings about only some of them. */
describe('the views of our pages', () => {
  let gallery: Gallery;

  beforeAll(async () => {
    gallery = await openGallery('test/components/gallery');
  });
  afterAll(() => gallery?.close());

  async function show(query: string, look: { colorScheme?: 'light' | 'dark'; width?: number } = {}): Promise<Page> {
    const { colorScheme = 'light', width = 400 } = look;
    const page = await gallery.browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    await page.goto(gallery.url(query));
    await page.waitForSelector('h1');
    return page;
  }

  const looks = [
    { colorScheme: 'light', language: 'zh', width: 320 },
    { colorScheme: 'dark', language: 'en', width: 600 },
  ] as const;
  const states = [...Object.keys(views), 'options'].flatMap((view) => looks.map((look) => ({ view, ...look })));

  test.each(states)('$view, $language, $colorScheme, $width px: axe-core finds nothing', async (state) => {
    const page = await show(`view=${state.view}&language=${state.language}`, state);
    expect(await violations(tabOf(page))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.close();
  });

  test('every target is at least 24 px square', async () => {
    const page = await show('view=open&language=en', { width: 320 });
    await page.click('.head-tools button:first-child');
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, select, .choice-option, .switch')]
        .filter((target) => target.getBoundingClientRect().height < 24 || target.getBoundingClientRect().width < 24)
        .map((target) => target.outerHTML),
    );
    expect(small).toEqual([]);
    await page.close();
  });

  test('keys move through the rows, show, open and close', async () => {
    const page = await show('view=reviewed');
    const asked = () => page.evaluate(() => document.body.dataset.asked ?? null);
    const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.finding ?? null);
    await page.keyboard.press('j');
    expect(await focused()).toBe('f1');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('f2');
    await page.keyboard.press('k');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.tape').count()).toBe(3);
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator('.tape').count()).toBe(0);
    await page.keyboard.press('Enter');
    expect(await asked()).toBe('finding f1');
    expect(await page.locator('.tape').count()).toBe(3);
    await page.keyboard.press('n');
    expect(await asked()).toBe('step next');
    await page.keyboard.press('?');
    expect(await page.locator('#keys').isVisible()).toBe(true);
    await page.close();
  });

  test('where the system sets all colours, what is chosen and what is on can be told', async () => {
    const page = await gallery.browser.newPage({ viewport: { width: 700, height: 900 }, forcedColors: 'active' });
    await page.goto(gallery.url('view=options'));
    await page.waitForSelector('.switch input');
    const ground = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await ground('.choice-option:has(:checked)')).not.toBe(await ground('.choice-option:not(:has(:checked))'));
    expect(await ground('.switch input:checked + .switch-track')).not.toBe(
      await ground('.switch input:not(:checked) + .switch-track'),
    );
    await page.close();
  });

  test('of hundreds of findings the first are listed, the others when asked for, by keys as well', async () => {
    const page = await show('view=crowded');
    expect(await findingsOf(page)).toHaveLength(50);
    const more = page.locator('.rest');
    expect(await more.textContent()).toBe('还有 250 处');
    await page.locator('[data-finding="c49"]').focus();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-finding="c299"]');
    expect(await findingsOf(page)).toHaveLength(300);
    expect(await more.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-finding'))).toBe('c50');
    await page.close();
  });

  test('of links it says which can be opened and not checked', async () => {
    const page = await show('view=landing');
    expect(await page.locator('.link .small').allTextContents()).toEqual([
      'PDF',
      'Excel · 可以打开，还不能核对',
      'Word · 可以打开，还不能核对',
      '网页',
      '压缩包 · 可以打开，还不能核对',
    ]);
    await page.close();
  });

  test('in the sentence of a finding the figures that take part stand out', async () => {
    const page = await show('view=reviewed');
    await page.click('[data-finding="f2"]');
    expect(await page.locator('.quote mark').allTextContents()).toEqual(['135.25', '83.27', '1.92', '111.65']);
    expect(await page.locator('.quote').textContent()).toMatch(/^与上年相比增加.*万元。$/);
    expect(await violations(tabOf(page))).toEqual([]);
    await page.close();
  });

  test('what cannot be true stands out of the sentence', async () => {
    const page = await show('view=reviewed');
    expect(await page.locator('.sentence-loud').allTextContents()).toEqual(['4 处不能同时成立，']);
    expect(await page.locator('.sentence').textContent()).toContain('归为 2 条矛盾');
    await page.close();
  });

  const findingsOf = (page: Page) =>
    page.locator('[data-finding]').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.finding));

  test('filters by kind and by table', async () => {
    const page = await show('view=many');
    expect(await findingsOf(page)).toEqual(['f1', 'f2', 'd1']);
    const choose = (kind: number) => page.locator('.choice-option').nth(kind).click();
    await choose(1);
    expect(await findingsOf(page)).toEqual(['f1', 'f2']);
    await choose(2);
    expect(await findingsOf(page)).toEqual(['d1']);
    await choose(3);
    expect(await findingsOf(page)).toEqual(['f3', 'm1', 'x1']);
    await choose(0);
    await page.selectOption('select', 't3');
    expect(await findingsOf(page)).toEqual(['f1']);
    await page.close();
  });

  test('notes are folded, and many of one rule are one line; the keys lead through them all', async () => {
    const page = await show('view=many');
    for (let row = 0; row < 4; row++) await page.keyboard.press('j');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('提示 8 处');
    await page.keyboard.press('Enter');
    expect(await findingsOf(page)).toEqual(['f1', 'f2', 'd1', 'f3', 'm1', 'x1']);
    for (let row = 0; row < 3; row++) await page.keyboard.press('j');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('同一事项前后所写数额一致5');
    await page.keyboard.press('Enter');
    expect(await findingsOf(page)).toEqual(['f1', 'f2', 'd1', 'f3', 'm1', 's0', 's1', 's2', 's3', 's4', 'x1']);
    await page.close();
  });

  test('what stands nowhere opens, and is not looked for on the page; what stands in several tables names them', async () => {
    const page = await show('view=many');
    const asked = () => page.evaluate(() => document.body.dataset.asked ?? null);
    await page.click('.folded button');
    await page.click('[data-finding="m1"]');
    expect(await asked()).toBeNull();
    expect(await page.locator('.row.open [data-finding]').getAttribute('data-finding')).toBe('m1');
    await page.click('[data-finding="x1"]');
    expect(await asked()).toBe('finding x1');
    const rooms = page.locator('.rooms button');
    expect(await rooms.allTextContents()).toEqual([
      '部门预算支出总表 · 55.13',
      '部门预算一般公共预算财政拨款支出表 · 55.31',
      '部门预算一般公共预算财政拨款基本支出表 · 55.13',
      '正文 · 55.31',
    ]);
    await rooms.nth(1).click();
    expect(await asked()).toBe('place 55.31');
    await page.close();
  });

  test('what is to be published is one line that opens to what is here, linked, or not on this page', async () => {
    const page = await show('view=many');
    const section = page.locator('section[aria-labelledby="completeness"]');
    expect(await section.locator('.folded').textContent()).toBe('应公开的表 2/4，说明 1/2');
    expect(await section.locator('.row').count()).toBe(0);
    await section.locator('.folded button').click();
    expect(await section.locator('.row').allTextContents()).toEqual([
      '收支总表在这里',
      '政府性基金预算支出表空的，文中有说明',
      '国有资本经营预算支出表见本页链接',
      '政府采购预算表本页没有，可能在附件或其他页',
      '部门职责在这里',
      '国有资产占用情况本文件应有，没有找到',
    ]);
    await section.locator('.row button').last().click();
    expect(await page.evaluate(() => document.body.dataset.asked)).toBe('place 职责');
    await page.close();
  });

  test('sets a finding aside with a note, by keys alone, and keeps the keyboard in the list', async () => {
    const page = await show('view=reviewed');
    const asked = () => page.evaluate(() => document.body.dataset.asked ?? null);
    const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.finding ?? null);
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowRight');
    await page.focus('.row-actions .button');
    await page.keyboard.press('Enter');
    // Letters belong to the note now, and Esc gives up.
    await page.keyboard.type('npjk?');
    await page.keyboard.press('Escape');
    expect(await page.locator('.aside-form').count()).toBe(0);
    expect(await asked()).toBeNull();
    await page.keyboard.press('Enter');
    await page.keyboard.type('已电话询问');
    await page.keyboard.press('Enter');
    expect(await asked()).toBe('aside f1 已电话询问');
    await page.waitForFunction(() => document.querySelector('.folded:last-of-type')?.textContent === '已搁置 1 处');
    expect(await findingsOf(page)).toEqual(['f2']);
    expect(await focused()).toBe('f2');
    expect(await page.locator('.said').textContent()).toContain('已搁置');
    expect(await page.locator('.sentence').textContent()).toMatch(/1 处不能同时成立.*另有 1 处已搁置/);
    await page.close();
  });

  test('lists what is aside with its note and day, says what is not kept, and takes it back', async () => {
    const page = await show('view=aside');
    expect(await findingsOf(page)).toEqual([]);
    await page.locator('.folded button').last().click();
    const notes = await page.locator('.aside-note').allTextContents();
    expect(notes[0]).toMatch(/已电话询问.*2026年11月21日 搁置/);
    expect(notes[0]).not.toContain('没有存下');
    expect(notes[1]).toContain('没有存下');
    // It has no card on the page: its place is shown.
    await page.click('[data-finding="f2"]');
    expect(await page.evaluate(() => document.body.dataset.asked)).toBe('place 135.25');
    // Another reason with it, by keys alone.
    await page.locator('.aside-note button').first().focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.aside-form input').inputValue()).toMatch(/^已电话询问/);
    await page.keyboard.press('End');
    await page.keyboard.type('二月改正');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.body.dataset.asked)).toMatch(/^aside f1 已电话询问.*二月改正$/);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('改原因');
    await page.locator('.aside-note .button').nth(1).click();
    expect(await page.evaluate(() => document.body.dataset.asked)).toBe('back f1');
    await page.waitForFunction(() => document.querySelector('[data-finding="f1"] .violated') !== null);
    await page.close();
  });

  test('says beforehand where it lasts only as long as the page', async () => {
    for (const [keeping, lasts] of [
      ['kept', false],
      ['private-window', true],
      ['switched-off', true],
    ] as const) {
      const page = await show(`view=open&keeping=${keeping}`);
      await page.click('.row-actions .button');
      expect((await page.locator('.aside-form').textContent())?.includes('到这一页关闭为止'), keeping).toBe(lasts);
      await page.close();
    }
  });

  test('offers nothing to set aside while a document is being read', async () => {
    const page = await show('view=partly');
    await page.click('[data-finding="f1"]');
    expect(await page.locator('.tape').count()).toBe(3);
    expect(await page.locator('.row-actions').count()).toBe(0);
    await page.close();
  });

  test('says so when the page has lost a place', async () => {
    const page = await show('view=reviewed&lost=1');
    await page.click('[data-finding]');
    expect(await page.locator('.said').textContent()).toContain('找不到');
    await page.close();
  });

  test('deletes a record only after asking', async () => {
    const page = await show('view=reviewed');
    const asked = () => page.evaluate(() => document.body.dataset.asked ?? null);
    await page.click('.switch');
    expect(await asked()).toBeNull();
    await page.click('.keeping .danger');
    expect(await asked()).toBe('forget');
    await page.close();
  });

  test('a hostile title stays text', async () => {
    const page = await show('view=hostile');
    expect(await page.locator('h1').textContent()).toContain('<img');
    expect(await page.evaluate(() => document.querySelector('img'))).toBeNull();
    await page.close();
  });
});
