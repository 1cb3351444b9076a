import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readDocument } from '../../bin/read-file.ts';
import { check } from '../../lib/check/index.ts';
import { reportOf } from '../../lib/export/index.ts';
import type { CheckReport } from '../../lib/export/report-schema.ts';
import { finish } from '../../lib/model/index.ts';

/** A PDF through the whole way, as the command line goes it. */
export async function checkPdf(bytes: Uint8Array, name: string): Promise<CheckReport> {
  const folder = await mkdtemp(path.join(tmpdir(), 'crossfoot-pdf-'));
  try {
    const file = path.join(folder, name);
    await writeFile(file, bytes);
    const interpretation = await readDocument(file, { join: true, progress: () => undefined });
    return reportOf(interpretation, finish(check(interpretation)).review);
  } finally {
    await rm(folder, { recursive: true });
  }
}
