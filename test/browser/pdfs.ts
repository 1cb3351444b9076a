import { createHash } from 'node:crypto';

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
  const lock = password === undefined ? null : lockFor(password);
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
    const shown = lock ? latin(lock.locked(own + 1, Buffer.from(drawn, 'latin1'))) : drawn;
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

const PADDING = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex');
const ID = '00112233445566778899aabbccddeeff';

/** The oldest of the standard's encryptions (RC4 of 40 bits, revision 2): ISO 32000-1, 7.6.3. */
function lockFor(password: string) {
  const padded = Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);
  const owner = rc4(md5(padded).subarray(0, 5), padded);
  const permissions = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const key = md5(Buffer.concat([padded, owner, permissions, Buffer.from(ID, 'hex')])).subarray(0, 5);
  const user = rc4(key, PADDING);
  const hex = (bytes: Buffer) => `<${bytes.toString('hex')}>`;
  return {
    trailer: `/ID[<${ID}><${ID}>]/Encrypt<</Filter/Standard/V 1/R 2/O${hex(owner)}/U${hex(user)}/P -4>>`,
    locked(object: number, bytes: Buffer): Buffer {
      const salt = Buffer.from([object & 255, (object >> 8) & 255, (object >> 16) & 255, 0, 0]);
      return rc4(md5(Buffer.concat([key, salt])).subarray(0, 10), bytes);
    },
  };
}

function md5(bytes: Buffer): Buffer {
  return createHash('md5').update(bytes).digest();
}

/** Written out, since current OpenSSL has it no more. */
function rc4(key: Buffer, bytes: Buffer): Buffer {
  const box = Uint8Array.from({ length: 256 }, (_, index) => index);
  const at = (index: number) => box[index & 255] ?? 0;
  const swap = (a: number, b: number) => {
    const kept = at(a);
    box[a] = at(b);
    box[b] = kept;
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let i = 0;
  let j = 0;
  return Buffer.from(
    bytes.map((byte) => {
      i = (i + 1) & 255;
      j = (j + at(i)) & 255;
      swap(i, j);
      return byte ^ at(at(i) + at(j));
    }),
  );
}

function latin(bytes: Buffer): string {
  return bytes.toString('latin1');
}
