import { PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import { plainText } from './plain-text.ts';

/** pdf.js's viewer, whose copy of the whole document is plain text, too. */
export class PagesViewer extends PDFViewer {
  override async getAllText(interrupt: AbortSignal | null = null): Promise<string | null> {
    const text = await super.getAllText(interrupt as never);
    return text === null ? null : plainText(text);
  }
}
