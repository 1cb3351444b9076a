import { encryptionOf } from '../support/pdf-encryption.ts';

/** Small PDFs, written object by object: each has one thing that a viewer must know how to take. */

interface SmallPage {
  /** Latin text, shown large. */
  text?: string;
  /** Addresses or actions that links on the page lead to, as PDF dictionaries. */
  links?: string[];
  /** `width height` in points. */
  size?: string;
}

interface SmallPdf {
  pages: SmallPage[];
  /** Titles of the outline, one for each page. */
  outline?: string[];
  /** Without it the document does not open. */
  password?: string;
}

/** A PDF with these pages. */
export function smallPdf({ pages, outline = [], password }: SmallPdf): Uint8Array {
  const lock = password === undefined ? null : encryptionOf(password);
  const objects = new Map<number, string>();
  const first = 10;
  const pageObject = (index: number) => first + 10 * index;
  const kids = pages.map((_, index) => `${pageObject(index)} 0 R`).join(' ');
  objects.set(1, `<</Type/Catalog/Pages 2 0 R${outline.length > 0 ? '/Outlines 4 0 R' : ''}>>`);
  objects.set(2, `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`);
  objects.set(3, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>');
  pages.forEach(({ text = '', links = [], size = '595 842' }, index) => {
    const own = pageObject(index);
    const drawn = `BT /F 40 Tf 72 700 Td (${text}) Tj ET`;
    const shown = lock?.encrypt(drawn, own + 1) ?? drawn;
    const notes = links.map(
      (action, at) =>
        `<</Type/Annot/Subtype/Link/Rect[72 ${600 - 40 * at} 300 ${630 - 40 * at}]/Border[0 0 1]/A ${action}>>`,
    );
    objects.set(
      own,
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${size}]/Contents ${own + 1} 0 R/Resources<</Font<</F 3 0 R>>>>/Annots[${notes.join('')}]>>`,
    );
    objects.set(own + 1, `<</Length ${shown.length}>>stream\n${shown}\nendstream`);
  });
  outline.forEach((title, index) => {
    const own = pageObject(index) + 2;
    const next = index + 1 < outline.length ? `/Next ${pageObject(index + 1) + 2} 0 R` : '';
    objects.set(own, `<</Title(${title})/Parent 4 0 R/Dest[${pageObject(index)} 0 R/Fit]${next}>>`);
  });
  if (outline.length > 0) {
    const last = pageObject(outline.length - 1) + 2;
    objects.set(4, `<</Type/Outlines/Count ${outline.length}/First ${first + 2} 0 R/Last ${last} 0 R>>`);
  }
  return Buffer.from(written(objects, lock?.trailer ?? ''), 'latin1');
}

function written(objects: ReadonlyMap<number, string>, trailer: string): string {
  let file = '%PDF-1.4\n';
  const size = Math.max(...objects.keys()) + 1;
  const places = new Map<number, number>();
  for (const [number, body] of objects) {
    places.set(number, file.length);
    file += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const start = file.length;
  const lines = Array.from({ length: size }, (_, number) => {
    const place = places.get(number);
    return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  return `${file}xref\n0 ${size}\n${lines.join('')}trailer<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF`;
}
