import type { MarksOnPage } from '../../../lib/messages/index.ts';
import type { PageView } from '../../../lib/model/index.ts';
import { type Driver, poll, type Tab } from './driver.ts';
import { askReader, openPanel } from './extension.ts';

export type Reviewed = Extract<PageView, { status: 'reviewed' }>;

/** A page in a tab, the panel beside it (as a tab of its own), and the reader of that page to be asked. */
export interface ReadPage {
  page: Tab;
  panel: Tab;
  tabId: number;
  view(): Promise<PageView>;
  /** Waits for a review: of a PDF, of the pages read so far. */
  reviewed(): Promise<Reviewed>;
  /** Waits until a review is as wished. */
  reviewedWhere(wish: (view: Reviewed) => boolean, what: string): Promise<Reviewed>;
  /** Waits for the review of all there is, as wished. */
  whole(wish?: (view: Reviewed) => boolean, what?: string): Promise<Reviewed>;
  /** What is drawn: the shadow root is closed, also to tests. Null before anything is. */
  marks(): Promise<MarksOnPage | null>;
  /** Waits until what is drawn is as wished. */
  marksWhere(wish: (marks: MarksOnPage) => boolean, what: string): Promise<MarksOnPage>;
  /** Waits until the page has glided to where it was sent, and nothing moves any more. */
  marksAtRest(): Promise<MarksOnPage>;
  ask<Answer>(message: object): Promise<Answer>;
  close(): Promise<void>;
}

/** Opens an address and the panel on it. The page stays in front, since browsers draw only what can be seen. */
export async function openAndRead(driver: Driver, url: string): Promise<ReadPage> {
  const page = await driver.open(url);
  const { panel, tabId } = await openPanel(driver, url);
  await page.show();
  const ask = <Answer>(message: object) => askReader<Answer>(panel, tabId, message);
  const marks = () => ask<MarksOnPage | null>({ type: 'describe-marks' });
  const view = () => ask<PageView>({ type: 'get-view' });
  const reviewedWhere = (wish: (view: Reviewed) => boolean, what: string) =>
    poll(
      async () => {
        const now = await view();
        if (now.status === 'failed') throw new Error(now.message.en);
        return now.status === 'reviewed' && wish(now) ? now : null;
      },
      `${what} of ${url}`,
      60_000,
    );
  return {
    page,
    panel,
    tabId,
    view,
    ask,
    marks,
    reviewed: () => reviewedWhere(() => true, 'a review'),
    reviewedWhere,
    whole: (wish = () => true, what = 'a review of all') =>
      reviewedWhere((now) => now.pages === undefined && wish(now), what),
    marksWhere: (wish, what) =>
      poll(
        async () => {
          const drawn = await marks();
          return drawn && wish(drawn) ? drawn : null;
        },
        what,
        15_000,
      ),
    async marksAtRest() {
      let before = '';
      let same = 0;
      return poll(
        async () => {
          const drawn = await marks();
          const now = JSON.stringify(drawn);
          same = now === before ? same + 1 : 0;
          before = now;
          return same > 3 ? drawn : null;
        },
        'the page to rest',
        15_000,
      );
    },
    async close() {
      await panel.close();
      await page.close();
    },
  };
}
