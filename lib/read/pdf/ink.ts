import type { Box } from './drawn-page.ts';

/** Where everything that was read stands on the pages; plain data. Keys of `cells` are `row:column` of the cell's first grid place. */
export interface Ink {
  tables: Map<string, TableInk>;
  /** By block id (headings and paragraphs). */
  blocks: Map<string, LineInk[]>;
}

export interface TableInk {
  /** One for each page that the table stands on, in order. */
  pieces: PageBox[];
  cells: Map<string, CellInk[]>;
}

export interface PageBox {
  /** 1-based. */
  page: number;
  box: Box;
}

/** A cell, or the part of one that stands on a page: a row that the page's end cuts has two. */
export interface CellInk extends PageBox {
  rowSpan: number;
  colSpan: number;
  /** One box for each printed line of its text. */
  lines: Box[];
}

/** One printed line of a paragraph. */
export interface LineInk extends PageBox {
  /** UTF-16 offsets into the block's text, end exclusive. */
  start: number;
  end: number;
  /** x of the left edge of each unit from `start`, and of the end. */
  edges: number[];
}
