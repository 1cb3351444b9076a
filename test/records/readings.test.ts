import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  forgetReading,
  forgetReadings,
  openReadings,
  type Readings,
  readingOf,
  rememberReading,
} from '../../lib/records/readings.ts';

/** A document's pages as packed: to the database mere bytes. */
function packed(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => index % 251);
}

describe('what was read of documents', () => {
  let readings: Readings;
  beforeEach(() => {
    readings = openReadings({ indexedDB: new IDBFactory(), IDBKeyRange });
  });

  test('is there again, byte for byte', async () => {
    await rememberReading(readings, 'a', packed(3), { engine: '1', now: 1 });
    expect(await readingOf(readings, 'a', { engine: '1', now: 2 })).toEqual(packed(3));
    expect(await readingOf(readings, 'b', { engine: '1', now: 2 })).toBeNull();
  });

  test('is read anew by another version of the program, and the old one makes room', async () => {
    await rememberReading(readings, 'a', packed(3), { engine: '1', now: 1 });
    expect(await readingOf(readings, 'a', { engine: '2', now: 2 })).toBeNull();
    await rememberReading(readings, 'b', packed(1), { engine: '2', now: 3 });
    expect(await readings.readings.count()).toBe(1);
    expect(await readings.contents.count()).toBe(1);
  });

  test('is given up when too many documents come, that first which was not used for longest', async () => {
    const bounds = { documents: 2, bytes: 1e6 };
    await rememberReading(readings, 'a', packed(1), { engine: '1', now: 1 }, bounds);
    await rememberReading(readings, 'b', packed(1), { engine: '1', now: 2 }, bounds);
    expect(await readingOf(readings, 'a', { engine: '1', now: 3 })).not.toBeNull();
    await rememberReading(readings, 'c', packed(1), { engine: '1', now: 4 }, bounds);
    expect((await readings.readings.toCollection().primaryKeys()).sort()).toEqual(['a', 'c']);
    expect((await readings.contents.toCollection().primaryKeys()).sort()).toEqual(['a', 'c']);
  });

  test('is bounded in bytes, and one document does not push out all others', async () => {
    const bounds = { documents: 20, bytes: 20_000 };
    await rememberReading(readings, 'a', packed(5000), { engine: '1', now: 1 }, bounds);
    await rememberReading(readings, 'b', packed(12_000), { engine: '1', now: 2 }, bounds);
    expect(await readings.readings.toCollection().primaryKeys()).toEqual(['a']);
    for (const [index, name] of ['c', 'd', 'e', 'f', 'g'].entries()) {
      await rememberReading(readings, name, packed(5000), { engine: '1', now: 3 + index }, bounds);
    }
    const sizes = (await readings.readings.toArray()).map(({ bytes }) => bytes);
    expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(bounds.bytes);
    expect(sizes.length).toBeGreaterThan(1);
    expect(await readings.contents.count()).toBe(sizes.length);
  });

  test('is deleted with the document, or with everything', async () => {
    for (const name of ['a', 'b', 'c']) await rememberReading(readings, name, packed(1), { engine: '1', now: 1 });
    await forgetReading(readings, 'b');
    expect(await readingOf(readings, 'b', { engine: '1', now: 2 })).toBeNull();
    expect(await readings.contents.count()).toBe(2);
    await forgetReadings(readings);
    expect(await readings.readings.count()).toBe(0);
    expect(await readings.contents.count()).toBe(0);
  });
});
