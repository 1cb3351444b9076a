import type { Defect } from '../../model/index.ts';
import type { Box } from './drawn-page.ts';

/** What was found on one page, as plain data: it crosses from a worker and is kept in a cache. */
export interface PageContent {
  /** 1-based. */
  page: number;
  width: number;
  height: number;
  /** Lines of running text outside of tables, in reading order. Furniture is still among them. */
  lines: TextLine[];
  /** Top to bottom. */
  tables: PageTable[];
  legibility: Legibility;
}

/** How well the page's characters can be read. */
export interface Legibility {
  /** Visible characters. */
  shown: number;
  /** Hidden ones: an OCR layer, where an image covers the page. */
  hidden: number;
  /** Drawn, but without a usable Unicode value. */
  unreadable: number;
  /** Share of the page that images cover, 0…1. */
  imageShare: number;
}

/** One line of text as printed. */
export interface TextLine {
  /** Words apart by single spaces where the print has a gap; CJK set close has none. */
  text: string;
  box: Box;
  baseline: number;
  /** Size of most of its characters, in points. */
  size: number;
  bold: boolean;
  /** x of the left edge of each UTF-16 unit of `text`, and of the end: `text.length + 1` numbers. */
  edges: number[];
  /** Text turned or set down the page: no sentence is made of it. */
  set: 'across' | 'down' | 'turned';
}

export interface PageCell {
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
  /** Lines as printed, joined by "\n"; words as in `TextLine`. */
  text: string;
  /** The cell's own area: between rulings, or between the gaps that part it from its neighbours. */
  box: Box;
  /** One box for each printed line of its text. */
  ink: Box[];
  bold: boolean;
  /** Where the text begins right of where its column's texts begin, in em. */
  indent: number;
  /** The document's structure tree says that this is a header cell. */
  header: boolean;
}

/** A table, or the part of one that stands on this page. */
export interface PageTable {
  box: Box;
  rowCount: number;
  columnCount: number;
  /** Column edges, left to right: `columnCount + 1` numbers. */
  xs: number[];
  /** Row edges, top to bottom: `rowCount + 1` numbers. */
  ys: number[];
  cells: PageCell[];
  /** Ruled on all sides; or told from white space, perhaps with rules across. */
  method: 'ruled' | 'spaced';
  /** 0…1: how sure the structure is. */
  confidence: number;
  defects: Defect[];
  /** What the document's tags say of a table that stands on several pages. */
  overPages?: OverPages;
}

export interface OverPages {
  /** Rows of the whole table. */
  of: number;
  /** Its rows on this page, without a repeated header: the first one, and the one after the last, counted from 0. */
  from: number;
  to: number;
  /** Rows at the top of this piece that repeat the header of the one before it; null where the table begins here. */
  repeated: number | null;
}
