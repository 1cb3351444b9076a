import type { PDFViewerOptions } from 'pdfjs-dist/types/web/pdf_viewer.js';

/**
 * Stands where pdf.js wants translations of its own, which would watch every change of every page. Of its words we need
 * two, and those `page-words.ts` writes in ours.
 */
export const silentL10n = {
  getLanguage: () => 'zh-cn',
  getDirection: () => 'ltr',
  get: async () => '',
  translate: async () => undefined,
  translateOnce: async () => undefined,
  destroy: async () => undefined,
  pause: () => undefined,
  resume: () => undefined,
} as unknown as NonNullable<PDFViewerOptions['l10n']>;
