import type { PDFDocumentProxy } from 'pdfjs-dist';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { EventBus, LinkTarget, PDFHistory, PDFLinkService, type PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import type { Language } from '../../../lib/model/index.ts';
import { annotationIcons } from './assets.ts';
import { copyPlainly } from './copying.ts';
import { FindController } from './find-controller.ts';
import { speakOurWords } from './page-words.ts';
import { PagesViewer } from './pages-viewer.ts';
import { silentL10n } from './silent-l10n.ts';

/** What the toolbar shows of the pages. */
export interface StageState {
  page: number;
  pages: number;
  /** 1 = the size on paper, at 96 dots an inch. */
  scale: number;
  /** `page-width`, `page-fit`, `page-actual` or `auto` when the scale follows the window; null when it is set. */
  preset: string | null;
  /** Clockwise, in degrees. */
  rotation: number;
}

export type ZoomPreset = 'auto' | 'page-width' | 'page-fit' | 'page-actual';

/**
 * The pages of one document: pdf.js's own viewer with its link, find and history services, and nothing of forms,
 * scripts or editing. Only pages in view, and a few beside them, carry canvas and text.
 */
export class Stage {
  readonly eventBus = new EventBus();
  readonly viewer: PDFViewer;
  readonly links: PDFLinkService;
  readonly #history: PDFHistory;
  readonly #container: HTMLDivElement;
  readonly #listeners = new Set<() => void>();
  #state: StageState = { page: 1, pages: 0, scale: 1, preset: 'auto', rotation: 0 };

  constructor(container: HTMLDivElement, language: Language) {
    this.#container = container;
    const { eventBus } = this;
    this.links = new PDFLinkService({
      eventBus,
      externalLinkTarget: LinkTarget.BLANK,
      externalLinkRel: 'noopener noreferrer nofollow',
    });
    this.viewer = new PagesViewer({
      container,
      eventBus,
      linkService: this.links,
      findController: new FindController({ eventBus, linkService: this.links }),
      l10n: silentL10n,
      // Links and notes, but no fields to fill in; and no address is made of figures in the text.
      annotationMode: pdfjs.AnnotationMode.ENABLE,
      annotationEditorMode: pdfjs.AnnotationEditorType.DISABLE,
      enableAutoLinking: false,
      imageResourcesPath: annotationIcons,
    });
    this.links.setViewer(this.viewer);
    this.#history = new PDFHistory({ eventBus, linkService: this.links });
    this.links.setHistory(this.#history);
    speakOurWords(eventBus, container, language);
    copyPlainly(container);
    this.#follow();
  }

  get container(): HTMLDivElement {
    return this.#container;
  }

  get state(): StageState {
    return this.#state;
  }

  /** @param anchor what stands behind `#` in a PDF's address, such as `page=3`; empty for the place of the last visit */
  show(pdf: PDFDocumentProxy, anchor: string): void {
    this.eventBus.on(
      'pagesinit',
      () => {
        this.viewer.currentScaleValue = 'auto';
        this.#history.initialize({ fingerprint: pdf.fingerprints[0] ?? '', resetHistory: false, updateUrl: false });
        const place = anchor || this.#history.initialBookmark;
        if (place) this.links.setHash(place);
        this.#change({ pages: pdf.numPages, page: this.viewer.currentPageNumber });
        this.#container.focus({ preventScroll: true });
      },
      { once: true },
    );
    this.viewer.setDocument(pdf);
    this.links.setDocument(pdf);
  }

  /** @param anchor as behind `#` in a PDF's address; nothing happens while the reader goes back or forward */
  goToAnchor(anchor: string): void {
    if (anchor !== '' && !this.#history.popStateInProgress) this.links.setHash(anchor);
  }

  /** Pages that can be seen, first one first; 1-based. */
  pagesInView(): number[] {
    const { top, bottom } = this.#container.getBoundingClientRect();
    const { currentPageNumber, pagesCount } = this.viewer;
    const seen: number[] = [];
    for (let page = currentPageNumber; page <= pagesCount; page++) {
      const box = this.viewer.getPageView(page - 1)?.div?.getBoundingClientRect();
      if (!box || box.top > bottom) break;
      if (box.bottom > top) seen.push(page);
    }
    return seen.length > 0 ? seen : [currentPageNumber];
  }

  goToPage(page: number): void {
    this.viewer.currentPageNumber = Math.min(Math.max(Math.trunc(page), 1), Math.max(this.viewer.pagesCount, 1));
  }

  zoomTo(value: number | ZoomPreset): void {
    this.viewer.currentScaleValue = String(value);
  }

  /** @param origin client px of the point that stays where it is */
  zoomBy({ steps, factor, origin }: { steps?: number; factor?: number; origin?: [number, number] }): void {
    this.viewer.updateScale({
      drawingDelay: 400,
      ...(steps !== undefined && { steps }),
      ...(factor !== undefined && { scaleFactor: factor }),
      ...(origin && { origin }),
    });
  }

  rotateBy(degrees: 90 | -90): void {
    this.viewer.pagesRotation = (this.viewer.pagesRotation + degrees + 360) % 360;
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #follow(): void {
    const { eventBus } = this;
    eventBus.on('pagechanging', ({ pageNumber }: { pageNumber: number }) => this.#change({ page: pageNumber }));
    eventBus.on('scalechanging', ({ scale, presetValue }: { scale: number; presetValue?: string }) =>
      this.#change({ scale, preset: presetValue ?? null }),
    );
    eventBus.on('rotationchanging', ({ pagesRotation }: { pagesRotation: number }) =>
      this.#change({ rotation: pagesRotation }),
    );
    // A preset follows the window.
    new ResizeObserver(() => {
      const { preset } = this.#state;
      if (preset !== null && this.viewer.pagesCount > 0) this.viewer.currentScaleValue = preset;
    }).observe(this.#container);
  }

  #change(change: Partial<StageState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
