import type { PdfOnPage } from '../../detect/pdfs-on-page.ts';
import { type Box, bottom, common, moved, right, sameBox } from '../box.ts';
import { frameOffset, outerOf, shownBox } from '../page/flat-tree.ts';
import { type Surroundings, settingNow, surroundingsOf } from '../page/setting.ts';
import type { FreeRoom } from './free-room.ts';
import { layAtFrame, layBesideLink, type Room, type Size } from './lay-chip.ts';
import { isSeen, linesOfLink } from './lines.ts';

/** The window, and where the origin of our layer lies in it. Read once for a look at all chips. */
export interface View {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Frames of a few pixels serve other ends than reading. */
const LEAST_FRAME = { width: 100, height: 60 };

/** One chip and where it stands. Boxes are kept from the origin of our own layer, which moves with the page. */
export class PlacedChip {
  readonly element: HTMLButtonElement;
  #pdf: PdfOnPage;
  #beside: Element | null = null;
  #surroundings: Surroundings | null = null;
  #lines: Box[] = [];
  /** Far from the window only the box of the link is read, not its lines. */
  #coarse = true;
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

  /** Height at which it lies over other parts of the page. */
  get level(): number {
    return this.#surroundings?.level ?? 0;
  }

  /** The same document on other elements: the page has put new ones in their stead. */
  adopt(pdf: PdfOnPage): void {
    this.#pdf = pdf;
  }

  /** Whether only its rough place is known, and it has come near. */
  isComing(view: View): boolean {
    return this.#coarse && this.#lines.some((line) => isNear(line, view));
  }

  /** Reads where its link or frame is now. */
  measure(view: View): void {
    const own = (box: Box) => moved(box, -view.left, -view.top);
    const { elements, shown } = this.#pdf;
    const rough = elements.map((element) => shownBox(element, element)).find((box) => box !== null);
    this.#coarse = !rough || !isNear(own(rough), view);
    const beside = this.#coarse ? null : (elements.find(isSeen) ?? null);
    if (beside !== this.#beside) this.#surroundings = null;
    this.#beside = beside;
    let lines: Box[] = [];
    if (this.#coarse) lines = rough ? [own(rough)] : [];
    else if (beside) lines = (shown ? boxOfFrame(beside) : linesOfLink(beside)).map(own);
    const same =
      lines.length === this.#lines.length && lines.every((line, at) => sameBox(line, this.#lines[at] ?? null));
    this.#lines = lines;
    if (!same || this.#coarse) this.#settled = false;
    // Better unseen until its new place was looked for than on text.
    if (!same) this.#place = null;
    // From outside of itself: what a link or frame cuts off within is no end of its surroundings.
    if (beside) this.#surroundings ??= surroundingsOf(outerOf(beside) ?? beside);
  }

  /** Whether its place is to be looked for now: it is known only for what is in the window. */
  isDue({ top, height }: View): boolean {
    const first = this.#lines[0];
    const last = this.#lines.at(-1);
    if (this.#settled || this.#coarse || !first || !last) return false;
    const from = first.top + top;
    if (this.#pdf.shown) return from >= 0 && from < height;
    return bottom(last) + top > 0 && last.top + top < height && from < height;
  }

  /** Looks for a place where it covers nothing. */
  settle(view: View, free: FreeRoom): void {
    const size = this.#sizeNow();
    if (!size || !this.#beside || !this.#surroundings) return;
    const window = { left: 0, top: 0, width: view.width, height: view.height };
    const { clip } = settingNow(this.#surroundings, window);
    const beside = this.#beside;
    const offset = frameOffset(beside);
    const room: Room = {
      clip: window,
      coveredBy: (box) => {
        const covered = free.coveredBy(moved(box, -offset.left, -offset.top), beside);
        return covered && moved(plain(covered), offset.left, offset.top);
      },
    };
    const lines = this.#lines.map((line) => moved(line, view.left, view.top));
    // What is scrolled out of a box of the page has no chip; one that is seen may have it outside of the box.
    const isSeenNow = lines.some((line) => common(line, clip) !== null);
    const found = isSeenNow ? this.#lay(lines, size, room) : null;
    this.#place = found && moved(found, -view.left, -view.top);
    this.#settled = true;
    if (found) free.take(moved(found, -offset.left, -offset.top));
  }

  #lay(lines: readonly Box[], size: Size, room: Room): Box | null {
    if (!this.#pdf.shown) return layBesideLink(lines, size, room);
    return lines[0] ? layAtFrame(lines[0], size, room) : null;
  }

  /** Where it waits until its link comes into view: the keyboard may bring it there. */
  wait(view: View, pageWidth: number): void {
    const last = this.#lines.at(-1);
    const size = this.#sizeNow();
    // In the window it stays where it is, if it is anywhere, until it is looked at again.
    if (this.#settled || !last || !size || isNear(last, view, 0)) return;
    const left = this.#pdf.shown ? right(last) - size.width : right(last) + 6;
    const top = this.#pdf.shown ? last.top - size.height - 6 : last.top + (last.height - size.height) / 2;
    this.#place = { ...size, left: Math.max(0, Math.min(left, pageWidth - size.width)), top: Math.max(0, top) };
  }

  /** The page has changed around it: its place, and what it stands in, are to be looked at again. */
  unsettle(): void {
    this.#settled = false;
    this.#surroundings = null;
  }

  draw(shown: boolean): void {
    const { style, dataset } = this.element;
    const place = shown ? this.#place : null;
    const visibility = place ? 'visible' : 'hidden';
    // One that stays where nothing is any more would make the page longer.
    const transform = place ? `translate(${Math.round(place.left)}px, ${Math.round(place.top)}px)` : '';
    const ground = this.#surroundings?.ground ?? 'light';
    if (style.visibility !== visibility) style.visibility = visibility;
    if (style.transform !== transform) style.transform = transform;
    if (dataset.ground !== ground) dataset.ground = ground;
  }

  #sizeNow(): Size | null {
    if (this.#size) return this.#size;
    const { offsetWidth: width, offsetHeight: height } = this.element;
    if (width > 0) this.#size = { width, height };
    return this.#size;
  }
}

/** Whether a box of the layer lies in the window or at most so many windows above or below it. */
function isNear({ top, height }: Box, view: View, windows = 1): boolean {
  const from = top + view.top;
  return from < (1 + windows) * view.height && from + height > -windows * view.height;
}

function boxOfFrame(frame: Element): Box[] {
  const box = shownBox(frame, frame);
  return box && box.width >= LEAST_FRAME.width && box.height >= LEAST_FRAME.height ? [box] : [];
}

/** A browser's own rectangle has no properties that can be spread. */
function plain({ left, top, width, height }: Box): Box {
  return { left, top, width, height };
}
