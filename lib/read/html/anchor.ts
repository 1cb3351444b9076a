import type { PageAnchor } from '../../model/index.ts';

const QUOTE_LENGTH = 80;

/** Writes the way to an element, and remembers the indices of siblings, so that a long table costs one pass. */
export class AnchorWriter {
  #paths = new WeakMap<Node, string>();
  #indices = new WeakMap<Element, number>();

  anchorOf(element: Element, text: string): PageAnchor {
    return { surface: 'page', path: this.#pathOf(element), quote: text.replace(/\s+/g, ' ').slice(0, QUOTE_LENGTH) };
  }

  #pathOf(element: Element): string {
    const known = this.#paths.get(element);
    if (known !== undefined) return known;
    const path = this.#parentPath(element) + this.#step(element);
    this.#paths.set(element, path);
    return path;
  }

  #parentPath(element: Element): string {
    const parent = element.parentElement;
    if (parent) return `${this.#pathOf(parent)}/`;
    const root = element.parentNode;
    if (root && 'host' in root) return `${this.#pathOf((root as ShadowRoot).host)}/#/`;
    const frame = element.ownerDocument.defaultView?.frameElement;
    return frame ? `${this.#pathOf(frame)}/@/` : '';
  }

  #step(element: Element): string {
    const siblings = element.parentNode?.children;
    if (!siblings) return '0';
    if (!this.#indices.has(element)) {
      let index = 0;
      for (const sibling of siblings) this.#indices.set(sibling, index++);
    }
    return String(this.#indices.get(element));
  }
}

/** Follows an anchor's path from the root element; null where it leads nowhere any more. */
export function followPath(document: Document, path: string): Element | null {
  let scope: Document | ShadowRoot | Element = document;
  for (const step of path.split('/')) {
    if (step === '#' || step === '@') {
      const inner: Document | ShadowRoot | null | undefined =
        step === '#' ? (scope as Element).shadowRoot : (scope as HTMLIFrameElement).contentDocument;
      if (!inner) return null;
      scope = inner;
    } else {
      const child: Element | undefined = scope.children[Number(step)];
      if (!child) return null;
      scope = child;
    }
  }
  return scope.nodeType === 1 ? (scope as Element) : null;
}
