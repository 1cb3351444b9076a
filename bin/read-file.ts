import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Bilingual, Interpretation, Source } from '../lib/model/index.ts';
import { fileKind } from './file-kind.ts';
import { readHtmlFile } from './read-html.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { inBoth } from './words.ts';

/** More bytes than any disclosure has; a file beyond it is refused, not half read. */
const MAX_BYTES = 256 * 1024 * 1024;
/** Pages without a declaration of what they are: told by their name. */
const HTML = new Set(['.html', '.htm', '.xhtml', '.shtml']);

export interface ReadOptions {
  /** Whether a table that runs over pages becomes one. */
  join: boolean;
  progress: (page: number, pages: number) => void;
}

/** Bytes of a file with what is known of them before they are read. */
export interface FileBytes {
  bytes: Uint8Array;
  source: Omit<Source, 'pages' | 'mediaType'>;
}

/**
 * Reads and interprets one file. What it is, its first bytes say, not its name.
 *
 * @throws {UnreadableFile} with a message in both languages
 */
export async function readDocument(file: string, options: ReadOptions): Promise<Interpretation> {
  const extension = path.extname(file).toLowerCase();
  const read = await bytesOf(file);
  const kind = fileKind(read.bytes);
  if (kind === 'pdf') {
    // pdf.js takes a while to load, and a web page does not need it.
    const { readPdfFile } = await import('./read-pdf.ts');
    return readPdfFile(read, options);
  }
  const fail = (code: UnreadableFile['code'], says: Bilingual) => new UnreadableFile(code, says, read.source);
  const named = extension === '.pdf' || extension === '' || HTML.has(extension);
  if (kind === 'empty') throw fail('unreadable', inBoth('cli.emptyFile', {}));
  if (typeof kind === 'object' && named) throw fail('unsupported', inBoth('cli.notYetContent', kind));
  // What calls itself a PDF and is a web page is a site's error message, and no document.
  if (extension === '.pdf') throw fail('unreadable', inBoth('errors.not-a-pdf', {}));
  if (kind === 'html' || (kind === 'text' && HTML.has(extension))) return readHtmlFile(read);
  if (kind === 'binary' && HTML.has(extension)) throw fail('unreadable', inBoth('cli.notAPage', {}));
  throw fail('unsupported', inBoth('cli.notYet', { extension: extension || '?' }));
}

async function bytesOf(file: string): Promise<FileBytes> {
  const name = path.basename(file);
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw new UnreadableFile('unreadable', inBoth('cli.isFolder', {}), { name });
    if (found.size > MAX_BYTES) throw new UnreadableFile('too-large', inBoth('errors.too-large', {}), { name });
    const bytes = new Uint8Array(await readFile(file));
    return { bytes, source: { name, url: null, sha256: createHash('sha256').update(bytes).digest('hex') } };
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    const because = error instanceof Error && 'code' in error ? BECAUSE[String(error.code)] : undefined;
    throw new UnreadableFile('unreadable', inBoth(because ?? 'errors.unreadable', {}), { name }, error);
  }
}

/** What the system's own errors are called. */
const BECAUSE: Readonly<Record<string, 'cli.noSuchFile' | 'cli.noPermission'>> = {
  ENOENT: 'cli.noSuchFile',
  ENOTDIR: 'cli.noSuchFile',
  EACCES: 'cli.noPermission',
  EPERM: 'cli.noPermission',
};
