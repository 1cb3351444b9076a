import { expect, test } from 'vitest';
import { unreadableBecause } from '../../../lib/read/pdf/legibility.ts';

const page = (parts: Partial<{ shown: number; hidden: number; unreadable: number; imageShare: number }>) => ({
  legibility: { shown: 800, hidden: 0, unreadable: 0, imageShare: 0, ...parts },
});
const text = page({});
const scan = page({ shown: 3, imageShare: 0.98 });

test.each([
  ['text', [text, text], null],
  ['text over a picture as ground', [page({ imageShare: 1 })], null],
  ['a scan', [scan, scan], 'scanned'],
  ['a scan with some recognition hidden behind it', [page({ shown: 0, hidden: 900, imageShare: 1 })], 'scanned'],
  ['a document with a scanned annex', [text, text, scan], null],
  [
    'fonts without meanings',
    [page({ shown: 10, unreadable: 700 }), page({ shown: 60, unreadable: 900 })],
    'no-unicode',
  ],
  ['a few ornaments', [page({ unreadable: 40 })], null],
  ['blank paper', [page({ shown: 0 })], 'blank'],
  ['a few words', [page({ shown: 11 })], null],
  ['a few words and a scan', [page({ shown: 11 }), scan, text].slice(0, 2), 'scanned'],
])('%s', (_, pages, because) => {
  expect(unreadableBecause(pages)).toBe(because);
});
