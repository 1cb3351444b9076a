import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MarksOnPage } from '../../lib/messages/index.ts';
import { bundleHarness } from '../annotate/support/bundle.ts';
import { browserNames, type Driver, launch, OTHER_HOST, type Site, startSite, type Tab } from './harness/index.ts';

/**
 * Marks on figures through all that a page may do. The room alone, put into a page on a host where the extension keeps
 * still: every figure of every table agrees.
 */
describe.each(browserNames)('marks in %s', (name) => {
  let site: Site;
  let driver: Driver;
  let page: Tab;

  beforeAll(async () => {
    const [script] = await Promise.all([bundleHarness()]);
    site = await startSite({ '/': { body: markup } });
    driver = await launch(name);
    page = await driver.open(site.url('/', OTHER_HOST));
    await page.resize(900, 700);
    await page.inject(script);
    await page.evaluate(startHarness, null);
    await settle('plain', 20);
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  /** Waits until so many marks of a table are drawn, each in the cell of its own figure. */
  async function settle(table: string, atLeast: number, atMost = 10_000): Promise<void> {
    const end = Date.now() + 6000;
    for (;;) {
      const [count, stray] = [await page.evaluate(countAll, table), await page.evaluate(strayMarks, null)];
      const settled = count >= atLeast && count <= atMost && stray.length === 0;
      if (settled) return;
      if (Date.now() > end) {
        expect(stray).toEqual([]);
        expect(count, `marks in “${table}”`).toSatisfy((drawn: number) => drawn >= atLeast && drawn <= atMost);
      }
      await new Promise((resume) => setTimeout(resume, 60));
    }
  }

  test('follow the page’s scroll', async () => {
    await page.evaluate(() => scrollTo(0, 300), null);
    await settle('plain', 20);
  });

  test('follow a box that is scrolled by itself, and end at its edge', async () => {
    await page.evaluate(() => {
      const box = document.querySelector('#box') as HTMLElement;
      box.scrollIntoView();
      box.scrollTop = 300;
    }, null);
    await settle('scrolled', 8, 20);
  });

  test('go and come with what is folded away', async () => {
    await page.evaluate(() => document.querySelector('#fold')?.scrollIntoView(), null);
    await settle('folded', 40);
    await page.evaluate(() => document.querySelector('#fold')?.removeAttribute('open'), null);
    await settle('folded', 0, 0);
    await page.evaluate(() => document.querySelector('#fold')?.setAttribute('open', ''), null);
    await settle('folded', 40);
  });

  test('stand in frames of the same origin and in open shadow roots', async () => {
    await page.evaluate(() => document.querySelector('iframe')?.scrollIntoView(), null);
    await settle('framed', 4);
    await page.evaluate(() => document.querySelector('iframe')?.contentWindow?.scrollTo(0, 250), null);
    await settle('framed', 4);
    await page.evaluate(() => document.querySelector('#shadow')?.scrollIntoView(), null);
    await settle('shadowed', 40);
  });

  test('follow what is put in above, another width, zoom and transforms', async () => {
    await page.evaluate(() => {
      scrollTo(0, 0);
      const added = document.createElement('div');
      added.style.height = '77px';
      document.querySelector('main')?.prepend(added);
    }, null);
    await settle('plain', 20);
    await page.resize(700, 600);
    await settle('plain', 20);
    for (const style of ['zoom:1.3', 'transform:scale(1.2);transform-origin:0 0', '']) {
      await page.evaluate((css) => document.querySelector('main')?.setAttribute('style', css), style);
      await settle('plain', 20);
    }
  });

  test('find a table that was drawn anew, and leave a figure that has changed', async () => {
    await page.evaluate(() => {
      const table = document.querySelector('#plain') as HTMLTableElement;
      table.replaceWith(table.cloneNode(true));
    }, null);
    await settle('plain', 20);
    const before = await page.evaluate(countAll, 'plain');
    await page.evaluate(() => {
      const cell = (document.querySelector('#plain') as HTMLTableElement).rows[2]?.cells[2];
      if (cell) cell.textContent = '999.99';
    }, null);
    await settle('plain', before - 1, before - 1);
  });

  test('go with a table that is taken away, and come back when the page drops our element', async () => {
    await page.evaluate(() => document.querySelector('#plain')?.remove(), null);
    await settle('plain', 0, 0);
    await page.evaluate(() => {
      document.querySelector('crossfoot-marks')?.remove();
      document.querySelector('#fold')?.scrollIntoView();
    }, null);
    await settle('folded', 40);
    expect(await page.evaluate(() => document.querySelectorAll('crossfoot-marks').length, null)).toBe(1);
  });
});

function rows(id: string): string {
  const row = (at: number) => [
    2010000 + at,
    `科目 ${id}-${at}`,
    (at * 7.13 + id.length).toFixed(2),
    (at * 14.26 + id.length).toFixed(2),
  ];
  const cells = Array.from(
    { length: 30 },
    (_, at) =>
      `<tr>${row(at)
        .map((text) => `<td>${text}</td>`)
        .join('')}</tr>`,
  );
  return `<tr><th>科目编码</th><th>科目名称</th><th>合计</th><th>基本支出</th></tr>${cells.join('')}`;
}

function table(id: string): string {
  // A heading of its own, or tables with the same header would be read as pieces of one.
  return `<h2>${id}</h2><table id="${id}">${rows(id)}</table>`;
}

const style =
  '<style>table{border-collapse:collapse}td,th{border:1px solid #999;padding:3px 14px;text-align:right}</style>';

const markup = `<!doctype html><meta charset="utf-8"><title>某部门2023年部门预算</title>${style}
<style>header{position:fixed;inset:0 0 auto;height:60px;background:#245;z-index:50}main{margin:70px 20px 900px}
.over{position:relative;z-index:5;background:#fff}#box{height:220px;width:480px;overflow:auto;border:2px solid #c90}</style>
<header></header><main><div class="over">${table('plain')}</div><div id="box">${table('scrolled')}</div>
<details id="fold" open><summary>…</summary>${table('folded')}</details>
<iframe style="width:500px;height:260px" srcdoc="${`${style}${table('framed')}`.replaceAll('"', '&quot;')}"></iframe>
<div id="shadow"><template shadowrootmode="open">${style}${table('shadowed')}</template></div></main>`;

// What follows runs in the page and must not use anything from here.

interface Harness {
  annotator: { describe(): MarksOnPage };
  review: { tables: { table: string; title: string }[] };
}

function startHarness(): void {
  const scope = globalThis as unknown as {
    crossfootHarness(gold: object, language: string): Harness;
    harness: Harness;
  };
  const document = { title: '', department: '', year: 2023 };
  scope.harness = scope.crossfootHarness({ document, tables: [], findings: [], mustNotFlag: [] }, 'zh');
}

function countAll(table: string): number {
  const { annotator, review } = (globalThis as unknown as { harness: Harness }).harness;
  const id = review.tables.find(({ title }) => title.includes(table))?.table;
  return annotator.describe().marks.filter(({ place }) => 'table' in place && place.table === id).length;
}

/** Marks in the window whose tick does not stand in the cell of the figure it speaks of. */
function strayMarks(): string[] {
  const { annotator } = (globalThis as unknown as { harness: Harness }).harness;
  const stray: string[] = [];
  for (const { place, glyph, box } of annotator.describe().marks) {
    const { left, top, width, height } = glyph ?? box;
    let x = left + width / 2;
    let y = top + height / 2;
    // Below the fixed header, and not under the scroll bars.
    const { clientWidth, clientHeight } = document.documentElement;
    if (x < 0 || y < 60 || x >= clientWidth || y >= clientHeight) continue;
    let element = document.elementsFromPoint(x, y).find(({ localName }) => localName !== 'crossfoot-marks');
    while (element) {
      const frame = element instanceof HTMLIFrameElement ? element : null;
      if (frame) {
        const at = frame.getBoundingClientRect();
        x -= at.left + frame.clientLeft;
        y -= at.top + frame.clientTop;
      }
      const inner = (frame?.contentDocument ?? element.shadowRoot)?.elementFromPoint(x, y);
      if (!inner || inner === element) break;
      element = inner;
    }
    if (element?.textContent?.trim() !== place.text) stray.push(`${place.text} on ${element?.outerHTML.slice(0, 80)}`);
  }
  return stray;
}
