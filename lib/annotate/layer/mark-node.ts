import type { Mark } from '../../model/index.ts';
import type { Box } from '../box.ts';
import type { Ground } from '../surface.ts';
import { drawTick, putAt, redrawTick } from './drawing.ts';
import type { TickLayout } from './tick-layout.ts';

/** What one node of the pool shows. */
export interface MarkLook {
  key: string;
  kind: Mark['kind'];
  ground: Ground;
  layouts: readonly TickLayout[];
  /** Its card is open. */
  open: boolean;
  /** A sentence for those who do not see it. */
  label: () => string;
}

/** One mark on the page. Nodes are used again for other marks as the reader scrolls. */
export class MarkNode {
  readonly element: HTMLElement;
  readonly #glyph: HTMLButtonElement;
  readonly #svg: SVGElement;
  readonly #parts: HTMLElement[] = [];
  #kind: Mark['kind'] = 'holds';
  #shown = '';

  constructor(document: Document) {
    this.element = document.createElement('div');
    this.#glyph = document.createElement('button');
    this.#glyph.type = 'button';
    this.#glyph.className = 'glyph';
    this.#svg = drawTick(document, this.#kind);
    this.#glyph.append(this.#svg);
    this.element.append(this.#glyph);
  }

  /** Origin of the mark's own coordinates. */
  putAt({ left, top }: Box): void {
    this.element.style.transform = `translate(${left}px,${top}px)`;
  }

  show({ key, kind, ground, layouts, open, label }: MarkLook): void {
    // Most frames change nothing but which marks are in view.
    const shown = `${key} ${kind} ${ground} ${open} ${JSON.stringify(layouts)}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.element.className = open ? `mark ${kind} open` : `mark ${kind}`;
    this.element.dataset.ground = ground;
    if (kind !== this.#kind) redrawTick(this.#svg, kind);
    this.#kind = kind;
    const glyph = layouts[0]?.glyph ?? null;
    // Without room for a drawing the button is the line below the figure: it can be focused all the same.
    const line = layouts[0]?.line ?? null;
    const spot = glyph ?? (line && { ...line, top: line.top - 2, height: 5 });
    this.#svg.style.display = glyph ? '' : 'none';
    this.#glyph.classList.toggle('under', glyph === null);
    if (spot) putAt(this.#glyph, spot);
    this.#glyph.setAttribute('aria-label', label());
    // Only what cannot be true is a stop of the Tab key: thousands of ticks would bury the page's own links.
    this.#glyph.tabIndex = kind === 'violated' || kind === 'culprit' ? 0 : -1;
    this.#put(layouts);
  }

  focus(): void {
    this.#glyph.focus({ preventScroll: true });
  }

  #put(layouts: readonly TickLayout[]): void {
    let used = 0;
    for (const layout of layouts) {
      for (const name of ['ground', 'ring', 'line'] as const) {
        const box = layout[name];
        if (!box) continue;
        const part = this.#part(used++);
        if (part.className !== name) part.className = name;
        putAt(part, box);
      }
    }
    while (this.#parts.length > used) this.#parts.pop()?.remove();
  }

  #part(index: number): HTMLElement {
    const known = this.#parts[index];
    if (known) return known;
    const part = this.element.ownerDocument.createElement('i');
    // Grounds first: the tick lies over its own ground.
    this.element.insertBefore(part, this.#glyph);
    this.#parts.push(part);
    return part;
  }
}
