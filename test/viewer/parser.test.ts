import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startParser } from '../../entrypoints/viewer/pdf/parser.ts';

vi.mock('../../entrypoints/viewer/pdf/assets.ts', () => ({ pdfWorkerUrl: 'parser.js' }));

/** What becomes of each worker that is made, in order. */
let fates: ('speaks' | 'silent' | 'fails')[] = [];
const made: FakeWorker[] = [];

class FakeWorker extends EventTarget {
  ended = false;
  constructor() {
    super();
    made.push(this);
    const fate = fates.shift();
    if (fate === 'speaks') setTimeout(() => this.dispatchEvent(new Event('message')), 700);
    if (fate === 'fails') setTimeout(() => this.dispatchEvent(new Event('error')), 10);
  }
  terminate(): void {
    this.ended = true;
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', FakeWorker);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  made.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('a worker that has said its first word is taken', async () => {
  fates = ['speaks'];
  const starting = startParser();
  await vi.advanceTimersByTimeAsync(1000);
  expect(await starting).toBe(made[0]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(made.map(({ ended }) => ended)).toEqual([false]);
});

test('one that never runs, and one that fails, are ended and followed by another', async () => {
  fates = ['silent', 'fails', 'speaks'];
  const starting = startParser();
  await vi.advanceTimersByTimeAsync(16_000);
  expect(await starting).toBe(made[2]);
  expect(made.map(({ ended }) => ended)).toEqual([true, true, false]);
});

test('where none ever runs it is said', async () => {
  fates = ['silent', 'silent', 'silent'];
  const outcome = expect(startParser()).rejects.toThrow('does not start');
  await vi.advanceTimersByTimeAsync(46_000);
  await outcome;
  expect(made.map(({ ended }) => ended)).toEqual([true, true, true]);
});
