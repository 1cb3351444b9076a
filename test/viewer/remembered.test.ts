import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { recall } from '../../entrypoints/viewer/session/remembered.ts';
import { readingOf } from '../../lib/records/readings.ts';

const closed = vi.fn();
vi.mock('../../lib/records/readings.ts', () => ({
  openReadings: () => ({ close: closed }),
  readingOf: vi.fn(),
  rememberReading: vi.fn(),
}));

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  closed.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('what was read before is recalled, and the storage closed', async () => {
  vi.mocked(readingOf).mockResolvedValue(new Uint8Array([7]));
  expect(await recall('a', '1')).toEqual(new Uint8Array([7]));
  expect(closed).toHaveBeenCalledOnce();
});

test('storage that is locked is not waited for: the document is read anew', async () => {
  vi.mocked(readingOf).mockReturnValue(new Promise(() => undefined));
  const recalled = recall('a', '1');
  await vi.advanceTimersByTimeAsync(3100);
  expect(await recalled).toBeNull();
});

test('storage that fails is nothing to stop at', async () => {
  vi.mocked(readingOf).mockRejectedValue(new Error('full'));
  expect(await recall('a', '1')).toBeNull();
  expect(closed).toHaveBeenCalledOnce();
});
