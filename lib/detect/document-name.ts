/** What a document is called, by the answer that brought it and by its address. Old sites write names in GBK. */

/**
 * The name in a `Content-Disposition` header, as browsers tolerate them: RFC 5987 (`filename*=UTF-8''…`), RFC 2047
 * (`=?UTF-8?B?…?=`), percent-encoded, or raw bytes of UTF-8 or GBK that no standard allows.
 *
 * @param header as `Headers.get` gives it: one character a byte
 * @returns null where it names nothing
 */
export function nameInDisposition(header: string | null): string | null {
  if (header === null) return null;
  const extended = /(?:^|;)\s*filename\*\s*=\s*"?([\w-]+)'[^']*'([^;"]+)/i.exec(header);
  const fromExtended = extended && decodeAs(percentBytes(extended[2] ?? ''), extended[1] ?? '');
  if (fromExtended) return clean(fromExtended);
  const plain = /(?:^|;)\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^;]*))/i.exec(header);
  if (!plain) return null;
  const written = (plain[1]?.replace(/\\(["\\])/g, '$1') ?? plain[2] ?? '').trim();
  return clean(encodedWord(written) ?? decodeName(written)) || null;
}

/** The last part of an address in its own characters; the host where there is none. */
export function nameInAddress(url: string): string {
  const { pathname, hostname } = new URL(url);
  const part = pathname.split('/').findLast((each) => each !== '');
  return (part && clean(decodeName(part))) || hostname;
}

/** The name of a PDF: what it is called where it came from, with its ending. */
export function pdfName(disposition: string | null, url: string): string {
  const name = nameInDisposition(disposition) ?? nameInAddress(url);
  return /\.pdf$/i.test(name) ? name : `${name}.pdf`;
}

/** Percent-encoded or raw, UTF-8 or GBK; as it stands where it is neither. */
function decodeName(written: string): string {
  if (!/%[\da-f]{2}|[\x80-\xff]/i.test(written)) return written;
  const bytes = percentBytes(written);
  return decodeAs(bytes, 'utf-8') ?? decodeAs(bytes, 'gb18030') ?? written;
}

/** =?UTF-8?B?6aKE566X?=, which some servers take from mail. */
function encodedWord(written: string): string | null {
  const word = /^=\?([\w-]+)\?([bq])\?([^?]*)\?=$/i.exec(written);
  if (!word) return null;
  const [, charset = '', kind = '', text = ''] = word;
  const isBase64 = kind.toLowerCase() === 'b' && /^[\w+/]*={0,2}$/.test(text) && text.length % 4 === 0;
  if (isBase64) return decodeAs(latinBytes(atob(text)), charset);
  return decodeAs(percentBytes(text.replaceAll('_', ' ').replaceAll('=', '%')), charset);
}

function decodeAs(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch (error) {
    // Another charset than it says, or none that there is.
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}

function percentBytes(text: string): Uint8Array {
  return latinBytes(text.replace(/%([\da-f]{2})/gi, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16))));
}

function latinBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
}

/** Without folders and without characters that hide or turn what is read (controls, directions). */
function clean(name: string): string {
  const last = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  return last.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '').trim();
}
