import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  browserNames,
  type Driver,
  launch,
  poll,
  type Site,
  startSite,
  type Tab,
  violations,
} from './harness/index.ts';
import { smallPdf } from './pdfs.ts';
import { printedSample } from './samples.ts';

const links = ['<</S/URI/URI(https://www.example.com/a)>>', '<</S/URI/URI(javascript:alert\\(1\\))>>'];
const linked = smallPdf({
  pages: [{ text: 'One', links }, { text: 'Two', size: '842 595' }, { text: 'Three' }],
  outline: ['First', 'Second', 'Third'],
});

function downloadsFolder(): string {
  return mkdtempSync(path.join(os.tmpdir(), 'crossfoot-saved-'));
}

describe.each(browserNames)('the viewer in %s', (name) => {
  let printed: Uint8Array;
  let site: Site;
  let driver: Driver;
  const downloads = downloadsFolder();

  beforeAll(async () => {
    // On short pages: many of them, so that most are out of view.
    printed = await printedSample('001', 'short-pages');
    const pdf = (body: Uint8Array | string) => ({ body, type: 'application/pdf' });
    site = await startSite({
      '/budget.pdf': pdf(printed),
      '/linked.pdf': pdf(linked),
      '/locked.pdf': pdf(smallPdf({ pages: [{ text: 'Locked' }], password: 'secret' })),
      '/broken.pdf': pdf(`%PDF-1.7\n${'nothing of use '.repeat(200)}startxref`),
      '/cut.pdf': pdf(printed.subarray(0, 700)),
      '/page.pdf': { body: '<!doctype html><title>出错了</title><p>请先登录</p>' },
      '/archive.pdf': pdf('PK\u0003\u0004 and so on'),
      '/empty.pdf': pdf(''),
      '/none.pdf': pdf(smallPdf({ pages: [] })),
      '/secret.pdf': { status: 403, body: 'no' },
      '/fault.pdf': { status: 502, body: 'no' },
    });
    driver = await launch(name, { downloads });
    await speakChinese(driver);
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
    rmSync(downloads, { recursive: true, force: true });
  });

  const viewerOf = (file: string, anchor = '') =>
    `${driver.origin}/viewer.html?file=${encodeURIComponent(file)}${anchor}`;
  const openPdf = async (file: string, anchor = '') => {
    const tab = await driver.open(viewerOf(site.url(file), anchor));
    await tab.until(textIsThere, null, `the pages of ${file}`);
    return tab;
  };

  test('shows the pages, names the document and its site, and no page that is out of view', async () => {
    const tab = await openPdf('/budget.pdf');
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
    const tab = await openPdf('/linked.pdf', '#page=2');
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
    const tab = await openPdf('/linked.pdf');
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

  test('finds text, counts it and steps through it', async () => {
    const tab = await openPdf('/budget.pdf');
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
    const tab = await openPdf('/budget.pdf');
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

  test('has thumbnails, drawn when seen, and the outline', async () => {
    const tab = await openPdf('/budget.pdf');
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

    const linkedTab = await openPdf('/linked.pdf');
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

  test('links lead outside, apart from this page, and none runs a script', async () => {
    const tab = await openPdf('/linked.pdf');
    await tab.until(() => document.querySelector('.annotationLayer a[href]') !== null, null, 'a link');
    const found = await tab.evaluate(
      () =>
        [...document.querySelectorAll<HTMLAnchorElement>('.annotationLayer a')].map(({ href, target, rel }) => ({
          href,
          target,
          rel,
        })),
      null,
    );
    expect(found.filter(({ href }) => href !== '')).toEqual([
      { href: 'https://www.example.com/a', target: '_blank', rel: 'noopener noreferrer nofollow' },
    ]);
    await tab.close();
  });

  test('prints every page of the original in its own size, and saves it byte for byte', async () => {
    const tab = await openPdf('/linked.pdf');
    await tab.evaluate(() => {
      window.print = () => {
        const sizes = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]).map(({ cssText }) => cssText);
        const leaves = document.querySelectorAll('#paper .leaf img').length;
        document.documentElement.dataset.printed = JSON.stringify({
          leaves,
          sizes: sizes.filter((each) => each.startsWith('@page')),
        });
      };
    }, null);
    await tab.press('Control+p');
    const printedAs = await tab.until(() => document.documentElement.dataset.printed, null, 'the print dialogue');
    const { leaves, sizes } = JSON.parse(printedAs);
    expect(leaves).toBe(3);
    expect(sizes).toHaveLength(2);
    expect(await tab.evaluate(() => document.querySelector('#paper')?.childElementCount, null)).toBe(0);
    await tab.press('Control+s');
    const saved = await poll(async () => readFileSync(path.join(downloads, 'linked.pdf')), 'the saved file', 10_000);
    expect(Buffer.compare(saved, linked)).toBe(0);
    await tab.close();
  });

  test('asks for the password, says when it is wrong, and opens with the right one', async () => {
    const tab = await driver.open(viewerOf(site.url('/locked.pdf')));
    await tab.until(() => document.querySelector('dialog[open] input') !== null, null, 'the question');
    await type(tab, 'wrong');
    await tab.press('Enter');
    await tab.until(
      () => document.querySelector('.password-wrong')?.textContent === '密码不对，请再试。',
      null,
      'that it was wrong',
    );
    await type(tab, 'secret');
    await tab.press('Enter');
    await tab.until(textIsThere, null, 'the page');
    expect(await tab.evaluate(() => document.querySelector('.textLayer')?.textContent, null)).toContain('Locked');
    await tab.close();
  });

  test('without the password it says so, and asks again when the reader wishes', async () => {
    const tab = await driver.open(viewerOf(site.url('/locked.pdf')));
    await tab.until(() => document.querySelector('dialog[open] input') !== null, null, 'the question');
    await tab.press('Escape');
    await tab.until(
      () => document.querySelector('main.state h1')?.textContent === '没有密码，打不开',
      null,
      'the state',
    );
    await tab.click('main.state .button.main');
    await tab.until(() => document.querySelector('dialog[open] input') !== null, null, 'the question again');
    await tab.close();
  });

  test.each([
    ['/broken.pdf', '文件已损坏'],
    ['/cut.pdf', '文件不完整'],
    ['/page.pdf', '这不是 PDF，是一个网页'],
    ['/archive.pdf', '这不是 PDF 文件'],
    ['/empty.pdf', '文件是空的'],
    ['/none.pdf', '文件里没有一页'],
    ['/gone.pdf', '网站上没有这个文件'],
    ['/secret.pdf', '网站不给这个文件'],
    ['/fault.pdf', '网站没有给出文件'],
  ])('says what is the matter with %s', async (file, words) => {
    const tab = await driver.open(viewerOf(site.url(file)));
    const said = await tab.until(
      () => document.querySelector('main.state:has(.answers) h1')?.textContent,
      null,
      'what is the matter',
    );
    expect(said).toBe(words);
    expect(await tab.evaluate(() => document.querySelectorAll('main.state button').length, null)).toBeGreaterThan(1);
    expect(await violations(tab)).toEqual([]);
    await tab.close();
  });

  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:application/pdf;base64,JVBERi0='])(
    'does not open %s',
    async (address) => {
      const tab = await driver.open(viewerOf(address));
      const said = await tab.until(() => document.querySelector('.state h1')?.textContent, null, 'a refusal');
      expect(said).toBe('不打开这个地址');
      await tab.close();
    },
  );

  test('waits for a file where no document is given, and opens one that is picked', async () => {
    const tab = await driver.open(`${driver.origin}/viewer.html`);
    await tab.until(() => document.querySelector('.drop-zone') !== null, null, 'the place to drop a file');
    expect(await violations(tab)).toEqual([]);
    await tab.evaluate(
      (bytes) => {
        const files = new DataTransfer();
        files.items.add(new File([new Uint8Array(bytes)], '某局.pdf', { type: 'application/pdf' }));
        window.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
      },
      [...linked],
    );
    await tab.until(textIsThere, null, 'the page');
    expect(await tab.evaluate(() => document.title, null)).toBe('《某局》— 勾稽');
    await tab.close();
  });

  test('is usable without a mouse and with a screen reader', async () => {
    const tab = await openPdf('/budget.pdf');
    await tab.press('Control+f');
    await tab.press('F4');
    await tab.until(() => document.querySelector('#sidebar') !== null, null, 'the sidebar');
    expect(await violations(tab)).toEqual([]);
    const overflow = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth, null);
    expect(overflow).toBeLessThanOrEqual(0);
    await tab.close();
  });
});

/** Firefox speaks only the languages that are installed with it. */
async function speakChinese(driver: Driver): Promise<void> {
  const tab = await driver.open(`${driver.origin}/options.html`);
  await tab.evaluate(() => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', ExtensionApi | undefined>;
    return (browser ?? chrome)?.storage.local.set({ language: 'zh' });
  }, null);
  await tab.close();
}

interface ExtensionApi {
  storage: { local: { set(values: object): Promise<void> } };
}

// These run inside the viewer page and must not use anything from here.

function textIsThere(): boolean {
  return (document.querySelector('.textLayer')?.textContent ?? '') !== '';
}

function pageCount(): number {
  return document.querySelectorAll('#pages .page').length;
}

/** Writes into the field that has the focus. */
async function type(tab: Tab, text: string): Promise<void> {
  await tab.evaluate((written) => {
    const field = document.activeElement as HTMLInputElement;
    field.value = written;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
}

async function setSelect(tab: Tab, value: string): Promise<void> {
  await tab.evaluate((chosen) => {
    const select = document.querySelector<HTMLSelectElement>('.zoom-select');
    if (!select) throw new Error('There is no list of zooms');
    select.value = chosen;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, value);
}
