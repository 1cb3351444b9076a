import type { Cell, Disclosure, Source, Work } from '../../model/index.ts';
import { assemble, type RawItem } from '../assemble.ts';
import { AnchorWriter } from './anchor.ts';
import { ElementIndex } from './elements.ts';
import { flowOf } from './flow.ts';
import { gridOf, type HtmlGrid } from './grid.ts';
import { visibilityOf } from './visibility.ts';

export { followPath } from './anchor.ts';
export { ElementIndex } from './elements.ts';

export interface HtmlReading {
  disclosure: Disclosure;
  elements: ElementIndex;
}

/**
 * Reads a web page: visible headings, paragraphs and tables in reading order. The page is not changed, and nothing is
 * laid out. Yields between cells, so that a page stays responsive.
 *
 * @param source what is known of the bytes; for a live page the caller fills in the digest afterwards
 */
export function* readHtml(document: Document, source: Source): Work<HtmlReading> {
  const visibility = visibilityOf(document);
  const anchors = new AnchorWriter();
  const flow = yield* flowOf(document, visibility);
  const items: RawItem<HtmlGrid>[] = [];
  const owners: Element[] = [];
  for (const item of flow) {
    yield;
    if (item.kind === 'table') {
      const grid = yield* gridOf(item.element, visibility, anchors);
      items.push({ kind: 'table', grid, anchor: anchors.anchorOf(item.element, grid.cells[0]?.text ?? ''), page: 1 });
      owners.push(item.element);
    } else if (!item.linked) {
      items.push({
        kind: 'text',
        text: item.text,
        level: item.level,
        anchor: anchors.anchorOf(item.element, item.text),
      });
      owners.push(item.element);
    }
  }
  const elementOfItem = new Map(items.map((item, index) => [item.anchor, owners[index] as Element]));
  const { disclosure } = yield* assemble(items, titleOf(document), source);
  return { disclosure, elements: yield* indexElements(disclosure, items, elementOfItem) };
}

/** The article's own name, which publishing systems write into the head, before the page's: that is often the column's. */
function titleOf(document: Document): string {
  const article = document.querySelector('meta[name="ArticleTitle" i]')?.getAttribute('content')?.trim() ?? '';
  return article === '' || document.title.includes(article) ? document.title : `${article}_${document.title}`;
}

function* indexElements(
  disclosure: Disclosure,
  items: readonly RawItem<HtmlGrid>[],
  elementOfItem: ReadonlyMap<unknown, Element>,
): Work<ElementIndex> {
  const cells = new WeakMap<Cell, Element>();
  /** Cells that turned out to be lines of text above a table. */
  const elementOfAnchor = new Map<unknown, Element>();
  for (const item of items) {
    if (item.kind !== 'table') continue;
    yield;
    for (const [index, element] of item.grid.elements.entries()) {
      const cell = item.grid.cells[index];
      if (!cell) continue;
      cells.set(cell, element);
      elementOfAnchor.set(cell.anchor, element);
    }
  }
  const tables = new Map<string, Element>();
  for (const table of disclosure.tables) {
    const element = elementOfItem.get(table.anchors[0]);
    if (element) tables.set(table.id, element);
  }
  const blocks = new Map<string, Element>();
  for (const block of disclosure.blocks) {
    if (block.kind === 'table') continue;
    const element = elementOfItem.get(block.anchor) ?? elementOfAnchor.get(block.anchor);
    if (element) blocks.set(block.id, element);
  }
  return new ElementIndex(disclosure, cells, tables, blocks);
}
