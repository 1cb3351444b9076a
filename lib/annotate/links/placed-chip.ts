import type { PdfOnPage } from '../../detect/pdfs-on-page.ts';
import { type Box, bottom, common, moved, right, sameBox } from '../box.ts';
import { frameOffset, outerOf } from '../page/flat-tree.ts';
import { type Surroundings, settingNow, surroundingsOf } from '../page/setting.ts';
import type { FreeRoom } from './free-room.ts';
import { layAtFrame, layBesideLink, type Size } from './lay-chip.ts';
import { isSeen, linesOfLink } from './lines.ts';

interface Point {
  left: number;
  top: number;
}

/** One chip and where it stands. Boxes are kept from the origin of our own layer, which moves with the page. */
export class PlacedChip {
  readonly element: HTMLButtonElement;
  #pdf: PdfOnPage;
  #beside: Element | null = null;
  #surroundings: Surroundings | null = null;
  #lines: Box[] = [];
  #place: Box | null = null;
  /** The place was looked at, and nothing is covered there. */
  #settled = false;
  #size: Size | null = null;

  constructor(element: HTMLButtonElement, pdf: PdfOnPage) {
    this.element = element;
    this.#pdf = pdf;
  }

  get pdf(): PdfOnPage {
    return this.#pdf;
  }

  /** Where it stands now, in the layer's coordinates; null while it is not shown. */
  get place(): Box | null {
    return this.#place;
  }

  get settled(): boolean {
    return this.#settled;
  }

  get movesAlone(): boolean {
    return this.#surroundings?.movesAlone ?? false;
  }

  get ground(): 'light' | 'dark' {
    return this.#surroundings?.ground ?? 'light';
  }

  get level(): number {
    return this.#surroundings?.level ?? 0;
  }

  /** The same document on other elements: the page has put new ones in their stead. */
  adopt(pdf: PdfOnPage): void {
    this.#pdf = pdf;
  }

  /** Reads where its link or frame is now. @param restyled what surrounds it may be another, too */
  measure(origin: Point, restyled: boolean): void {
    const beside = this.#pdf.elements.find(isSeen) ?? null;
    if (restyled || beside !== this.#beside) this.#surroundings = beside && surroundingsOf(outerOf(beside) ?? beside);
    this.#beside = beside;
    const lines = beside ? (this.#pdf.shown ? boxOf(beside) : linesOfLink(beside)) : [];
    const own = lines.map((line) => moved(line, -origin.left, -origin.top));
    const same = own.length === this.#lines.length && own.every((line, at) => sameBox(line, this.#lines[at] ?? null));
    this.#lines = own;
    if (!same) this.#settled = false;
    if (own.length === 0) this.#place = null;
  }

  /** Whether its place is to be looked for now: it is known only for what is in the window. */
  isDue(origin: Point): boolean {
    const first = this.#lines[0];
    const last = this.#lines.at(-1);
    if (this.#settled || !first || !last) return false;
    const top = first.top + origin.top;
    return this.#pdf.shown
      ? top >= 0 && top < innerHeight
      : bottom(last) + origin.top > 0 && top < innerHeight && last.top + origin.top < innerHeight;
  }

  /** Looks for a place where it covers nothing, the one that it has if that is still free. */
  settle(origin: Point, free: FreeRoom): void {
    const size = this.#sizeNow();
    if (!size || !this.#beside || !this.#surroundings) return;
    const view = { left: 0, top: 0, width: document.documentElement.clientWidth, height: innerHeight };
    const { clip } = settingNow(this.#surroundings, view);
    const { ownerDocument } = this.#beside;
    const offset = frameOffset(this.#beside);
    const isFree = (box: Box) => free.isFree(moved(box, -offset.left, -offset.top), ownerDocument);
    const lines = this.#lines.map((line) => moved(line, origin.left, origin.top));
    const frame = lines[0];
    const room = { clip: view, isFree };
    // What is scrolled out of a box of the page has no chip; one that is seen may have it outside of the box.
    const isSeenNow = lines.some((line) => common(line, clip) !== null);
    const found =
      isSeenNow && frame ? (this.#pdf.shown ? layAtFrame(frame, size, room) : layBesideLink(lines, size, room)) : null;
    this.#place = found ? moved(found, -origin.left, -origin.top) : null;
    this.#settled = true;
    if (found) free.take(moved(found, -offset.left, -offset.top));
  }

  /** Where it waits until its link comes into view: the keyboard may bring it there. */
  wait(origin: Point): void {
    const last = this.#lines.at(-1);
    const size = this.#sizeNow();
    if (this.#settled || !last || !size) return;
    const most = document.documentElement.clientWidth - origin.left - scrollX - size.width;
    const left = this.#pdf.shown ? right(last) - size.width : right(last) + 6;
    const top = this.#pdf.shown ? last.top - size.height - 6 : last.top + (last.height - size.height) / 2;
    this.#place = { ...size, left: Math.max(0, Math.min(left, most)), top: Math.max(0, top) };
  }

  /** The page has changed around it: its place is to be looked at again. */
  unsettle(): void {
    this.#settled = false;
  }

  draw(shown: boolean): void {
    const { style, dataset } = this.element;
    const place = shown ? this.#place : null;
    style.visibility = place ? 'visible' : 'hidden';
    // One that stays where nothing is any more would make the page longer.
    style.transform = place ? `translate(${Math.round(place.left)}px,${Math.round(place.top)}px)` : '';
    dataset.ground = this.ground;
  }

  #sizeNow(): Size | null {
    if (this.#size) return this.#size;
    const { offsetWidth: width, offsetHeight: height } = this.element;
    if (width > 0) this.#size = { width, height };
    return this.#size;
  }
}

function boxOf(element: Element): Box[] {
  const { left, top, width, height } = element.getBoundingClientRect();
  const offset = frameOffset(element);
  // Frames of a few pixels serve other ends than reading.
  return width < 100 || height < 60 ? [] : [{ left: left + offset.left, top: top + offset.top, width, height }];
}
