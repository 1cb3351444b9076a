/**
 * Where the files of pdf.js lie in the extension. `wxt.config.ts` copies them as they are: the worker is loaded by its
 * address, and the rest is fetched only for documents that need it.
 */
const folder = new URL('/pdfjs/', globalThis.location.origin).href;

export const pdfWorkerUrl = `${folder}pdf.worker.mjs`;

/** Icons of notes that a document carries. */
export const annotationIcons = `${folder}images/`;

/** For `getDocument`: fonts that are not embedded need the character maps, images of some kinds the decoders. */
export const pdfAssets = {
  cMapUrl: `${folder}cmaps/`,
  standardFontDataUrl: `${folder}standard_fonts/`,
  wasmUrl: `${folder}wasm/`,
  iccUrl: `${folder}iccs/`,
} as const;
