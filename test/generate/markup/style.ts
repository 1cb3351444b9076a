/** How a page is marked up: what real publishing systems leave of a table. */
export interface MarkupStyle {
  /** Header cells are `th`; some systems know only `td`. */
  headerCells: 'th' | 'td';
  /** Header rows stand in a `thead`. */
  head: boolean;
  /** Title, office and unit are paragraphs above the table or its own first rows. */
  captions: 'outside' | 'rows';
  /** Word's own classes and empty paragraphs in every cell. */
  word: boolean;
  /** The whole page stands in tables for layout. */
  nested: boolean;
  /** Spans are lost: a merged cell is one with its text and empty ones beside and below it. */
  spansDropped: boolean;
  /** Indentation by leading full-width spaces, or by style. */
  indent: 'spaces' | 'style';
}
