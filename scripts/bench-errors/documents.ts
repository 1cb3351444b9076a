import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readDocument } from '../../bin/read-file.ts';
import { detectDisclosure } from '../../lib/detect/index.ts';
import { generate } from '../../test/generate/generate.ts';
import { LAYOUTS } from '../../test/generate/layouts/index.ts';
import { type Clean, cleanOf, madeUp } from '../../test/generate/slips/made-up-subject.ts';
import { realDocument } from '../../test/generate/slips/real-subject.ts';
import { type Read, readPage } from '../../test/support/pipeline.ts';

/** Where a document comes from. Plain data: it crosses to a worker. */
export type Origin =
  | { kind: 'made-up'; layout: string; seed: number }
  /** The same, printed by a browser. */
  | { kind: 'print'; layout: string; seed: number; file: string }
  /** A page that stands in the project. */
  | { kind: 'page'; layout: string; file: string };

const fixtures = path.join(import.meta.dirname, '../../test/fixtures');

/** The project's own pages: reference documents, whose known faults are left alone, and pages of many layouts. */
export function ownPages(): Origin[] {
  const from = (folder: string, layout: string) =>
    readdirSync(path.join(fixtures, folder))
      .filter((name) => name.endsWith('.html'))
      .sort()
      .map((name): Origin => ({ kind: 'page', layout, file: path.join(fixtures, folder, name) }));
  return [...from('disclosures', '(reference documents)'), ...from('layouts', '(pages of layouts)')];
}

export async function open(origin: Origin): Promise<Clean> {
  if (origin.kind === 'page') {
    const name = path.basename(origin.file, '.html');
    return realDocument(name, origin.layout, readPage(readFileSync(origin.file, 'utf8'), path.basename(origin.file)));
  }
  const layout = LAYOUTS.find(({ name }) => name === origin.layout);
  if (!layout) throw new Error(`no layout ${origin.layout}`);
  if (origin.kind === 'made-up') return madeUp(layout, origin.seed);
  return cleanOf({ ...generate(layout, origin.seed), layout: `${layout.name} (PDF)` }, await readPrint(origin.file));
}

async function readPrint(file: string): Promise<Read> {
  const { disclosure } = await readDocument(file, { join: true, progress: () => undefined });
  return { disclosure, detection: detectDisclosure(disclosure, null) };
}

export function nameOf(origin: Origin): string {
  return origin.kind === 'page'
    ? path.basename(origin.file)
    : `${origin.layout} ${origin.seed}${origin.kind === 'print' ? ' (PDF)' : ''}`;
}
