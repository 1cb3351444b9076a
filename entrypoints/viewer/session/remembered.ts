import { openReadings, type Readings, readingOf, rememberReading } from '../../../lib/records/readings.ts';

/** Storage that takes longer is not waited for: reading anew is better. Milliseconds. */
const PATIENCE = 3000;

/** What this version of the program has read of a document before, packed; null when it has not, or cannot tell soon. */
export function recall(sha256: string, engine: string): Promise<Uint8Array | null> {
  const recalled = within((readings) => readingOf(readings, sha256, { engine, now: Date.now() }));
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE);
  });
  return Promise.race([recalled, late]).finally(() => clearTimeout(timer));
}

/** Keeps what was read of a document, so that it is there at once next time. */
export async function remember(sha256: string, engine: string, packed: Uint8Array): Promise<void> {
  await within(async (readings) => {
    await rememberReading(readings, sha256, packed, { engine, now: Date.now() });
    return null;
  });
}

/** Storage that is full, broken or switched off only makes the next opening slower: it is told to the console. */
async function within<Value>(work: (readings: Readings) => Promise<Value | null>): Promise<Value | null> {
  const readings = openReadings();
  try {
    return await work(readings);
  } catch (error) {
    console.warn('What was read of documents is not remembered', error);
    return null;
  } finally {
    readings.close();
  }
}
