import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { reviewHtml } from '../support/pipeline.ts';

/**
 * Disclosures whose figures all agree, in the layouts of different provinces. Whatever is said against one of them is
 * a false alarm; how many relations are bound at the least keeps them from being passed by.
 */

const folder = new URL('../fixtures/layouts/', import.meta.url);
const held: Record<string, number> = JSON.parse(readFileSync(new URL('held.json', folder), 'utf8'));

test('every page is listed', () => {
  const pages = readdirSync(folder).filter((file) => file.endsWith('.html'));
  expect(pages.sort()).toEqual(
    Object.keys(held)
      .map((name) => `${name}.html`)
      .sort(),
  );
});

describe.each(Object.entries(held))('%s', (name, least) => {
  test('nothing is said against it, and it was looked into', () => {
    const { review, relations } = reviewHtml(readFileSync(new URL(`${name}.html`, folder), 'utf8'), `${name}.html`);
    expect(review.findings.map(({ rule, message }) => `${rule}: ${message.zh}`)).toEqual([]);
    const agreeing = relations.filter(({ verdict }) => verdict === 'holds' || verdict === 'rounding');
    expect(agreeing.length).toBeGreaterThanOrEqual(least);
  });
});
