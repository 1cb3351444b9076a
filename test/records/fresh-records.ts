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

export const nothing = { documents: 0, texts: 0, grids: 0, facts: 0, findings: 0, asides: 0 };

/** The reference document, with another content hash or address where asked, or one figure changed. */
export function seed(
  more: { sha256?: string; url?: string | null; figure?: string } = {},
): ReturnType<typeof documentFromGold> {
  const { interpretation, review } = documentFromGold();
  const { figure, ...own } = more;
  const source = { ...interpretation.disclosure.source, ...own };
  const tables = structuredClone(interpretation.disclosure.tables);
  const cell = tables[2]?.cells.find((one) => one.text === '827.09');
  if (!cell) throw new Error('the reference document has changed');
  if (figure !== undefined) cell.text = figure;
  return {
    interpretation: { ...interpretation, disclosure: { ...interpretation.disclosure, source, tables } },
    review: { ...review, source },
  };
}
