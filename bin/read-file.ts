import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { detectDisclosure, detectPage } from '../lib/detect/index.ts';
import { interpret } from '../lib/interpret/index.ts';
import { type Bilingual, finish, type Interpretation, type Source } from '../lib/model/index.ts';
import { decodeHtml } from '../lib/read/html/decode.ts';
import { readHtml } from '../lib/read/html/index.ts';
import { inBoth } from './words.ts';

/** More bytes than any page of a disclosure has; a file beyond it is refused, not half read. */
const MAX_BYTES = 64 * 1024 * 1024;
const HTML = new Set(['.html', '.htm', '.xhtml', '.shtml', '.mht']);

/** A file that could not be read, with the report's code. */
export class UnreadableFile extends Error {
  readonly code: 'unreadable' | 'too-large' | 'unsupported';
  readonly says: Bilingual;

  constructor(code: UnreadableFile['code'], says: Bilingual) {
    super(says.en);
    this.code = code;
    this.says = says;
  }
}

/**
 * Reads and interprets one file.
 *
 * @throws {UnreadableFile} with a message in both languages
 */
export async function readDocument(file: string): Promise<Interpretation> {
  const extension = path.extname(file).toLowerCase();
  const bytes = await bytesOf(file);
  if (!HTML.has(extension) && !looksLikeHtml(bytes)) {
    throw new UnreadableFile('unsupported', inBoth('cli.notYet', { extension: extension || '?' }));
  }
  const source: Source = {
    name: path.basename(file),
    url: null,
    mediaType: 'text/html',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    pages: 1,
  };
  // The text is parsed without running scripts or loading anything: nothing leaves the machine.
  const { document } = new JSDOM(decodeHtml(bytes).text).window;
  const { disclosure } = finish(readHtml(document, source));
  const detection = detectDisclosure(disclosure, detectPage(document, addressOf(document)));
  return finish(interpret(disclosure, detection));
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size > MAX_BYTES) throw new UnreadableFile('too-large', inBoth('errors.too-large', {}));
    return await readFile(file);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new UnreadableFile('unreadable', inBoth(missing ? 'cli.noSuchFile' : 'errors.unreadable', {}));
  }
}

function looksLikeHtml(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).trimStart().toLowerCase();
  return start.startsWith('<!doctype html') || start.startsWith('<html');
}

/** The address that a saved page names as its own; a file without one counts as no official page. */
function addressOf(document: Document): string {
  const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');
  return canonical && URL.canParse(canonical) ? canonical : 'file:///';
}
