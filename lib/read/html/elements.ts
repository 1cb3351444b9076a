import { type Cell, type Disclosure, expandGrid, type TextPlace } from '../../model/index.ts';

/** Finds the live elements behind a disclosure that was read from a page. */
export class ElementIndex {
  readonly #cells: WeakMap<Cell, Element>;
  readonly #tables: Map<string, Element>;
  readonly #blocks: Map<string, Element>;
  readonly #grids = new Map<string, (Cell | null)[][]>();
  readonly #disclosure: Disclosure;

  constructor(
    disclosure: Disclosure,
    cells: WeakMap<Cell, Element>,
    tables: Map<string, Element>,
    blocks: Map<string, Element>,
  ) {
    this.#disclosure = disclosure;
    this.#cells = cells;
    this.#tables = tables;
    this.#blocks = blocks;
  }

  /** Element of the cell that covers a grid position (rows from the table's first grid row), spans expanded. */
  elementOfCell(table: string, row: number, column: number): Element | null {
    const cell = this.#gridOf(table)?.[row]?.[column];
    return cell ? (this.#cells.get(cell) ?? null) : null;
  }

  elementOfTable(table: string): Element | null {
    return this.#tables.get(table) ?? null;
  }

  elementOfBlock(block: string): Element | null {
    return this.#blocks.get(block) ?? null;
  }

  /** The stretch of a block's text as a range of the page; null when the page no longer says it. */
  rangeOf(place: TextPlace): Range | null {
    const element = this.#blocks.get(place.block);
    return element ? findText(element, place.text) : null;
  }

  #gridOf(table: string): (Cell | null)[][] | null {
    const known = this.#grids.get(table);
    if (known) return known;
    const found = this.#disclosure.tables.find((one) => one.id === table);
    if (!found) return null;
    const grid = expandGrid(found);
    this.#grids.set(table, grid);
    return grid;
  }
}

/** First occurrence of a text below an element, white space apart, however it is split over inline elements. */
function findText(element: Element, wanted: string): Range | null {
  const needle = wanted.replace(/\s+/g, '');
  const spots: { node: Text; offset: number }[] = [];
  let hay = '';
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node as Text;
    for (let offset = 0; offset < text.data.length; offset++) {
      const character = text.data.charAt(offset);
      if (/\s/.test(character)) continue;
      hay += character;
      spots.push({ node: text, offset });
    }
  }
  const at = needle === '' ? -1 : hay.indexOf(needle);
  const first = spots[at];
  const last = spots[at + needle.length - 1];
  if (at < 0 || !first || !last) return null;
  const range = element.ownerDocument.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}
