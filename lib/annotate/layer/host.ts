import { tokenSheet } from '../../looks/index.ts';
import { layerSheet } from './layer-sheet.ts';

/** How often a page that removes our element gets it back; then it has its way. */
const RETURNS = 20;

/**
 * The one element of ours in a page, at the end of the root element or of the box in which a surface scrolls, with
 * everything in a closed shadow root. It takes no room and makes no stacking context, so that each layer in it lies at
 * its own height among the page's parts.
 */
export class Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly #home: Element;
  #returns = 0;

  /**
   * @param ours the page is our own: its policy takes no `style` element. In other people's pages it must be one, since
   *   Firefox lets no content script adopt a sheet.
   */
  constructor(home: Element, sheets: readonly string[], ours = false) {
    const document = home.ownerDocument;
    this.#home = home;
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
    const texts = [tokenSheet(':host'), layerSheet, ...sheets];
    if (ours) this.root.adoptedStyleSheets = texts.map(adoptable);
    else for (const text of texts) this.root.append(styleElement(document, text));
    home.append(this.element);
  }

  /** Puts the element back at its place when the page has removed or overtaken it. */
  stay(): void {
    if (this.element.isConnected || this.#returns >= RETURNS) return;
    this.#returns++;
    this.#home.append(this.element);
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

function styleElement(document: Document, text: string): HTMLStyleElement {
  const element = document.createElement('style');
  element.textContent = text;
  return element;
}

function adoptable(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
