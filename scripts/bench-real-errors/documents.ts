import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readDocument } from '../../bin/read-file.ts';
import type { Detection, Disclosure } from '../../lib/model/index.ts';

/** A document as it was read, with what detection made of it. */
export interface Opened {
  disclosure: Disclosure;
  detection: Detection;
}

const corpus = path.join(import.meta.dirname, '../../../shared/corpus');

/** Where real disclosures stand that are never copied into the project. */
const FOLDERS: readonly (readonly [folder: string, ending: string])[] = [
  ['cn-cities-2026/dev', '.pdf'],
  ['cn-shanghai-putuo', '.pdf'],
  ['cn-gov-level/dev', '.pdf'],
  ['cn-cities-2026/html-dev', '.html'],
  ['cn-gov-level/html-dev', '.html'],
];

export interface RealFile {
  file: string;
  /** Folder of the corpus: one kind of document each. */
  group: string;
}

/** Real documents in place; none where the corpus is not at hand. */
export function realFiles(named: RegExp): RealFile[] {
  return FOLDERS.flatMap(([folder, ending]) => {
    const whole = path.join(corpus, folder);
    if (!existsSync(whole)) return [];
    const names = readdirSync(whole).filter((name) => name.endsWith(ending) && named.test(name));
    return names.sort().map((name) => ({ file: path.join(whole, name), group: folder }));
  });
}

/**
 * Reads a document.
 *
 * @param kept folder where what was read is kept from run to run, for work on the rules alone; null: read anew
 */
export async function openReal(file: string, kept: string | null): Promise<Opened> {
  const at = kept === null ? null : path.join(kept, `${path.basename(file)}.json`);
  if (at !== null && existsSync(at)) return JSON.parse(readFileSync(at, 'utf8'));
  const { disclosure, head } = await readDocument(file, { join: true, progress: () => undefined });
  const { recognised, score, kind, level, year, links } = head;
  const detection: Detection = {
    verdict: recognised ? 'disclosure' : 'none',
    score,
    reasons: [],
    kind,
    level,
    year,
    links,
  };
  if (kept !== null && at !== null) {
    mkdirSync(kept, { recursive: true });
    writeFileSync(at, JSON.stringify({ disclosure, detection }));
  }
  return { disclosure, detection };
}
