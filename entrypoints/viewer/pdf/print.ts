import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

/** Dots an inch on paper: what Firefox prints with, and enough for the smallest figures of a table. */
const RESOLUTION = 150;
const POINTS = 72;

/**
 * Prints the original as it is, without marks: draws every page for paper, one at a time, and gives them to the
 * browser's own print dialogue. Each page keeps its size, so that landscape tables between portrait pages stay whole.
 *
 * @param paper an element that is shown only in print; emptied afterwards
 * @throws when a page cannot be drawn
 */
export async function printOriginal(
  pdf: PDFDocumentProxy,
  paper: HTMLElement,
  progress: (done: number, pages: number) => void,
): Promise<void> {
  const sheet = new CSSStyleSheet();
  const addresses: string[] = [];
  const sizes = new Map<string, string>();
  try {
    for (let number = 1; number <= pdf.numPages; number++) {
      progress(number - 1, pdf.numPages);
      const page = await pdf.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const size = `${width.toFixed(1)}pt ${height.toFixed(1)}pt`;
      const name = sizes.get(size) ?? `sheet-${sizes.size + 1}`;
      sizes.set(size, name);
      const address = URL.createObjectURL(await drawn(page));
      addresses.push(address);
      paper.append(await leaf(address, name));
    }
    sheet.replaceSync(
      [...sizes].map(([size, name]) => `@page ${name}{size:${size};margin:0}.${name}{page:${name}}`).join('\n'),
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    window.print();
  } finally {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    paper.replaceChildren();
    for (const address of addresses) URL.revokeObjectURL(address);
  }
}

async function drawn(page: PDFPageProxy): Promise<Blob> {
  const viewport = page.getViewport({ scale: RESOLUTION / POINTS });
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(viewport.width);
  canvas.height = Math.ceil(viewport.height);
  try {
    await page.render({ canvas, viewport, intent: 'print', background: '#ffffff' }).promise;
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('A page could not be drawn for paper')))),
    );
  } finally {
    // Emptied at once: hundreds of pages follow.
    canvas.width = 0;
    canvas.height = 0;
    page.cleanup();
  }
}

async function leaf(address: string, name: string): Promise<HTMLElement> {
  const element = document.createElement('div');
  element.className = `leaf ${name}`;
  const image = document.createElement('img');
  image.src = address;
  image.alt = '';
  await image.decode();
  element.append(image);
  return element;
}
