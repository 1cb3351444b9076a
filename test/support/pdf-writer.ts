/**
 * A small writer of PDFs for tests: pages are written operator by operator, as producers write them, so that each habit
 * of theirs can be tried by itself.
 */
import { type Encryption, encryptionOf } from './pdf-encryption.ts';
import type { PdfFont } from './pdf-fonts.ts';
import { type PdfTag, writeTags } from './pdf-tags.ts';

export interface PdfPage {
  /** Operators; several pieces become several content streams' worth of lines. */
  content: string | readonly string[];
  /** x0 y0 x1 y1; 595 × 842 if not given. */
  mediaBox?: readonly [number, number, number, number];
  cropBox?: readonly [number, number, number, number];
  rotate?: number;
  /** By the names that the operators use. */
  fonts?: Readonly<Record<string, PdfFont>>;
  forms?: Readonly<Record<string, PdfForm>>;
  /** Graphics states, as the inside of their dictionaries: "/ca 0". */
  states?: Readonly<Record<string, string>>;
  /** Graphics states whose soft mask is the brightness of what is drawn here. */
  masks?: Readonly<Record<string, string>>;
  /** Images of one colour, by name. */
  images?: Readonly<Record<string, PdfImage>>;
  /** Layers by name, and whether they are switched on. */
  layers?: Readonly<Record<string, boolean>>;
  /** Tiling patterns: what one tile draws, 10 × 10. */
  patterns?: Readonly<Record<string, string>>;
}

export interface PdfForm {
  content: string;
  bbox: readonly [number, number, number, number];
  matrix?: readonly number[];
  /** A transparency group of its own. */
  group?: boolean;
}

export interface PdfImage {
  width: number;
  height: number;
  /** A mask lets the fill colour through; else the image is grey. */
  mask?: boolean;
}

export interface PdfOptions {
  /** Asked for when it is opened; '' for a document that only its owner may change. */
  password?: string;
  /** The structure tree; without any the document is not tagged. */
  tags?: readonly PdfTag[];
  /** Its own names for roles, and the standard ones. */
  roles?: Readonly<Record<string, string>>;
}

const A4 = [0, 0, 595, 842] as const;

/** @returns the bytes of a PDF with these pages */
export function writePdf(pages: readonly PdfPage[], options: PdfOptions = {}): Uint8Array {
  const file = new ObjectFile(options.password === undefined ? null : encryptionOf(options.password));
  const catalog = file.reserve();
  const tree = file.reserve();
  const layers = new Map<string, { reference: string; on: boolean }>();
  const kids = pages.map((page, index) => writePage(file, page, tree, layers, index));
  file.write(tree, `<< /Type /Pages /Count ${kids.length} /Kids [${kids.join(' ')}] >>`);
  const all = [...layers.values()];
  const off = all.filter(({ on }) => !on);
  const refer = (some: typeof all) => some.map(({ reference }) => reference).join(' ');
  const optional = all.length > 0 ? `/OCProperties << /OCGs [${refer(all)}] /D << /OFF [${refer(off)}] >> >>` : '';
  const tagged = options.tags ? writeTags(file, options.tags, kids, options.roles) : '';
  file.write(catalog, `<< /Type /Catalog /Pages ${tree} 0 R ${optional} ${tagged} >>`);
  return file.bytes(catalog);
}

function writePage(
  file: ObjectFile,
  page: PdfPage,
  tree: number,
  layers: Map<string, { reference: string; on: boolean }>,
  index: number,
): string {
  const entries = <Value>(
    of: Readonly<Record<string, Value>> | undefined,
    write: (value: Value, name: string) => string,
  ) =>
    Object.entries(of ?? {})
      .map(([name, value]) => `/${name} ${write(value, name)}`)
      .join(' ');
  const fonts = entries(page.fonts, (font) => font.write((body, stream) => file.add(body, stream)));
  const resources = `/Font << ${fonts} >>`;
  const writeForm = ({ content, bbox, matrix = [1, 0, 0, 1, 0, 0], group = false }: PdfForm, resources: string) =>
    file.add(
      `/Type /XObject /Subtype /Form /BBox [${bbox.join(' ')}] /Matrix [${matrix.join(' ')}] ` +
        `${group ? '/Group << /S /Transparency /CS /DeviceRGB /I true >>' : ''} /Resources << ${resources} >>`,
      content,
    );
  const masks = entries(page.masks, (content) => {
    const form = writeForm({ content, bbox: page.mediaBox ?? A4, group: true }, resources);
    return `<< /SMask << /S /Luminosity /G ${form} >> >>`;
  });
  const states = `${entries(page.states, (state) => `<< ${state} >>`)} ${masks}`;
  const patterns = entries(page.patterns, (content) =>
    file.add(
      '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 10 10] /XStep 10 /YStep 10 /Resources << >>',
      content,
    ),
  );
  const properties = entries(page.layers, (on, name) => {
    const known = layers.get(name);
    if (known) return known.reference;
    const reference = file.add('<< /Type /OCG /Name /Layer >>');
    layers.set(name, { reference, on });
    return reference;
  });
  const images = entries(page.images, (image) => writeImage(file, image));
  const shared = `${resources} /ExtGState << ${states} >> /Pattern << ${patterns} >> /Properties << ${properties} >>`;
  const forms = entries(page.forms, (form) => writeForm(form, `${shared} /XObject << ${images} >>`));
  const content = file.add('', typeof page.content === 'string' ? page.content : page.content.join('\n'));
  const crop = page.cropBox ? `/CropBox [${page.cropBox.join(' ')}]` : '';
  return file.add(
    `<< /Type /Page /Parent ${tree} 0 R /MediaBox [${(page.mediaBox ?? A4).join(' ')}] ${crop} /Rotate ${page.rotate ?? 0} /StructParents ${index} ` +
      `/Resources << ${shared} /XObject << ${forms} ${images} >> >> /Contents ${content} >>`,
  );
}

function writeImage(file: ObjectFile, { width, height, mask = false }: PdfImage): string {
  const bits = mask ? '/ImageMask true /BitsPerComponent 1' : '/ColorSpace /DeviceGray /BitsPerComponent 8';
  const bytes = mask ? Math.ceil(width / 8) * height : width * height;
  const data = (mask ? '\0' : '\x80').repeat(bytes);
  return file.add(`/Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${bits}`, data);
}

/** Objects by number, and where each begins. All text is latin-1: one character, one byte. */
class ObjectFile {
  readonly #bodies: (string | null)[] = [];
  readonly #encryption: Encryption | null;

  constructor(encryption: Encryption | null) {
    this.#encryption = encryption;
  }

  reserve(): number {
    this.#bodies.push(null);
    return this.#bodies.length;
  }

  write(number: number, body: string): void {
    this.#bodies[number - 1] = body;
  }

  /** @returns a reference; with a stream, `body` is the inside of its dictionary */
  add(body: string, stream?: string): string {
    const number = this.reserve();
    if (stream === undefined) this.write(number, body);
    else {
      const data = this.#encryption?.encrypt(stream, number) ?? stream;
      this.write(number, `<< ${body} /Length ${data.length} >>\nstream\n${data}\nendstream`);
    }
    return `${number} 0 R`;
  }

  bytes(catalog: number): Uint8Array {
    let text = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';
    const places = this.#bodies.map((body, index) => {
      const place = text.length;
      text += `${index + 1} 0 obj\n${body ?? 'null'}\nendobj\n`;
      return place;
    });
    const start = text.length;
    const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
    text += `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${rows}`;
    text += `trailer\n<< /Size ${places.length + 1} /Root ${catalog} 0 R ${this.#encryption?.trailer ?? ''} >>\n`;
    text += `startxref\n${start}\n%%EOF\n`;
    return Uint8Array.from(text, (character) => character.charCodeAt(0));
  }
}
