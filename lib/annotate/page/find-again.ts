import {
  type Block,
  type Cell,
  type Disclosure,
  expandGrid,
  isCellPlace,
  type PageAnchor,
  type Place,
  type Table,
} from '../../model/index.ts';
import { type ElementIndex, followPath } from '../../read/html/index.ts';
import { readText } from '../../read/html/text.ts';
import { type Visibility, visibilityOf } from '../../read/html/visibility.ts';
import { squeeze, textRange } from './text-range.ts';

/**
 * Finds the live elements of a disclosure: those that were read, or, where the page has put others in their stead, those
 * that stand at the same place and say the same words. Where the words differ, the place is gone: a mark beside a figure
 * that was not checked would be an untruth.
 */
export class Finder {
  readonly #document: Document;
  readonly #tables: ReadonlyMap<string, Table>;
  readonly #blocks: ReadonlyMap<string, Exclude<Block, { kind: 'table' }>>;
  readonly #elements: ElementIndex;
  readonly #visibility: Visibility;
  readonly #grids = new Map<string, (Cell | null)[][]>();
  readonly #found = new Map<string, Element | null>();

  constructor(document: Document, disclosure: Disclosure, elements: ElementIndex) {
    this.#document = document;
    this.#tables = new Map(disclosure.tables.map((table) => [table.id, table]));
    this.#blocks = new Map(
      disclosure.blocks.filter((block) => block.kind !== 'table').map((block) => [block.id, block]),
    );
    this.#elements = elements;
    this.#visibility = visibilityOf(document);
  }

  /**
   * Forgets what was lost, so that it is looked for again. To be called when the page was rewritten. What was found and
   * is still there stays: whether it says the same is asked each time.
   */
  refresh(): void {
    for (const [key, element] of this.#found) if (!element?.isConnected) this.#found.delete(key);
  }

  /** The elements of a table (several, when the publisher cut it) or the one of a paragraph, in reading order. */
  pieces(group: string): Element[] {
    const table = this.#tables.get(group);
    if (!table) {
      const block = this.#block(group);
      return block ? [block] : [];
    }
    const first = this.#live(this.#elements.elementOfTable(group)) ?? this.#tableAgain(group);
    const others = table.anchors.slice(1).map((anchor) => this.#follow(anchor));
    return [first, ...others].filter((element) => element !== null);
  }

  /** The cell's element, whatever it says now. */
  cell(place: Extract<Place, { table: string }>): Element | null {
    const live = this.#live(this.#elements.elementOfCell(place.table, place.row, place.column));
    return live ?? this.#remember(`${place.table}:${place.row}:${place.column}`, () => this.#cellAgain(place));
  }

  /** The stretch of running text; null when it is not said there any more. */
  range(place: Extract<Place, { block: string }>): Range | null {
    const block = this.#blocks.get(place.block);
    const element = this.#block(place.block);
    if (!element || !block) return null;
    return textRange(element, place.text, squeeze(block.text.slice(0, place.start)).length);
  }

  /** Whether what was read still stands there, letter by letter. */
  saysTheSame(place: Place): boolean {
    if (!isCellPlace(place)) return this.range(place) !== null;
    const element = this.cell(place);
    const cell = this.#cellRead(place);
    return element !== null && cell !== null && this.#says(element, cell.text);
  }

  #says(element: Element, text: string): boolean {
    return squeeze(readText(element, this.#visibility)) === squeeze(text);
  }

  #block(id: string): Element | null {
    const live = this.#live(this.#elements.elementOfBlock(id));
    if (live) return live;
    return this.#remember(id, () => {
      const block = this.#blocks.get(id);
      if (block?.anchor.surface !== 'page') return null;
      const element = followPath(this.#document, block.anchor.path);
      return element && this.#says(element, block.text) ? element : null;
    });
  }

  #tableAgain(id: string): Element | null {
    return this.#remember(id, () => {
      const table = this.#tables.get(id);
      const anchor = table?.anchors[0];
      if (!table || anchor?.surface !== 'page') return null;
      const begins = squeeze(table.cells.map((cell) => cell.text).join('')).slice(0, 200);
      const beginsSo = (element: Element) => squeeze(element.textContent ?? '').startsWith(begins);
      const atPath = followPath(this.#document, anchor.path);
      if (atPath && beginsSo(atPath)) return atPath;
      const elsewhere = [...this.#document.querySelectorAll('table')].filter(beginsSo);
      // Two tables that begin alike: which of them it was cannot be told, so it is neither.
      return elsewhere.length === 1 ? (elsewhere[0] ?? null) : null;
    });
  }

  #cellAgain(place: Extract<Place, { table: string }>): Element | null {
    const cell = this.#cellRead(place);
    if (cell?.anchor.surface !== 'page') return null;
    const atPath = followPath(this.#document, cell.anchor.path);
    if (atPath && this.#says(atPath, cell.text)) return atPath;
    const within = this.#pathWithinTable(place.table, cell.anchor);
    const table = this.#tableAgain(place.table);
    if (!table || within === null) return null;
    const element = stepsDown(table, within);
    return element && this.#says(element, cell.text) ? element : null;
  }

  #pathWithinTable(id: string, anchor: PageAnchor): string | null {
    const table = this.#tables.get(id)?.anchors[0];
    if (table?.surface !== 'page' || !anchor.path.startsWith(`${table.path}/`)) return null;
    return anchor.path.slice(table.path.length + 1);
  }

  #cellRead(place: Extract<Place, { table: string }>): Cell | null {
    let grid = this.#grids.get(place.table);
    if (!grid) {
      const table = this.#tables.get(place.table);
      if (!table) return null;
      grid = expandGrid(table);
      this.#grids.set(place.table, grid);
    }
    return grid[place.row]?.[place.column] ?? null;
  }

  #follow(anchor: Table['anchors'][number]): Element | null {
    return anchor.surface === 'page' ? followPath(this.#document, anchor.path) : null;
  }

  #live(element: Element | null): Element | null {
    return element?.isConnected ? element : null;
  }

  #remember(key: string, find: () => Element | null): Element | null {
    const known = this.#found.get(key);
    if (known !== undefined && known?.isConnected !== false) return known;
    const found = find();
    this.#found.set(key, found);
    return found;
  }
}

function stepsDown(from: Element, path: string): Element | null {
  let element: Element | null = from;
  for (const step of path.split('/')) element = element?.children[Number(step)] ?? null;
  return element;
}
