/** A table as the document's own tags tell it: rows of cells, and which marked content stands in each. */
export interface TaggedTable {
  /** All of its rows, those on other pages among them: what stands there is not told. */
  rows: TaggedCell[][];
}

export interface TaggedCell {
  /** A header cell (TH). */
  header: boolean;
  rowSpan: number;
  colSpan: number;
  /** Numbers of the marked content on this page. */
  contents: number[];
}

/** A node of a page's structure tree as pdf.js hands it over, roles mapped to the standard ones. */
export interface TagNode {
  role?: unknown;
  children?: readonly TagNode[];
  /** "content" for a piece of marked content; then `id` ends in its number. */
  type?: unknown;
  id?: unknown;
  rowSpan?: unknown;
  colSpan?: unknown;
}

/**
 * The tables of a page's structure tree, in its order. A table that holds others only arranges the page: those it holds
 * are told instead.
 */
export function taggedTables(root: TagNode): TaggedTable[] {
  const inside = childrenOf(root).flatMap(taggedTables);
  if (root.role !== 'Table' || inside.length > 0) return inside;
  return [{ rows: rowsBelow(root).map((row) => childrenOf(row).filter(isCell).map(cellOf)) }];
}

/** How many nodes a tree has. */
export function countOf(root: TagNode): number {
  return childrenOf(root).reduce((count, node) => count + countOf(node), 1);
}

function rowsBelow(node: TagNode): TagNode[] {
  return childrenOf(node).flatMap((child) => (child.role === 'TR' ? [child] : isCell(child) ? [] : rowsBelow(child)));
}

function cellOf(node: TagNode): TaggedCell {
  return {
    header: node.role === 'TH',
    rowSpan: spanOf(node.rowSpan),
    colSpan: spanOf(node.colSpan),
    contents: contentsBelow(node),
  };
}

function contentsBelow(node: TagNode): number[] {
  if (node.type === 'content') {
    const number = /_mc(\d+)$/.exec(String(node.id))?.[1];
    return number === undefined ? [] : [Number(number)];
  }
  return childrenOf(node).flatMap(contentsBelow);
}

/** pdf.js tells spans only where they are more than one. */
function spanOf(span: unknown): number {
  return typeof span === 'number' && Number.isInteger(span) && span > 1 ? span : 1;
}

function isCell({ role }: TagNode): boolean {
  return role === 'TH' || role === 'TD';
}

function childrenOf({ children }: TagNode): readonly TagNode[] {
  return children ?? [];
}
