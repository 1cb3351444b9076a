import { expect, test, vi } from 'vitest';
import {
  deleteAll,
  deleteDocument,
  documentsByUrl,
  isKept,
  keepDocument,
  listDocuments,
  loadDocument,
  usage,
} from '../../lib/records/index.ts';
import { freshRecords, freshStorage, nothing, rowCounts, seed } from './fresh-records.ts';

const url = 'http://www.example.gov.cn/001.html';
const engine = '0.1.0';

test('a kept document comes back whole, also after the database was closed', async () => {
  const storage = freshStorage();
  const { interpretation, review } = seed();
  const first = freshRecords(storage);
  expect(await keepDocument(first, interpretation, review, { now: 1000, engine })).toBe('kept');
  first.close();

  const records = freshRecords(storage);
  const [row] = await listDocuments(records);
  expect(row).toMatchObject({ url, year: 2023, firstSeen: 1000, lastSeen: 1000, tableCount: 26, engine });
  const kept = await loadDocument(records, row?.id ?? '');
  expect(kept?.interpretation).toEqual(interpretation);
  expect(kept?.review).toEqual({ ...review, marks: [] });
});

test('the same content seen again only touches when it was last seen', async () => {
  const records = freshRecords();
  const { interpretation, review } = seed();
  await keepDocument(records, interpretation, review, { now: 1000, engine });
  const counts = await rowCounts(records);
  const writes = vi.fn();
  records.facts.hook('creating', writes);
  records.facts.hook('deleting', writes);
  expect(await keepDocument(records, interpretation, review, { now: 5000, engine })).toBe('kept');
  expect(await keepDocument(records, interpretation, review, { now: 3000, engine })).toBe('kept');
  expect(writes).not.toHaveBeenCalled();
  expect(await rowCounts(records)).toEqual(counts);
  expect(await listDocuments(records)).toMatchObject([{ firstSeen: 1000, lastSeen: 5000 }]);
});

test('a changed page is a new version beside the old one; a fragment is no other address', async () => {
  const records = freshRecords();
  for (const [index, sha256] of ['a', 'b', 'c'].entries()) {
    const { interpretation, review } = seed({ sha256, url: `${url}#part${index}`, figure: `${index}.00` });
    await keepDocument(records, interpretation, review, { now: 1000 + index, engine });
  }
  expect((await documentsByUrl(records, `${url}#top`)).map((row) => row.sha256)).toEqual(['c', 'b', 'a']);
  expect(await documentsByUrl(records, `${url}?other`)).toEqual([]);
  expect(await isKept(records, `${url}#x`, 'b')).toBe(true);
  expect(await isKept(records, url, 'd')).toBe(false);
});

test('what a page changes beside its figures is no new version; an amount in its text is', async () => {
  const records = freshRecords();
  const paragraphs = ['浏览次数：1024', '浏览次数：1025', '本年预算1274.78万元', '本年预算1274.79万元', '增长3％'];
  for (const [index, text] of paragraphs.entries()) {
    const { interpretation, review } = seed({ sha256: `${index}` });
    const anchor = { surface: 'page', path: '0', quote: text } as const;
    interpretation.disclosure.blocks.push({ kind: 'paragraph', id: 'p1', text, anchor });
    expect(await keepDocument(records, interpretation, review, { now: index, engine })).toBe('kept');
  }
  const versions = await documentsByUrl(records, url);
  expect(versions.map(({ firstSeen, lastSeen, sha256 }) => [firstSeen, lastSeen, sha256])).toEqual([
    [4, 4, '4'],
    [3, 3, '3'],
    [2, 2, '2'],
    [0, 1, '1'],
  ]);
  expect(await isKept(records, url, '1')).toBe(true);
});

test('a newer program keeps the same content anew, under the same id, without rows left over', async () => {
  const records = freshRecords();
  const { interpretation, review } = seed();
  await keepDocument(records, interpretation, review, { now: 1000, engine });
  const [before] = await listDocuments(records);
  const [finding] = review.findings;
  const fewer = { ...review, findings: finding ? [finding] : [] };
  expect(await keepDocument(records, interpretation, fewer, { now: 2000, engine: '0.2.0' })).toBe('kept');
  expect(await listDocuments(records)).toMatchObject([
    { id: before?.id, engine: '0.2.0', firstSeen: 1000, lastSeen: 2000, findingCount: 1 },
  ]);
  expect(await rowCounts(records)).toMatchObject({ documents: 1, texts: 1, grids: 26, findings: 1 });
});

test('ids depend on address and content alone: two machines agree', async () => {
  const ids: unknown[] = [];
  for (const now of [1, 2]) {
    const records = freshRecords();
    const { interpretation, review } = seed();
    await keepDocument(records, interpretation, review, { now, engine });
    ids.push([...(await records.documents.toCollection().keys()), ...(await records.facts.toCollection().keys())]);
  }
  expect(ids[0]).toEqual(ids[1]);
  expect(ids[0]).toContainEqual(expect.stringMatching(/^[0-9a-f]{32}$/));
});

test('facts are found by department, year, form, code and measure', async () => {
  const records = freshRecords();
  const { interpretation, review } = seed();
  await keepDocument(records, interpretation, review, { now: 1, engine });
  const { department } = interpretation.head;
  const coded = interpretation.facts.filter((fact) => fact.code === '2013101');
  expect(coded.length).toBeGreaterThan(1);
  const values = (facts: { value: string | null }[]) => facts.map((fact) => fact.value).sort();
  const found = await records.facts.where({ department, code: '2013101' }).toArray();
  expect(values(found)).toEqual(values(coded));
  expect(await records.facts.where({ code: '2013101', year: 2023 }).count()).toBe(coded.length);
  expect(await records.facts.where({ form: 'three-public' }).count()).toBe(
    interpretation.facts.filter((fact) => fact.form === 'three-public').length,
  );
  expect(await records.facts.where({ measure: 'total' }).count()).toBe(interpretation.facts.length);
});

test('delete takes all that belongs to a document and nothing else', async () => {
  const records = freshRecords();
  const one = seed({ sha256: 'one', figure: '1.00' });
  const elsewhere = 'http://www.example.gov.cn/002.html';
  await keepDocument(records, one.interpretation, one.review, { now: 1, engine });
  const counts = await rowCounts(records);
  const { bytes } = await usage(records);
  for (const [now, figure] of ['2.00', '3.00'].entries()) {
    const version = seed({ figure, url: elsewhere });
    await keepDocument(records, version.interpretation, version.review, { now, engine });
  }
  expect(await usage(records)).toEqual({ documents: 3, bytes: 3 * bytes });
  await deleteDocument(records, { url: elsewhere, name: '' });
  expect(await rowCounts(records)).toEqual(counts);
  expect(await isKept(records, url, 'one')).toBe(true);
  await deleteAll(records);
  expect(await rowCounts(records)).toEqual(nothing);
  expect(await usage(records)).toEqual({ documents: 0, bytes: 0 });
});

test('a local file is kept under its name', async () => {
  const records = freshRecords();
  const { interpretation, review } = seed({ url: null });
  expect(await keepDocument(records, interpretation, review, { now: 1, engine })).toBe('kept');
  const [row] = await listDocuments(records);
  expect(row?.url).toBe('file:001.html');
  expect((await loadDocument(records, row?.id ?? ''))?.interpretation).toEqual(interpretation);
});

test.each(['__proto__', 'constructor', 'toString'])('a page that calls everything %s does no harm', async (name) => {
  const records = freshRecords();
  const { interpretation, review } = seed();
  const hostile = {
    ...interpretation,
    head: { ...interpretation.head, department: name, title: name },
    tables: interpretation.tables.map((table) => ({ ...table, columnPaths: table.columnPaths.map(() => [name]) })),
    facts: interpretation.facts.map((fact) => ({ ...fact, code: name, label: name, columnLabel: name })),
  };
  expect(await keepDocument(records, hostile, { ...review, head: hostile.head }, { now: 1, engine })).toBe('kept');
  const [row] = await records.documents.where({ department: name }).toArray();
  expect((await loadDocument(records, row?.id ?? ''))?.interpretation).toEqual(hostile);
  expect(await records.facts.where({ label: name }).count()).toBe(hostile.facts.length);
  expect(Object.prototype).not.toHaveProperty('polluted');
  expect(Object.keys(Object.prototype)).toEqual([]);
});
