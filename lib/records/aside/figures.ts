import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Finding, Tape } from '../../model/index.ts';

/**
 * Digest of what is printed of a finding: every figure that takes part, as it stands there, and the rule that brings
 * them together. Not where they stand, so that a table that comes in before them changes nothing; and no words of ours,
 * so that a new version of the program changes nothing. What has no arithmetic is known by the sentence it is told in.
 * Not by `crypto.subtle`: on plain http, where most official sites stand, pages have none.
 *
 * @returns 32 hexadecimal digits
 */
export function figuresOf({ rule, tapes, places, quote, message, id }: Finding): string {
  const printed =
    tapes.length > 0
      ? tapes.map(({ rule: tapeRule, kind, addends, total }) => [tapeRule, kind, [...addends, total].map(textOf)])
      : [message.zh, quote, places.map(({ text }) => text)];
  // What is missing stands nowhere: nothing but its id tells two of them apart.
  const content = JSON.stringify([rule, printed, places.length === 0 ? id : null]);
  return bytesToHex(sha256(utf8ToBytes(content))).slice(0, 32);
}

function textOf({ sign, text }: Tape['total']): string[] {
  return [sign, text];
}
