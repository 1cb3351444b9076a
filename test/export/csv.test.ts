import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvOfRows, csvOfTable, exportCsv } from '../../lib/export/csv.ts';
import { guardFormula } from '../../lib/export/formula-guard.ts';
import { documentFromGold } from './from-gold.ts';
import { smallTable } from './small-table.ts';

const when = new Date(2026, 0, 2, 3, 4, 6);
const { interpretation } = documentFromGold();

function parse(csv: string): string[][] {
  // The last record ends in CRLF too, behind which this reader sees one more, empty one.
  return Papa.parse<string[]>(csv, { delimiter: ',', newline: '\r\n' }).data.slice(0, -1);
}

test('law: another parser reads back what was printed', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', ' ', 'a', '合') }),
  );
  const grid = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }))
    .chain(([width, height]) =>
      fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
    );
  fc.assert(
    fc.property(grid, (rows) => {
      expect(parse(csvOfRows(rows))).toEqual(rows);
    }),
    { numRuns: 500 },
  );
});

test('byte order mark, CRLF, and each row complete; a figure that spans stands once', () => {
  const table = smallTable(
    [
      ['科目', '合计', '合计'],
      ['一、工资', '12.50', ''],
      ['', '-3.00', '=1+1'],
    ],
    {},
    [
      { row: 0, column: 1, colSpan: 2 },
      { row: 1, column: 0, rowSpan: 2 },
      { row: 1, column: 1, colSpan: 2 },
    ],
  );
  expect(csvOfTable(table)).toBe("\uFEFF科目,合计,合计\r\n一、工资,12.50,\r\n一、工资,-3.00,'=1+1\r\n");
});

test('several tables are a zip, a file each, in document order, every cell as printed', () => {
  const file = exportCsv(interpretation, when);
  expect(file.mediaType).toBe('application/zip');
  expect(file.name).toBe('中国共产党唐山市丰润区委员会办公室2023年部门预算信息公开情况说明.zip');
  const entries = Object.entries(unzipSync(file.bytes));
  expect(entries).toHaveLength(26);
  expect(entries[2]?.[0]).toBe('03 部门预算支出总表.csv');
  entries.forEach(([, bytes], index) => {
    const table = interpretation.disclosure.tables[index];
    const text = strFromU8(bytes);
    expect(bytes.slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
    const rows = parse(text.replace(/^\uFEFF/, ''));
    expect(rows).toHaveLength(table?.rowCount ?? -1);
    for (const cell of table?.cells ?? []) expect(rows[cell.row]?.[cell.column]).toBe(guardFormula(cell.text));
  });
});

test('one table is the CSV itself', () => {
  const [table] = interpretation.disclosure.tables;
  if (!table) throw new Error('the fixture has tables');
  const one = { ...interpretation, disclosure: { ...interpretation.disclosure, tables: [table] } };
  const file = exportCsv(one, when);
  expect(file).toMatchObject({ name: '部门预算收支总表.csv', mediaType: 'text/csv' });
  expect(strFromU8(file.bytes)).toBe(csvOfTable(table).replace(/^\uFEFF/, ''));
  expect([...file.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});
