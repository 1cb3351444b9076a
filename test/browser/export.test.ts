import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CheckReport } from '../../lib/export/index.ts';
import {
  browserNames,
  type Driver,
  launch,
  openAndRead,
  poll,
  type ReadPage,
  type Site,
  startSite,
} from './harness/index.ts';
import { longTable, manyTables, sample } from './samples.ts';
import { longestShare, stretchesOfExport } from './stretches.ts';

/** The files as the browser saved them, opened by programs that are not ours. */
describe.each(browserNames)('export from the panel in %s', (name) => {
  let site: Site;
  let driver: Driver;
  let reader: ReadPage;
  let downloads: string;

  beforeAll(async () => {
    downloads = mkdtempSync(path.join(os.tmpdir(), 'crossfoot-downloads-'));
    site = await startSite({ '/001.html': { body: sample('001') } });
    driver = await launch(name, { downloads });
    reader = await openAndRead(driver, site.url('/001.html'));
    await reader.reviewed();
    await reader.panel.show();
    await reader.panel.until(
      () => document.querySelectorAll('.exports button').length === 3,
      null,
      'the export buttons',
    );
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
    rmSync(downloads, { recursive: true, force: true });
  });

  /** Presses the button of that name, and waits until the file is whole. */
  async function save(button: string, ending: string): Promise<{ file: string; bytes: Buffer }> {
    await reader.panel.evaluate((label) => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('.exports button')];
      buttons.find(({ textContent }) => textContent.includes(label))?.click();
    }, button);
    const whole = async () => {
      const file = readdirSync(downloads).find((each) => each.endsWith(ending));
      const bytes = file ? readFileSync(path.join(downloads, file)) : null;
      return file && bytes?.length ? { file, bytes } : null;
    };
    return poll(whole, `a file *${ending}`, 20_000).catch(async (error: Error) => {
      const said = await reader.panel.evaluate(() => document.querySelector('.said')?.textContent, null);
      throw new Error(`${error.message}; the panel says: ${said}`);
    });
  }

  test('saves a workbook with a sheet for each table and one for the findings', async () => {
    const { review } = await reader.reviewed();
    const { file, bytes } = await save('Excel', '.xlsx');
    expect(file).toContain('2023年部门预算');
    const sheets = await readExcelFile(bytes);
    expect(sheets.filter(({ sheet }) => sheet.startsWith('勾稽'))).toHaveLength(1);
    expect(sheets.length).toBeGreaterThan(review.tables.length);
    expect(sheets.flatMap(({ data }) => data.flat())).toContain(1274.78);
    // Of all sums that hold, not only of those in findings.
    const sums = sheets.find(({ sheet }) => sheet.startsWith('算式'))?.data ?? [];
    expect(sums.length).toBeGreaterThan(review.counts.holds / 2);
    expect(sums.flat().some((text) => text === '相符' || text === 'agree')).toBe(true);
  });

  test('saves a zip of CSV files that spreadsheets read as Chinese', async () => {
    const { review } = await reader.reviewed();
    const { bytes } = await save('CSV', '.zip');
    const files = Object.entries(unzipSync(bytes));
    expect(files.length).toBeGreaterThanOrEqual(review.tables.length);
    for (const [, content] of files) expect([...content.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const all = files.map(([, content]) => strFromU8(content)).join('\n');
    expect(all).toContain('一、一般公共预算拨款收入');
    expect(all).toContain('\r\n');
  });

  test('saves the report as JSON, in the shape that is promised', async () => {
    const { review } = await reader.reviewed();
    const { bytes } = await save('JSON', '.json');
    const report = CheckReport.parse(JSON.parse(bytes.toString('utf8')));
    expect(report.tables).toHaveLength(review.tables.length);
    expect(report.findings.map(({ id }) => id)).toEqual(review.findings.map(({ id }) => id));
  });
});

/** Only Chromium tells how long the page's own thread was held up. */
test.each([
  ['200 tables', manyTables(200)],
  ['20,000 rows', longTable(20_000)],
])('a page with %s goes on while its document is exported', async (_, body) => {
  const times = await stretchesOfExport(body);
  // In pieces, and not at one go, of which the page would feel the whole.
  expect(times.filter((time) => time > 2).length).toBeGreaterThan(5);
  expect(longestShare(times)).toBeLessThan(0.4);
});
