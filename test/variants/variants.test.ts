import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { SEEDS, seedGold, seedHtml } from '../support/gold.ts';
import { slotsOf, tablesOf } from './grid.ts';
import { variantsOf } from './index.ts';

/** The variants themselves: what a reader sees in them is what their truth says. */

const norm = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');
const gridOf = (table: HTMLTableElement) =>
  slotsOf(table).map((line) => line.map((slot) => norm(slot?.cell.textContent ?? '')));
const asRows = (rows: string[][]) => rows.map((line) => line.map(norm));

/** Kinds after which the page still has one table for each of gold's, with every cell visible. */
const SAME_TABLES = new Set([
  'as-is',
  'td-only',
  'no-thead',
  'empty-spans',
  'word-markup',
  'full-width',
  'random-names',
  'thousand-yuan',
  'yuan',
  'word-td-only',
]);

test('the same seed gives the same variants, another seed others', () => {
  const pages = (seed: number) => variantsOf(seedHtml('000'), seedGold('000'), seed).map((variant) => variant.html);
  const first = pages(1);
  expect(pages(1)).toEqual(first);
  expect(pages(2)).not.toEqual(first);
});

describe.each(SEEDS)('variants of %s', (name) => {
  const [html, gold] = [seedHtml(name), seedGold(name)];
  const variants = variantsOf(html, gold);

  test.each(
    variants.filter((variant) => SAME_TABLES.has(variant.name)).map((variant) => [variant.name, variant] as const),
  )('%s: tables hold what its truth says', (_kind, variant) => {
    const tables = tablesOf(new JSDOM(variant.html).window.document);
    expect(tables.length).toBe(variant.gold.tables.length);
    variant.gold.tables.forEach((table, index) => {
      expect([table.id, gridOf(tables[index] as HTMLTableElement)]).toEqual([table.id, asRows(table.rows)]);
    });
  });

  test('each kind changes the page, and no visible word is lost', () => {
    const seen = (page: string) => {
      const document = new JSDOM(page).window.document;
      for (const gone of document.querySelectorAll('[hidden],.gone,[style="display: none"],style')) gone.remove();
      return norm(document.body.textContent ?? '');
    };
    const plain = seen(html);
    for (const variant of variants) {
      if (variant.name !== 'as-is') expect(variant.html, variant.name).not.toBe(variants[0]?.html);
      if (['thousand-yuan', 'yuan', 'side-by-side'].includes(variant.name)) continue;
      const [now, before] = [[...seen(variant.html)].length, [...plain].length];
      expect(now, variant.name).toBeGreaterThanOrEqual(before);
      if (
        ['td-only', 'no-thead', 'empty-spans', 'word-markup', 'full-width', 'split', 'hidden', 'random-names'].includes(
          variant.name,
        )
      ) {
        expect(seen(variant.html), variant.name).toBe(plain);
      }
    }
  });
});
