import { type Box, grown, meet } from '../box.ts';

/** Points that are looked at lie no further apart than the narrowest character is wide. */
const APART = 9;

/** What is seen as one thing, without text nodes of its own. */
const THINGS =
  'img,picture,svg,canvas,video,audio,iframe,frame,embed,object,input,button,select,textarea,progress,meter,hr';

/**
 * Tells where nothing of a page is covered, by asking the browser what lies there. Good for one look at an unmoving page:
 * the boxes of its text are kept.
 */
export class FreeRoom {
  readonly #isOurs: (element: Element) => boolean;
  readonly #taken: Box[] = [];
  readonly #texts = new Map<Text, readonly Box[]>();

  constructor(isOurs: (element: Element) => boolean) {
    this.#isOurs = isOurs;
  }

  /** Counts a place as covered from now on. */
  take(box: Box): void {
    this.#taken.push(box);
  }

  /**
   * @param box in client px of the document's window
   * @returns false also where it cannot be told: outside of the window
   */
  isFree(box: Box, document: Document): boolean {
    // Chips too close to each other could not be pressed apart.
    if (this.#taken.some((taken) => meet(grown(taken, 3), box))) return false;
    // On the line between two cells nothing is covered, and yet neither of them is left in peace.
    const cells = new Set<Element | null>();
    for (const [x, y] of pointsIn(box)) {
      const there = document.elementsFromPoint(x, y).find((element) => !this.#isOurs(element));
      if (!there || this.#covers(there, box) || cells.add(there.closest('td,th')).size > 1) return false;
    }
    return true;
  }

  #covers(element: Element, box: Box): boolean {
    if (element.closest(THINGS) || element.shadowRoot) return true;
    for (const node of element.childNodes) {
      if (node.nodeType === 3 && this.#boxesOf(node as Text).some((text) => meet(text, grown(box, 1)))) return true;
    }
    return false;
  }

  #boxesOf(text: Text): readonly Box[] {
    const known = this.#texts.get(text);
    if (known) return known;
    let boxes: Box[] = [];
    if (/\S/.test(text.data)) {
      const range = text.ownerDocument.createRange();
      range.selectNodeContents(text);
      boxes = [...range.getClientRects()];
    }
    this.#texts.set(text, boxes);
    return boxes;
  }
}

function* pointsIn({ left, top, width, height }: Box): Generator<[number, number]> {
  const columns = Math.ceil(width / APART);
  const rows = Math.max(2, Math.ceil(height / APART));
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column <= columns; column++) {
      yield [left + (column * width) / columns, top + ((row + 0.5) * height) / rows];
    }
  }
}
