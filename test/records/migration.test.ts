import { expect, test } from 'vitest';
import { Finding } from '../../lib/model/index.ts';
import { asideOf, figuresOf, keepAside, keepDocument, loadDocument, openRecords } from '../../lib/records/index.ts';
import { type SchemaVersion, schemaVersions } from '../../lib/records/schema.ts';
import { freshRecords, freshStorage, nothing, rowCounts, seed } from './fresh-records.ts';

const options = { now: 1, engine: '0.1.0' };

test('published versions are never edited: a change is a new version below', () => {
  const published = schemaVersions.map(({ version, stores }) => ({ version, stores }));
  expect(published).toMatchInlineSnapshot(`
    [
      {
        "stores": {
          "documents": "id, url, [url+sha256], department, year, [department+year], lastSeen, bytes",
          "facts": "id, document, department, year, form, code, measure, label, [department+code], [code+year]",
          "findings": "id, document, rule, severity, [department+documentYear]",
          "grids": "id, document, form",
          "texts": "document",
        },
        "version": 1,
      },
      {
        "stores": {
          "asides": "[url+figures+finding], url",
        },
        "version": 2,
      },
    ]
  `);
});

test('versions rise by whole numbers, so that each has its turn', () => {
  expect(schemaVersions.map(({ version }) => version)).toEqual(schemaVersions.map((_, index) => index + 1));
});

test('from before version 1: a row that stands there is kept and found by the new indexes', async () => {
  const storage = freshStorage();
  const zero: SchemaVersion = { version: 0.1, stores: { documents: 'id' } };
  const old = openRecords({ ...storage, versions: [zero] });
  const early = { id: 'early', url: 'http://www.example.gov.cn/', lastSeen: 7 };
  await old.table('documents').add(early);
  old.close();

  const records = openRecords({ ...storage, versions: [zero, ...schemaVersions] });
  expect(await records.documents.where({ url: early.url }).toArray()).toEqual([early]);
  const { interpretation, review } = seed();
  expect(await keepDocument(records, interpretation, review, options)).toBe('kept');
  expect(records.verno).toBe(schemaVersions.at(-1)?.version);
});

test('from version 1: findings that lack what is told now are made whole, and can be set aside', async () => {
  const storage = freshStorage();
  const { interpretation, review } = seed();
  const old = openRecords({ ...storage, versions: schemaVersions.slice(0, 1) });
  const early = review.findings.map(({ candidates: _candidates, others: _others, ...told }) => told);
  expect(early.length).toBeGreaterThan(2);
  const asBefore = { ...review, findings: early as unknown as typeof review.findings };
  expect(await keepDocument(old, interpretation, asBefore, options)).toBe('kept');
  const id = (await old.documents.toCollection().first())?.id ?? '';
  expect((await loadDocument(old, id))?.review.findings).toEqual(early);
  old.close();

  const records = freshRecords(storage);
  const kept = await loadDocument(records, id);
  for (const finding of kept?.review.findings ?? []) expect(Finding.parse(finding)).toEqual(finding);
  expect(kept?.review.findings.map(({ id: each }) => each)).toEqual(early.map(({ id: each }) => each));
  const [finding] = kept?.review.findings ?? [];
  if (!finding) throw new Error('the reference document has changed');
  await keepAside(records, interpretation.disclosure.source, {
    finding: finding.id,
    figures: figuresOf(finding),
    note: '',
    when: 1,
  });
  expect(await asideOf(records, interpretation.disclosure.source)).toHaveLength(1);
});

const last = schemaVersions.at(-1)?.version ?? 0;

/** What the next change will look like: a new index over a value that older rows lack. */
const next: SchemaVersion = {
  version: last + 1,
  stores: {
    facts: 'id, document, department, year, form, code, measure, label, [department+code], [code+year], province',
  },
  upgrade: async (transaction) => {
    await transaction
      .table('facts')
      .toCollection()
      .modify((row) => {
        row.province = '河北';
      });
  },
};

test('to the next version: rows are changed, nothing is lost, the new index works', async () => {
  const storage = freshStorage();
  const { interpretation, review } = seed();
  const before = freshRecords(storage);
  await keepDocument(before, interpretation, review, options);
  const counts = await rowCounts(before);
  const id = (await before.documents.toCollection().first())?.id ?? '';
  before.close();

  const records = openRecords({ ...storage, versions: [...schemaVersions, next] });
  expect(await rowCounts(records)).toEqual(counts);
  expect(await records.facts.where({ province: '河北' }).count()).toBe(interpretation.facts.length);
  const kept = await loadDocument(records, id);
  expect(kept?.interpretation.disclosure).toEqual(interpretation.disclosure);
  expect(kept?.review.findings).toEqual(review.findings);
});

test('an upgrade that fails changes nothing: the version before still reads all', async () => {
  const storage = freshStorage();
  const { interpretation, review } = seed();
  const before = freshRecords(storage);
  await keepDocument(before, interpretation, review, options);
  const counts = await rowCounts(before);
  before.close();

  const broken: SchemaVersion = {
    ...next,
    upgrade: async (transaction) => {
      await transaction.table('documents').clear();
      throw new Error('power cut');
    },
  };
  const failing = openRecords({ ...storage, versions: [...schemaVersions, broken] });
  await expect(failing.open()).rejects.toThrow('power cut');
  failing.close();
  expect(await rowCounts(freshRecords(storage))).toEqual(counts);
  expect(counts).not.toEqual(nothing);
});
