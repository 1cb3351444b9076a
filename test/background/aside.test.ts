import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { asideBefore, setAside, takenBack } from '../../entrypoints/background/aside.ts';
import type { Sender } from '../../lib/messages/index.ts';
import type { Keeping } from '../../lib/model/index.ts';
import { deleteAll, openRecords } from '../../lib/records/index.ts';

/** What the browser remembers, as far as it decides whether something may be kept. */
const stored = vi.hoisted(() => ({ session: {} as Record<string, unknown>, local: {} as Record<string, unknown> }));

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { id: 'us', getURL: (path: string) => `chrome-extension://us${path}` },
    storage: { session: { get: async () => stored.session }, local: { get: async () => stored.local } },
  },
}));

const url = 'http://czj.example.gov.cn/2026.html';
const page: Sender = { id: 'us', url, frameId: 0, tab: { id: 7, incognito: false } };
const hidden: Sender = { ...page, tab: { id: 7, incognito: true } };
const viewer: Sender = { ...page, url: 'chrome-extension://us/viewer.html?file=x' };
const source = { url, name: '2026.html' };
const aside = { finding: 'f1', figures: 'a'.repeat(32), note: '已去信', when: 1, kept: false };

const found = (sender: Sender, of = source as { url: string | null; name: string }) =>
  asideBefore({ type: 'get-aside', source: of }, sender);
const put = (sender: Sender, of = source as { url: string | null; name: string }) =>
  setAside({ type: 'set-aside', source: of, aside }, sender, 7);

function shownAs(keeping: Keeping | null): void {
  stored.session = keeping === null ? {} : { 'tab:7': { keeping } };
}

beforeEach(async () => {
  shownAs(null);
  stored.local = {};
  const records = openRecords();
  await deleteAll(records);
  records.close();
});

describe('setting aside, in the background', () => {
  test('is kept with the document, found again, and taken back', async () => {
    expect(await put(page)).toEqual({ kept: true });
    expect(await found(page)).toEqual([{ ...aside, kept: true }]);
    await takenBack({ type: 'take-back', source, aside }, page);
    expect(await found(page)).toEqual([]);
  });

  test.each(['switched-off', 'not-official', 'quota', 'failed', 'private-window'] as const)(
    'is not kept where the panel says of the document: %s',
    async (keeping) => {
      shownAs(keeping);
      expect(await put(page)).toEqual({ kept: false });
      expect(await found(page)).toEqual([]);
    },
  );

  test('is kept of any document that the reader had kept', async () => {
    shownAs('kept');
    stored.local = { keepDisclosures: false };
    const local = { url: null, name: '预算.pdf' };
    expect(await put(viewer, local)).toEqual({ kept: true });
    expect(await found(viewer, local)).toHaveLength(1);
    expect(await found(viewer, { url: null, name: '决算.pdf' })).toEqual([]);
  });

  test('before it is known whether the document is kept: as settings and host will have it', async () => {
    expect(await put({ ...page, url: 'http://news.example.com/a.html' })).toEqual({ kept: false });
    stored.local = { keepDisclosures: false };
    expect(await put(page)).toEqual({ kept: false });
  });

  test('leaves and finds nothing out of a private window', async () => {
    await put(page);
    expect(await found(hidden)).toEqual([]);
    await takenBack({ type: 'take-back', source, aside }, hidden);
    expect(await found(page)).toHaveLength(1);
    shownAs('kept');
    expect(await put(hidden)).toEqual({ kept: false });
  });

  test('believes a page nothing about its address', async () => {
    const other: Sender = { ...page, url: 'http://other.example.gov.cn/' };
    expect(await put(other)).toEqual({ kept: true });
    expect(await found(page)).toEqual([]);
    expect(await found(other)).toHaveLength(1);
    expect(await found(viewer, { url: 'http://other.example.gov.cn/', name: '' })).toHaveLength(1);
  });
});
