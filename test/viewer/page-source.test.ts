import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PageSource } from '../../entrypoints/viewer/session/extraction/page-source.ts';

/** Pages that are asked for, in order, and what is done with the parser. */
const asked: number[] = [];
const parsers: { ended: boolean }[] = [];
/** Pages on which the parser hangs, or which it cannot read. */
let hangs: number[] = [];
let broken: number[] = [];

vi.mock('pdfjs-dist/legacy/build/pdf.mjs', () => ({ GlobalWorkerOptions: {}, OPS: {}, getDocument: () => null }));
vi.mock('../../entrypoints/viewer/pdf/assets.ts', () => ({ pdfAssets: {} }));
vi.mock('../../entrypoints/viewer/pdf/parser.ts', () => ({ startParser: async () => new Worker('parser.js') }));
vi.mock('../../lib/read/pdf/document.ts', () => ({
  openPdf: async (bytes: Uint8Array) => ({
    pageCount: bytes.length,
    drawPage: (page: number) => {
      asked.push(page);
      if (hangs.includes(page)) return new Promise(() => undefined);
      return broken.includes(page) ? Promise.reject(new Error('broken')) : Promise.resolve({ page });
    },
    close: () => Promise.resolve(),
  }),
}));

class FakeWorker {
  readonly own = { ended: false };
  constructor() {
    parsers.push(this.own);
  }
  terminate(): void {
    this.own.ended = true;
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', FakeWorker);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  asked.length = 0;
  parsers.length = 0;
  hangs = [];
  broken = [];
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const source = () => new PageSource(new Blob([new Uint8Array(9)]), null);
const forever = new AbortController().signal;

test('begins the next page while the one before is taken apart, and draws none twice', async () => {
  const pages = source();
  expect(await pages.open()).toBe(9);
  expect(await pages.draw(1, 2, forever)).toEqual({ page: 1 });
  expect(asked).toEqual([1, 2]);
  expect(await pages.draw(2, 3, forever)).toEqual({ page: 2 });
  // The reader has turned to another page meanwhile.
  expect(await pages.draw(7, null, forever)).toEqual({ page: 7 });
  expect(asked).toEqual([1, 2, 3, 7]);
  expect(parsers).toEqual([{ ended: false }]);
});

test('a page on which the parser hangs is given up with it, and the next one comes from a new one', async () => {
  hangs = [2];
  const pages = source();
  await pages.draw(1, null, forever);
  const drawing = pages.draw(2, 3, forever);
  await vi.advanceTimersByTimeAsync(19_000);
  expect(parsers).toEqual([{ ended: false }]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await drawing).toBeNull();
  expect(parsers).toEqual([{ ended: true }]);
  expect(await pages.draw(3, null, forever)).toEqual({ page: 3 });
  expect(parsers).toEqual([{ ended: true }, { ended: false }]);
});

test('a page that cannot be read is given up alone', async () => {
  broken = [2, 3];
  const pages = source();
  expect(await pages.draw(2, 3, forever)).toBeNull();
  expect(await pages.draw(3, 4, forever)).toBeNull();
  expect(await pages.draw(4, null, forever)).toEqual({ page: 4 });
  expect(parsers).toEqual([{ ended: false }]);
});

test('stops at once when the reader stops it', async () => {
  hangs = [1];
  const stopping = new AbortController();
  const drawing = source().draw(1, null, stopping.signal);
  const outcome = expect(drawing).rejects.toThrow('stopped');
  await vi.advanceTimersByTimeAsync(10);
  stopping.abort(new Error('stopped'));
  await outcome;
});
