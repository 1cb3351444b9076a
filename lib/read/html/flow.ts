import type { Work } from '../../model/index.ts';
import { isLayoutTable } from './layout-table.ts';
import { foldText, inlineText, isBlockElement, isSilentElement } from './text.ts';
import type { Visibility } from './visibility.ts';

/** A document as it is read from top to bottom: stretches of text, and tables that hold data. */
export type FlowItem =
  | { kind: 'text'; element: Element; text: string; level: number | null; linked: boolean }
  | { kind: 'table'; element: HTMLTableElement };

/** Elements that hold the site's ways to elsewhere, never the document. */
const NAVIGATION = new Set(['NAV']);
const YIELD_EVERY = 400;

/**
 * Walks the visible document in reading order, into open shadow roots, slots and iframes of the same origin. Layout
 * tables are walked through, data tables are handed over whole.
 */
export function* flowOf(document: Document, visibility: Visibility): Work<FlowItem[]> {
  const walk = new FlowWalk(visibility);
  const body = document.body ?? document.documentElement;
  if (body) yield* walk.enter(body);
  walk.endText();
  return walk.items;
}

class FlowWalk {
  readonly items: FlowItem[] = [];
  readonly #visibility: Visibility;
  #text = '';
  #linkedLength = 0;
  #owner: Element | null = null;
  #level: number | null = null;
  #linkDepth = 0;
  #seen = 0;

  constructor(visibility: Visibility) {
    this.#visibility = visibility;
  }

  *enter(element: Element): Work<void> {
    const children = childrenOf(element);
    for (const child of children) {
      if (++this.#seen % YIELD_EVERY === 0) yield;
      if (child.nodeType === 3) this.#addText(child.nodeValue ?? '', element);
      else if (child.nodeType === 1) yield* this.#element(child as Element);
    }
  }

  *#element(element: Element): Work<void> {
    const tag = element.tagName.toUpperCase();
    if (tag === 'BR') {
      this.#lineBreak();
      return;
    }
    if (isSilentElement(element) || NAVIGATION.has(tag) || this.#visibility.isHidden(element)) return;
    if (tag === 'TABLE' && !isLayoutTable(element as HTMLTableElement)) {
      this.endText();
      this.items.push({ kind: 'table', element: element as HTMLTableElement });
      return;
    }
    if (tag === 'IFRAME' || tag === 'FRAME') {
      const inner = (element as HTMLIFrameElement).contentDocument?.body;
      this.endText();
      if (inner) yield* this.enter(inner);
      this.endText();
      return;
    }
    const heading = /^H([1-6])$/.exec(tag);
    const block = isBlockElement(element);
    if (block) this.endText();
    if (heading) this.#level = Number(heading[1]);
    if (tag === 'A') this.#linkDepth++;
    yield* this.enter(element);
    if (tag === 'A') this.#linkDepth--;
    if (block) this.endText();
    if (heading) this.#level = null;
  }

  #addText(raw: string, parent: Element): void {
    if (raw === '') return;
    this.#owner ??= nearestBlock(parent);
    const text = inlineText(raw);
    this.#text += text;
    if (this.#linkDepth > 0) this.#linkedLength += text.trim().length;
  }

  /** A page may write its paragraphs with `br` alone: an indented or empty line begins a new one. */
  #lineBreak(): void {
    if (this.#level === null && /[。；;：:！？]\s*$|^\s*$|\n\s*$/.test(this.#text)) this.endText();
    else this.#text += '\n';
  }

  endText(): void {
    const text = foldText(this.#text);
    if (text !== '' && this.#owner) {
      const linked = this.#linkedLength >= text.replace(/\s/g, '').length * 0.8;
      this.items.push({ kind: 'text', element: this.#owner, text, level: this.#level, linked });
    }
    this.#text = '';
    this.#linkedLength = 0;
    this.#owner = null;
  }
}

function childrenOf(element: Element): Iterable<Node> {
  if (element.shadowRoot) return element.shadowRoot.childNodes;
  if (element.tagName === 'SLOT') {
    const assigned = (element as HTMLSlotElement).assignedNodes?.() ?? [];
    if (assigned.length > 0) return assigned;
  }
  return element.childNodes;
}

function nearestBlock(element: Element): Element {
  let block = element;
  while (!isBlockElement(block) && block.parentElement) block = block.parentElement;
  return block;
}
