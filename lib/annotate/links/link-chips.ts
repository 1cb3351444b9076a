import { findPdfs, type PdfOnPage } from '../../detect/pdfs-on-page.ts';
import { type Language, type MarkMode, runInSlices } from '../../model/index.ts';
import { type Box, moved } from '../box.ts';
import { Host } from '../layer/host.ts';
import { Levels } from '../layer/levels.ts';
import { watchChanges } from '../page/changes.ts';
import { makeChip } from './chip.ts';
import { FreeRoom } from './free-room.ts';
import { linkChipSheet } from './link-chip-sheet.ts';
import { PlacedChip, type View } from './placed-chip.ts';
import { watchLate } from './watch-late.ts';

/** Longest time a frame spends on looking for places; what is left waits for the next frame. Milliseconds. */
const BUDGET = 6;
/** Least times between two looks at all links, and between two at what lies around them. Milliseconds. */
const REST = 150;
const LONG_REST = 1000;

export interface LinkChipsOptions {
  document: Document;
  language: Language;
  mode: MarkMode;
  /** Show that document. @param quietly without leaving the page */
  onOpen: (pdf: PdfOnPage, quietly: boolean) => void;
  signal: AbortSignal;
}

export interface DrawnLinkChip {
  href: string;
  text: string;
  shown: boolean;
  /** Client px. */
  box: Box;
}

/**
 * A chip beside each link to a disclosure's PDF, and at each PDF that the page shows itself: the way into our viewer. All
 * of it lies over the page, in the layers of one closed shadow root; the page's own tree is not touched.
 */
export class LinkChips {
  readonly #options: LinkChipsOptions;
  readonly #host: Host;
  readonly #levels: Levels;
  #chips = new Map<string, PlacedChip>();
  #mode: MarkMode;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stale = true;
  #looking = new AbortController();
  #looked = 0;
  #lookedAround = 0;

  constructor(options: LinkChipsOptions) {
    const { document, mode, signal } = options;
    this.#options = options;
    this.#mode = mode;
    this.#host = new Host(document.documentElement, [linkChipSheet]);
    this.#levels = new Levels(this.#host.root);
    // The page's own keys are not meant for our buttons.
    for (const name of ['keydown', 'keyup', 'keypress']) {
      this.#host.root.addEventListener(name, (event) => event.stopPropagation(), { signal });
    }
    watchChanges({
      roots: [document],
      sized: document.body ? [document.documentElement, document.body] : [document.documentElement],
      concerns: () => false,
      listener: ({ kind }) => this.#changed(kind !== 'scrolled'),
      signal,
    });
    watchLate(document, () => void this.look(), signal);
    signal.addEventListener('abort', () => this.#remove());
  }

  setMode(mode: MarkMode): void {
    if (mode === this.#mode) return;
    this.#mode = mode;
    this.#changed(true);
  }

  /** What is drawn now: the shadow root is closed to everybody else. */
  describe(): DrawnLinkChip[] {
    const drawn = [...this.#chips.values()].filter(({ element }) => element.style.visibility === 'visible');
    return drawn.map(({ element, pdf }) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { href: pdf.href, text: element.title, shown: pdf.shown, box: { left, top, width, height } };
    });
  }

  /** Looks what the page hands out now, in slices. A later look ends an earlier one. */
  async look(): Promise<void> {
    const { document, signal } = this.#options;
    this.#looking.abort();
    this.#looking = new AbortController();
    const looking = AbortSignal.any([signal, this.#looking.signal]);
    try {
      this.#show(await runInSlices(findPdfs(document, document.URL), { signal: looking }));
    } catch (error) {
      if (!looking.aborted) console.error(error);
    }
  }

  /** Chips that stay keep their element, and so the keyboard. */
  #show(pdfs: readonly PdfOnPage[]): void {
    const { document, language, onOpen } = this.#options;
    const before = this.#chips;
    this.#chips = new Map();
    for (const pdf of pdfs) {
      const known = before.get(pdf.href);
      before.delete(pdf.href);
      if (known && known.pdf.shown === pdf.shown) {
        known.adopt(pdf);
        this.#chips.set(pdf.href, known);
        continue;
      }
      known?.element.remove();
      const element = makeChip(document, pdf, language, (quietly) => onOpen(pdf, quietly));
      this.#chips.set(pdf.href, new PlacedChip(element, pdf));
    }
    for (const gone of before.values()) gone.element.remove();
    this.#changed(true);
  }

  #changed(stale: boolean): void {
    this.#stale ||= stale;
    // Most pages have none: nothing is asked of them.
    if (this.#chips.size > 0 && this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    this.#frame = 0;
    this.#host.stay();
    const now = performance.now();
    const { clientWidth, scrollWidth } = this.#options.document.documentElement;
    const view: View = { ...this.#host.origin(), width: clientWidth, height: innerHeight };
    this.#measure(now, view);
    const isShown = this.#mode !== 'none';
    for (const chip of this.#chips.values()) {
      const layer = this.#levels.at(chip.level);
      if (chip.element.parentElement !== layer) layer.append(chip.element);
    }
    if (isShown) this.#settle(now + BUDGET, view, scrollWidth);
    for (const chip of this.#chips.values()) chip.draw(isShown);
  }

  #measure(now: number, view: View): void {
    const all = this.#stale && now - this.#looked >= REST;
    const around = all && now - this.#lookedAround >= LONG_REST;
    for (const chip of this.#chips.values()) {
      if (around) chip.unsettle();
      if (all || chip.movesAlone || chip.isComing(view)) chip.measure(view);
    }
    if (this.#stale && !around) this.#lookLater(all ? this.#lookedAround + LONG_REST - now : this.#looked + REST - now);
    if (!all) return;
    this.#stale = false;
    this.#looked = now;
    if (around) this.#lookedAround = now;
  }

  #lookLater(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#changed(true), milliseconds);
  }

  #settle(until: number, view: View, pageWidth: number): void {
    const room = new FreeRoom((element) => element.localName === this.#host.element.localName);
    for (const { settled, place } of this.#chips.values())
      if (settled && place) room.take(moved(place, view.left, view.top));
    let done = true;
    for (const chip of this.#chips.values()) {
      if (chip.isDue(view) && performance.now() <= until) chip.settle(view, room);
      else if (!chip.settled) chip.wait(view, pageWidth);
      done &&= !chip.isDue(view);
    }
    if (!done) this.#changed(false);
  }

  #remove(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#levels.remove();
    this.#host.remove();
  }
}
