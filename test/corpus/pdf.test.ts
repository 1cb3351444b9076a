import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { ReportLine } from '../../lib/export/report-schema.ts';

/**
 * Real PDFs, read in place. Skipped where they are not at hand. Each contradiction that is told in them was looked up on
 * its page (docs/measured.md): one more, or one less, is to be looked at.
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
const corpus = path.join(root, '../shared/corpus');
const here = existsSync(corpus);
const pdfsIn = (folder: string) =>
  here
    ? readdirSync(path.join(corpus, folder))
        .filter((name) => name.endsWith('.pdf'))
        .map((name) => path.join(corpus, folder, name))
    : [];

type Report = ReturnType<typeof ReportLine.parse>;
function check(files: readonly string[]): Map<string, Report> {
  const { stdout } = spawnSync(process.execPath, [path.join(root, 'bin/crossfoot.ts'), 'check', '--json', ...files], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const reports = stdout.split('\n').filter((line) => line !== '');
  return new Map(
    reports.map((line) => ReportLine.parse(JSON.parse(line))).map((report) => [report.source.name, report]),
  );
}

/** Contradictions that were found true, by document: how many the tables and sentences hold. */
const TRUE_ERRORS: Readonly<Record<string, number>> = {
  'fuzhou-jiaojing.pdf': 2,
  'putuo-caizhengju-2024-juesuan-SEEDED.pdf': 5,
  'putuo-caizhengju-2024-juesuan.pdf': 2,
  'putuo-sifaju-2026-bumen.pdf': 4,
  'putuo-wanli-2023-bumen.pdf': 3,
  'putuo-wanli-2024-bumen.pdf': 2,
  'xian-kejiju-itextsharp.pdf': 2,
  'xian-yingji-excel.pdf': 2,
  'yantai-minzhengju-wps.pdf': 1,
  'yantai-shenjiju-wps.pdf': 1,
};

describe.skipIf(!here)('real disclosures as PDF (skipped without ../shared/corpus)', () => {
  const files = [...pdfsIn('cn-cities-2026/dev'), ...pdfsIn('cn-shanghai-putuo')];
  let reports = new Map<string, Report>();
  beforeAll(() => {
    reports = check(files);
  }, 600_000);

  test('all are read and recognised', () => {
    expect(reports.size).toBe(files.length);
    const missed = [...reports.values()].filter(({ disclosure }) => disclosure?.recognised !== true);
    expect(missed.map(({ source, error }) => `${source.name} ${error?.code ?? ''}`)).toEqual([]);
  });

  test('no contradiction but those that were looked up', () => {
    const errors = [...reports.values()].flatMap((report) => {
      const { source } = report;
      const findings = ('findings' in report && report.findings) || [];
      const count = findings.filter(({ severity }) => severity === 'error').length;
      return count > 0 ? [[source.name, count] as const] : [];
    });
    expect(Object.fromEntries(errors)).toEqual(TRUE_ERRORS);
  });

  test('the standard forms are known', () => {
    const budgets = [...reports.values()].filter(({ tables = [] }) =>
      tables.some(({ form }) => form === 'expenditure-summary'),
    );
    expect(budgets.length).toBeGreaterThan(20);
    const forms = [
      'income-expenditure-summary',
      'income-summary',
      'expenditure-summary',
      'fiscal-appropriation-summary',
      'general-public-expenditure',
      'basic-expenditure',
    ];
    const missing = budgets.flatMap(({ source, tables = [] }) =>
      forms.filter((form) => !tables.some((table) => table.form === form)).map((form) => `${source.name} ${form}`),
    );
    expect(missing).toEqual([]);
  });
});

describe.skipIf(!here)('other PDFs (skipped without ../shared/corpus)', () => {
  test('are recognised as none', () => {
    const reports = check([...pdfsIn('cn-cities-2026/negatives-pdf'), ...pdfsIn('cn-gov-level/negatives')]);
    expect(
      [...reports.values()].filter(({ disclosure }) => disclosure?.recognised).map(({ source }) => source.name),
    ).toEqual([]);
    expect(reports.size).toBeGreaterThan(8);
  });
  test('scans have no text, and say so', () => {
    const reports = check(pdfsIn('cn-cities-2026/scanned'));
    expect([...reports.values()].map(({ error }) => error?.code)).toEqual(['no-text', 'no-text']);
  });
});
