import { htmlOfTable, markdownOfTable, tsvOfTable } from '../../lib/export/index.ts';
import type { Interpretation } from '../../lib/model/index.ts';
import type { CopyFormat } from './actions.ts';

/**
 * Puts one table on the clipboard. `cells` goes there as HTML and as tab-separated text together, and the program that
 * it is pasted into takes what it likes; the other two are text.
 *
 * @throws when the document has no such table or the browser refuses
 */
export async function copyTable({ disclosure }: Interpretation, id: string, format: CopyFormat): Promise<void> {
  const table = disclosure.tables.find((each) => each.id === id);
  if (!table) throw new Error(`No table ${id}`);
  if (format === 'markdown') return navigator.clipboard.writeText(markdownOfTable(table));
  if (format === 'html') return navigator.clipboard.writeText(htmlOfTable(table));
  const item = new ClipboardItem({
    'text/html': new Blob([htmlOfTable(table)], { type: 'text/html' }),
    'text/plain': new Blob([tsvOfTable(table)], { type: 'text/plain' }),
  });
  await navigator.clipboard.write([item]);
}
