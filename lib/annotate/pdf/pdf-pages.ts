import type { Box } from '../box.ts';
import type { ShownPage } from './shown-page.ts';

/** What a surface needs of whatever shows a PDF's pages: pdf.js's viewer, or a few boxes in a test. Pages count from 1. */
export interface PdfPages {
  /**
   * The box in which the pages scroll. It is positioned, and nothing makes it the frame of what is `fixed` (no
   * `transform`, `filter`, `contain`): the marks lie in it and scroll along, and the card stands in the window.
   */
  readonly container: HTMLElement;
  /** How a page lies in the window now, drawn or not; null when there is none, or it is not laid out. */
  shown(page: number): ShownPage | null;
  /** Boxes of all that is printed on a page, in client px; null while the page is not drawn. */
  printed(page: number): Box[] | null;
  /** Lays a page out that is not: where pages are shown one at a time. */
  turnTo(page: number): void;
  /** Tells of all but scrolling, until the signal ends it. */
  watch(listener: (change: PagesChange) => void, signal: AbortSignal): void;
}

export type PagesChange =
  /** Pages stand elsewhere, or have another size. */
  | { kind: 'moved' }
  /** The reader has turned them. */
  | { kind: 'turned' }
  /** What is printed on a page is there to be asked for. */
  | { kind: 'drawn'; page: number };
