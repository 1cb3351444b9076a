import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../bin/job.ts';
import { ReportLine } from '../../lib/export/report-schema.ts';
import { chineseFont } from '../support/pdf-fonts.ts';
import { writePdf } from '../support/pdf-writer.ts';

test('a fault of ours is told as one file that could not be read, and thrown at nobody', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'crossfoot-'));
  const file = path.join(folder, 'budget.pdf');
  const font = chineseFont();
  writeFileSync(
    file,
    writePdf([{ fonts: { F: font }, content: `BT /F 10 Tf 50 700 Td ${font.encode('部门预算')} Tj ET` }]),
  );
  const outcome = await run({ command: 'check', file, json: true, join: true, language: 'zh' }, () => {
    throw new TypeError('planted');
  });
  rmSync(folder, { recursive: true });
  expect(outcome.exit).toBe(2);
  expect(ReportLine.parse(JSON.parse(outcome.output))).toMatchObject({ error: { code: 'unreadable' } });
  expect(outcome.complaint).toMatch(/planted[\s\S]*job\.test\.ts/);
});
