import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ReportLine } from '../../lib/export/report-schema.ts';

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
    expect(stderr.split('\n').filter((line) => line !== '').length).toBe(2);
    expect(stderr).toContain('missing.html');
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

test.each([[[]], [['check']], [['frobnicate', 'x.html']]])('called wrongly (%j): 2, and how it is called', (args) => {
  const { status, stdout, stderr } = crossfoot(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/crossfoot/);
});

test('the same document gives the same report', () => {
  const once = () => crossfoot('check', '--json', fixture('disclosures/001.html')).stdout;
  expect(once()).toBe(once());
});
