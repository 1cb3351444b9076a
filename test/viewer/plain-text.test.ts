import { expect, test } from 'vitest';
import { plainText, searchableText } from '../../entrypoints/viewer/pdf/plain-text.ts';

test('radicals become the characters that they stand for, and nothing else changes', () => {
  expect(plainText('部⻔预算收⽀总表，⼈员经费 1,274.78 万元')).toBe('部门预算收支总表，人员经费 1,274.78 万元');
  expect(plainText('財政專戶')).toBe('財政專戶');
});

test('what is searched keeps every character at its place', () => {
  const text = '财政专⼾⼇⺇管理资⾦';
  expect(searchableText(text)).toHaveLength(text.length);
  expect(searchableText(text)).toContain('财政专户');
  expect(searchableText('财政专戶')).toBe('财政专户');
});
