import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ComparisonReport } from '../../lib/export/comparison-schema.ts';
import { ReportLine } from '../../lib/export/report-schema.ts';
import { chineseFont } from '../support/pdf-fonts.ts';
import { type PdfPage, writePdf } from '../support/pdf-writer.ts';

/** A table with rules around all its cells, 100 points a column, 20 a row, from the left margin. */
function ruledPage(rows: readonly (readonly string[])[], top = 700): PdfPage {
  const font = chineseFont();
  const width = 100 * (rows[0]?.length ?? 0);
  const lines = Array.from(
    { length: rows.length + 1 },
    (_, row) => `50 ${top - 20 * row} m ${50 + width} ${top - 20 * row} l S`,
  );
  const sides = Array.from(
    { length: (rows[0]?.length ?? 0) + 1 },
    (_, column) => `${50 + 100 * column} ${top} m ${50 + 100 * column} ${top - 20 * rows.length} l S`,
  );
  const texts = rows.flatMap((row, at) =>
    row.map((text, column) => `BT /F 10 Tf ${55 + 100 * column} ${top - 14 - 20 * at} Td ${font.encode(text)} Tj ET`),
  );
  return { fonts: { F: font }, content: [...lines, ...sides, ...texts] };
}

const long = (rows: number) => Array.from({ length: rows }, (_, row) => [`办公费${row}`, `${row}.00`, `${row}.00`]);

/** The command line as a program calls it: exit codes, one JSON object a line, complaints on stderr. */

const root = fileURLToPath(new URL('../../', import.meta.url));
const fixture = (name: string) => path.join(root, 'test/fixtures', name);
const agrees = fixture('rules/balance/holds.html');
const contradicts = fixture('rules/balance/violated.html');
let folder = '';

function crossfoot(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'bin/crossfoot.ts'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: '' },
  });
  return { status, stdout, stderr, lines: stdout.split('\n').filter((line) => line !== '') };
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'crossfoot-'));
  writeFileSync(path.join(folder, 'notes.bin'), 'no document at all');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('odd files', () => {
  const page = '<html><head><title>云溪市水务局2026年部门预算</title></head><body><p>预算</p></body></html>';
  const utf16 = Buffer.from(page, 'utf16le');
  const swapped = Buffer.from(utf16).swap16();
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);

  test.each([
    ['utf16.html', utf16],
    ['utf16-marked.html', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    ['utf16-be', swapped],
    ['utf8-marked', Buffer.from(`\ufeff${page}`)],
    ['declared.doc', Buffer.from(`<?xml version="1.0"?><!-- saved -->${page}`)],
  ])('%s is a web page, whatever it is called', (name, bytes) => {
    writeFileSync(path.join(folder, name), bytes);
    const { lines, status } = crossfoot('extract', '--json', path.join(folder, name));
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ disclosure: { title: '云溪市水务局2026年部门预算' } });
    expect(status).toBe(0);
  });

  test.each([
    ['old.html', ole, 'unsupported', 'DOC'],
    ['old.pdf', ole, 'unsupported', 'DOC'],
    ['new.html', Buffer.from('PK\u0003\u0004word/document.xml'), 'unsupported', 'DOCX'],
    ['packed.html', gzipSync(page), 'unsupported', 'GZIP'],
    ['archive.pdf', Buffer.from('Rar!\u001a'), 'unsupported', 'RAR'],
    ['mail.mht', Buffer.from('MIME-Version: 1.0'), 'unsupported', '.mht'],
    ['page.pdf', Buffer.from(page), 'unreadable', 'PDF'],
    ['nothing.html', Buffer.alloc(0), 'unreadable', '空'],
    ['nothing.pdf', Buffer.from(' \n'), 'unreadable', '空'],
    ['noise.html', Buffer.from([1, 0, 2, 0, 3]), 'unreadable', '网页'],
  ])('%s is told as what it is', (name, bytes, code, says) => {
    writeFileSync(path.join(folder, name), bytes);
    const { lines, status } = crossfoot('check', '--json', path.join(folder, name));
    const { error } = ReportLine.parse(JSON.parse(lines[0] ?? '')) as {
      error?: { code: string; message: { zh: string } };
    };
    expect(error).toMatchObject({ code });
    expect(error?.message.zh).toContain(says);
    expect(status).toBe(2);
  });

  test('a folder is told as such, and the other files are still done', () => {
    const { lines, status } = crossfoot('check', '--json', folder, agrees);
    expect(lines[0]).toContain('文件夹');
    expect(lines[1]).toContain('holds.html');
    expect(status).toBe(2);
  });

  test('an unknown option, and a call for help', () => {
    expect(crossfoot('check', '--jsn', agrees)).toMatchObject({ status: 2, stdout: '' });
    expect(crossfoot('--help')).toMatchObject({ status: 0, stderr: '' });
  });

  test.skipIf(!existsSync('/dev/full'))(
    'a result that cannot be written is told without a trace of our own (needs /dev/full)',
    () => {
      const full = openSync('/dev/full', 'w');
      const { status, stderr } = spawnSync(process.execPath, [path.join(root, 'bin/crossfoot.ts'), 'check', agrees], {
        encoding: 'utf8',
        stdio: ['ignore', full, 'pipe'],
        env: { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: '' },
      });
      expect({ status, stderr }).toEqual({ status: 2, stderr: '无法写出结果：ENOSPC\n' });
    },
  );
});

describe('check', () => {
  test('nothing contradicts itself: 0', () => {
    const { status, lines, stderr } = crossfoot('check', '--json', agrees);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(lines.length).toBe(1);
    const report = ReportLine.parse(JSON.parse(lines[0] ?? ''));
    expect(report).toMatchObject({ crossfoot: 'report/1', findings: [], source: { name: 'holds.html' } });
  });

  test('a contradiction: 1, and it is told in both languages with its arithmetic', () => {
    const { status, lines } = crossfoot('check', '--json', contradicts);
    expect(status).toBe(1);
    const { findings } = JSON.parse(lines[0] ?? '');
    expect(findings.length).toBe(1);
    expect(findings[0]).toMatchObject({ severity: 'error', repair: { value: '5600.10' } });
    expect(findings[0].message.zh).toMatch(/不能同时成立/);
    expect(findings[0].message.en).toMatch(/cannot all be true/);
  });

  test('a doubt alone is no contradiction: 0', () => {
    const { status, lines } = crossfoot('check', '--json', fixture('rules/row-total/violated.html'));
    expect(status).toBe(0);
    expect(JSON.parse(lines[0] ?? '').findings.length).toBe(1);
  });

  test('for people: in words, without JSON', () => {
    const { status, stdout } = crossfoot('check', contradicts);
    expect(status).toBe(1);
    expect(stdout).toMatch(/5,660\.10/);
    expect(stdout.startsWith('{')).toBe(false);
  });

  test('several files: a line each, in order; one that cannot be read stops none and makes it 2', () => {
    const missing = path.join(folder, 'missing.html');
    const { status, lines, stderr } = crossfoot(
      'check',
      '--json',
      missing,
      path.join(folder, 'notes.bin'),
      contradicts,
      agrees,
    );
    expect(status).toBe(2);
    const reports = lines.map((line) => ReportLine.parse(JSON.parse(line)));
    expect(reports.map(({ source }) => source.name)).toEqual([
      'missing.html',
      'notes.bin',
      'violated.html',
      'holds.html',
    ]);
    expect(reports.map((report) => report.error?.code ?? null)).toEqual(['unreadable', 'unsupported', null, null]);
    const said = stderr.split('\n').filter((line) => line !== '');
    expect(said.filter((line) => !line.startsWith('[')).length).toBe(2);
    expect(said.find((line) => !line.startsWith('['))).toContain('missing.html');
    // Progress: one line a file, in whatever order the cores came to their ends.
    expect(said.filter((line) => /^\[[1-4]\/4\] /.test(line)).length).toBe(4);
  });
});

test('extract gives the tables and says nothing of findings', () => {
  const { status, lines } = crossfoot('extract', '--json', contradicts);
  expect(status).toBe(0);
  const report = ReportLine.parse(JSON.parse(lines[0] ?? ''));
  expect(report.error).toBeUndefined();
  expect(report.tables?.[0]?.rows.at(-1)).toEqual(['收入总计', '5,600.10', '支出总计', '5,660.10']);
  expect('findings' in report).toBe(false);
});

describe('compare', () => {
  const two = (unit: string) => [fixture(`compare/${unit}.html`), fixture('compare/department-2024.html')];

  test('two that agree: 0, one line that follows its schema', () => {
    const { status, lines, stderr } = crossfoot('compare', '--json', ...two('unit-2024'));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [comparison] = lines.map((line) => ComparisonReport.parse(JSON.parse(line)));
    expect(comparison).toMatchObject({ kinship: 'department-and-unit', disagreements: [] });
    expect(comparison?.documents.map(({ source }) => source.name)).toEqual(['department-2024.html', 'unit-2024.html']);
  });

  test('two that do not: 1, with the places in both', () => {
    const { status, lines } = crossfoot('compare', '--json', ...two('unit-2024-above-department'));
    expect({ status, lines: lines.length }).toEqual({ status: 1, lines: 1 });
    const { disagreements } = ComparisonReport.parse(JSON.parse(lines[0] ?? ''));
    expect(disagreements[0]?.places).toMatchObject([
      { document: 0, row: 3, column: 2, text: '120.00' },
      { document: 1, row: 3, column: 2, text: '320.00' },
    ]);
    expect(crossfoot('compare', ...two('unit-2024-above-department')).stdout).toContain('xd-parent-child');
  });

  test('none that belong together, or one that cannot be read: 2, and why', () => {
    const alone = crossfoot('compare', agrees, contradicts);
    expect({ status: alone.status, stdout: alone.stdout }).toEqual({ status: 2, stdout: '' });
    expect(alone.stderr).toMatch(/没有两份/);
    const missing = crossfoot('compare', '--json', path.join(folder, 'missing.html'), ...two('unit-2024'));
    expect(missing.status).toBe(2);
    expect(ReportLine.parse(JSON.parse(missing.lines[0] ?? '')).error?.code).toBe('unreadable');
    expect(ComparisonReport.parse(JSON.parse(missing.lines[1] ?? '')).disagreements).toEqual([]);
  });
});

describe('PDF', () => {
  const page = ruledPage([
    ['项目', '合计', '基本支出', '项目支出'],
    ['办公费', '5.00', '3.00', '2.00'],
    ['差旅费', '4.00', '1.00', '3.00'],
    ['合计', '9.00', '4.00', '5.00'],
  ]);
  const put = (name: string, bytes: Uint8Array | string) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  };

  test('is read with pages and boxes', () => {
    const { status, lines } = crossfoot('extract', '--json', put('agrees.pdf', writePdf([page])));
    expect(status).toBe(0);
    const { source, tables } = ReportLine.parse(JSON.parse(lines[0] ?? ''));
    expect(source).toMatchObject({ mediaType: 'application/pdf', pages: 1 });
    expect(tables?.[0]?.pages).toEqual([1]);
    expect(tables?.[0]?.boxes[0]?.page).toBe(1);
    expect(tables?.[0]?.cells.map(({ text }) => text)).toContain('差旅费');
    expect(tables?.[0]?.cells.every(({ page, box }) => page === 1 && box !== undefined)).toBe(true);
  });

  test('a table over two pages is one, and two where they are to stay apart', () => {
    const two = put('two.pdf', writePdf([ruledPage(long(36), 800), ruledPage(long(8), 800)]));
    const tables = (...args: string[]) =>
      ReportLine.parse(JSON.parse(crossfoot('extract', '--json', ...args, two).lines[0] ?? '')).tables;
    expect(tables()?.map(({ pages }) => pages)).toEqual([[1, 2]]);
    expect(tables('--no-join')?.map(({ pages }) => pages)).toEqual([[1], [2]]);
  });

  test.each([
    ['not-a-pdf.pdf', '<!DOCTYPE html><p>404', 'unreadable'],
    ['empty.pdf', '', 'unreadable'],
    ['cut.pdf', '%PDF-1.7\n1 0 obj', 'unreadable'],
    ['locked.pdf', writePdf([page], { password: 'secret' }), 'encrypted'],
    [
      'scan.pdf',
      writePdf([{ content: 'q 595 0 0 842 0 0 cm /I Do Q', images: { I: { width: 8, height: 8 } } }]),
      'no-text',
    ],
  ])('%s: a clear end', (name, bytes, code) => {
    const { status, lines, stderr } = crossfoot('check', '--json', put(name, bytes));
    const { error } = ReportLine.parse(JSON.parse(lines[0] ?? ''));
    expect({ status, code: error?.code }).toEqual({ status: 2, code });
    expect(error?.message.zh).not.toBe(error?.message.en);
    expect(stderr).toContain(name);
  });

  test('whatever it is named', () => {
    expect(crossfoot('extract', put('named.html', writePdf([page]))).stdout).toContain('差旅费');
  });
});

test.each([[[]], [['check']], [['frobnicate', 'x.html']]])('called wrongly (%j): 2, and how it is called', (args) => {
  const { status, stdout, stderr } = crossfoot(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/crossfoot/);
});

test('the same document gives the same report', () => {
  const once = () => crossfoot('check', '--json', fixture('disclosures/001.html')).stdout;
  expect(once()).toBe(once());
});
