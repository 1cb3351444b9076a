import { tokenSheet } from '../../looks/index.ts';
import { layerSheet } from './layer-sheet.ts';

/** How often a page that removes our element gets it back; then it has its way. */
const RETURNS = 20;

/**
 * The one element of ours in a page, at the end of the root element, with everything in a closed shadow root. It takes
 * no room and makes no stacking context, so that each layer in it lies at its own height among the page's parts.
 */
export class Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly #document: Document;
  #returns = 0;

  constructor(document: Document, sheets: readonly string[]) {
    this.#document = document;
    this.element = document.createElement('crossfoot-marks');
    // Through the style object, which a page's content security policy does not govern; `important`, so that the page's
    // own rules for unknown elements (`* { position: relative }`) do not reach us.
    const style = {
      all: 'initial',
      position: 'absolute',
      left: '0',
      top: '0',
      width: '0',
      height: '0',
      'z-index': 'auto',
    };
    for (const [name, value] of Object.entries(style)) this.element.style.setProperty(name, value, 'important');
    this.root = this.element.attachShadow({ mode: 'closed' });
    for (const text of [tokenSheet(':host'), layerSheet, ...sheets]) {
      const sheet = document.createElement('style');
      sheet.textContent = text;
      this.root.append(sheet);
    }
    document.documentElement.append(this.element);
  }

  /** Puts the element back at its place when the page has removed or overtaken it. */
  stay(): void {
    if (this.element.isConnected || this.#returns >= RETURNS) return;
    this.#returns++;
    this.#document.documentElement.append(this.element);
  }

  /** Where the origin of our coordinates lies in the window now: it moves with the page. */
  origin(): { left: number; top: number } {
    const { left, top } = this.element.getBoundingClientRect();
    return { left, top };
  }

  remove(): void {
    this.element.remove();
  }
}
