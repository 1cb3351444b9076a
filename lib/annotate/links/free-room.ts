import { type Box, grown, meet } from '../box.ts';

/** Texts before and after a link that are looked at by themselves: what stands near on the page mostly stands near there. */
const TEXTS_BEFORE = 20;
const TEXTS_AFTER = 40;

/**
 * Points of a place at which the browser is asked what lies there, as shares of its width and height. Few, for on a long
 * page it goes through all of it for each.
 */
const POINTS = [
  [0, 0.25],
  [1, 0.75],
  [0.5, 0.5],
  [0.25, 0.75],
  [0.75, 0.25],
] as const;

/** What is seen as one thing, without text nodes of its own. */
const THINGS =
  'img,picture,svg,canvas,video,audio,iframe,frame,embed,object,input,button,select,textarea,progress,meter,hr';

/**
 * Tells where nothing of a page is covered: by the texts around a link, and by asking the browser what lies there. Good
 * for one look at an unmoving page: the boxes of its text are kept.
 */
export class FreeRoom {
  readonly #isOurs: (element: Element) => boolean;
  readonly #taken: Box[] = [];
  readonly #texts = new Map<Text, readonly Box[]>();
  readonly #around = new Map<Element, Box[]>();

  constructor(isOurs: (element: Element) => boolean) {
    this.#isOurs = isOurs;
  }

  /** Counts a place as covered from now on. */
  take(box: Box): void {
    // Chips too close to each other could not be pressed apart.
    this.#taken.push(grown(box, 3));
  }

  /**
   * What a chip would cover at a place: text, a picture, another chip. What lies outside of the window cannot be told,
   * and counts as covered.
   *
   * @param box in client px of the window of the element's document
   * @param beside the link or frame that the chip is for
   */
  coveredBy(box: Box, beside: Element): Box | null {
    const near = grown(box, 1);
    const meets = (one: Box) => meet(one, near);
    const known = this.#taken.find(meets) ?? this.#textsAround(beside).find(meets);
    if (known) return known;
    // On the line between two cells nothing is covered, and yet neither of them is left in peace.
    const cells = new Set<Element | null>();
    for (const [across, down] of POINTS) {
      const point = { left: box.left + across * box.width, top: box.top + down * box.height, width: 0, height: 0 };
      const there = this.#topmost(beside.ownerDocument, point.left, point.top);
      if (!there || cells.add(there.closest('td,th')).size > 1) return point;
      if (there.closest(THINGS) || there.shadowRoot) return there.getBoundingClientRect();
      const text = [...there.childNodes].flatMap((node) => this.#boxesOf(node)).find(meets);
      if (text) return text;
    }
    return null;
  }

  #topmost(document: Document, left: number, top: number): Element | null {
    const first = document.elementFromPoint(left, top);
    if (!first || !this.#isOurs(first)) return first;
    return document.elementsFromPoint(left, top).find((element) => !this.#isOurs(element)) ?? null;
  }

  #textsAround(element: Element): Box[] {
    const known = this.#around.get(element);
    if (known) return known;
    const { ownerDocument } = element;
    const walker = ownerDocument.createTreeWalker(ownerDocument.body ?? element, 4 /* SHOW_TEXT */);
    const boxes: Box[] = [];
    walker.currentNode = element;
    for (let count = 0; count < TEXTS_AFTER && walker.nextNode(); count++)
      boxes.push(...this.#boxesOf(walker.currentNode));
    walker.currentNode = element;
    for (let count = 0; count < TEXTS_BEFORE && walker.previousNode(); count++)
      boxes.push(...this.#boxesOf(walker.currentNode));
    this.#around.set(element, boxes);
    return boxes;
  }

  /** The lines of a text; none of what is no text. */
  #boxesOf(node: Node): readonly Box[] {
    if (node.nodeType !== 3) return [];
    const text = node as Text;
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
