/** Names for files that come from page text: a document's or a table's title. */

/** Most file systems allow 255 bytes; a download may still get " (1)" and a zip entry a folder before it. */
const MOST_BYTES = 200;

/** Names that Windows keeps for devices, whatever follows the first dot. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[0-9¹²³])(?=\.|$)/i;

/**
 * A name that every file system takes and that shows what it is: without control, zero-width and bidirectional
 * characters ("fdp.exe" cannot pose as "exe.pdf"), without characters that are reserved or separate folders, without
 * dots and spaces at the ends, never a device's name, at most 200 bytes of UTF-8 (a Chinese character has three).
 *
 * @param title text of the page; where nothing of it is left the name is "crossfoot"
 * @param extension without the dot, ours
 */
export function safeFileName(title: string, extension: string): string {
  const most = MOST_BYTES - extension.length - 1;
  const kept = title
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\t\n\r]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}\u2028\u2029\ufffd]/gu, '')
    .replace(/[/\\:*?"<>|]+/g, '_')
    .replace(/\s+/g, ' ');
  const stem = cutToBytes(trimEnds(kept), most - 1).trimEnd();
  const named = trimEnds(stem) || 'crossfoot';
  return `${DEVICE.test(named) ? `_${named}` : named}.${extension}`;
}

/** Leading dots hide a file on Unix; trailing dots and spaces are dropped by Windows, so two names may become one. */
function trimEnds(name: string): string {
  return name.replace(/^[. ]+|[. ]+$/g, '');
}

function cutToBytes(text: string, most: number): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text)) {
    bytes += encoder.encode(segment).length;
    if (bytes > most) break;
    kept += segment;
  }
  return kept;
}
