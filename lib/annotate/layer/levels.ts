/** Layers at different heights over the page, made when first needed. */
export class Levels {
  readonly #root: ShadowRoot;
  readonly #layers = new Map<number, HTMLElement>();

  constructor(root: ShadowRoot) {
    this.#root = root;
  }

  get document(): Document {
    return this.#root.ownerDocument;
  }

  /** @param level `z-index` among the page's own parts */
  at(level: number): HTMLElement {
    const known = this.#layers.get(level);
    if (known) return known;
    const layer = this.#root.ownerDocument.createElement('div');
    layer.className = 'layer';
    layer.style.zIndex = String(level);
    this.#root.append(layer);
    this.#layers.set(level, layer);
    return layer;
  }

  remove(): void {
    for (const layer of this.#layers.values()) layer.remove();
    this.#layers.clear();
  }
}
