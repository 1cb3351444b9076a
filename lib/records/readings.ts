import Dexie, { type DexieOptions, type Table } from 'dexie';

/*
 * What was read of documents, so that one that is opened again is there at once. No record: it may be gone any time,
 * and a new version of the program reads anew. In a database of its own, which records and their migrations know nothing of.
 */

/** A reading's name and size, apart from its bulk: to choose among readings none is loaded. */
interface ReadingRow {
  /** Of the document's bytes. */
  sha256: string;
  engine: string;
  /** Milliseconds since 1970. */
  usedAt: number;
  bytes: number;
}

interface ContentRow {
  sha256: string;
  /** As `packPages` makes them. */
  packed: Uint8Array;
}

/**
 * Readings of this machine. For extension pages and the background, never for a worker: Firefox leaves the database
 * locked for everybody, until the browser is closed, when a worker ends within a transaction.
 */
export class Readings extends Dexie {
  declare readonly readings: Table<ReadingRow, string>;
  declare readonly contents: Table<ContentRow, string>;

  constructor(name: string, options: DexieOptions) {
    super(name, options);
    this.version(1).stores({ readings: 'sha256, usedAt', contents: 'sha256' });
  }
}

export interface ReadingsOptions {
  name?: string;
  /** Another IndexedDB than the browser's, for tests. */
  indexedDB?: IDBFactory;
  IDBKeyRange?: typeof IDBKeyRange;
}

export function openReadings({ name = 'crossfoot-readings', ...from }: ReadingsOptions = {}): Readings {
  return new Readings(name, from);
}

/** What all readings together may take. */
export interface Bounds {
  documents: number;
  bytes: number;
}

const BOUNDS: Bounds = { documents: 20, bytes: 60_000_000 };

interface When {
  engine: string;
  /** Milliseconds since 1970. */
  now: number;
}

/** What this version of the program has read of a document, packed; null when it has not, or no longer has it. */
export async function readingOf(
  { readings, contents }: Readings,
  sha256: string,
  { engine, now }: When,
): Promise<Uint8Array | null> {
  const [row, content] = await Promise.all([readings.get(sha256), contents.get(sha256)]);
  if (row?.engine !== engine || !content) return null;
  await readings.update(sha256, { usedAt: now });
  return content.packed;
}

/** Keeps a reading, and gives up those that were not used for longest where all together become too many. */
export async function rememberReading(
  database: Readings,
  sha256: string,
  packed: Uint8Array,
  { engine, now }: When,
  bounds: Bounds = BOUNDS,
): Promise<void> {
  const { readings, contents } = database;
  if (packed.length > bounds.bytes / 2) return;
  await database.transaction('rw', [readings, contents], async () => {
    await contents.put({ sha256, packed });
    await readings.put({ sha256, engine, usedAt: now, bytes: packed.length });
    let documents = 0;
    let bytes = 0;
    for (const row of await readings.orderBy('usedAt').reverse().toArray()) {
      documents++;
      bytes += row.bytes;
      if (documents <= bounds.documents && bytes <= bounds.bytes && row.engine === engine) continue;
      await readings.delete(row.sha256);
      await contents.delete(row.sha256);
    }
  });
}

/** Forgets one reading: with its document's records. */
export async function forgetReading({ readings, contents }: Readings, sha256: string): Promise<void> {
  await Promise.all([readings.delete(sha256), contents.delete(sha256)]);
}

/** Forgets all readings: with the records, when the reader deletes everything. */
export async function forgetReadings(database: Readings): Promise<void> {
  const { readings, contents } = database;
  await database.transaction('rw', [readings, contents], async () => {
    await readings.clear();
    await contents.clear();
  });
}
