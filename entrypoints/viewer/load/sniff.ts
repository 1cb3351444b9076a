export type Look = { kind: 'pdf'; truncated: boolean } | { kind: 'html' | 'not-a-pdf' | 'no-bytes' };

/** Readers allow other bytes before the header, and some publishing systems write them. */
const HEAD = 1024;
/** The standard wants the end mark in the last bytes; signatures and careless tools append to it. */
const TAIL = 4096;

/** What a file is by its first bytes, whatever it is called and whatever the site says it is. */
export function lookAtBytes(bytes: Uint8Array): Look {
  if (bytes.length === 0) return { kind: 'no-bytes' };
  const head = latin(bytes.subarray(0, HEAD));
  if (head.includes('%PDF-')) return { kind: 'pdf', truncated: !/%%EOF|startxref/.test(latin(bytes.subarray(-TAIL))) };
  return { kind: /^\W*<(?:!doctype\s+html|html|head|body|script|meta|!--|\?xml)/i.test(head) ? 'html' : 'not-a-pdf' };
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
