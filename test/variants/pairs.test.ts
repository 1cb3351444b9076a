import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { reviewHtml } from '../support/pipeline.ts';
import { variantsOf } from './index.ts';

/** The rules' pairs of documents in the dresses that differ most from their own: the same findings, the same ticks. */

const folder = new URL('../fixtures/rules/', import.meta.url);
/** The kind that holds most of the others, and the one that loses spans. */
const DRESSES = new Set(['published', 'empty-spans']);
/** These documents have no truth of their own beside what plain reading finds. */
const NO_GOLD = { tables: [], findings: [], mustNotFlag: [] };

function found(html: string) {
  const { review, relations } = reviewHtml(html, 'x.html');
  return {
    findings: review.findings.map(({ rule, severity }) => `${severity} ${rule}`).sort(),
    ticks: relations.filter(({ verdict }) => verdict === 'holds' || verdict === 'rounding').length,
  };
}

describe.each(readdirSync(folder).sort())('%s in other dresses', (id) => {
  test.each(['holds.html', 'violated.html'])('%s', (file) => {
    const html = readFileSync(new URL(`${id}/${file}`, folder), 'utf8');
    const plain = found(html);
    const dressed = variantsOf(html, NO_GOLD, 1, DRESSES);
    expect(dressed.length).toBeGreaterThan(0);
    for (const variant of dressed) expect({ [variant.name]: found(variant.html) }).toEqual({ [variant.name]: plain });
  });
});
