import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Comparison, compare, comparingRules } from '../../lib/compare/index.ts';
import { finish } from '../../lib/model/index.ts';
import { interpretHtml } from '../support/pipeline.ts';

/**
 * Each check of two documents has three: a first one, a second one that agrees with it, and the same with one slip. Of
 * the agreeing two nothing is said, and the check was bound; of the others it tells the figures that disagree.
 */

const folder = new URL('../fixtures/compare/', import.meta.url);

interface Fixture {
  first: string;
  agrees: string;
  differs: string;
  /** What is told of the differing one, the total first. */
  figures: readonly string[];
}

const years = { first: 'budget-2024', agrees: 'budget-2025' };
const units = { first: 'department-2024', agrees: 'unit-2024' };

const FIXTURES: Readonly<Record<string, Fixture>> = {
  'xy-prior-level': { ...years, differs: 'budget-2025-other-change', figures: ['500.00', '482.60', '71.40'] },
  'xy-prior-column': { ...years, differs: 'budget-2025-other-column', figures: ['8.70', '8.50'] },
  'xy-name-change': { ...years, differs: 'budget-2025-other-name', figures: ['436.00', '420.00'] },
  'xd-parent-child': { ...units, differs: 'unit-2024-above-department', figures: ['120.00', '320.00'] },
  'xd-same-fact': { ...units, differs: 'unit-2024-other-total', figures: ['80.00', '88.00'] },
  'xd-budget-vs-final': {
    first: 'budget-2024-with-items',
    agrees: 'final-2024',
    differs: 'final-2024-other-initial',
    figures: ['330.00', '300.00'],
  },
};

function comparisonOf(id: string, which: 'agrees' | 'differs'): Comparison {
  const fixture = FIXTURES[id] as Fixture;
  const read = (name: string) => interpretHtml(readFileSync(new URL(`${name}.html`, folder), 'utf8'), `${name}.html`);
  const [comparison] = finish(compare([read(fixture[which]), read(fixture.first)]));
  if (!comparison) throw new Error('The two documents do not belong together');
  return comparison;
}

test('every check of two documents has its fixtures', () => {
  expect(Object.keys(FIXTURES).sort()).toEqual(comparingRules.map(({ meta }) => meta.id).sort());
  const used = Object.values(FIXTURES).flatMap(({ first, agrees, differs }) => [first, agrees, differs]);
  expect(readdirSync(folder).sort()).toEqual([...new Set(used)].map((name) => `${name}.html`).sort());
});

describe.each(Object.keys(FIXTURES))('%s', (id) => {
  const rule = comparingRules.find(({ meta }) => meta.id === id);

  test('agrees: nothing is said, and figures were compared', () => {
    const { kinship, relations, disagreements } = comparisonOf(id, 'agrees');
    expect(disagreements.map(({ message }) => message.zh)).toEqual([]);
    expect(kinship).toBe(rule?.of);
    const own = relations.filter(({ relation }) => relation.rule === id).map(({ verdict }) => verdict);
    // A name that stayed is no relation.
    expect([...new Set(own)]).toEqual(id === 'xy-name-change' ? [] : ['holds']);
  });

  test('differs: the figures are told, in both languages, and where they stand', () => {
    const { documents, disagreements } = comparisonOf(id, 'differs');
    const own = disagreements.filter((one) => one.rule === id);
    expect(disagreements.map((one) => one.rule)).toEqual(own.map((one) => one.rule));
    const [first] = own;
    expect(first?.severity).toBe(rule?.meta.severity);
    expect(first?.places.map(({ place }) => place.text)).toEqual(FIXTURES[id]?.figures);
    for (const { document, place } of first?.places ?? []) {
      const { tables, blocks } = (documents[document] as (typeof documents)[number]).disclosure;
      const found =
        'table' in place
          ? tables
              .find((table) => table.id === place.table)
              ?.cells.find(({ row, column }) => row === place.row && column === place.column)?.text
          : blocks.flatMap((block) =>
              block.kind !== 'table' && block.id === place.block ? [block.text.slice(place.start, place.end)] : [],
            )[0];
      expect(found).toBe(place.text);
    }
    for (const text of Object.values(first?.message ?? {})) expect(text).not.toMatch(/undefined|NaN|null/);
  });
});
