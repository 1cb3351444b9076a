import type { Records } from './database.ts';
import { addressOf } from './document-id.ts';
import { removeParts } from './keep.ts';
import type { DocumentRow } from './rows.ts';

/** Whether this content is what was last seen of a kept document. A fragment of the address does not count. */
export async function isKept(records: Records, url: string, sha256: string): Promise<boolean> {
  return (await records.documents.where({ url: addressOf({ url, name: '' }), sha256 }).count()) > 0;
}

/** All kept versions of the document at an address, the one seen first at the end. */
export function documentsByUrl(records: Records, url: string): Promise<DocumentRow[]> {
  return documentsOf(records, { url, name: '' });
}

/** The same of any document: a file of this machine has no address, and is known by its name. */
export async function documentsOf(
  records: Records,
  source: { url: string | null; name: string },
): Promise<DocumentRow[]> {
  const rows = await records.documents.where({ url: addressOf(source) }).toArray();
  return rows.sort((one, other) => other.firstSeen - one.firstSeen);
}

/** Kept documents, the one seen last first. */
export function listDocuments(records: Records, { offset = 0, limit = 100 } = {}): Promise<DocumentRow[]> {
  return records.documents.orderBy('lastSeen').reverse().offset(offset).limit(limit).toArray();
}

/** How much is kept: documents (each version counts) and an estimate in bytes. */
export async function usage(records: Records): Promise<{ documents: number; bytes: number }> {
  const sizes = await records.documents.orderBy('bytes').keys();
  return { documents: sizes.length, bytes: sizes.reduce<number>((sum, size) => sum + Number(size), 0) };
}

/** Deletes every version of the document at an address, with all that belongs to it, notes on its findings included. */
export async function deleteDocument(records: Records, source: { url: string | null; name: string }): Promise<void> {
  const { documents, texts, grids, facts, findings, asides } = records;
  await records.transaction('rw', [documents, texts, grids, facts, findings, asides], async () => {
    for (const { id } of await documentsOf(records, source)) {
      await removeParts(records, id);
      await documents.delete(id);
    }
    await asides.where({ url: addressOf(source) }).delete();
  });
}

/** Deletes everything. Empties the tables and keeps the database: other pages may have it open. */
export async function deleteAll(records: Records): Promise<void> {
  const all = records.tables;
  await records.transaction('rw', all, async () => {
    for (const table of all) await table.clear();
  });
}
