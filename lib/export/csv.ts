import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Interpretation, Table } from '../model/index.ts';
import type { ExportedFile } from './exported-file.ts';
import { titleOf } from './exported-file.ts';
import { safeFileName } from './file-name.ts';
import { flatRows } from './flat-rows.ts';
import { guardFormula } from './formula-guard.ts';

/** Without it Excel reads UTF-8 as the system's own encoding and garbles Chinese. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * All tables as CSV: the file itself when there is one table, a zip with a file each when there are several.
 *
 * @param when time stamp of the zip's entries, local time
 */
export function exportCsv({ disclosure, head }: Interpretation, when: Date): ExportedFile {
  const title = titleOf({ disclosure, head });
  const [only, ...more] = disclosure.tables;
  if (only && more.length === 0) {
    return {
      name: safeFileName(only.title || title, 'csv'),
      mediaType: 'text/csv',
      bytes: strToU8(csvOfTable(only)),
    };
  }
  const width = String(disclosure.tables.length).length;
  const files: Zippable = {};
  for (const [index, table] of disclosure.tables.entries()) {
    // The number keeps the document's order and makes every name differ.
    const name = safeFileName(`${String(index + 1).padStart(width, '0')} ${table.title}`, 'csv');
    files[name] = [strToU8(csvOfTable(table)), { mtime: when }];
  }
  return { name: safeFileName(title, 'zip'), mediaType: 'application/zip', bytes: zipSync(files) };
}

/** One table as CSV text (RFC 4180) with a byte order mark and CRLF: captions, header and body rows in order. */
export function csvOfTable(table: Table): string {
  return BYTE_ORDER_MARK + csvOfRows(flatRows(table).map((line) => line.map(guardFormula)));
}

/** Rows as CSV text, nothing guarded. */
export function csvOfRows(rows: readonly (readonly string[])[]): string {
  return rows.map((line) => `${line.length === 1 && line[0] === '' ? '""' : line.map(field).join(',')}\r\n`).join('');
}

function field(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
