import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames, poll } from './harness/index.ts';
import { LINKED, openViewerSite, type ViewerSite } from './viewer-site.ts';

describe.each(browserNames)('what leads out of the viewer in %s', (name) => {
  let viewer: ViewerSite;

  beforeAll(async () => {
    viewer = await openViewerSite(name);
  });
  afterAll(() => viewer?.close());

  test('links lead outside, apart from this page, and none runs a script', async () => {
    const tab = await viewer.openPdf('/linked.pdf');
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
    const tab = await viewer.openPdf('/linked.pdf');
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
    const saved = await poll(
      async () => readFileSync(path.join(viewer.downloads, 'linked.pdf')),
      'the saved file',
      10_000,
    );
    expect(Buffer.compare(saved, LINKED)).toBe(0);
    await tab.close();
  });
});
