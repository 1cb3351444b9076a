import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { comparisonJsonSchema } from '../../lib/export/comparison-schema.ts';
import { errorReport, extractOf, reportOf } from '../../lib/export/report.ts';
import { exportReport } from '../../lib/export/report-file.ts';
import {
  CheckReport,
  ErrorReport,
  ExtractReport,
  ReportLine,
  reportJsonSchema,
} from '../../lib/export/report-schema.ts';
import { expandText } from '../../lib/model/index.ts';
import { documentFromGold } from './from-gold.ts';

const { interpretation, review } = documentFromGold();
const tables = interpretation.disclosure.tables;

/** Fails on a key that the contract does not know, which a plain parse would strip. */
function expectExactly(schema: { parse(line: unknown): unknown }, line: unknown) {
  expect(schema.parse(line)).toEqual(line);
  expect(JSON.parse(JSON.stringify(line))).toEqual(line);
}

test('a checked document keeps the contract, key by key', () => {
  const report = reportOf(interpretation, review);
  expectExactly(CheckReport, report);
  expectExactly(ReportLine, report);
  expect(report.crossfoot).toBe('report/1');
  expect(report.source).toEqual({ name: '001.html', mediaType: 'text/html', sha256: 'a'.repeat(64), pages: 1 });
  expect(report.relations).toEqual(review.counts);
});

test('an extract is the same without relations and findings, and says that nothing was checked', () => {
  const report = extractOf(interpretation);
  expectExactly(ExtractReport, report);
  expectExactly(ReportLine, report);
  expect(report).not.toHaveProperty('relations');
  expect(report).not.toHaveProperty('findings');
  expect(new Set(report.tables.map((table) => table.state))).toEqual(new Set(['not-checked']));
  expect(report.tables.every((table) => table.reason !== null)).toBe(true);
});

test('a line that breaks the contract passes for no kind of line', () => {
  const checked = reportOf(interpretation, review);
  const [finding] = checked.findings;
  const broken = [
    { ...checked, findings: [{ ...finding, severity: 'fatal' }] },
    { ...checked, relations: { holds: -1 } },
    { ...extractOf(interpretation), error: { code: 'encrypted', message: { zh: '', en: '' } } },
    { ...checked, crossfoot: 'report/2' },
    { ...errorReport({ name: 'a' }, 'unreadable', { zh: '', en: '' }), error: { code: 'bad' } },
  ];
  for (const line of broken) expect(ReportLine.safeParse(line).success).toBe(false);
});

test('rows are the body with spans expanded, cells the whole table as it stands', () => {
  for (const [index, table] of reportOf(interpretation, review).tables.entries()) {
    const source = tables[index];
    if (!source) throw new Error(`no table ${index}`);
    expect(table.rows).toEqual(expandText(source).slice(source.headerRows));
    expect(table.rows).toHaveLength(source.rowCount - source.headerRows);
    expect(table.cells).toHaveLength(source.cells.length);
    expect(table.columns).toHaveLength(source.columnCount);
  }
});

test("a finding's row counts in `rows`: the text stands where the place points", () => {
  const report = reportOf(interpretation, review);
  const rowsOf = new Map(report.tables.map((table) => [table.id, table.rows]));
  let pointed = 0;
  for (const finding of report.findings) {
    for (const place of finding.culprit ? [...finding.places, finding.culprit] : finding.places) {
      if (!('table' in place)) continue;
      if (place.row < 0) continue;
      expect(rowsOf.get(place.table)?.[place.row]?.[place.column]).toBe(place.text);
      pointed++;
    }
  }
  expect(pointed).toBeGreaterThan(10);
});

test('a place in a header row counts upwards from the body', () => {
  const finding = review.findings[0];
  const table = tables.find(({ id }) => id === 't3');
  const header = table?.cells.find(({ row, text }) => row === table.headerRows - 1 && text !== '');
  if (!finding || !table || !header) throw new Error('the fixture has findings and headers');
  const inHeader = { table: 't3', row: header.row, column: header.column, text: header.text };
  const moved = { ...finding, places: [inHeader, ...finding.places] };
  const [reported] = reportOf(interpretation, { ...review, findings: [moved] }).findings;
  expect(reported?.places).toHaveLength(finding.places.length + 1);
  expect(reported?.places[0]).toEqual({ ...inHeader, row: -1 });
});

test('a table of a PDF carries its pages and boxes', () => {
  const [table] = tables;
  const [cell] = table?.cells ?? [];
  if (!table || !cell) throw new Error('the fixture has tables');
  const anchor = { surface: 'pdf', page: 2, box: [1, 2, 3, 4] as [number, number, number, number], quote: '' } as const;
  const drawn = { ...table, pages: [2], anchors: [anchor], cells: [{ ...cell, anchor }] };
  const report = extractOf({ ...interpretation, disclosure: { ...interpretation.disclosure, tables: [drawn] } });
  expectExactly(ExtractReport, report);
  expect(report.tables[0]?.boxes).toEqual([{ page: 2, box: [1, 2, 3, 4] }]);
  expect(report.tables[0]?.cells[0]).toMatchObject({ page: 2, box: [1, 2, 3, 4] });
});

test('without an interpretation the columns come from the header cells, a text that spans rows once', () => {
  const report = extractOf({ ...interpretation, tables: [], facts: [] });
  expect(report.tables[2]?.columns.slice(0, 5)).toEqual([
    ['序号'],
    ['功能分类科目', '科目编码'],
    ['功能分类科目', '科目名称'],
    ['合计'],
    ['基本支出'],
  ]);
  expect(report.tables[2]?.form).toBe('other');
});

test('千元 is no unit of the contract: the document says null, never a wrong unit', () => {
  const report = extractOf({ ...interpretation, head: { ...interpretation.head, unit: '千元' } });
  expectExactly(ExtractReport, report);
  expect(report.disclosure.unit).toBeNull();
});

test('a file that could not be read is one line with what is known of it', () => {
  const line = errorReport({ name: 'a.pdf', mediaType: 'application/pdf' }, 'encrypted', {
    zh: '加密',
    en: 'Encrypted',
  });
  expectExactly(ErrorReport, line);
  expectExactly(ReportLine, line);
  expect(line.source).toEqual({ name: 'a.pdf', mediaType: 'application/pdf' });
});

test('the checked-in JSON Schema is the one the code gives (else run the emit-report-schema script)', () => {
  const checkedIn = (name: string) => JSON.parse(readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8'));
  expect(checkedIn('report.schema.json')).toEqual(reportJsonSchema());
  expect(checkedIn('comparison.schema.json')).toEqual(comparisonJsonSchema());
});

test('as a file it is the same report, or the extract where nothing was checked', () => {
  const checked = exportReport(interpretation, review);
  expect(checked).toMatchObject({ mediaType: 'application/json', name: expect.stringMatching(/情况说明\.json$/) });
  expect(JSON.parse(new TextDecoder().decode(checked.bytes))).toEqual(reportOf(interpretation, review));
  const extracted = JSON.parse(new TextDecoder().decode(exportReport(interpretation, null).bytes));
  expect(extracted).toEqual(extractOf(interpretation));
});
