import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { finish } from '../../lib/model/index.ts';
import { readHtml } from '../../lib/read/html/index.ts';
import { SEEDS, seedGold, seedHtml } from '../support/gold.ts';
import { pairTables, score } from '../support/score.ts';
import { variantsOf } from './index.ts';

/** Whatever the dress, every table is read as it stands, cell by cell. */

/** Forms without columns of figures: where their header ends is a matter of taste. */
const WITHOUT_FIGURES = new Set(['performance-targets', 'funding-plan', 'institution-setup']);

describe.each(SEEDS)('reading the variants of %s', (name) => {
  test.each(variantsOf(seedHtml(name), seedGold(name)).map((variant) => [variant.name, variant] as const))(
    '%s: every cell, header and unit as in gold, one table for each of gold’s',
    (kind, { html, gold }) => {
      const document = new JSDOM(html).window.document;
      const source = { name: `${name}-${kind}.html`, url: null, mediaType: 'text/html', sha256: '', pages: 1 };
      const { disclosure } = finish(readHtml(document, source));
      const tables = disclosure.tables.map((table) => ({ ...table, form: '' }));
      const { cells, wrongCells } = score({ tables, findings: [] }, gold);
      expect(wrongCells).toEqual([]);
      expect(cells.right).toBe(cells.total);
      expect(tables.length).toBe(gold.tables.length);
      const pairs = pairTables(gold.tables, tables);
      const shape = (table: { headerRows: number; unit: string | null } | undefined) =>
        table && `${table.headerRows} header rows, ${table.unit}`;
      gold.tables.forEach((table, index) => {
        if (table.lowconf || WITHOUT_FIGURES.has(table.form)) return;
        expect([table.id, shape(tables[pairs.get(index) ?? -1])]).toEqual([table.id, shape(table)]);
      });
    },
  );
});
