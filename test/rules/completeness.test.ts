import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Review } from '../../lib/model/index.ts';
import { reviewHtml } from '../support/pipeline.ts';

/** Where the required tables and explanations are: here, said to be empty, linked, elsewhere, or missing. */

const whole = readFileSync(new URL('../fixtures/rules/required-tables/holds.html', import.meta.url), 'utf8');
const lacking = readFileSync(new URL('../fixtures/rules/required-tables/violated.html', import.meta.url), 'utf8');

function states(html: string): Record<string, string> {
  const { review } = reviewHtml(html, 'page.html');
  expect(Review.parse(review).completeness).toEqual(review.completeness);
  return Object.fromEntries((review.completeness ?? []).map(({ id, state }) => [id, state]));
}

describe('a whole document', () => {
  const found = states(whole);
  test('holds its tables and explanations', () => {
    expect(found['expenditure-summary']).toBe('here');
    expect(Object.keys(found)).toHaveLength(18);
    expect(Object.values(found).filter((state) => state !== 'here' && state !== 'empty-with-note')).toEqual([]);
  });
  test('says of which there is nothing', () => {
    expect(found['government-fund-expenditure']).toBe('empty-with-note');
    expect(found['state-capital']).toBe('empty-with-note');
  });
  test('each stands where it is said to stand', () => {
    const { review } = reviewHtml(whole, 'page.html');
    for (const { places } of review.completeness ?? []) expect(places.length).toBeGreaterThan(0);
  });
});

test('a document that holds all others is told what is missing', () => {
  expect(states(lacking)['expenditure-summary']).toBe('missing');
});

test('of a year before it was asked for nothing is missing', () => {
  expect(lacking).toContain('2025');
  const early = lacking.replaceAll('2025', '2015').replaceAll('2024', '2014').replaceAll('2026', '2016');
  expect(Object.values(states(early))).not.toContain('missing');
});

test('one table may tell income and expenditure of the general budget together', () => {
  const without = whole.replace('>一般公共预算支出表<', '>其他情况表<');
  expect(without).not.toBe(whole);
  const together = whole.replace('>一般公共预算支出表<', '>一般公共预算财政拨款收入支出决算表<');
  expect(states(together)['general-public-expenditure']).toBe('here');
});

test.each([
  ['职责', '宗旨和业务范围'],
  ['名词解释', '专用术语'],
])('an explanation may be called otherwise: %s', (usual, other) => {
  const otherwise = whole.replaceAll(usual, other);
  expect(otherwise).not.toBe(whole);
  expect(Object.values(states(otherwise))).not.toContain('missing');
});

test('a page with an attachment does not know what stands in it', () => {
  const linked = lacking.replace(
    '</body>',
    '<p>附件：<a href="/files/2025bmys.pdf">南岭市统计局2025年部门预算批复文件.pdf</a></p></body>',
  );
  const found = states(linked);
  expect(found['expenditure-summary']).not.toBe('missing');
});

test('a link that names the tables is told as such', () => {
  const linked = lacking.replace(
    '</body>',
    '<p>附件：<a href="/files/2025bmysb.xlsx">南岭市统计局2025年部门预算公开表.xlsx</a></p></body>',
  );
  expect(states(linked)['expenditure-summary']).toBe('linked');
});

test('a page that holds but a few of them is no whole, and nothing is missing', () => {
  const page = whole.replace(/<h2>第二部分[\s\S]*?(?=<h2>第三部分)/, '');
  const { review } = reviewHtml(page, 'page.html');
  expect(review.findings).toEqual([]);
  expect(Object.values(states(page))).not.toContain('missing');
});

test('of what is no department’s disclosure nothing is asked', () => {
  const { review } = reviewHtml('<!doctype html><title>通知</title><h1>通知</h1><p>周五下午开会。</p>', 'page.html');
  expect(review.completeness).toBeUndefined();
});
