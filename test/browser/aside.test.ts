import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Finding, placeKey } from '../../lib/model/index.ts';
import { standing } from '../../lib/records/aside/standing.ts';
import {
  badgeText,
  browserNames,
  type Driver,
  launch,
  openAndRead,
  poll,
  type ReadPage,
  type Reviewed,
  type Site,
  startSite,
  viewerOf,
  violations,
} from './harness/index.ts';
import { printed, sample } from './samples.ts';
import { changeSettings } from './settings.ts';

const original = sample('001');
/** Another figure in the contradiction of the expenditure summary. */
const mended = original.replaceAll('827.09', '827.08');
/** All figures as before, every table counted one further. */
const longer = original.replace(
  '<table',
  '<table><tr><th>附件</th><th>页码</th></tr><tr><td>目录</td><td>1</td></tr></table><table',
);

const pdfOf = async (markup: string) => ({ body: await printed(markup, 'bordered'), type: 'application/pdf' });

describe.each(browserNames)('a finding is set aside in %s', (name) => {
  let site: Site;
  let driver: Driver;

  beforeAll(async () => {
    site = await startSite({});
    driver = await launch(name);
    await changeSettings(driver, { language: 'zh' });
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  const withAside = (reader: ReadPage, count: number) =>
    reader.whole(({ aside }) => aside.length === count, `${count} set aside`);
  const withKept = (reader: ReadPage) => reader.whole(({ aside }) => aside[0]?.kept === true, 'what is kept aside');

  function slipIn({ review }: Reviewed): Finding {
    const finding = review.findings.find(({ message }) => message.zh.includes('1274.92'));
    if (!finding) throw new Error('The slip of the reference document was not found');
    return finding;
  }

  function errorsIn({ review, aside }: Reviewed): string {
    const ids = new Set(aside.map(({ finding }) => finding));
    const errors = review.findings.filter(({ severity, id }) => severity === 'error' && !ids.has(id)).length;
    return errors === 0 ? '' : String(errors);
  }

  const badgeSays = (reader: ReadPage, text: string) =>
    poll(async () => (await badgeText(reader.panel, reader.tabId)) === text, `the badge to say "${text}"`, 10_000);

  /**
   * Opens a finding's card, presses its button, writes a note where one is asked for, and confirms: our shadow root is
   * closed, also to tests.
   */
  async function setAsideInCard(reader: ReadPage, finding: Finding, note: string): Promise<void> {
    await reader.page.show();
    await reader.ask({ type: 'show-finding', finding: finding.id });
    await reader.marksWhere(({ card }) => card?.finding === finding.id, 'the card');
    const { card } = await reader.marksAtRest();
    if (!card) throw new Error('The card has closed');
    const { left, top, width, height } = card.box;
    const asks = async () => /为什么搁置|原因请在侧栏里写/.test((await reader.marks())?.card?.text ?? '');
    // Left of the last button, and right of those that lead elsewhere.
    for (let from = 84; from < 150 && !(await asks()); from += 10) {
      await reader.page.clickAt(left + width - from, top + height - 20);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    expect(await asks()).toBe(true);
    for (const letter of note) await reader.page.press(letter);
    await reader.page.press('Enter');
  }

  /** Opens the row at the end of the findings. */
  async function openAside({ panel }: ReadPage): Promise<void> {
    await panel.show();
    await panel.until(
      () => document.querySelector('.folded:last-of-type')?.textContent === '已搁置 1 处',
      null,
      'the group of what is aside',
    );
    const isOpen = await panel.evaluate(() => document.querySelector('.aside-note') !== null, null);
    if (!isOpen) await panel.click('.folded:last-of-type button');
  }

  /** A page would overhear what is typed in it: the panel takes the note. */
  async function noteInPanel(reader: ReadPage, note: string): Promise<void> {
    await openAside(reader);
    await reader.panel.click('.aside-note .button');
    await reader.panel.until(() => document.activeElement?.localName === 'input', null, 'the field');
    for (const letter of note) await reader.panel.press(letter);
    await reader.panel.press('Enter');
    await reader.whole(({ aside }) => aside[0]?.note === note, 'the note');
    await reader.page.show();
  }

  async function takeBackInPanel(reader: ReadPage, note: string): Promise<void> {
    const { panel } = reader;
    await openAside(reader);
    const told = await panel.until(() => document.querySelector('.aside-note')?.textContent, null, 'the note');
    expect(told).toContain(note);
    expect(told).not.toContain('没有存下');
    expect(await violations(panel)).toEqual([]);
    await panel.click('.aside-note .button:last-child');
  }

  test.each(['page', 'PDF'])(
    'with a note in the card of a %s: gone, also later, until it is taken back',
    async (kind) => {
      const file = kind === 'page' ? '/card.html' : '/card.pdf';
      site.serve(file, kind === 'page' ? { body: original } : await pdfOf(original));
      const address = site.url(file);
      const url = kind === 'page' ? address : viewerOf(driver, address);
      const reader = await openAndRead(driver, url);
      await reader.page.resize(1200, 800);
      const before = await reader.whole();
      const slip = slipIn(before);
      await badgeSays(reader, errorsIn(before));

      await setAsideInCard(reader, slip, kind === 'PDF' ? 'asked' : '');
      if (kind === 'page') await noteInPanel(reader, 'asked');
      const after = await withKept(reader);
      expect(after.aside).toMatchObject([{ finding: slip.id, note: 'asked' }]);
      expect(after.review).toEqual(before.review);
      expect(after.current).toBeNull();
      await badgeSays(reader, errorsIn(after));
      expect(errorsIn(after)).not.toBe(errorsIn(before));

      // Its marks are quiet, and stepping passes it by.
      const marks = await reader.marksWhere(({ card }) => card === null, 'the card to close');
      const places = new Set(slip.places.map(placeKey));
      const loud = marks.marks.filter(({ kind: mark }) => mark === 'violated' || mark === 'culprit');
      expect(loud.filter(({ place }) => places.has(placeKey(place)))).toEqual([]);
      const others = after.review.findings.length - 1;
      expect(others).toBeGreaterThan(0);
      for (let step = 0; step < Math.min(others, 3); step++) {
        await reader.ask({ type: 'step-finding', direction: 'next' });
        const { current } = await reader.whole();
        expect(current).not.toBe(slip.id);
      }
      if (kind === 'PDF') {
        const { violated } = standing(after.review, after.aside).counts;
        expect(violated).toBeLessThan(before.review.counts.violated);
        const toolbar = await reader.page.evaluate(() => document.querySelector('.stepping')?.textContent ?? '', null);
        expect(toolbar).toContain(String(violated));
      }

      await reader.page.goto('about:blank');
      await reader.page.goto(url);
      const again = await withAside(reader, 1);
      expect(again.aside).toMatchObject([{ finding: slip.id, note: 'asked', kept: true }]);
      await badgeSays(reader, errorsIn(again));

      await takeBackInPanel(reader, 'asked');
      await withAside(reader, 0);
      await badgeSays(reader, errorsIn(before));
      await reader.page.show();
      await reader.page.goto('about:blank');
      await reader.page.goto(url);
      expect((await reader.whole()).aside).toEqual([]);
      await reader.close();
    },
  );

  test('and is back when one of its figures changes, not when anything else does', async () => {
    site.serve('/changing.html', { body: original });
    const url = site.url('/changing.html');
    const reader = await openAndRead(driver, url);
    const slip = slipIn(await reader.whole());
    await reader.ask({ type: 'set-aside', finding: slip.id, note: '已去信' });
    await withKept(reader);

    const reload = async (body: string) => {
      site.serve('/changing.html', { body });
      await reader.page.goto('about:blank');
      await reader.page.goto(url);
      return reader.whole();
    };
    const moved = await reload(longer);
    expect(moved.review.tables).toHaveLength((await reader.whole()).review.tables.length);
    expect(slipIn(moved).id).not.toBe(slip.id);
    expect(moved.aside).toMatchObject([{ finding: slipIn(moved).id, note: '已去信' }]);
    const changed = await reload(mended);
    expect(changed.review.findings.some(({ message }) => message.zh.includes('827.08'))).toBe(true);
    expect(changed.aside).toEqual([]);
    await badgeSays(reader, errorsIn(changed));
    expect((await reload(original)).aside).toHaveLength(1);
    await reader.close();
  });

  test('and is back when a PDF at the same address has another figure', async () => {
    site.serve('/changing.pdf', await pdfOf(original));
    const url = viewerOf(driver, site.url('/changing.pdf'));
    const reader = await openAndRead(driver, url);
    const slip = slipIn(await reader.whole());
    await reader.ask({ type: 'set-aside', finding: slip.id, note: '' });
    await withKept(reader);
    site.serve('/changing.pdf', await pdfOf(mended));
    await reader.page.goto('about:blank');
    await reader.page.goto(url);
    const changed = await reader.whole(
      ({ review }) => review.findings.some(({ message }) => message.zh.includes('827.08')),
      'the other figure',
    );
    expect(changed.aside).toEqual([]);
    await reader.close();
  });

  test('for the life of the page only where nothing is kept, and the panel says so', async () => {
    await changeSettings(driver, { keepDisclosures: false });
    site.serve('/unkept.html', { body: original });
    const reader = await openAndRead(driver, site.url('/unkept.html'));
    const slip = slipIn(await reader.whole());
    await reader.panel.show();
    await reader.panel.until(
      () => /已关闭/.test(document.querySelector('.keeping')?.textContent ?? ''),
      null,
      'the panel to say that it is not kept',
    );
    await reader.panel.click(`[data-finding="${slip.id}"]`);
    await reader.panel.click('.row-actions .button');
    expect(await reader.panel.evaluate(() => document.querySelector('.aside-form')?.textContent, null)).toContain(
      '到这一页关闭为止',
    );
    await reader.panel.press('Enter');
    const { aside } = await withAside(reader, 1);
    expect(aside).toMatchObject([{ finding: slip.id, note: '', kept: false }]);
    await openAside(reader);
    await reader.panel.until(
      () => document.querySelector('.aside-note')?.textContent?.includes('没有存下'),
      null,
      'the panel to say that it was not kept',
    );
    await reader.page.show();
    await reader.page.goto('about:blank');
    await reader.page.goto(site.url('/unkept.html'));
    expect((await reader.whole()).aside).toEqual([]);
    await changeSettings(driver, { keepDisclosures: true });
    await reader.close();
  });
});
