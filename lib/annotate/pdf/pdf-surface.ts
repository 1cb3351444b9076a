import type { Place } from '../../model/index.ts';
import type { Box as PaperBox } from '../../read/pdf/drawn-page.ts';
import type { Ink, PageBox } from '../../read/pdf/ink.ts';
import { around, type Box, common } from '../box.ts';
import type { Figure, Setting, Surface, SurfaceChange } from '../surface.ts';
import { InkIndex } from './ink-index.ts';
import type { PdfPages } from './pdf-pages.ts';
import { bringIntoView } from './scroll.ts';
import { onPaper, onScreen, type ShownPage } from './shown-page.ts';

/**
 * The pages of a PDF in our viewer. Where things stand is known from the reading; the viewer only tells how each page
 * lies. Pages need not be drawn for that, so marks are there before their page is, and survive zoom, turning and
 * drawing anew.
 *
 * Marks lie in the scrolled box itself and move with it: no frame passes between a page and its marks.
 */
export class PdfSurface implements Surface {
  readonly ours = true;
  readonly #pages: PdfPages;
  readonly #ink: InkIndex;
  /** How pages lie, until the running script ends: nothing moves in between but by our own scrolling. */
  readonly #lying = new Map<number, ShownPage | null>();
  /** What is printed on drawn pages, on paper. */
  readonly #printed = new Map<number, PaperBox[]>();

  constructor(pages: PdfPages, ink: Ink) {
    this.#pages = pages;
    this.#ink = new InkIndex(ink);
  }

  get home(): HTMLElement {
    return this.#pages.container;
  }

  boxesOf(place: Place): Box[] | null {
    const boxes = this.#onScreen(this.#ink.boxesOf(place));
    return boxes.length > 0 ? boxes : null;
  }

  figureOf(place: Place): Figure | null {
    const characters = this.#ink.charactersOf(place);
    const page = characters && this.#shown(characters.page);
    if (!page) return null;
    const align = this.#ink.alignOf(place);
    const turned = { 0: align, 90: 'center', 180: opposite[align], 270: 'center' } as const;
    // Paper is white. Figures on dark fills are rare, and the reading does not tell of fills.
    return { ink: onScreen(characters.box, page), align: turned[page.turn], ground: 'light' };
  }

  boxOfGroup(group: string): Box | null {
    return around(this.piecesOf(group));
  }

  piecesOf(group: string): Box[] {
    return this.#onScreen(this.#ink.piecesOf(group));
  }

  settingOf(): Setting {
    const { container } = this.#pages;
    const { left, top } = container.getBoundingClientRect();
    const { clientLeft, clientTop, clientWidth, clientHeight } = container;
    return {
      clip: { left: left + clientLeft, top: top + clientTop, width: clientWidth, height: clientHeight },
      movesAlone: false,
      ground: 'light',
      level: 0,
    };
  }

  textNear(group: string, area: Box): Box[] {
    const pages = new Set(this.#ink.piecesOf(group).map(({ page }) => page));
    return [...pages].flatMap((number) => {
      const page = this.#shown(number);
      if (!page || !common(page.paper, area)) return [];
      return this.#linesOn(number, page)
        .map((line) => onScreen(line, page))
        .filter((box) => common(box, area) !== null);
    });
  }

  scrollTo(target: Place | string): boolean {
    const isGroup = typeof target === 'string';
    const [first] = isGroup ? this.#ink.piecesOf(target) : this.#ink.boxesOf(target);
    if (!first) return false;
    if (!this.#shown(first.page)) this.#pages.turnTo(first.page);
    this.#lying.clear();
    const page = this.#shown(first.page);
    if (!page) return false;
    bringIntoView(this.#pages.container, onScreen(first.box, page), isGroup);
    this.#lying.clear();
    return true;
  }

  watch(listener: (change: SurfaceChange) => void, signal: AbortSignal): void {
    const { container } = this.#pages;
    this.#pages.watch((change) => {
      this.#lying.clear();
      if (change.kind === 'drawn') this.#printed.delete(change.page);
      listener({ kind: told[change.kind] });
    }, signal);
    const scrolled = () => listener({ kind: 'scrolled' });
    container.addEventListener('scroll', scrolled, { passive: true, signal });
    const view = container.ownerDocument.defaultView;
    view?.addEventListener('resize', () => listener({ kind: 'moved' }), { signal });
  }

  #onScreen(boxes: readonly PageBox[]): Box[] {
    return boxes.flatMap(({ page: number, box }) => {
      const page = this.#shown(number);
      return page ? [onScreen(box, page)] : [];
    });
  }

  #shown(number: number): ShownPage | null {
    const known = this.#lying.get(number);
    if (known !== undefined) return known;
    if (this.#lying.size === 0) queueMicrotask(() => this.#lying.clear());
    const page = this.#pages.shown(number);
    this.#lying.set(number, page);
    return page;
  }

  /** All that is printed there as soon as the page is drawn, headers and footers too; before that what was read. */
  #linesOn(number: number, page: ShownPage): PaperBox[] {
    const known = this.#printed.get(number);
    if (known) return known;
    const printed = this.#pages.printed(number)?.map((box) => onPaper(box, page));
    if (printed) this.#printed.set(number, printed);
    return printed ?? this.#ink.linesOn(number);
  }
}

/** A page that was turned shows the same words elsewhere, perhaps in boxes of the same size: all is looked at again. */
const told = { moved: 'moved', turned: 'replaced', drawn: 'filled' } as const;

const opposite = { left: 'right', center: 'center', right: 'left' } as const;
