import type { PageContent } from '../../../../lib/read/pdf/index.ts';
import { openReadings, type Readings, readingOf, rememberReading } from '../../../../lib/records/readings.ts';

/** The pages of a document that this version of the program has read before; null when it has not. */
export function recall(sha256: string, engine: string): Promise<PageContent[] | null> {
  return within((readings) => readingOf(readings, sha256, { engine, now: Date.now() }));
}

/** Keeps what was read of a document, so that it is there at once next time. */
export async function remember(sha256: string, engine: string, pages: readonly PageContent[]): Promise<void> {
  await within(async (readings) => {
    await rememberReading(readings, sha256, pages, { engine, now: Date.now() });
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
