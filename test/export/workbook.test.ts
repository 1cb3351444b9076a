import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { exportWorkbook } from '../../lib/export/index.ts';
import { cellName } from '../../lib/export/workbook/sheet-names.ts';
import type { Interpretation, Review, Tape } from '../../lib/model/index.ts';
import { documentFromGold } from './from-gold.ts';
import { type ReadSheet, readWorkbook } from './read-workbook.ts';
import { smallTable } from './small-table.ts';

const options = { when: new Date(2026, 10, 21, 9, 5), language: 'zh' } as const;
const { interpretation, review } = documentFromGold();
const tables = interpretation.disclosure.tables;
const file = await exportWorkbook(interpretation, review, options);
const sheets = readWorkbook(file.bytes);
const [findings, ...tableSheets] = sheets;

function withTables(...own: Interpretation['disclosure']['tables']): Interpretation {
  return { ...interpretation, tables: [], facts: [], disclosure: { ...interpretation.disclosure, tables: own } };
}

/** Our title row stands above each grid. */
function at(sheet: ReadSheet | undefined, row: number, column: number) {
  return sheet?.cells.get(cellName(row + 1, column));
}

test('the file is named for the document', () => {
  expect(file.name).toBe('中国共产党唐山市丰润区委员会办公室2023年部门预算信息公开情况说明.xlsx');
});

test('every cell of every table stands where it stood, and nothing is a formula', () => {
  expect(tableSheets).toHaveLength(26);
  let numbers = 0;
  for (const [index, table] of tables.entries()) {
    const sheet = tableSheets[index];
    for (const cell of table.cells) {
      const read = at(sheet, cell.row, cell.column);
      expect(read?.formula).toBeNull();
      if (read?.type === 'number') {
        numbers++;
        const decimals = /\.(0+)/.exec(read.format)?.[1]?.length ?? 0;
        expect(Number(read.text).toFixed(decimals)).toBe(cell.text);
      } else {
        expect(read?.text).toBe(cell.text.replaceAll('\r', ''));
        expect(read?.type).toBe(cell.text === '' ? 'empty' : 'text');
      }
    }
  }
  expect(numbers).toBeGreaterThan(150);
});

test('amounts are numbers with the decimals printed, codes and ordinals are text', () => {
  const sheet = tableSheets[2];
  expect(sheet?.name).toBe('部门预算支出总表');
  expect(at(sheet, 4, 3)).toMatchObject({ type: 'number', text: '1274.78', format: '0.00' });
  expect(at(sheet, 7, 1)).toMatchObject({ type: 'text', text: '2013101', format: '@' });
  expect(at(sheet, 5, 0)).toMatchObject({ type: 'text', text: '2' });
  expect(at(sheet, 4, 6)?.type).toBe('empty');
  expect(at(tableSheets[25], 2, 2)).toMatchObject({ type: 'number', format: '0.0000', text: '482.431' });
});

test('spans are merged as in the source, the header is frozen', () => {
  for (const [index, table] of tables.entries()) {
    const spanning = table.cells.filter((cell) => cell.rowSpan * cell.colSpan > 1);
    const merges = spanning.map(
      (cell) =>
        `${cellName(cell.row + 1, cell.column)}:${cellName(cell.row + cell.rowSpan, cell.column + cell.colSpan - 1)}`,
    );
    expect(tableSheets[index]?.merges.toSorted()).toEqual(merges.toSorted());
  }
  expect(tableSheets[2]?.frozenRows).toBe(1 + 4);
});

test('every figure of a finding links to a cell that holds it', () => {
  const bySheet = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const links = [...(findings?.cells.values() ?? [])].filter((cell) => cell.link && /^[A-Z]+\d+$/.test(cell.text));
  const places = review.findings.flatMap((finding) => finding.places.filter((place) => 'table' in place));
  expect(links.length).toBeGreaterThanOrEqual(places.length);
  for (const [name, cell] of findings?.cells ?? []) {
    if (!cell.link || !/^[A-Z]+\d+$/.test(cell.text)) continue;
    const [, sheet = '', target = ''] = /^'(.+)'!([A-Z]+\d+)$/.exec(cell.link) ?? [];
    expect(target).toBe(cell.text);
    const figure = findings?.cells.get(name.replace(/^[A-Z]+/, 'G'));
    expect(bySheet.get(sheet)?.cells.get(target)?.text).toBe(figure?.text);
  }
});

test('the first sheet says what, whence, when, and each finding with its arithmetic and candidate', () => {
  expect(findings?.name).toBe('勾稽');
  const texts = [...(findings?.cells.values() ?? [])].map((cell) => cell.text);
  const [finding] = review.findings;
  expect(texts).toContain(finding?.message.zh);
  expect(texts).toContain('2026-11-21 09:05');
  expect(texts).toContain('◎');
  const source = [...(findings?.cells.values() ?? [])].find(
    (cell) => cell.text === 'http://www.example.gov.cn/001.html',
  );
  expect(source?.link).toBe('http://www.example.gov.cn/001.html');
  const row = [...(findings?.cells ?? [])].find(([, cell]) => cell.text === finding?.message.zh)?.[0].slice(1);
  const inRow = (column: string) => findings?.cells.get(`${column}${row}`);
  expect(inRow('J')).toMatchObject({ type: 'number', text: '1274.78', format: '0.00' });
  expect(inRow('K')).toMatchObject({ text: '1274.92' });
  expect(inRow('M')).toMatchObject({ type: 'number', text: '-0.14', format: '0.00' });
  const candidates = [...(findings?.cells ?? [])].filter(
    ([name, cell]) => name.startsWith('I') && cell.type === 'number',
  );
  expect(candidates.map(([, cell]) => cell.text)).toEqual(['826.95']);
  // Each of the 26 tables is listed with its state and a link.
  expect([...(findings?.cells.values() ?? [])].filter((cell) => cell.link?.endsWith("'!A1"))).toHaveLength(26);
});

test('another reader opens it, too', async () => {
  const read = await readExcelFile(Buffer.from(file.bytes));
  expect(read.map((sheet) => sheet.sheet)).toEqual(sheets.map((sheet) => sheet.name));
  const [, , , expenditure] = read;
  expect(expenditure?.data[5]?.slice(2, 6)).toEqual(['合计', 1274.78, 827.09, 447.83]);
  expect(expenditure?.data[8]?.[1]).toBe('2013101');
});

test('what the reader has set aside stands after the findings, with the day and what they noted', async () => {
  const [first, ...rest] = review.findings;
  if (!first) throw new Error('the reference document has changed');
  const aside = [{ finding: first, aside: { note: '=已电话询问', when: new Date(2026, 10, 20, 8).getTime() } }];
  const { bytes } = await exportWorkbook(interpretation, { ...review, findings: rest }, { ...options, aside });
  const [sheet] = readWorkbook(bytes);
  const cells = [...(sheet?.cells ?? [])];
  const row = (text: string) => Number(cells.find(([, cell]) => cell.text === text)?.[0].slice(1));
  const inRow = (column: string) => sheet?.cells.get(`${column}${row(first.message.zh)}`);
  expect(row(first.message.zh)).toBeGreaterThan(row(rest.at(-1)?.message.zh ?? ''));
  expect(inRow('A')?.text).toBe(String(review.findings.length));
  expect(inRow('B')?.text).toBe('已搁置');
  expect(inRow('P')).toMatchObject({ type: 'text', text: '2026-11-20 =已电话询问', formula: null });
  expect(inRow('J')).toMatchObject({ type: 'number', text: '1274.78' });
  expect(cells.some(([, { text }]) => /另有 1 处已搁置。$/.test(text))).toBe(true);
});

test('without a review the first sheet says that nothing was checked', async () => {
  const [first] = readWorkbook((await exportWorkbook(interpretation, null, { ...options, language: 'en' })).bytes);
  const texts = [...(first?.cells.values() ?? [])].map((cell) => cell.text);
  expect(first?.name).toBe('勾稽 Crossfoot');
  expect(texts).toContain('Tables extracted only, nothing was checked.');
  expect(texts.filter((text) => text === 'not checked')).toHaveLength(26);
});

test('page text is never a formula, and what XML cannot hold does not break the file', async () => {
  const hostile = [
    '=1+1',
    '+cmd|x',
    '-1+2',
    '@SUM(A1)',
    '{=1}',
    '_x0041_',
    'a\u0000\u001fb',
    '\ud800',
    '<b>&"\'',
    ']]>',
    'x'.repeat(40_000),
  ];
  const table = smallTable([['项'], ...hostile.map((text) => [text])], {
    title: "=HYPERLINK('x')!A1]:*?/\\",
    note: '=2+2',
  });
  const document = withTables(table, { ...table, id: 't2' });
  const named = { ...document, head: { ...document.head, title: '=1+1' } };
  const [first, sheet, twin] = readWorkbook((await exportWorkbook(named, null, options)).bytes);
  for (const read of [first, sheet, twin]) {
    expect([...(read?.cells.values() ?? [])].filter((cell) => cell.type === 'formula')).toEqual([]);
  }
  expect(at(sheet, 1, 0)).toMatchObject({ type: 'text', text: '=1+1', format: '@' });
  // The escape of the file format for "_": a reader shows _x0041_, not A.
  expect(at(sheet, 6, 0)?.text).toBe('_x005F_x0041_');
  expect(at(sheet, 7, 0)?.text).toBe('ab');
  expect(at(sheet, 9, 0)?.text).toBe('<b>&"\'');
  expect(at(sheet, 11, 0)?.text).toHaveLength(32_767);
  expect(sheet?.name).toBe('=HYPERLINK( x )!A1');
  expect(twin?.name).toBe('=HYPERLINK( x )!A1 (2)');
});

test('cells that overlap in the source give no overlapping merges', async () => {
  const table = smallTable([
    ['a', 'b', 'c'],
    ['d', 'e', 'f'],
    ['g', 'h', 'i'],
  ]);
  const [a, ...rest] = table.cells;
  const e = rest.find((cell) => cell.text === 'e');
  if (!a || !e) throw new Error('no such cells');
  const overlapping = {
    ...table,
    cells: [a, { ...e, rowSpan: 65_534, colSpan: 1000 }, ...rest.filter((cell) => cell !== e)],
  };
  const [, sheet] = readWorkbook((await exportWorkbook(withTables(overlapping), null, options)).bytes);
  expect(sheet?.merges).toEqual(['B3:C4']);
});

test('spans that cross: the first in reading order is merged, the other keeps its own corner', async () => {
  const table = smallTable([
    ['a', 'b', 'c'],
    ['d', 'e', 'f'],
    ['g', 'h', 'i'],
  ]);
  const cells = table.cells.map((cell) => {
    if (cell.text === 'b') return { ...cell, rowSpan: 3 };
    return cell.text === 'd' ? { ...cell, colSpan: 3 } : cell;
  });
  const [, sheet] = readWorkbook((await exportWorkbook(withTables({ ...table, cells }), null, options)).bytes);
  expect(sheet?.merges).toEqual(['B2:B4']);
  expect(at(sheet, 1, 0)?.text).toBe('d');
});

test('a code stays text, also in a column of codes that look like amounts', async () => {
  const table = smallTable([
    ['编码', '金额'],
    ['2.10', '2.10'],
    ['201', '1,000'],
  ]);
  const ledger = {
    id: 'l1',
    table: table.id,
    side: null,
    codeKind: 'functional' as const,
    labelColumns: [],
    codeColumns: [0],
    columns: [],
    lines: [],
  };
  const meaning = {
    table: table.id,
    form: 'other' as const,
    formScore: 0,
    unit: null,
    columnPaths: [['编码'], ['金额']],
  };
  const known = { ...withTables(table), tables: [{ ...meaning, ledgers: [ledger] }] };
  const [, sheet] = readWorkbook((await exportWorkbook(known, null, options)).bytes);
  expect([1, 2].map((row) => [at(sheet, row, 0)?.type, at(sheet, row, 1)?.type])).toEqual([
    ['text', 'number'],
    ['text', 'number'],
  ]);
});

test('figures: separators, percent, negatives; what a number would lose stays text', async () => {
  const shown: [string, string, string, string][] = [
    ['1,234.50', 'number', '1234.5', '#,##0.00'],
    ['-0.14', 'number', '-0.14', '0.00'],
    ['12.5%', 'number', '0.125', '0.0%'],
    ['１２．５０', 'number', '12.5', '0.00'],
    ['0.00', 'number', '0', '0.00'],
    ['100', 'number', '100', '0'],
    ['—', 'text', '—', '@'],
    ['≥95.0', 'text', '≥95.0', '@'],
    ['12.5万元', 'text', '12.5万元', '@'],
    ['12345678901234567.89', 'text', '12345678901234567.89', '@'],
    ['0301', 'text', '0301', '@'],
    ['约3.5', 'text', '约3.5', '@'],
    ['20221104110945', 'text', '20221104110945', '@'],
  ];
  const table = smallTable([['项'], ...shown.map(([printed]) => [printed])]);
  const [, sheet] = readWorkbook((await exportWorkbook(withTables(table), null, options)).bytes);
  const read = shown.map(([printed], index) => {
    const cell = at(sheet, index + 1, 0);
    return [printed, cell?.type, cell?.text, cell?.format];
  });
  expect(read).toEqual(shown);
});

function tapeOf(computed: string, addends: string[]): Tape {
  const line = (text: string, column: number) => ({
    sign: '+' as const,
    label: '',
    where: null,
    text,
    place: { table: 't3', row: 4, column, text },
    unit: null,
    culprit: false,
    low: null,
    high: null,
  });
  return {
    relation: 'r1',
    rule: 'row-basic-project',
    verdict: 'violated',
    heading: { zh: '', en: '' },
    statement: { zh: '', en: '' },
    kind: 'sum',
    addends: addends.map((text, index) => line(text, 4 + index)),
    total: line('1274.78', 3),
    computed,
    difference: '-0.14',
    tolerance: '0.015',
    unit: '万元',
  };
}

async function formulasWith(tape: Tape): Promise<(string | null)[]> {
  const [finding] = review.findings;
  if (!finding) throw new Error('the fixture has findings');
  const own: Review = { ...review, findings: [{ ...finding, tapes: [tape] }] };
  const [first] = readWorkbook((await exportWorkbook(interpretation, own, options)).bytes);
  return [...(first?.cells.values() ?? [])]
    .filter((cell) => cell.type === 'formula')
    .map((cell) => `${cell.formula} = ${cell.text}`);
}

test('the sum is computed anew by a formula over the cells themselves', async () => {
  expect(await formulasWith(tapeOf('1274.92', ['827.09', '447.83', '']))).toEqual([
    "SUM('部门预算支出总表'!E6,'部门预算支出总表'!F6,'部门预算支出总表'!G6) = 1274.92",
  ]);
});

test('no formula where it would come to something else than the check did', async () => {
  expect(await formulasWith(tapeOf('12749200', ['827.09', '447.83']))).toEqual([]);
});

test('checked sums get a sheet of formulas beside the printed totals', async () => {
  const sums = [
    tapeOf('1274.92', ['827.09', '447.83']),
    tapeOf('0', ['827.09']),
    { ...tapeOf('1', []), kind: 'equal' as const },
  ];
  const [, sheet] = readWorkbook((await exportWorkbook(interpretation, review, { ...options, tapes: sums })).bytes);
  expect(sheet?.name).toBe('算式');
  const row = ['A2', 'B2', 'D2', 'E2', 'F2', 'H2'].map((name) => {
    const cell = sheet?.cells.get(name);
    return cell?.formula ? `=${cell.formula} → ${cell.text}` : cell?.text;
  });
  expect(row).toEqual([
    '部门预算支出总表',
    'D6',
    "='部门预算支出总表'!D6 → 1274.78",
    "=SUM('部门预算支出总表'!E6,'部门预算支出总表'!F6) → 1274.92",
    '=ROUND(D2-E2,2) → -0.14',
    '不能同时成立',
  ]);
  expect(sheet?.cells.get('B2')?.link).toBe("'部门预算支出总表'!D6");
  expect(sheet?.cells.has('A3')).toBe(false);
});

test('every font is named, a long sentence has room, and is told once', async () => {
  const [long, ...rest] = review.findings;
  if (!long) throw new Error('The document has no findings');
  const place = { block: 'p1', start: 0, end: 3, text: '135.25' };
  const quote = '与上年相比增加135.25万元，主要原因是在职人员增加。'.repeat(3);
  const told = { ...long, places: [place, { ...place, start: 9, end: 12 }], quote, culprit: null };
  const { bytes } = await exportWorkbook(interpretation, { ...review, findings: [told, ...rest] }, options);
  const files = unzipSync(bytes);
  const styles = strFromU8(files['xl/styles.xml'] ?? new Uint8Array());
  const fonts = styles.match(/<font>.*?<\/font>/g) ?? [];
  expect(fonts.length).toBeGreaterThan(3);
  expect(fonts.filter((font) => !font.includes('<name ') || !font.includes('<sz '))).toEqual([]);
  const [first] = readWorkbook(bytes);
  const quoted = [...(first?.cells ?? [])].filter(([, { text }]) => text.endsWith(quote));
  expect(quoted).toHaveLength(1);
  const row = quoted[0]?.[0].slice(1);
  const heights = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(Number(new RegExp(`<row r="${row}"[^>]* ht="(\\d+)"`).exec(heights)?.[1])).toBeGreaterThanOrEqual(75);
});
