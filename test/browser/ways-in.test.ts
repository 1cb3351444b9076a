import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LinkChipOnPage } from '../../lib/messages/index.ts';
import {
  browserNames,
  type Driver,
  launch,
  OTHER_HOST,
  openAndRead,
  type ReadPage,
  type Site,
  startSite,
  type Tab,
} from './harness/index.ts';
import { smallPdf } from './pdfs.ts';
import { framed, guardedGiven, landing, served } from './ways-in-site.ts';

/** The globe in the viewer's toolbar. */
const WAY_BACK = '.toolbar .tools:last-child > .icon-button';

/** The ways from a page, a link, a tab into our viewer, and back. */
describe.each(browserNames)('the way into the viewer, in %s', (name) => {
  let site: Site;
  let driver: Driver;

  beforeAll(async () => {
    site = await startSite(served());
    driver = await launch(name, { allowsEverything: true });
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  /** Waits for chips as wished. */
  async function chips(page: ReadPage, wish: (chips: LinkChipOnPage[]) => boolean): Promise<LinkChipOnPage[]> {
    await expect.poll(async () => wish((await links(page)) ?? []), { timeout: 15_000 }).toBe(true);
    return links(page);
  }
  const links = (page: ReadPage) => page.ask<LinkChipOnPage[]>({ type: 'describe-link-chips' });

  /** The viewer with a document that says so on its first page. */
  async function viewerOf(file: string, words: string): Promise<Tab> {
    const viewer = await driver.tabShowing(`viewer.html?file=${encodeURIComponent(site.url(file))}`);
    await viewer.until(showsWords, words, `${words} in the viewer`);
    return viewer;
  }

  describe('a chip beside a link', () => {
    test('stands at every PDF of a landing page, covers no word of it and changes nothing in it', async () => {
      const page = await openAndRead(driver, site.url('/landing.html'));
      const drawn = await chips(page, ({ length }) => length === landing.pdfs.length);
      expect(drawn.map(({ href }) => href)).toEqual(landing.pdfs.map((path) => site.url(path)));
      for (const { box } of drawn) {
        expect(box.height).toBeGreaterThanOrEqual(20);
        expect(await page.page.evaluate(textUnder, box)).toEqual([]);
      }
      expect(await page.page.evaluate(bodyNow, null)).toBe(landing.body);
      await page.close();
    });

    test('opens its document beside the page, which stays', async () => {
      const page = await openAndRead(driver, site.url('/landing.html'));
      const drawn = await chips(page, ({ length }) => length === landing.pdfs.length);
      await pressChip(
        page,
        drawn.find(({ href }) => href === site.url('/files/budget.pdf')),
      );
      const viewer = await viewerOf('/files/budget.pdf', 'Budget 2026');
      expect(await page.page.evaluate(() => document.title, null)).toContain('部门预算');
      await viewer.close();
      await page.close();
    });

    test('comes with the page as referer where a site asks for that', async () => {
      const page = await openAndRead(driver, site.url('/landing.html'));
      const drawn = await chips(page, ({ length }) => length === landing.pdfs.length);
      await pressChip(
        page,
        drawn.find(({ href }) => href === site.url('/files/guarded.pdf')),
      );
      const viewer = await viewerOf('/files/guarded.pdf', 'Guarded');
      await viewer.close();
      await page.close();
    });

    test('is reached and pressed by keyboard', async () => {
      const page = await openAndRead(driver, site.url('/keyboard.html'));
      await chips(page, ({ length }) => length === 1);
      await page.page.click('#last');
      await page.page.press('Tab');
      await expect
        .poll(() => page.page.evaluate(() => document.activeElement?.localName, null))
        .toBe('crossfoot-marks');
      await page.page.press('Enter');
      const viewer = await viewerOf('/files/keyboard.pdf', 'By keyboard');
      await viewer.close();
      await page.close();
    });

    test('goes when marks are switched off, and comes back with them', async () => {
      const page = await openAndRead(driver, site.url('/landing.html'));
      await chips(page, ({ length }) => length === landing.pdfs.length);
      await page.ask({ type: 'set-mark-mode', mode: 'none' });
      await chips(page, ({ length }) => length === 0);
      await page.ask({ type: 'set-mark-mode', mode: 'all' });
      await chips(page, ({ length }) => length === landing.pdfs.length);
      await page.close();
    });

    test('follows its link when the page moves it', async () => {
      const page = await openAndRead(driver, site.url('/landing.html'));
      const [before] = await chips(page, ({ length }) => length === landing.pdfs.length);
      await page.page.evaluate(() => {
        document.querySelector('h1')?.insertAdjacentElement('afterend', document.createElement('hr'));
        document.body.style.paddingTop = '120px';
      }, null);
      await chips(page, ([first]) => (first?.box.top ?? 0) > (before?.box.top ?? 0) + 100);
      await page.close();
    });
  });

  describe('a PDF that the page shows itself', () => {
    test.each(framed)('in $how carries a chip', async ({ path, file, words }) => {
      const page = await openAndRead(driver, site.url(path));
      const [chip] = await chips(page, ({ length }) => length === 1);
      expect(chip).toMatchObject({ href: site.url(file), shown: true });
      const frame = await page.page.evaluate(boxOfFrame, null);
      expect(chip && chip.box.top + chip.box.height).toBeLessThanOrEqual(frame.top);
      await pressChip(page, chip);
      const viewer = await viewerOf(file, words);
      await viewer.close();
      await page.close();
    });
  });

  describe('the toolbar button', () => {
    test.each([
      ['a PDF', '/files/budget.pdf', 'Budget 2026'],
      ['a PDF whose address does not say so', '/get?id=3', 'By number'],
    ])('on %s shows it in our viewer, in the same tab', async (_, path, words) => {
      const tab = await openPdf(driver, site, path);
      await driver.pressToolbarButton(tab);
      const viewer = await viewerOf(path, words);
      await viewer.close();
    });

    test('on a PDF of a host that is not official asks the reader first', async () => {
      const file = site.url('/files/budget.pdf', OTHER_HOST);
      const tab = await openPdf(driver, site, '/files/budget.pdf', OTHER_HOST);
      await driver.pressToolbarButton(tab);
      const viewer = await driver.tabShowing(`viewer.html?file=${encodeURIComponent(file)}`);
      await viewer.until(showsWords, OTHER_HOST, 'the host to be named');
      expect(await viewer.evaluate(showsWords, 'Budget 2026')).toBe(false);
      // Chromium asks in a window of its own, which no driver can answer.
      if (name === 'firefox') {
        await viewer.click('.answers button');
        await viewer.until(showsWords, 'Budget 2026', 'the document');
      }
      await viewer.close();
    });

    test('on a PDF of this machine opens the viewer beside it, where the file can be dropped', async () => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'crossfoot-local-'));
      const file = path.join(folder, '预算.pdf');
      writeFileSync(file, smallPdf({ pages: [{ text: 'Local' }] }));
      const tab = await driver.open(pathToFileURL(file).href);
      await driver.pressToolbarButton(tab);
      const viewer = await driver.tabShowing(`${driver.origin}/viewer.html`);
      await viewer.until(() => document.querySelector('.drop-zone') !== null, null, 'a place to drop it');
      await viewer.close();
      await tab.close();
      rmSync(folder, { recursive: true });
    });

    test('on a page has it read, as before', async () => {
      const tab = await driver.open(site.url('/plain.html', OTHER_HOST));
      await driver.pressToolbarButton(tab);
      await tab.until(() => document.querySelector('crossfoot-marks') !== null, null, 'the reader');
      await tab.close();
    });
  });

  describe('the context menu', () => {
    test('on a link opens its document beside the page', async () => {
      const page = await driver.open(site.url('/landing.html'));
      await driver.chooseInMenu(page, 'open-link', 'a[href="/files/guarded.pdf"]');
      const viewer = await viewerOf('/files/guarded.pdf', 'Guarded');
      await viewer.close();
      await page.close();
    });

    test('on a PDF shows it in our viewer', async () => {
      const tab = await openPdf(driver, site, '/files/budget.pdf');
      await driver.chooseInMenu(tab, 'check-page', null);
      const viewer = await viewerOf('/files/budget.pdf', 'Budget 2026');
      await viewer.close();
    });
  });

  describe('what a site hands out', () => {
    test('with its own cookies only, is fetched with them', async () => {
      const page = await driver.open(site.url('/login.html'));
      const viewer = await driver.open(viewerAddress('/files/cookie.pdf'));
      await viewer.until(showsWords, 'With cookie', 'the document');
      await viewer.close();
      await page.close();
    });

    test('to who comes from its own front page, is asked for so when the page is not known', async () => {
      const viewer = await driver.open(viewerAddress('/files/front.pdf'));
      await viewer.until(showsWords, 'From the front', 'the document');
      await viewer.close();
    });

    test('is called what the site calls it, in whatever characters', async () => {
      const viewer = await driver.open(viewerAddress('/named'));
      await viewer.until(showsWords, 'Named', 'the document');
      await viewer.until(() => document.title.includes('部门预算'), null, 'its name');
      await viewer.close();
    });

    test('as a PDF and is a web page, is told by its bytes', async () => {
      const viewer = await driver.open(viewerAddress('/files/error.pdf'));
      await viewer.until(() => document.querySelector('[role=alert]') !== null, null, 'a problem');
      expect(await viewer.evaluate(() => document.body.innerText, null)).toMatch(/网页|web page/);
      await viewer.close();
    });
  });

  describe('taking over', () => {
    const shownAt = (tab: Tab) => tab.evaluate(() => location.href, null);

    test('is off until the reader turns it on; then PDFs of official hosts go to our viewer, and nothing else', async () => {
      const before = await openPdf(driver, site, '/files/taken.pdf');
      expect(await shownAt(before)).toBe(site.url('/files/taken.pdf'));
      await before.close();
      await switchTakeOver(true);

      const taken = await leadTo(driver, site.url('/plain.html', OTHER_HOST), site.url('/files/taken.pdf?a=1&b=2'));
      await taken.until(showsWords, 'Taken over', 'the document');
      expect(await shownAt(taken)).toContain(`${driver.origin}/viewer.html?`);
      await taken.close();

      const posted = await driver.open(site.url('/form.html'));
      await posted.click('button');
      await expect.poll(() => shownAt(posted)).toBe(site.url('/form'));
      await posted.close();

      const other = await openPdf(driver, site, '/files/taken.pdf', OTHER_HOST);
      expect(await shownAt(other)).toBe(site.url('/files/taken.pdf', OTHER_HOST));
      await other.close();

      const download = await driver.open(site.url('/plain.html'));
      await download.evaluate((url) => void location.assign(url), site.url('/attached'));
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect(await shownAt(download)).toBe(site.url('/plain.html'));
      await download.close();
    });

    test('leaves alone what was sent back to the browser’s own viewer', async () => {
      const tab = await leadTo(driver, site.url('/plain.html'), site.url('/files/back.pdf'));
      await tab.until(showsWords, 'Sent back', 'the document');
      await tab.click(WAY_BACK);
      await expect.poll(() => shownAt(tab)).toBe(site.url('/files/back.pdf'));
      await new Promise((resolve) => setTimeout(resolve, 800));
      expect(await shownAt(tab)).toBe(site.url('/files/back.pdf'));
      await tab.close();
    });

    test('goes back with the page as referer where a site asks for that', async () => {
      const page = await openAndRead(driver, site.url('/landing.html'));
      const drawn = await chips(page, ({ length }) => length === landing.pdfs.length);
      await pressChip(
        page,
        drawn.find(({ href }) => href === site.url('/files/guarded.pdf')),
      );
      const viewer = await viewerOf('/files/guarded.pdf', 'Guarded');
      const given = guardedGiven.length;
      await viewer.click(WAY_BACK);
      await expect.poll(() => shownAt(viewer)).toBe(site.url('/files/guarded.pdf'));
      await expect.poll(() => guardedGiven.length).toBe(given + 1);
      expect(guardedGiven.at(-1)).toBe(true);
      await viewer.close();
      await page.close();
    });

    test('ends when the reader turns it off', async () => {
      await switchTakeOver(false);
      const tab = await openPdf(driver, site, '/files/taken.pdf');
      expect(await shownAt(tab)).toBe(site.url('/files/taken.pdf'));
      await tab.close();
    });

    async function switchTakeOver(on: boolean): Promise<void> {
      const options = await driver.open(`${driver.origin}/options.html`);
      await options.until(() => document.querySelectorAll('[role=switch]').length === 2, null, 'the switches');
      await options.evaluate(() => document.querySelectorAll('.switch')[1]?.setAttribute('id', 'take-over'), null);
      await options.click('#take-over');
      await options.until(
        (wanted) => document.querySelectorAll<HTMLInputElement>('[role=switch]')[1]?.checked === wanted,
        on,
        'the switch to turn',
      );
      await options.until(
        () => [...document.querySelectorAll('.options-said')].some(({ textContent }) => textContent !== ''),
        null,
        'it to be saved',
      );
      // The background hears of it by itself.
      await new Promise((resolve) => setTimeout(resolve, 500));
      await options.close();
    }
  });

  function viewerAddress(path: string): string {
    return `${driver.origin}/viewer.html?file=${encodeURIComponent(site.url(path))}`;
  }
});

async function pressChip(page: ReadPage, chip: LinkChipOnPage | undefined): Promise<void> {
  if (!chip) throw new Error('No such chip');
  await page.page.clickAt(chip.box.left + chip.box.width / 2, chip.box.top + chip.box.height / 2);
}

/** Opens a PDF in the browser's own viewer, as a reader would, from a page. */
function openPdf(driver: Driver, site: Site, path: string, host?: string): Promise<Tab> {
  return leadTo(driver, site.url('/plain.html', host), site.url(path, host));
}

async function leadTo(driver: Driver, from: string, to: string): Promise<Tab> {
  const tab = await driver.open(from);
  await tab.evaluate((url) => {
    const link = document.createElement('a');
    link.href = url;
    document.body.append(link);
    link.click();
  }, to);
  await tab.until((left) => location.href !== left, from, `${to} to open`);
  // The browser's own viewer takes its time.
  await new Promise((resolve) => setTimeout(resolve, 700));
  return tab;
}

// These run inside pages and must not use anything from here.

function showsWords(words: string): boolean {
  const layers = [...document.querySelectorAll('.textLayer')].map((layer) => layer.textContent ?? '');
  return layers.join(' ').includes(words) || document.body.innerText.includes(words);
}

function textUnder({
  left,
  top,
  width,
  height,
}: {
  left: number;
  top: number;
  width: number;
  height: number;
}): string[] {
  const covered: string[] = [];
  const walker = document.createTreeWalker(document.body, 4 /* SHOW_TEXT */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.nodeValue?.trim()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.left < left + width && left < box.right && box.top < top + height && top < box.bottom)
        covered.push(node.nodeValue.trim());
    }
  }
  return covered;
}

function bodyNow(): string {
  return document.body.innerHTML.trim();
}

function boxOfFrame(): { top: number } {
  const frame = document.querySelector('iframe, embed, object');
  return { top: frame?.getBoundingClientRect().top ?? Number.NaN };
}
