import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { openRecords, type Records } from '../../lib/records/index.ts';
import { documentFromGold } from '../export/from-gold.ts';

/** An IndexedDB of its own for each test: nothing is left from the test before. */
export function freshStorage(): { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange } {
  return { indexedDB: new IDBFactory(), IDBKeyRange };
}

export function freshRecords(storage = freshStorage()): Records {
  return openRecords(storage);
}

/** How many rows each store holds. */
export async function rowCounts(records: Records): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of records.tables) counts[table.name] = await table.count();
  return counts;
}

export const nothing = { documents: 0, texts: 0, grids: 0, facts: 0, findings: 0 };

/** The reference document, with another content hash or address where asked. */
export function seed(more: { sha256?: string; url?: string | null } = {}): ReturnType<typeof documentFromGold> {
  const { interpretation, review } = documentFromGold();
  const source = { ...interpretation.disclosure.source, ...more };
  return {
    interpretation: { ...interpretation, disclosure: { ...interpretation.disclosure, source } },
    review: { ...review, source },
  };
}
