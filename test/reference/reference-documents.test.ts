import { describe, expect, test } from 'vitest';
import { SEEDS, seedGold, seedHtml } from '../support/gold.ts';
import { checkHtml } from '../support/pipeline.ts';
import { type Score, score } from '../support/score.ts';
import { TABLE_RULES } from '../support/table-rules.ts';

/** What the first release promises of the five reference documents, from the page to the report. */

const scores = new Map<string, Score>();

function scoreOf(name: string): Score {
  const known = scores.get(name);
  if (known) return known;
  const counted = score(checkHtml(seedHtml(name), `${name}.html`), seedGold(name), TABLE_RULES);
  scores.set(name, counted);
  return counted;
}

describe.each(SEEDS)('reference document %s', (name) => {
  test('every cell and every form is read', () => {
    const { cells, wrongCells, wrongForms } = scoreOf(name);
    expect({ wrongCells, wrongForms }).toEqual({ wrongCells: [], wrongForms: [] });
    expect(cells.total).toBeGreaterThan(400);
    expect(cells.right).toBe(cells.total);
  });

  test('every contradiction and every doubt in its tables is found', () => {
    const missing = scoreOf(name).missing.filter(({ severity }) => severity !== 'info');
    expect(missing.map(({ cluster, zh }) => `${cluster}: ${zh}`)).toEqual([]);
  });

  test('nothing else is held against it', () => {
    const { extra, flagged } = scoreOf(name);
    expect(extra.map(({ rule, message }) => `${rule}: ${message.zh}`)).toEqual([]);
    expect(flagged).toEqual([]);
  });
});

test('the five documents hold four contradictions in their tables, and three with their text', () => {
  const errors = SEEDS.flatMap((name) =>
    checkHtml(seedHtml(name), `${name}.html`).findings.filter(({ severity }) => severity === 'error'),
  );
  expect(errors.map(({ rule }) => rule).sort()).toEqual([
    'asset-purchase-vs-procurement',
    'asset-table-sum',
    'empty-claim-vs-data',
    'narr-delta-decomposition',
    'procurement-column-sum',
    'row-basic-project',
    'yoy-two-levels',
  ]);
});

test('001: three relations meet in one cell, and 826.95 would reconcile them', () => {
  const { findings } = checkHtml(seedHtml('001'), '001.html');
  const [finding] = findings.filter(({ severity }) => severity === 'error');
  expect(finding?.culprit).toMatchObject({ text: '827.09' });
  expect(finding?.repair?.value).toBe('826.95');
});
