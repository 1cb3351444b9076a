/** What a file is, by its first bytes: names of saved attachments often lie. */

/** How far into a file its beginning reaches. */
const BEGINNING = 1024;

/** Formats that are told apart to be named as their endings are known; none of them can be read. One character a byte. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'DOC/XLS/WPS'],
  ['PK\u0003\u0004', 'DOCX/XLSX/OFD/ZIP'],
  ['Rar!', 'RAR'],
  ['7z\u00bc\u00af', '7Z'],
  ['\u001f\u008b', 'GZIP'],
  ['\u0089PNG', 'PNG'],
  ['\u00ff\u00d8\u00ff', 'JPEG'],
  ['GIF8', 'GIF'],
  ['{\\rtf', 'RTF'],
  ['From: ', 'MHTML'],
  ['MIME-Version:', 'MHTML'],
];

const HTML = /^(?:\s|<\?xml[^>]*>|<!--[\s\S]*?-->)*<(?:!doctype html|html)/i;
const UTF8_MARK = '\u00ef\u00bb\u00bf';

/** What a file may be; `text` and `binary` where nothing else is known of it. */
export type FileKind = 'empty' | 'pdf' | 'html' | 'text' | 'binary' | { format: string };

/** Tells what a file is. Never throws. */
export function fileKind(bytes: Uint8Array): FileKind {
  const start = Buffer.from(bytes.subarray(0, BEGINNING)).toString('latin1');
  if (start.trim() === '') return 'empty';
  const format = SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1];
  if (format) return { format };
  if (start.includes('%PDF-')) return 'pdf';
  const text = isUtf16(start) ? start.replaceAll('\0', '').slice(/^[<\0]/.test(start) ? 0 : 2) : start;
  if (HTML.test(text.startsWith(UTF8_MARK) ? text.slice(UTF8_MARK.length) : text)) return 'html';
  return text.includes('\0') ? 'binary' : 'text';
}

/** Markup in UTF-16, with its mark or without: every other byte is zero. */
function isUtf16(start: string): boolean {
  return ['\u00ff\u00fe', '\u00fe\u00ff', '<\0', '\0<'].some((signature) => start.startsWith(signature));
}
