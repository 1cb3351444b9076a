import { type Disclosure, isCellPlace, type Place } from '../../model/index.ts';
import type { ElementIndex } from '../../read/html/index.ts';
import { around, type Box, common } from '../box.ts';
import { groundOf } from '../ground.ts';
import type { Figure, Setting, Surface, SurfaceChange } from '../surface.ts';
import { watchChanges } from './changes.ts';
import { Finder } from './find-again.ts';
import { frameOffset, shownBox } from './flat-tree.ts';
import { bringIntoView, isFolded, unfold } from './scroll.ts';
import { type Surroundings, settingNow, surroundingsOf } from './setting.ts';
import { inkRange } from './text-range.ts';

/** How many stretches of text before a table are looked at for a chip's place: its title, unit line and a note or two. */
const TEXTS_NEAR = 10;

/** A web page as a surface. Reads the page, and changes nothing in it. */
export class PageSurface implements Surface {
  readonly #document: Document;
  #disclosure: Disclosure;
  #finder: Finder;
  #listener: ((change: SurfaceChange) => void) | null = null;
  #signal: AbortSignal | null = null;
  #watching = new AbortController();
  #surroundings = new WeakMap<Element, Surroundings>();

  constructor(document: Document, disclosure: Disclosure, elements: ElementIndex) {
    this.#document = document;
    this.#disclosure = disclosure;
    this.#finder = new Finder(document, disclosure, elements);
  }

  /** Takes the elements of a second reading that said the same as the first: the page had put new ones in their stead. */
  adopt(disclosure: Disclosure, elements: ElementIndex): void {
    this.#disclosure = disclosure;
    this.#finder = new Finder(this.#document, disclosure, elements);
    this.#surroundings = new WeakMap();
    this.#watchElements();
    this.#listener?.({ kind: 'replaced' });
  }

  boxesOf(place: Place): Box[] | null {
    if (isCellPlace(place)) {
      const element = this.#finder.cell(place);
      const box = element && isShown(element) ? shownBox(element, element) : null;
      return box ? [box] : null;
    }
    const range = this.#finder.range(place);
    const element = range && elementOf(range);
    if (!range || !element || !isShown(element)) return null;
    const offset = frameOffset(element);
    const lines = [...range.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
    if (lines.length === 0) return null;
    return joinLines(lines.map((box) => ({ ...plain(box), left: box.left + offset.left, top: box.top + offset.top })));
  }

  figureOf(place: Place): Figure | null {
    if (!this.#finder.saysTheSame(place)) return null;
    const range = isCellPlace(place) ? this.#inkOfCell(place) : this.#finder.range(place);
    const element = range && elementOf(range);
    if (!range || !element) return null;
    const ink = shownBox(range, element);
    const view = element.ownerDocument.defaultView;
    if (!ink || !view) return null;
    const start = range.startContainer.parentElement ?? element;
    const style = view.getComputedStyle(start);
    return { ink, align: alignOf(style), ground: groundOf(style.color) };
  }

  boxOfGroup(group: string): Box | null {
    const boxes = this.#finder
      .pieces(group)
      .filter(isShown)
      .map((element) => shownBox(element, element));
    return around(boxes.filter((box) => box !== null));
  }

  settingOf(group: string): Setting {
    const window = { left: 0, top: 0, width: innerWidth, height: innerHeight };
    const element = this.#finder.pieces(group)[0];
    if (!element) return { clip: { ...window, width: 0, height: 0 }, movesAlone: false, ground: 'light', level: 0 };
    let surroundings = this.#surroundings.get(element);
    if (!surroundings) {
      surroundings = surroundingsOf(element);
      this.#surroundings.set(element, surroundings);
    }
    return settingNow(surroundings, window);
  }

  textNear(group: string, area: Box): Box[] {
    const table = this.#finder.pieces(group)[0];
    if (!table) return [];
    const offset = frameOffset(table);
    const boxes: Box[] = [];
    for (const text of textsAround(table)) {
      const range = table.ownerDocument.createRange();
      range.selectNodeContents(text);
      for (const box of range.getClientRects()) {
        const moved = { ...plain(box), left: box.left + offset.left, top: box.top + offset.top };
        if (common(moved, area)) boxes.push(moved);
      }
    }
    return boxes;
  }

  scrollTo(target: Place | string): boolean {
    const element = this.#elementOf(target);
    if (!element || !(isShown(element) || isFolded(element))) return false;
    unfold(element);
    bringIntoView(element, typeof target === 'string');
    return true;
  }

  watch(listener: (change: SurfaceChange) => void, signal: AbortSignal): void {
    this.#listener = listener;
    this.#signal = signal;
    this.#watchElements();
  }

  #watchElements(): void {
    const listener = this.#listener;
    const signal = this.#signal;
    if (!listener || !signal || signal.aborted) return;
    this.#watching.abort();
    this.#watching = new AbortController();
    const elements = this.#disclosure.blocks.flatMap((block) => this.#finder.pieces(block.id));
    const tables = this.#disclosure.tables.flatMap((table) => this.#finder.pieces(table.id));
    const roots = new Set<Document | ShadowRoot>([this.#document]);
    for (const element of elements) roots.add(element.getRootNode() as Document | ShadowRoot);
    watchChanges({
      roots: [...roots],
      sized: [this.#document.documentElement, ...(this.#document.body ? [this.#document.body] : []), ...tables],
      concerns: (node) => elements.some((element) => element.contains(node) || node.contains(element)),
      listener: (change) => {
        if (change.kind === 'rewritten') this.#finder.refresh();
        if (change.kind !== 'scrolled') this.#surroundings = new WeakMap();
        listener(change);
        // Other elements stand there now: those are to be watched.
        if (change.kind === 'rewritten' && elements.some((element) => !element.isConnected)) this.#watchElements();
      },
      signal: AbortSignal.any([signal, this.#watching.signal]),
    });
  }

  #elementOf(target: Place | string): Element | null {
    if (typeof target === 'string') return this.#finder.pieces(target)[0] ?? null;
    if (isCellPlace(target)) return this.#finder.cell(target);
    const range = this.#finder.range(target);
    return range && elementOf(range);
  }

  #inkOfCell(place: Extract<Place, { table: string }>): Range | null {
    const element = this.#finder.cell(place);
    return element && inkRange(element);
  }
}

function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false });
}

function alignOf({ textAlign, direction }: CSSStyleDeclaration): Figure['align'] {
  if (textAlign.endsWith('center')) return 'center';
  if (textAlign === 'start') return direction === 'rtl' ? 'right' : 'left';
  if (textAlign === 'end') return direction === 'rtl' ? 'left' : 'right';
  return textAlign.endsWith('right') ? 'right' : 'left';
}

function elementOf(range: Range): Element | null {
  const node = range.commonAncestorContainer;
  return node.nodeType === 1 ? (node as Element) : node.parentElement;
}

/** The text before a table, nearest first, then that of its first cells. */
function* textsAround(table: Element): Generator<Text> {
  const scope = table.ownerDocument.body ?? table.ownerDocument;
  const before = table.ownerDocument.createTreeWalker(scope, 4 /* SHOW_TEXT */);
  before.currentNode = table;
  let count = 0;
  for (let node = before.previousNode(); node && count < TEXTS_NEAR; node = before.previousNode()) {
    if (!/\S/.test(node.nodeValue ?? '')) continue;
    count++;
    yield node as Text;
  }
  const inside = table.ownerDocument.createTreeWalker(table, 4 /* SHOW_TEXT */);
  for (let node = inside.nextNode(), seen = 0; node && seen < 3 * TEXTS_NEAR; node = inside.nextNode(), seen++) {
    if (/\S/.test(node.nodeValue ?? '')) yield node as Text;
  }
}

/** Inline elements cut a line into pieces: pieces of one line are one box. */
function joinLines(boxes: readonly Box[]): Box[] {
  const lines: Box[] = [];
  for (const box of boxes) {
    const last = lines.at(-1);
    const sameLine =
      last && Math.abs(last.top + last.height / 2 - box.top - box.height / 2) < Math.min(last.height, box.height) / 2;
    if (last && sameLine) lines[lines.length - 1] = around([last, box]) ?? last;
    else lines.push(box);
  }
  return lines;
}

function plain({ left, top, width, height }: DOMRect): Box {
  return { left, top, width, height };
}
