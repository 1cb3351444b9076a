import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  badgeText,
  browserNames,
  type Driver,
  launch,
  openAndRead,
  type ReadPage,
  type Site,
  startSite,
} from './harness/index.ts';
import { sample } from './samples.ts';

/** The main road: an official page with contradictions in its tables. */
describe.each(browserNames)('reading a disclosure in %s', (name) => {
  let site: Site;
  let driver: Driver;
  let reader: ReadPage;

  beforeAll(async () => {
    site = await startSite({ '/001.html': { body: sample('001') } });
    driver = await launch(name);
    reader = await openAndRead(driver, site.url('/001.html'));
    await reader.reviewed();
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  test('finds what the tables contradict, and the badge counts it', async () => {
    const { review } = await reader.reviewed();
    const errors = review.findings.filter(({ severity }) => severity === 'error');
    expect(errors.length).toBeGreaterThan(0);
    expect(errors[0]?.places.map(({ text }) => text)).toContain('827.09');
    expect(review.counts.holds).toBeGreaterThan(20);
    expect(await badgeText(reader.panel, reader.tabId)).toBe(String(errors.length));
  });

  test('marks figures and tables, and leaves the page’s own DOM as it was', async () => {
    const drawn = await reader.marksWhere(
      ({ marks, chips }) => marks.length > 0 && chips.length > 0,
      'marks and chips',
    );
    expect(drawn.marks.map(({ kind }) => kind)).toContain('holds');
    const untouched = await reader.page.evaluate(async () => {
      const served = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
      return served.body.outerHTML === document.body.outerHTML && document.styleSheets.length === 1;
    }, null);
    expect(untouched).toBe(true);
  });

  test('opens the card of a finding with its arithmetic, and Escape closes it', async () => {
    const { review } = await reader.reviewed();
    const finding = review.findings.find(({ severity }) => severity === 'error');
    expect(await reader.ask({ type: 'show-finding', finding: finding?.id })).toEqual({ shown: true });
    const { card } = await reader.marksWhere((marks) => marks.card !== null, 'the card');
    expect(card?.text).toContain(finding?.arithmetic?.printed);
    expect(card?.text).toContain('827.09');
    const size = await reader.page.evaluate(() => ({ width: innerWidth, height: innerHeight }), null);
    expect(card?.box.left).toBeGreaterThanOrEqual(0);
    expect((card?.box.left ?? 0) + (card?.box.width ?? 0)).toBeLessThanOrEqual(size.width);
    await reader.page.press('Escape');
    await reader.marksWhere((marks) => marks.card === null, 'the card to close');
  });

  test('opens the card under the mouse', async () => {
    const height = await reader.page.evaluate(() => innerHeight, null);
    const { marks } = await reader.marksAtRest();
    const box = marks.find(
      ({ kind, box: at }) => kind === 'violated' && at.top >= 0 && at.top + at.height <= height,
    )?.box;
    if (!box) throw new Error('No ✗ in view');
    await reader.page.moveMouse(box.left + box.width / 2, box.top + box.height / 2);
    const { card } = await reader.marksWhere((marks) => marks.card !== null, 'the card');
    expect(card?.finding).not.toBeNull();
    await reader.page.moveMouse(2, 2);
    await reader.page.press('Escape');
  });

  test('the panel tells what was checked, and a click leads to the place', async () => {
    const { review } = await reader.reviewed();
    await reader.panel.show();
    const words = await reader.panel.until(
      () => document.querySelector('[data-finding]') && document.body.innerText,
      null,
      'findings in the panel',
    );
    expect(words).toContain(review.head.department);
    expect(words).toContain(String(review.counts.holds));
    // As beside a docked panel: the page stays in front. A tab that is brought to the front may close its card.
    await reader.page.show();
    await reader.panel.evaluate(() => document.querySelector<HTMLElement>('[data-finding]')?.click(), null);
    const { card } = await reader.marksWhere((marks) => marks.card !== null, 'the card');
    expect(card?.finding).toBe(review.findings[0]?.id);
    await reader.page.press('Escape');
  });

  test('shows contradictions only, or nothing, when asked', async () => {
    await reader.ask({ type: 'set-mark-mode', mode: 'contradictions' });
    const few = await reader.marksWhere(({ mode }) => mode === 'contradictions', 'the quiet mode');
    expect(few.marks.filter(({ kind }) => kind !== 'violated' && kind !== 'culprit')).toEqual([]);
    await reader.ask({ type: 'set-mark-mode', mode: 'none' });
    await reader.marksWhere(({ marks }) => marks.length === 0, 'no marks');
    await reader.ask({ type: 'set-mark-mode', mode: 'all' });
    await reader.marksWhere(({ marks }) => marks.length > 0, 'all marks');
  });
});
