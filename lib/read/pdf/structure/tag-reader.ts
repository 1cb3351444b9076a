import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { countOf, type TaggedTable, type TagNode, taggedTables } from './tags.ts';

/**
 * A table's tags come whole on each of its pages. A list over a hundred pages would cost more than all else: where a
 * page's tree has more nodes than this, the document is read without its tags from there on.
 */
const MOST_NODES = 12_000;

/** Reads the tags of a document's pages, where it has any. */
export class TagReader {
  #isTagged: boolean;

  private constructor(isTagged: boolean) {
    this.#isTagged = isTagged;
  }

  /** Asks the document once whether it says of itself that it is tagged. */
  static async of(pdf: PDFDocumentProxy): Promise<TagReader> {
    const marks: unknown = await pdf.getMarkInfo();
    // Declared as an object, handed over as a map.
    const isMarked = marks instanceof Map ? marks.get('Marked') : (marks as { Marked?: unknown } | null)?.Marked;
    return new TagReader(isMarked === true);
  }

  /** The tagged tables of a page; none where the document has no tags, and nothing is asked for then. */
  async tablesOf(page: PDFPageProxy): Promise<TaggedTable[]> {
    if (!this.#isTagged) return [];
    const root = (await page.getStructTree()) as TagNode | null;
    if (!root) return [];
    if (countOf(root) > MOST_NODES) {
      this.#isTagged = false;
      return [];
    }
    return taggedTables(root);
  }
}
