import type { Interpretation, Keeping, Review } from '../model/index.ts';
import type { Records } from './database.ts';
import { documentId } from './document-id.ts';
import { isQuotaError } from './quota-error.ts';
import { type DocumentRows, rowsOf } from './rows-of.ts';

export interface KeepOptions {
  /** Milliseconds since 1970. */
  now: number;
  /** Version of the program that checked it. */
  engine: string;
  /** Hears of the error behind 'quota' and 'failed'. */
  onError?: (error: unknown) => void;
}

/**
 * Keeps a checked document: all of it or nothing, in one transaction. The same figures at the same address only
 * become seen anew; checked by another version of the program it is kept anew, or its findings would be those of an
 * old mistake for ever. Whether it may be kept at all is the caller's question to `mayKeep`.
 *
 * @returns 'kept', 'quota' or 'failed'; never throws
 */
export async function keepDocument(
  records: Records,
  interpretation: Interpretation,
  review: Review,
  { now, engine, onError }: KeepOptions,
): Promise<Keeping> {
  try {
    const id = await documentId(interpretation.disclosure);
    if (await touch(records, id, interpretation.disclosure.source.sha256, { now, engine })) return 'kept';
    await write(records, rowsOf(id, interpretation, review, { now, engine }));
    return 'kept';
  } catch (error) {
    onError?.(error);
    return isQuotaError(error) ? 'quota' : 'failed';
  }
}

/** Marks a document that is kept already as seen now. False where it is not, or by another version of the program. */
async function touch(records: Records, id: string, sha256: string, { now, engine }: KeepOptions): Promise<boolean> {
  const touched = await records.documents
    .where('id')
    .equals(id)
    .and((row) => row.engine === engine)
    .modify((row) => {
      if (now < row.lastSeen) return;
      row.lastSeen = now;
      row.sha256 = sha256;
    });
  return touched > 0;
}

async function write(records: Records, rows: DocumentRows): Promise<void> {
  const { documents, texts, grids, facts, findings } = records;
  const { document } = rows;
  await records.transaction('rw', [documents, texts, grids, facts, findings], async () => {
    const before = await documents.get(document.id);
    if (before) {
      await removeParts(records, document.id);
      document.firstSeen = Math.min(before.firstSeen, document.firstSeen);
      document.lastSeen = Math.max(before.lastSeen, document.lastSeen);
    }
    await documents.put(document);
    await texts.put(rows.text);
    // `add`, not `put`: two facts with one id are a mistake of ours, and half of them must not vanish silently.
    await grids.bulkAdd(rows.grids);
    await facts.bulkAdd(rows.facts);
    await findings.bulkAdd(rows.findings);
  });
}

/** Deletes all rows that belong to a document. Runs inside the caller's transaction. */
export async function removeParts({ texts, grids, facts, findings }: Records, document: string): Promise<void> {
  await texts.delete(document);
  await grids.where({ document }).delete();
  await facts.where({ document }).delete();
  await findings.where({ document }).delete();
}
