import Dexie from 'dexie';
import { expect, test, vi } from 'vitest';
import { keepDocument } from '../../lib/records/index.ts';
import { isQuotaError } from '../../lib/records/quota-error.ts';
import { freshRecords, nothing, rowCounts, seed } from './fresh-records.ts';

const options = { now: 1, engine: '0.1.0' };

test('a write that is cut off midway leaves no half document', async () => {
  const records = freshRecords();
  const { interpretation, review } = seed();
  // Cut while the last store is written: document, text, tables and facts stand there already.
  const cut = vi.fn((_key, _row, transaction) => transaction.abort());
  records.findings.hook('creating', cut);
  expect(await keepDocument(records, interpretation, review, options)).toBe('failed');
  expect(cut).toHaveBeenCalled();
  expect(await rowCounts(records)).toEqual(nothing);

  records.findings.hook('creating').unsubscribe(cut);
  expect(await keepDocument(records, interpretation, review, options)).toBe('kept');
  expect(await rowCounts(records)).toMatchObject({ documents: 1, grids: 26 });
});

test('cut off while a newer program keeps it anew, the old rows stay whole', async () => {
  const records = freshRecords();
  const { interpretation, review } = seed();
  await keepDocument(records, interpretation, review, options);
  const counts = await rowCounts(records);
  records.findings.hook('creating', (_key, _row, transaction) => transaction.abort());
  expect(await keepDocument(records, interpretation, review, { now: 2, engine: '0.2.0' })).toBe('failed');
  expect(await rowCounts(records)).toEqual(counts);
  expect(await records.documents.toCollection().first()).toMatchObject({ engine: '0.1.0', lastSeen: 1 });
});

test('two facts with one id are a mistake that is told, not a row that vanishes', async () => {
  const records = freshRecords();
  const { interpretation, review } = seed();
  const onError = vi.fn();
  const [fact] = interpretation.facts;
  const twice = { ...interpretation, facts: fact ? [fact, fact] : [] };
  expect(await keepDocument(records, twice, review, { ...options, onError })).toBe('failed');
  expect(onError).toHaveBeenCalledOnce();
  expect(await rowCounts(records)).toEqual(nothing);
});

test.each(['add', 'put'] as const)('storage that is full on %s reaches the reader as quota', async (method) => {
  const records = freshRecords();
  await records.open();
  const { interpretation, review } = seed();
  const prototype = Object.getPrototypeOf(
    records.backendDB().transaction('facts', 'readwrite').objectStore('facts'),
  ) as IDBObjectStore;
  let writes = 0;
  const real = prototype[method];
  const spy = vi.spyOn(prototype, method).mockImplementation(function (this: IDBObjectStore, ...row) {
    writes++;
    if (this.name === (method === 'add' ? 'facts' : 'texts')) throw new DOMException('full', 'QuotaExceededError');
    return Reflect.apply(real, this, row);
  });
  expect(await keepDocument(records, interpretation, review, options)).toBe('quota');
  expect(writes).toBeGreaterThan(0);
  spy.mockRestore();
  expect(await rowCounts(records)).toEqual(nothing);
});

test('a full disk is known in every wrapping, and only that', () => {
  const quota = new DOMException('full', 'QuotaExceededError');
  expect(isQuotaError(quota)).toBe(true);
  expect(isQuotaError(new Dexie.AbortError('aborted', quota))).toBe(true);
  expect(isQuotaError(new Dexie.BulkError('facts.bulkAdd()', [quota]))).toBe(true);
  expect(isQuotaError(new Error('x', { cause: quota }))).toBe(true);
  expect(isQuotaError(new Dexie.AbortError('aborted'))).toBe(false);
  expect(isQuotaError(new DOMException('x', 'ConstraintError'))).toBe(false);
  expect(isQuotaError('QuotaExceededError')).toBe(false);
});
