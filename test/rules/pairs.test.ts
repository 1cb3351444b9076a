import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  expandText,
  type Finding,
  type Interpretation,
  isCellPlace,
  type Place,
  type Severity,
} from '../../lib/model/index.ts';
import { rules } from '../../lib/rules/index.ts';
import { reviewHtml } from '../support/pipeline.ts';

/**
 * Each rule has a document in which its relation holds, and the same with one slip. The first is silent, and the rule
 * was bound in it; the second raises one finding with the figures that disagree.
 */

const folder = new URL('../fixtures/rules/', import.meta.url);

interface Expected {
  /** Relations of the rule in the document that holds; 0 of a rule that only makes remarks. */
  bound: number;
  severity: Severity;
  /** Figures of the finding: part of the table's title | part of the row | the figure. Of a sentence the first is "". */
  cells: string[];
  culprit?: string;
}

const read = (id: string, file: string) => readFileSync(new URL(`${id}/${file}`, folder), 'utf8');
const review = (id: string, file: string) => reviewHtml(read(id, file), `${id}-${file}`);
const ids = readdirSync(folder).sort();

function isAt(place: Place, wanted: string, { disclosure }: Interpretation): boolean {
  const [title = '', row = '', text = ''] = wanted.split('|');
  if (place.text.trim() !== text) return false;
  if (!isCellPlace(place)) {
    const block = disclosure.blocks.find(({ id }) => id === place.block);
    return title === '' && block !== undefined && block.kind !== 'table' && block.text.includes(row);
  }
  const table = disclosure.tables.find(({ id }) => id === place.table);
  return table?.title.includes(title) === true && (expandText(table)[place.row] ?? []).join(' ').includes(row);
}

const told = (findings: readonly Finding[]) => findings.map(({ rule, message }) => `${rule}: ${message.zh}`);

test('every rule has its pair, and every pair its rule', () => {
  expect(ids).toEqual(rules.map(({ meta }) => meta.id).sort());
  for (const id of ids) {
    for (const file of ['holds.html', 'violated.html', 'expected.json'])
      expect(existsSync(new URL(`${id}/${file}`, folder)), `${id}/${file}`).toBe(true);
  }
});

describe.each(ids)('%s', (id) => {
  const expected: Expected = JSON.parse(read(id, 'expected.json'));

  test('holds: it is bound, and nothing is said', () => {
    const { review: result, relations } = review(id, 'holds.html');
    expect(told(result.findings)).toEqual([]);
    const own = relations.filter(({ relation, verdict }) => relation.rule === id && verdict !== 'insufficient');
    expect(own.length).toBe(expected.bound);
    expect(own.every(({ verdict }) => verdict === 'holds' || verdict === 'rounding')).toBe(true);
  });

  test('violated: one finding, with the figures that disagree', () => {
    const { review: result, interpretation } = review(id, 'violated.html');
    expect(told(result.findings)).toHaveLength(1);
    const finding = result.findings[0] as Finding;
    // A remark has no arithmetic.
    const violated = finding.tapes.filter(({ verdict }) => verdict === 'violated').map(({ rule }) => rule);
    expect(finding.tapes.length === 0 ? [finding.rule] : violated).toContain(id);
    expect(finding.severity).toBe(expected.severity);
    // Only of what is missing from the document there is nothing to point at.
    expect(expected.cells.length > 0).toBe(finding.places.length > 0);
    const lost = expected.cells.filter(
      (wanted) => !finding.places.some((place) => isAt(place, wanted, interpretation)),
    );
    expect({ lost, places: lost.length > 0 ? finding.places.map(({ text }) => text) : [] }).toEqual({
      lost: [],
      places: [],
    });
    expect(finding.culprit?.text).toBe(expected.culprit);
    for (const text of Object.values(finding.message)) expect(text).not.toMatch(/undefined|NaN|null/);
  });
});
