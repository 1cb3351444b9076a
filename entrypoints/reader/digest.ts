import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Disclosure, Work } from '../../lib/model/index.ts';

/** Characters that are digested without a pause. */
const STRETCH = 20_000;

/**
 * Hex digest of all text that was read, so that a changed page is a new version. Not by `crypto.subtle`: on plain http,
 * where most official sites stand, pages have none.
 */
export function* digestOf(disclosure: Disclosure): Work<string> {
  const hash = sha256.create();
  let waiting = '';
  for (const line of linesOf(disclosure)) {
    waiting += line;
    if (waiting.length < STRETCH) continue;
    hash.update(utf8ToBytes(waiting));
    waiting = '';
    yield;
  }
  hash.update(utf8ToBytes(waiting));
  return bytesToHex(hash.digest());
}

function* linesOf({ blocks, tables }: Disclosure): Generator<string> {
  for (const block of blocks) if (block.kind !== 'table') yield `${block.text}\n\n`;
  for (const { cells } of tables) for (const { row, column, text } of cells) yield `${row}:${column}:${text}\n`;
}
