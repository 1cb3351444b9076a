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

const FIGURES: Readonly<Record<string, readonly string[]>> = {
  'xy-prior-level': ['500.00', '482.60', '71.40'],
  'xy-prior-column': ['8.70', '8.50'],
  'xd-parent-child': ['120.00', '320.00'],
  'xd-same-fact': ['80.00', '88.00'],
  'xd-budget-vs-final': ['330.00', '300.00'],
  'xy-name-change': ['436.00', '420.00'],
};

function comparisonOf(id: string, file: 'agrees' | 'differs'): Comparison {
  const read = (name: string) =>
    interpretHtml(readFileSync(new URL(`${id}/${name}.html`, folder), 'utf8'), `${id}-${name}.html`);
  const [comparison] = finish(compare([read(file), read('first')]));
  if (!comparison) throw new Error('The two documents do not belong together');
  return comparison;
}

test('every check of two documents has its fixtures', () => {
  const ids = comparingRules.map(({ meta }) => meta.id).sort();
  expect(readdirSync(folder).sort()).toEqual(ids);
  expect(Object.keys(FIGURES).sort()).toEqual(ids);
});

describe.each(Object.keys(FIGURES))('%s', (id) => {
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
    expect(first?.places.map(({ place }) => place.text)).toEqual(FIGURES[id]);
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
