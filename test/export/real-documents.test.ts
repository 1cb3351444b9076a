import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { csvOfTable, exportWorkbook, extractOf, htmlOfTable, ReportLine, tsvOfTable } from '../../lib/export/index.ts';
import { cellName } from '../../lib/export/workbook/sheet-names.ts';
import { finish, type Interpretation } from '../../lib/model/index.ts';
import { readHtml } from '../../lib/read/html/index.ts';
import { readWorkbook } from './read-workbook.ts';

/** The reference documents as they are read, before anything is known of what their tables mean. */
function readSeed(name: string): Interpretation {
  const html = readFileSync(new URL(`../fixtures/disclosures/${name}.html`, import.meta.url), 'utf8');
  const source = { name: `${name}.html`, url: null, mediaType: 'text/html', sha256: name, pages: 1 };
  const { document } = new JSDOM(html).window;
  const { disclosure } = finish(readHtml(document, source));
  const nothing = { recognised: false, score: 0, department: '', year: null, kind: null, level: null, unit: null };
  return { disclosure, head: { ...nothing, title: disclosure.title, links: [] }, tables: [], facts: [] };
}

describe.each(['000', '001', '002', '003', '004'])('reference document %s', (name) => {
  const interpretation = readSeed(name);
  const { tables } = interpretation.disclosure;

  test('the extract keeps the contract', () => {
    const report = extractOf(interpretation);
    expect(ReportLine.parse(report)).toEqual(report);
    expect(tables.length).toBeGreaterThan(5);
  });

  test('the workbook holds every cell where it stood; figures are those printed, nothing is a formula', async () => {
    const file = await exportWorkbook(interpretation, null, { when: new Date(2026, 0, 1), language: 'zh' });
    const [, ...sheets] = readWorkbook(file.bytes);
    expect(sheets).toHaveLength(tables.length);
    const wrong: unknown[] = [];
    for (const [index, table] of tables.entries()) {
      for (const cell of table.cells) {
        const read = sheets[index]?.cells.get(cellName(cell.row + 1, cell.column));
        const decimals = /\.(0+)/.exec(read?.format ?? '')?.[1]?.length ?? 0;
        const percent = read?.format.endsWith('%') ? 100 : 1;
        const shown = read?.type === 'number' ? (Number(read.text) * percent).toFixed(decimals) : read?.text;
        const printed = read?.type === 'number' ? cell.text.normalize('NFKC').replace(/[,%\s]/g, '') : cell.text;
        const amount = cell.row >= table.headerRows && /^-?[\d,]+\.\d+$/.test(cell.text);
        if (amount) expect(read?.type).toBe('number');
        if (read?.formula !== null || shown !== printed)
          wrong.push([table.title, cell.row, cell.column, cell.text, read]);
      }
      expect(new Set(sheets[index]?.merges).size).toBe(sheets[index]?.merges.length);
    }
    expect(wrong).toEqual([]);
  });

  test('as CSV, TSV and HTML each table keeps its rows', () => {
    for (const table of tables) {
      expect(tsvOfTable(table).split('\n')).toHaveLength(table.rowCount);
      expect(csvOfTable(table).endsWith('\r\n')).toBe(true);
      const rows = new JSDOM(htmlOfTable(table)).window.document.querySelectorAll('tr');
      expect(rows).toHaveLength(table.rowCount);
    }
  });
});
