import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { reviewHtml } from '../support/pipeline.ts';

/** Documents without a contradiction that a naive reading would accuse. What can be bound in them is, and it agrees. */

const folder = new URL('../fixtures/traps/', import.meta.url);

interface Trap {
  why: string;
  /** Relations that are to be bound at the least, rounding among them: a trap that nothing looks into proves nothing. */
  held: number;
  /** Of these, how many hold by rounding only, at the least. */
  rounding?: number;
}

const traps: Record<string, Trap> = JSON.parse(readFileSync(new URL('traps.json', folder), 'utf8'));
const review = (name: string) => reviewHtml(readFileSync(new URL(`${name}.html`, folder), 'utf8'), `${name}.html`);

test('every trap is listed', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.html'));
  expect(files.sort()).toEqual([...Object.keys(traps), 'classified-lines'].map((name) => `${name}.html`).sort());
});

describe.each(Object.entries(traps))('%s', (name, { held, rounding = 0 }) => {
  test('nothing is held against it, and it was looked into', () => {
    const { review: result, relations } = review(name);
    expect(result.findings.map(({ rule, message }) => `${rule}: ${message.zh}`)).toEqual([]);
    const verdicts = relations.map(({ verdict }) => verdict);
    expect(verdicts.filter((verdict) => verdict === 'violated')).toEqual([]);
    expect(verdicts.filter((verdict) => verdict === 'holds' || verdict === 'rounding').length).toBeGreaterThanOrEqual(
      held,
    );
    expect(verdicts.filter((verdict) => verdict === 'rounding').length).toBeGreaterThanOrEqual(rounding);
  });
});

test('classified lines left out of public security are told softly', () => {
  const { findings } = review('classified-lines').review;
  expect(findings.length).toBe(1);
  expect(findings[0]?.severity).toBe('warn');
});
