import type { Box } from '../box.ts';
import type { PagesChange, PdfPages } from './pdf-pages.ts';
import type { ShownPage, Turn } from './shown-page.ts';

/** What is used of pdf.js's `PDFViewer` (`pdfjs-dist/web/pdf_viewer.mjs`). */
export interface PdfJsViewer {
  readonly container: HTMLElement;
  /** The element that holds the pages. */
  readonly viewer: Element | null;
  readonly eventBus: PdfJsEvents;
  pagesRotation: number;
  currentPageNumber: number;
  /** @param index from 0 */
  getPageView(index: number): PdfJsPage | undefined;
}

export interface PdfJsEvents {
  on(name: string, listener: (event: { pageNumber?: number }) => void, options?: { signal?: AbortSignal }): void;
}

interface PdfJsPage {
  readonly div: HTMLElement;
  readonly viewport: { width: number; height: number; scale: number };
  readonly textLayer?: { readonly div: HTMLElement } | null;
}

/** After these the pages stand elsewhere. What they do to the size of the whole is also seen by the observer of sizes. */
const MOVING = [
  'scalechanging',
  'scrollmodechanged',
  'spreadmodechanged',
  'pagesinit',
  'pagesloaded',
  'pagerendered',
  'pagesdestroy',
];

/** The pages of pdf.js's own viewer. */
export class ViewerPages implements PdfPages {
  readonly #viewer: PdfJsViewer;

  constructor(viewer: PdfJsViewer) {
    this.#viewer = viewer;
  }

  get container(): HTMLElement {
    return this.#viewer.container;
  }

  shown(page: number): ShownPage | null {
    const view = this.#viewer.getPageView(page - 1);
    if (!view?.div.isConnected) return null;
    const { div, viewport } = view;
    const box = div.getBoundingClientRect();
    // The page's frame is part of its element. Rounded to whole px by the browser, and given in such by pdf.js.
    const width = box.width - 2 * div.clientLeft;
    const height = box.height - 2 * div.clientTop;
    if (width <= 0 || height <= 0) return null;
    const turn = turnOf(this.#viewer.pagesRotation);
    const lying = turn === 90 || turn === 270;
    const across = viewport.width / viewport.scale;
    const down = viewport.height / viewport.scale;
    return {
      paper: { left: box.left + div.clientLeft, top: box.top + div.clientTop, width, height },
      width: lying ? down : across,
      height: lying ? across : down,
      turn,
    };
  }

  printed(page: number): Box[] | null {
    const layer = this.#viewer.getPageView(page - 1)?.textLayer?.div;
    if (!layer?.isConnected || !layer.firstElementChild) return null;
    const boxes: Box[] = [];
    for (const span of layer.querySelectorAll('span')) {
      if (span.firstElementChild || !/\S/.test(span.textContent ?? '')) continue;
      const { left, top, width, height } = span.getBoundingClientRect();
      if (width > 0 && height > 0) boxes.push({ left, top, width, height });
    }
    return boxes;
  }

  turnTo(page: number): void {
    this.#viewer.currentPageNumber = page;
  }

  watch(listener: (change: PagesChange) => void, signal: AbortSignal): void {
    const moved = () => listener({ kind: 'moved' });
    const { eventBus, container, viewer } = this.#viewer;
    for (const name of MOVING) eventBus.on(name, moved, { signal });
    eventBus.on('rotationchanging', () => listener({ kind: 'turned' }), { signal });
    eventBus.on(
      'textlayerrendered',
      ({ pageNumber }) => pageNumber !== undefined && listener({ kind: 'drawn', page: pageNumber }),
      { signal },
    );
    const sizes = new ResizeObserver(moved);
    sizes.observe(container);
    if (viewer) sizes.observe(viewer);
    signal.addEventListener('abort', () => sizes.disconnect());
  }
}

function turnOf(rotation: number): Turn {
  const turn = ((rotation % 360) + 360) % 360;
  return turn === 90 || turn === 180 || turn === 270 ? turn : 0;
}
