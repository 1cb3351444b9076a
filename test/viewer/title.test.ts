import { expect, test } from 'vitest';
import type { Shown } from '../../entrypoints/viewer/shown.ts';
import { documentName, documentTitle } from '../../entrypoints/viewer/title.ts';

const loading = (name: string): Exclude<Shown, { at: 'waiting' }> => ({
  at: 'loading',
  document: { name, url: null },
  received: 0,
  total: null,
});

test('the tab carries the name of the document, without its ending', () => {
  expect(documentTitle('zh', loading('某局2026年部门预算.pdf'))).toBe('《某局2026年部门预算》— 勾稽');
  expect(documentTitle('en', loading('某局2026年部门预算.PDF'))).toBe('某局2026年部门预算 — Crossfoot');
  expect(documentTitle('zh', { at: 'waiting', forbidden: null })).toBe('勾稽');
});

test('a name cannot pose as another by characters that turn the writing about', () => {
  expect(documentName(loading('预算\u202Efdp.exe\u0007.pdf'))).toBe('预算fdp.exe');
});
