import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Disclosure } from '../../lib/model/index.ts';

/**
 * Hex digest of all text that was read, so that a changed page is a new version. Not by `crypto.subtle`: on plain http,
 * where most official sites stand, pages have none.
 */
export function digestOf(disclosure: Disclosure): string {
  const hash = sha256.create();
  for (const block of disclosure.blocks) if (block.kind !== 'table') hash.update(utf8ToBytes(`${block.text}\n\n`));
  for (const table of disclosure.tables) {
    for (const { row, column, text } of table.cells) hash.update(utf8ToBytes(`${row}:${column}:${text}\n`));
  }
  return bytesToHex(hash.digest());
}
