import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Announcer } from '../../entrypoints/viewer/session/announcer.ts';
import { ExtractionClient } from '../../entrypoints/viewer/session/extraction/client.ts';
import type { FromExtraction } from '../../entrypoints/viewer/session/extraction/protocol.ts';
import type { PageView } from '../../lib/model/index.ts';

class FakeWorker {
  static last: FakeWorker;
  onmessage: ((event: { data: FromExtraction }) => void) | null = null;
  onerror: ((event: object) => void) | null = null;
  ended = false;
  constructor() {
    FakeWorker.last = this;
  }
  postMessage(): void {
    // What is asked of it is not looked at here.
  }
  terminate(): void {
    this.ended = true;
  }
  says(data: FromExtraction): void {
    this.onmessage?.({ data });
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a worker', () => {
  function started() {
    const heard: string[] = [];
    const lost: (number | null)[] = [];
    const client = new ExtractionClient({
      heard: ({ type }) => void heard.push(type),
      lost: (page) => void lost.push(page),
    });
    const order = { bytes: new Uint8Array(), password: null, source: { name: '', url: null }, remember: false };
    client.send({ type: 'read', ...order, inView: [], wanted: false, skip: [] });
    return { heard, lost, worker: FakeWorker.last };
  }

  test('that falls silent on a page is ended, and the page named', async () => {
    const { lost, worker } = started();
    for (let page = 1; page <= 3; page++) {
      worker.says({ type: 'alive', page });
      await vi.advanceTimersByTimeAsync(30_000);
    }
    expect(lost).toEqual([]);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(lost).toEqual([3]);
    expect(worker.ended).toBe(true);
  });

  test('that has come to its end may be silent, and is listened to again when it goes on', async () => {
    const { lost, heard, worker } = started();
    worker.says({ type: 'ended', end: { kind: 'reviewed', fromCache: false } });
    await vi.advanceTimersByTimeAsync(600_000);
    expect(lost).toEqual([]);
    worker.says({ type: 'progress', pagesRead: 1, pages: 9, secondsLeft: null });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(lost).toEqual([null]);
    expect(heard).toEqual(['ended', 'progress']);
  });

  test('that was never started is ended soon, with no page named', async () => {
    const { lost, worker } = started();
    await vi.advanceTimersByTimeAsync(14_000);
    expect(lost).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(lost).toEqual([null]);
    expect(worker.ended).toBe(true);
  });

  test('that dies is lost at once', () => {
    const { lost, worker } = started();
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    worker.onerror?.({ message: 'out of memory', preventDefault: () => undefined });
    expect(lost).toEqual([null]);
    expect(complaint).toHaveBeenCalledOnce();
    complaint.mockRestore();
  });
});

test('mere progress is told now and then, what is new at once, and the last word is never lost', async () => {
  const told: PageView[] = [];
  const announcer = new Announcer((view) => void told.push(view), new AbortController().signal);
  const at = (read: number): PageView => ({
    status: 'reading',
    step: 'read',
    tablesRead: 0,
    pages: { read, total: 90, secondsLeft: 9, state: 'reading', unread: [] },
  });
  for (let read = 1; read <= 40; read++) {
    announcer.announce(at(read));
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(told.length).toBeGreaterThan(4);
  expect(told.length).toBeLessThan(9);
  announcer.announce(at(41));
  const end: PageView = { status: 'failed', message: { zh: '', en: '' } };
  announcer.announce(end);
  expect(told.at(-1)).toBe(end);
  await vi.advanceTimersByTimeAsync(5000);
  expect(told.at(-1)).toBe(end);
  announcer.announce(at(50));
  announcer.announce(at(51));
  await vi.advanceTimersByTimeAsync(5000);
  expect(told.at(-1)).toEqual(at(51));
});
