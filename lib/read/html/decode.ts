/** How many bytes of a page are searched for the character set that it declares, as browsers do. */
const declarationWithin = 2048;

/**
 * Turns the bytes of a saved or fetched web page into text. Official pages declare one character set and are written
 * in another often enough that the declaration comes second: byte order mark, then UTF-8 where the bytes are valid
 * UTF-8, then the declared set, then GB 18030.
 *
 * @param declared what the server said (`text/html; charset=gbk` or only the name); null to look into the page
 */
export function decodeHtml(bytes: Uint8Array, declared: string | null = null): { text: string; charset: string } {
  const marked = byteOrderMark(bytes);
  if (marked) return decodeAs(bytes, marked);
  const utf8 = decodeStrictly(bytes);
  if (utf8 !== null) return { text: utf8, charset: 'utf-8' };
  const named = nameOf(declared) ?? nameOf(declaration(bytes));
  // A few broken bytes in what is plainly UTF-8 (a page cut off mid-character) do not make it GBK.
  const loose = new TextDecoder('utf-8').decode(bytes);
  if (brokenShare(loose) < 0.002) return { text: loose, charset: 'utf-8' };
  return decodeAs(bytes, named && named !== 'utf-8' ? named : 'gb18030');
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Without a mark: markup begins with a sign of two bytes.
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  return null;
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: the caller tries the other sets.
    return null;
  }
}

function decodeAs(bytes: Uint8Array, charset: string): { text: string; charset: string } {
  return { text: new TextDecoder(charset).decode(bytes), charset };
}

/** The set's name as TextDecoder knows it, GBK and its kin widened to GB 18030; null for an unknown one. */
function nameOf(declared: string | null): string | null {
  const label = declared
    ?.replace(/^.*charset\s*=\s*/i, '')
    .replace(/["';\s].*$/, '')
    .toLowerCase();
  if (!label) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch {
    // A name that no browser knows says nothing.
    return null;
  }
}

function declaration(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, declarationWithin));
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{1,40})/i.exec(start)?.[1] ?? null;
}

function brokenShare(text: string): number {
  let broken = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) broken++;
  return broken / Math.max(1, text.length);
}
