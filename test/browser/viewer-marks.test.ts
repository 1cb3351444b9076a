import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MarksOnPage } from '../../lib/messages/index.ts';
import { type CellPlace, isCellPlace } from '../../lib/model/index.ts';
import {
  browserNames,
  type Driver,
  launch,
  openAndRead,
  poll,
  type ReadPage,
  type Site,
  startSite,
  viewerOf,
} from './harness/index.ts';
import { manyTables, printed, sample } from './samples.ts';

type Drawn = MarksOnPage['marks'][number];

/** A run of text as pdf.js lays it over the page's picture, in client px. */
interface Span {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** What a pointer meets at its middle is the text itself. */
  free: boolean;
}

const SLACK = 2;
/** Marks are drawn this far ahead of the window. */
const AHEAD = 480;

function spansInView(): Span[] {
  const pages = (document.querySelector('#pages') as HTMLElement).getBoundingClientRect();
  return [...document.querySelectorAll('.textLayer span')]
    .filter((span) => !span.firstElementChild && /\S/.test(span.textContent ?? ''))
    .map((span) => {
      const { left, top, right, bottom } = span.getBoundingClientRect();
      const met = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return { text: (span.textContent ?? '').trim(), left, top, right, bottom, free: met === span };
    })
    .filter(
      ({ left, top, right, bottom }) => top >= pages.top && bottom <= innerHeight && left >= 0 && right <= innerWidth,
    );
}

/** Whether a figure's run of text stands in a mark's cell: its middle, and its ends along the line that it is written on. */
function standsIn({ left, top, right, bottom }: Span, { box }: Drawn): boolean {
  const across = [left - box.left, box.left + box.width - right];
  const down = [top - box.top, box.top + box.height - bottom];
  const along = right - left > bottom - top ? across : down;
  const middle = [(left + right) / 2 - box.left, box.left + box.width - (left + right) / 2];
  const height = [(top + bottom) / 2 - box.top, box.top + box.height - (top + bottom) / 2];
  return along.every((room) => room > -SLACK) && [...middle, ...height].every((room) => room > 0);
}

describe.each(browserNames)('marks on the pages of a PDF in %s', (name) => {
  let site: Site;
  let driver: Driver;
  let reader: ReadPage;

  beforeAll(async () => {
    const pdf = (body: Uint8Array) => ({ body, type: 'application/pdf' });
    site = await startSite({
      '/budget.pdf': pdf(await printed(sample('001'), 'bordered')),
      '/long.pdf': pdf(await printed(manyTables(60), 'bordered')),
    });
    driver = await launch(name);
    reader = await open('/budget.pdf');
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  async function open(file: string): Promise<ReadPage> {
    const opened = await openAndRead(driver, viewerOf(driver, site.url(file)));
    await opened.page.resize(1200, 800);
    return opened;
  }

  /** Waits until the pages are drawn and every figure in view that has a mark has it in the right place. */
  async function everyMarkStandsRight({ page, marksAtRest }: ReadPage, atLeast: number): Promise<Drawn[]> {
    return poll(
      async () => {
        const { marks } = await marksAtRest();
        const spans = await page.evaluate(spansInView, null);
        const inCells = marks.filter(({ place }) => isCellPlace(place));
        const matched = inCells.filter((mark) =>
          spans.some((span) => span.text === mark.place.text && standsIn(span, mark)),
        );
        const seen = inCells.filter(({ box }) =>
          spans.some(({ top, bottom }) => box.top >= top - box.height && box.top + box.height <= bottom + box.height),
        );
        const stray = seen.filter((mark) => !matched.includes(mark) && isInWindow(mark));
        if (stray.length > 0) throw new Error(`Stray: ${JSON.stringify(stray.slice(0, 3))}`);
        if (matched.length < atLeast) throw new Error(`${matched.length} of ${inCells.length} marks on figures`);
        return matched;
      },
      `marks on at least ${atLeast} figures`,
      20_000,
    );
  }

  function isInWindow({ box }: Drawn): boolean {
    return box.left >= 0 && box.left + box.width <= 1180 && box.top >= 60 && box.top + box.height <= 800;
  }

  test('stand on their figures at any zoom, and turned', async () => {
    const { review } = await reader.whole();
    const [finding] = review.findings;
    await reader.ask({ type: 'show-finding', finding: finding?.id });
    await everyMarkStandsRight(reader, 5);
    await reader.page.press('Escape');
    for (const keys of [['+', '+', '+'], ['-', '-', '-', '-', '-', '-'], ['r'], ['r'], ['r'], ['r']]) {
      for (const key of keys) await reader.page.press(key);
      await everyMarkStandsRight(reader, 5);
    }
  });

  test('lie in the scrolled box, so that they move with it in the same frame', async () => {
    const moved = await reader.page.evaluate(() => {
      const pages = document.querySelector('#pages') as HTMLElement;
      const ours = document.querySelector('crossfoot-marks') as HTMLElement;
      const before = [ours.getBoundingClientRect().top, pages.scrollTop] as const;
      pages.scrollTop += 50;
      return {
        ours: before[0] - ours.getBoundingClientRect().top,
        scrolled: pages.scrollTop - before[1],
        inside: ours.parentElement === pages,
      };
    }, null);
    expect(moved.scrolled).toBeGreaterThan(0);
    expect(moved.ours).toBeCloseTo(moved.scrolled, 0);
    expect(moved.inside).toBe(true);
    await everyMarkStandsRight(reader, 5);
  });

  test('leave the text to be selected', async () => {
    const marks = await everyMarkStandsRight(reader, 5);
    const spans = await reader.page.evaluate(spansInView, null);
    const marked = spans.filter((span) => marks.some((mark) => span.text === mark.place.text && standsIn(span, mark)));
    expect(marked.length).toBeGreaterThanOrEqual(5);
    expect(marked.filter(({ free }) => !free)).toEqual([]);
  });

  test('open their card by a click, with the figure in view', async () => {
    const marks = await everyMarkStandsRight(reader, 5);
    const mark = marks.find((one) => one.glyph && isInWindow(one));
    if (!mark?.glyph) throw new Error('No mark with a tick is in view');
    const { left, top, width, height } = mark.glyph;
    await reader.page.clickAt(left + width / 2, top + height / 2);
    const { card } = await reader.marksWhere((drawn) => drawn.card?.pinned === true, 'the card');
    // By its words: Firefox's driver hands over an object once, and the place stands among the marks, too.
    expect(card?.text).toContain(mark.place.text);
    await reader.page.press('Escape');
    await reader.marksWhere((drawn) => drawn.card === null, 'the card to close');
  });

  test('of pages that were never drawn are come to, and only those in view are drawn', async () => {
    const long = await open('/long.pdf');
    const { review } = await long.whole();
    expect(review.tables).toHaveLength(60);
    const last = review.tables.at(-1)?.table ?? '';
    expect(await long.ask({ type: 'show-table', table: last })).toEqual({ shown: true });
    const marks = await everyMarkStandsRight(long, 20);
    expect(marks.some(({ place }) => isCellPlace(place) && place.table === last)).toBe(true);
    const { marks: drawn, chips } = await long.marksAtRest();
    expect(drawn.every(({ box }) => box.top > -AHEAD - box.height && box.top < 800 + AHEAD)).toBe(true);
    expect(chips.length).toBeLessThan(6);

    // A figure on the first page, from the last: at eye level, its own card beside it.
    const first: CellPlace | undefined = await firstFigure(long, review.tables[0]?.table ?? '');
    if (first) await long.ask({ type: 'show-place', place: first });
    await everyMarkStandsRight(long, 20);
    await long.close();
  });

  async function firstFigure(long: ReadPage, table: string): Promise<CellPlace | undefined> {
    await long.ask({ type: 'show-table', table });
    const marks = await everyMarkStandsRight(long, 10);
    return marks.map(({ place }) => place).find((place) => isCellPlace(place));
  }
});
