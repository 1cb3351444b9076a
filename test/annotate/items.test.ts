import { expect, test } from 'vitest';
import { stepFrom, steppingOrder } from '../../lib/annotate/findings.ts';
import { groupMarks, isDrawn } from '../../lib/annotate/layer/items.ts';
import type { Finding, Mark, Review } from '../../lib/model/index.ts';

const finding = (id: string, severity: Finding['severity'], places: Finding['places'] = [place(1)]) =>
  ({ id, severity, places }) as Finding;
const place = (row: number) => ({ table: 't1', row, column: 1, text: '1.00' });

test('contradictions come first, each kind in the order of the document', () => {
  const order = steppingOrder([
    finding('a', 'info'),
    finding('b', 'error'),
    finding('c', 'warn'),
    finding('d', 'error'),
  ]);
  expect(order.map(({ id }) => id)).toEqual(['b', 'd', 'c', 'a']);
});

test('what stands nowhere in the document is not stepped to', () => {
  const order = steppingOrder([finding('missing', 'warn', []), finding('there', 'info')]);
  expect(order.map(({ id }) => id)).toEqual(['there']);
});

test('stepping goes round and round, and begins at either end', () => {
  const order = [finding('a', 'error'), finding('b', 'error'), finding('c', 'error')];
  expect(stepFrom(order, null, 'next')?.id).toBe('a');
  expect(stepFrom(order, null, 'previous')?.id).toBe('c');
  expect(stepFrom(order, 'c', 'next')?.id).toBe('a');
  expect(stepFrom(order, 'a', 'previous')?.id).toBe('c');
  expect(stepFrom(order, 'gone', 'next')?.id).toBe('a');
  expect(stepFrom([], null, 'next')).toBeNull();
});

test('which marks a mode draws', () => {
  const kinds = ['holds', 'rounding', 'undecided', 'violated', 'culprit'] as const;
  const drawn = (mode: 'all' | 'contradictions' | 'none', asked = false) =>
    kinds.filter((kind) => isDrawn(kind, mode, asked));
  expect(drawn('all')).toEqual(['holds', 'rounding', 'violated', 'culprit']);
  expect(drawn('all', true)).toEqual([...kinds]);
  expect(drawn('contradictions', true)).toEqual(['violated', 'culprit']);
  expect(drawn('none', true)).toEqual([]);
});

test('marks are grouped by table and paragraph, in reading order; a table without marks has its group for the chip', () => {
  const mark = (place: Mark['place']): Mark => ({ place, kind: 'holds', relations: ['r'] });
  const review = {
    tables: [{ table: 't1' }, { table: 't2' }],
    findings: [{ places: [{ table: 't2', row: 2, column: 3, text: '' }] }],
    marks: [
      mark({ table: 't2', row: 5, column: 1, text: '' }),
      mark({ block: 'p3', start: 9, end: 12, text: '' }),
      mark({ table: 't2', row: 2, column: 3, text: '' }),
      mark({ table: 't2', row: 2, column: 1, text: '' }),
      mark({ block: 'p3', start: 2, end: 4, text: '' }),
    ],
  } as unknown as Review;
  const groups = groupMarks(review);
  expect(groups.map(({ id, items }) => [id, items.map(({ key }) => key)])).toEqual([
    ['t1', []],
    ['t2', ['t2:2:1', 't2:2:3', 't2:5:1']],
    ['p3', ['p3:2-4', 'p3:9-12']],
  ]);
  const told = groups.flatMap(({ items }) => items).filter((item) => item.told);
  expect(told.map(({ key }) => key)).toEqual(['t2:2:3']);
});
