import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PageContent } from '../../lib/read/pdf/index.ts';
import {
  forgetReading,
  forgetReadings,
  openReadings,
  type Readings,
  readingOf,
  rememberReading,
} from '../../lib/records/readings.ts';

function pages(count: number, text = '合计'): PageContent[] {
  return Array.from({ length: count }, (_, index) => ({
    page: index + 1,
    width: 595.3,
    height: 841.9,
    lines: [
      {
        text,
        box: [50.123456789, 60, 90, 72],
        baseline: 70,
        size: 12,
        bold: false,
        edges: [50, 62, 74],
        set: 'across',
      },
    ],
    tables: [],
    legibility: { shown: 2, hidden: 0, unreadable: 0, imageShare: 0 },
  }));
}

/** Text that does not compress. */
function noise(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (state * 48271) % 2147483647;
    return String.fromCharCode(0x4e00 + (state % 20000));
  }).join('');
}

describe('what was read of documents', () => {
  let readings: Readings;
  beforeEach(() => {
    readings = openReadings({ indexedDB: new IDBFactory(), IDBKeyRange });
  });

  test('is there again, number for number', async () => {
    await rememberReading(readings, 'a', pages(3), { engine: '1', now: 1 });
    expect(await readingOf(readings, 'a', { engine: '1', now: 2 })).toEqual(pages(3));
    expect(await readingOf(readings, 'b', { engine: '1', now: 2 })).toBeNull();
  });

  test('is read anew by another version of the program, and the old one makes room', async () => {
    await rememberReading(readings, 'a', pages(3), { engine: '1', now: 1 });
    expect(await readingOf(readings, 'a', { engine: '2', now: 2 })).toBeNull();
    await rememberReading(readings, 'b', pages(1), { engine: '2', now: 3 });
    expect(await readings.readings.count()).toBe(1);
    expect(await readings.contents.count()).toBe(1);
  });

  test('is given up when too many documents come, that first which was not used for longest', async () => {
    const bounds = { documents: 2, bytes: 1e6 };
    await rememberReading(readings, 'a', pages(1), { engine: '1', now: 1 }, bounds);
    await rememberReading(readings, 'b', pages(1), { engine: '1', now: 2 }, bounds);
    expect(await readingOf(readings, 'a', { engine: '1', now: 3 })).not.toBeNull();
    await rememberReading(readings, 'c', pages(1), { engine: '1', now: 4 }, bounds);
    expect((await readings.readings.toCollection().primaryKeys()).sort()).toEqual(['a', 'c']);
    expect((await readings.contents.toCollection().primaryKeys()).sort()).toEqual(['a', 'c']);
  });

  test('is bounded in bytes, and one document does not push out all others', async () => {
    const bounds = { documents: 20, bytes: 20_000 };
    await rememberReading(readings, 'a', pages(1, noise(2000)), { engine: '1', now: 1 }, bounds);
    await rememberReading(readings, 'b', pages(1, noise(9000)), { engine: '1', now: 2 }, bounds);
    expect(await readings.readings.toCollection().primaryKeys()).toEqual(['a']);
    for (const [index, name] of ['c', 'd', 'e', 'f', 'g'].entries()) {
      await rememberReading(readings, name, pages(1, noise(2000)), { engine: '1', now: 3 + index }, bounds);
    }
    const sizes = (await readings.readings.toArray()).map(({ bytes }) => bytes);
    expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(bounds.bytes);
    expect(sizes.length).toBeGreaterThan(1);
    expect(await readings.contents.count()).toBe(sizes.length);
  });

  test('is deleted with the document, or with everything', async () => {
    for (const name of ['a', 'b', 'c']) await rememberReading(readings, name, pages(1), { engine: '1', now: 1 });
    await forgetReading(readings, 'b');
    expect(await readingOf(readings, 'b', { engine: '1', now: 2 })).toBeNull();
    expect(await readings.contents.count()).toBe(2);
    await forgetReadings(readings);
    expect(await readings.readings.count()).toBe(0);
    expect(await readings.contents.count()).toBe(0);
  });
});
