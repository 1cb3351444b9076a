import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Interpretation, Source } from '../lib/model/index.ts';
import { readHtmlFile } from './read-html.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { inBoth } from './words.ts';

/** More bytes than any disclosure has; a file beyond it is refused, not half read. */
const MAX_BYTES = 256 * 1024 * 1024;
const HTML = new Set(['.html', '.htm', '.xhtml', '.shtml', '.mht']);

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
  const start = new TextDecoder('latin1').decode(read.bytes.subarray(0, 1024)).trimStart();
  if (start.includes('%PDF-')) {
    // pdf.js takes a while to load, and a web page does not need it.
    const { readPdfFile } = await import('./read-pdf.ts');
    return readPdfFile(read, options);
  }
  if (looksLikeHtml(start) || HTML.has(extension)) {
    // What calls itself a PDF and is a web page is a site's error message, and no document.
    if (extension === '.pdf') throw new UnreadableFile('unreadable', inBoth('errors.not-a-pdf', {}), read.source);
    return readHtmlFile(read);
  }
  if (extension === '.pdf') throw new UnreadableFile('unreadable', inBoth('errors.not-a-pdf', {}), read.source);
  throw new UnreadableFile('unsupported', inBoth('cli.notYet', { extension: extension || '?' }), read.source);
}

async function bytesOf(file: string): Promise<FileBytes> {
  const name = path.basename(file);
  try {
    const { size } = await stat(file);
    if (size > MAX_BYTES) throw new UnreadableFile('too-large', inBoth('errors.too-large', {}), { name });
    const bytes = new Uint8Array(await readFile(file));
    return { bytes, source: { name, url: null, sha256: createHash('sha256').update(bytes).digest('hex') } };
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new UnreadableFile(
      'unreadable',
      inBoth(missing ? 'cli.noSuchFile' : 'errors.unreadable', {}),
      { name },
      error,
    );
  }
}

function looksLikeHtml(start: string): boolean {
  return /^(?:<!doctype html|<html)/i.test(start);
}
