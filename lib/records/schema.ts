import type Dexie from 'dexie';
import type { Transaction } from 'dexie';

/** One state of the database. A state that has been published is never edited: the next one is added below it. */
export interface SchemaVersion {
  version: number;
  /** Dexie's notation: primary key first, then indexes. A table that is not named stays as it is. */
  stores: Record<string, string | null>;
  /** Changes the rows of the version before. Runs inside the upgrade's transaction: it all happens or nothing does. */
  upgrade?: (transaction: Transaction) => Promise<void>;
}

/**
 * To change the schema: add a version at the end, with an `upgrade` where rows change, and its case to
 * test/records/migration.test.ts.
 *
 * A row whose indexed value is null is not in that index; facts without a code are found by their label.
 */
export const schemaVersions: readonly SchemaVersion[] = [
  {
    version: 1,
    stores: {
      documents: 'id, url, [url+sha256], department, year, [department+year], lastSeen, bytes',
      texts: 'document',
      grids: 'id, document, form',
      facts: 'id, document, department, year, form, code, measure, label, [department+code], [code+year]',
      findings: 'id, document, rule, severity, [department+documentYear]',
    },
  },
  {
    version: 2,
    stores: { asides: '[url+figures+finding], url' },
    /** Findings have ways to reconcile them, and the other relations of their culprit: none were told before. */
    upgrade: async (transaction) => {
      await transaction
        .table('findings')
        .toCollection()
        .modify((row) => {
          row.finding.candidates ??= [];
          row.finding.others ??= [];
        });
    },
  },
];

/** Tells Dexie of all versions; it walks from the one on disk to the last. */
export function declareVersions(database: Dexie, versions: readonly SchemaVersion[]): void {
  for (const { version, stores, upgrade } of versions) {
    const declared = database.version(version).stores(stores);
    if (upgrade) declared.upgrade(upgrade);
  }
}
