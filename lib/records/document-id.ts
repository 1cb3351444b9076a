import type { Block, Disclosure } from '../model/index.ts';

/** Whether a paragraph states an amount or a rate. */
function statesFigure(text: string): boolean {
  return /[\d０-９]/.test(text) && /[元%％]/.test(text);
}

/**
 * Id of one version of a document: the same address with the same figures has the same id on every machine and with
 * every version of the program. The figures are all cells and captions of all tables and the paragraphs that state an
 * amount or a rate. Not the whole page: official pages count their visitors and print the time, and each visit would be
 * a version.
 *
 * @returns 32 hexadecimal digits
 */
export async function documentId({ source, blocks, tables }: Disclosure): Promise<string> {
  const content = JSON.stringify([
    addressOf(source),
    tables.map(({ caption, cells }) => [
      caption,
      cells.map(({ row, column, rowSpan, colSpan, text }) => [row, column, rowSpan, colSpan, text]),
    ]),
    blocks.flatMap(textOf).filter(statesFigure),
  ]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content));
  return [...new Uint8Array(digest, 0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function textOf(block: Block): string[] {
  return block.kind === 'table' ? [] : [block.text];
}

/** The address under which a document is kept. A fragment names a place in the same document. */
export function addressOf(source: { url: string | null; name: string }): string {
  if (source.url === null) return `file:${source.name}`;
  const hash = source.url.indexOf('#');
  return hash < 0 ? source.url : source.url.slice(0, hash);
}

/** Id of a row that belongs to a document. */
export function rowId(document: string, id: string): string {
  return `${document}/${id}`;
}
