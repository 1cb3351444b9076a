import type { Table } from '../model/index.ts';
import { headerPathsOf } from '../read/table/header-paths.ts';
import { flatRows } from './flat-rows.ts';
import { guardFormula } from './formula-guard.ts';

/** One table for the clipboard. The reader puts `html` and `tsv` there together, and the target takes what it likes. */

/** Tab-separated rows, LF between them: what spreadsheets take as plain text. Breaks inside a cell become spaces. */
export function tsvOfTable(table: Table): string {
  return flatRows(table)
    .map((line) => line.map((text) => guardFormula(text.replace(/\s+/g, ' ').trim())).join('\t'))
    .join('\n');
}

/**
 * An HTML table with its spans; header rows in `thead`. All text is escaped, and no element or attribute comes from the
 * page. Formula guard included: spreadsheets read formulas in pasted HTML as well.
 */
export function htmlOfTable(table: Table): string {
  const cellsOfRow = Map.groupBy(table.cells, (cell) => cell.row);
  const rows = Array.from({ length: table.rowCount }, (_, row) => {
    const cells = cellsOfRow.get(row) ?? [];
    return `<tr>${cells.map((cell) => htmlOfCell(cell, row < table.headerRows)).join('')}</tr>`;
  });
  const caption = table.title === '' ? '' : `<caption>${escapeHtml(table.title)}</caption>`;
  const head = rows.slice(0, table.headerRows).join('');
  const body = rows.slice(table.headerRows).join('');
  return `<table>${caption}${head && `<thead>${head}</thead>`}<tbody>${body}</tbody></table>`;
}

function htmlOfCell({ rowSpan, colSpan, text }: Table['cells'][number], header: boolean): string {
  const tag = header ? 'th' : 'td';
  const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${colSpan > 1 ? ` colspan="${colSpan}"` : ''}`;
  return `<${tag}${spans}>${escapeHtml(guardFormula(text)).replace(/\r\n|\r|\n/g, '<br>')}</${tag}>`;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES.get(character) ?? character);
}

/** A Markdown (GFM) table: one header row made of the columns' header paths, then the body. */
export function markdownOfTable(table: Table): string {
  const header = headerPathsOf(table).map((path) => path.join(' / '));
  const body = flatRows(table).slice(table.headerRows);
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return [line(header), `|${' --- |'.repeat(header.length)}`, ...body.map(line)].join('\n');
}

function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]|~$]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\s*(?:\r\n|\r|\n)\s*/g, '<br>')
    .trim();
}
