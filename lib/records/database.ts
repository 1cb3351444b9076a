import Dexie, { type DexieOptions, type Table } from 'dexie';
import type { AsideRow, DocumentRow, FactRow, FindingRow, TableRow, TextRow } from './rows.ts';
import { declareVersions, type SchemaVersion, schemaVersions } from './schema.ts';

/**
 * The reader's own records. Only for extension pages and the background: in a content script IndexedDB belongs to the
 * page, which could read, change and be blamed for what we keep.
 */
export class Records extends Dexie {
  declare readonly documents: Table<DocumentRow, string>;
  declare readonly texts: Table<TextRow, string>;
  // Dexie itself has `tables`, the list of all; ours goes by another name in code and by that one on disk.
  declare readonly grids: Table<TableRow, string>;
  declare readonly facts: Table<FactRow, string>;
  declare readonly findings: Table<FindingRow, string>;
  declare readonly asides: Table<AsideRow, [url: string, figures: string, finding: string]>;

  constructor(name: string, options: DexieOptions, versions: readonly SchemaVersion[]) {
    super(name, options);
    declareVersions(this, versions);
  }
}

export interface RecordsOptions {
  name?: string;
  /** Another IndexedDB than the browser's, for tests. */
  indexedDB?: IDBFactory;
  IDBKeyRange?: typeof IDBKeyRange;
  /** Another history of schemas, for tests. */
  versions?: readonly SchemaVersion[];
}

/** The records of this machine. Opens, and brings older ones up to date, with the first query. */
export function openRecords({ name = 'crossfoot', versions = schemaVersions, ...from }: RecordsOptions = {}): Records {
  return new Records(name, from, versions);
}
