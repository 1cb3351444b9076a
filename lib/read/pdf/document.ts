import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { drawingOf, type Font, TooMuchDrawn } from './drawing/index.ts';
import type { DrawnPage } from './drawn-page.ts';
import { TagReader } from './structure/tag-reader.ts';

type Layers = Awaited<ReturnType<PDFDocumentProxy['getOptionalContentConfig']>>;

/** What is used of pdf.js: handed in, since browsers and Node load different builds of it. */
export type PdfJs = Pick<typeof import('pdfjs-dist'), 'getDocument' | 'OPS'>;

/** Addresses or paths of the tables of characters and the fonts that pdf.js brings, each with a slash at its end. */
export interface PdfAssets {
  cMapUrl: string;
  standardFontDataUrl: string;
  wasmUrl: string;
}

export interface OpenOptions {
  password?: string;
  assets: PdfAssets;
}

export type PdfProblemCode = 'encrypted' | 'wrong-password' | 'broken' | 'not-a-pdf' | 'empty' | 'too-large';

/** Why a PDF could not be read; the words for each code stand in `errors` of the catalogue. */
export class PdfProblem extends Error {
  readonly code: PdfProblemCode;

  constructor(code: PdfProblemCode, cause?: unknown) {
    super(code, { cause });
    this.name = 'PdfProblem';
    this.code = code;
  }
}

/** An open PDF. One page at a time is held. */
export interface PdfFile {
  readonly pageCount: number;
  /**
   * What a page's operators draw.
   *
   * @param page 1-based
   * @throws {PdfProblem} `broken` when the page cannot be read, `too-large` when it draws more than any page of text does
   */
  drawPage(page: number): Promise<DrawnPage>;
  close(): Promise<void>;
}

/** A file may have this many bytes before the mark that makes it a PDF. */
const BEFORE_MARK = 1024;
/** More than the longest official document has. */
const MAX_PAGES = 5000;
/** A map or drawing may have more; a page of tables never has. */
const MAX_OPERATORS = 2_000_000;
/** Images are not looked at: none is decoded. In pixels. */
const MAX_IMAGE = 1;
/** A font that has not come by then never will. In milliseconds. */
const FONT_PATIENCE = 2000;

/**
 * Opens a PDF to read its text and rules. Nothing is drawn, no script is run, no image decoded.
 *
 * @param bytes are handed over to pdf.js and must not be used again
 * @throws {PdfProblem}
 */
export async function openPdf(bytes: Uint8Array, pdfjs: PdfJs, { password, assets }: OpenOptions): Promise<PdfFile> {
  if (!isPdf(bytes)) throw new PdfProblem('not-a-pdf');
  const task = pdfjs.getDocument({
    data: bytes,
    ...(password !== undefined && { password }),
    ...assets,
    cMapPacked: true,
    disableFontFace: true,
    useSystemFonts: false,
    fontExtraProperties: false,
    maxImageSize: MAX_IMAGE,
    isImageDecoderSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  let pdf: PDFDocumentProxy;
  let layers: Layers;
  let tags: TagReader;
  try {
    pdf = await task.promise;
    [layers, tags] = await Promise.all([pdf.getOptionalContentConfig(), TagReader.of(pdf)]);
  } catch (error) {
    await task.destroy();
    throw problemOf(error);
  }
  if (pdf.numPages < 1 || pdf.numPages > MAX_PAGES) {
    await task.destroy();
    throw new PdfProblem(pdf.numPages < 1 ? 'empty' : 'too-large');
  }
  return {
    pageCount: pdf.numPages,
    drawPage: (page) => drawPage({ pdf, layers, tags }, page, pdfjs.OPS),
    close: () => task.destroy(),
  };
}

/** Whether bytes say of themselves that they are a PDF, whatever the file is named. */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, BEFORE_MARK)).includes('%PDF-');
}

interface Opened {
  pdf: PDFDocumentProxy;
  layers: Layers;
  tags: TagReader;
}

async function drawPage({ pdf, layers, tags }: Opened, number: number, OPS: PdfJs['OPS']): Promise<DrawnPage> {
  let page: PDFPageProxy | null = null;
  try {
    page = await pdf.getPage(number);
    // 0: without annotations, whose drawings are no part of the text.
    const operators = await page.getOperatorList({ intent: 'display', annotationMode: 0 });
    if (operators.fnArray.length > MAX_OPERATORS) throw new PdfProblem('too-large');
    const [fonts, tagged] = await Promise.all([fontsOf(page, operators, OPS), tags.tablesOf(page)]);
    const isLayerShown = (layer: unknown) => layers.isVisible(layer);
    const drawn = drawingOf(operators, fonts, page.getViewport({ scale: 1 }), OPS, { page: number, isLayerShown });
    return { ...drawn, tagged };
  } catch (error) {
    throw problemOf(error);
  } finally {
    page?.cleanup();
  }
}

async function fontsOf(
  page: PDFPageProxy,
  { fnArray, argsArray }: { fnArray: readonly number[]; argsArray: readonly unknown[] },
  OPS: PdfJs['OPS'],
): Promise<Map<string, Font | null>> {
  const names = new Set<string>();
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index] as readonly unknown[];
    if (operator === OPS.setFont) names.add(args[0] as string);
    if (operator !== OPS.setGState) continue;
    for (const [key, value] of args[0] as [string, unknown][]) if (key === 'Font') names.add((value as [string])[0]);
  }
  const fonts = await Promise.all(Array.from(names, async (name) => [name, await fontOf(page, name)] as const));
  return new Map(fonts);
}

/** The font by its name; null when the document names one that it does not have. */
function fontOf(page: PDFPageProxy, name: string): Promise<Font | null> {
  const { commonObjs } = page;
  if (commonObjs.has(name)) return Promise.resolve(commonObjs.get(name) as Font);
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(null), FONT_PATIENCE);
    commonObjs.get(name, (font: Font) => {
      clearTimeout(late);
      resolve(font);
    });
  });
}

function problemOf(error: unknown): PdfProblem {
  if (error instanceof PdfProblem) return error;
  if (error instanceof TooMuchDrawn) return new PdfProblem('too-large', error);
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') {
    // 1: a password is needed, 2: it was wrong.
    const wrong = (error as { code?: number }).code === 2;
    return new PdfProblem(wrong ? 'wrong-password' : 'encrypted', error);
  }
  return new PdfProblem('broken', error);
}
