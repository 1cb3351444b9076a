import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames, type Driver, launch, openAndRead, type Site, startSite } from './harness/index.ts';
import { sample, strict } from './samples.ts';

/** Pages that forbid, remove and rewrite. */
describe.each(browserNames)('a page that does not help, in %s', (name) => {
  let site: Site;
  let driver: Driver;

  beforeAll(async () => {
    site = await startSite({
      '/strict.html': strict(sample('001')),
      '/changing.html': { body: sample('001') },
      '/rewritten.html': { body: sample('001') },
    });
    driver = await launch(name);
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  test('with a strict content security policy is marked all the same', async () => {
    const reader = await openAndRead(driver, site.url('/strict.html'));
    const { review } = await reader.reviewed();
    await reader.ask({ type: 'show-finding', finding: review.findings[0]?.id });
    const { card, marks } = await reader.marksWhere((drawn) => drawn.card !== null, 'the card');
    expect(marks.length).toBeGreaterThan(0);
    // Without its styles the card would be as wide as the page.
    expect(card?.box.width).toBeLessThan(640);
    await reader.close();
  });

  test('that removes its tables loses their marks and nothing else', async () => {
    const reader = await openAndRead(driver, site.url('/changing.html'));
    await reader.reviewed();
    await reader.marksWhere(({ marks }) => marks.length > 0, 'marks');
    await reader.page.evaluate(() => {
      for (const table of document.querySelectorAll('table')) table.remove();
    }, null);
    await reader.marksWhere(({ marks, chips }) => marks.length === 0 && chips.length === 0, 'the marks to go');
    expect((await reader.view()).status).not.toBe('failed');
    expect(await reader.page.evaluate(() => document.querySelectorAll('h2').length, null)).toBeGreaterThan(0);
    await reader.close();
  });

  test('that rewrites its figures is read again', async () => {
    const reader = await openAndRead(driver, site.url('/rewritten.html'));
    const before = (await reader.reviewed()).review.findings.filter(({ severity }) => severity === 'error').length;
    await reader.page.evaluate(() => {
      // The culprit becomes what reconciles the table.
      for (const cell of document.querySelectorAll('td'))
        if (cell.textContent === '827.09') cell.textContent = '826.95';
    }, null);
    await expect
      .poll(
        async () => {
          const view = await reader.view();
          return view.status === 'reviewed'
            ? view.review.findings.filter((each) => each.severity === 'error').length
            : before;
        },
        { timeout: 30_000 },
      )
      .toBeLessThan(before);
    await reader.close();
  });
});
