/** Marks on the pages of a PDF: `new PdfSurface(new ViewerPages(pdfViewer), ink)`. */
export type { PagesChange, PdfPages } from './pdf-pages.ts';
export { PdfSurface } from './pdf-surface.ts';
export type { ShownPage, Turn } from './shown-page.ts';
export { type PdfJsEvents, type PdfJsViewer, ViewerPages } from './viewer-pages.ts';
