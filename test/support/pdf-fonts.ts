/** Adds an object to the file; with a stream, `body` is the inside of its dictionary. Gives the reference. */
export type AddObject = (body: string, stream?: string) => string;

export interface PdfFont {
  write(add: AddObject): string;
  /** A text as the operand of a show operator. */
  encode(text: string): string;
}

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');

/** One of the fourteen fonts that need no file: Helvetica, Times-Bold, Courier … Latin text only. */
export function standardFont(name: string): PdfFont {
  return {
    write: (add) => add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`),
    encode: (text) => `(${text.replace(/[\\()]/g, '\\$&')})`,
  };
}

export interface ChineseFontOptions {
  vertical?: boolean;
  bold?: boolean;
  /** Another meaning than its own for some characters, as maps in real files have; null for none. */
  meanings?: Readonly<Record<string, string | null>>;
}

/**
 * A font with two-byte codes, each character an em wide and ASCII half of one, that brings its map to Unicode, as the
 * fonts of Word and Chromium do. It brings no outlines.
 */
export function chineseFont({ vertical = false, bold = false, meanings = {} }: ChineseFontOptions = {}): PdfFont {
  const codes = new Map<string, number>();
  const codeOf = (character: string) => {
    const known = codes.get(character);
    if (known !== undefined) return known;
    codes.set(character, codes.size + 1);
    return codes.size;
  };
  const encode = (text: string) => `<${Array.from(text, (character) => hex(codeOf(character), 4)).join('')}>`;
  return {
    encode,
    write(add) {
      const mapped = [...codes].filter(([character]) => meanings[character] !== null);
      const rows = mapped.map(([character, code]) => `<${hex(code, 4)}> <${utf16(meanings[character] ?? character)}>`);
      const map = add('', unicodeMap(rows));
      const widths = [...codes].map(([character, code]) => `${code} [${character < '\x7f' ? 500 : 1000}]`).join(' ');
      const name = bold ? 'SimSun-Bold' : 'SimSun';
      const descriptor = add(
        `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -140 1000 860] /ItalicAngle 0 /Ascent 860 /Descent -140 /StemV 80 >>`,
      );
      const descendant = add(
        `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ` +
          `/FontDescriptor ${descriptor} /DW 1000 /W [${widths}] /CIDToGIDMap /Identity >>`,
      );
      return add(
        `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-${vertical ? 'V' : 'H'} ` +
          `/DescendantFonts [${descendant}] /ToUnicode ${map} >>`,
      );
    },
  };
}

/**
 * A font whose glyphs are drawn by operators: each letter a box, .5 em wide; 100 units are an em.
 *
 * @param down its unit points down, and its letters stand at negative heights: as Chromium writes them
 */
export function drawnFont(letters: string, down = false): PdfFont {
  const turn = down ? -1 : 1;
  return {
    encode: (text) => `(${text})`,
    write(add) {
      const codes = Array.from(letters, (letter) => letter.charCodeAt(0));
      const [first, last] = [Math.min(...codes), Math.max(...codes)];
      const box = add('', `50 0 0 0 40 ${turn * 70} d1 5 0 30 ${turn * 70} re f`);
      const names = codes.map((code) => `/g${code} ${box}`).join(' ');
      const differences = codes.map((code) => `${code} /g${code}`).join(' ');
      const widths = Array.from({ length: last - first + 1 }, () => 50).join(' ');
      const map = add(
        '',
        unicodeMap(
          codes.map((code) => `<${hex(code, 2)}> <${hex(code, 4)}>`),
          1,
        ),
      );
      return add(
        `<< /Type /Font /Subtype /Type3 /FontBBox [0 ${turn * -20} 50 ${turn * 80}] /FontMatrix [.01 0 0 ${turn * 0.01} 0 0] /CharProcs << ${names} >> ` +
          `/Encoding << /Type /Encoding /Differences [${differences}] >> /FirstChar ${first} /LastChar ${last} ` +
          `/Widths [${widths}] /Resources << >> /ToUnicode ${map} >>`,
      );
    },
  };
}

function unicodeMap(rows: readonly string[], bytes = 2): string {
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    `1 begincodespacerange <${'00'.repeat(bytes)}> <${'ff'.repeat(bytes)}> endcodespacerange`,
    `${rows.length} beginbfchar`,
    ...rows,
    'endbfchar endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

const utf16 = (text: string) =>
  Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index), 4)).join('');
