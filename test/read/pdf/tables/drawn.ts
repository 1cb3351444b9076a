import type { DrawnPage, Fill, Glyph, Rule } from '../../../../lib/read/pdf/drawn-page.ts';
import type { TaggedTable } from '../../../../lib/read/pdf/structure/tags.ts';
import { tablesOf } from '../../../../lib/read/pdf/tables/index.ts';

interface Setting {
  size?: number;
  bold?: boolean;
  hidden?: boolean;
}

/** A page to be drawn on: texts by where they begin, rules by where they run. Points, origin top left. */
export class Sheet {
  readonly glyphs: Glyph[] = [];
  readonly horizontal: Rule[] = [];
  readonly vertical: Rule[] = [];
  readonly fills: Fill[] = [];
  /** Tables of the structure tree. */
  readonly tagged: TaggedTable[] = [];
  private shows = 0;
  #content: number | null = null;

  readonly width: number;
  readonly height: number;

  constructor(width = 595, height = 842) {
    this.width = width;
    this.height = height;
  }

  /** What is set from here on is the marked content of this number. */
  mark(content: number | null): this {
    this.#content = content;
    return this;
  }

  /** Sets a text from `x` on a baseline, as one show operator. Wide characters take one em, all others half of one. */
  text(x: number, baseline: number, text: string, { size = 10, bold = false, hidden = false }: Setting = {}): this {
    this.shows++;
    let pen = x;
    for (const character of text) {
      const advance = widthOf(character) * size;
      if (character === ' ') {
        const last = this.glyphs.at(-1);
        if (last) last.spaceAfter = true;
      } else {
        this.glyphs.push({
          text: character,
          x0: pen,
          y0: baseline - 0.82 * size,
          x1: pen + advance,
          y1: baseline + 0.14 * size,
          baseline,
          size,
          show: this.shows,
          content: this.#content,
          set: 'across',
          spaceAfter: false,
          bold,
          hidden,
        });
      }
      pen += advance;
    }
    return this;
  }

  /** A text that ends at `x`, as figures do. */
  textTo(x: number, baseline: number, text: string, setting: Setting = {}): this {
    return this.text(x - lengthOf(text, setting.size), baseline, text, setting);
  }

  /** A text around the middle `x`. */
  textAround(x: number, baseline: number, text: string, setting: Setting = {}): this {
    return this.text(x - lengthOf(text, setting.size) / 2, baseline, text, setting);
  }

  /** A text that runs up the page from `y`, its baseline at `x`. */
  textUp(x: number, y: number, text: string, size = 10): this {
    this.shows++;
    let pen = y;
    for (const character of text) {
      const advance = widthOf(character) * size;
      if (character !== ' ') {
        this.glyphs.push({
          text: character,
          x0: x - 0.82 * size,
          y0: pen - advance,
          x1: x + 0.14 * size,
          y1: pen,
          baseline: pen,
          size,
          show: this.shows,
          content: this.#content,
          set: 'turned',
          spaceAfter: false,
          bold: false,
          hidden: false,
        });
      }
      pen -= advance;
    }
    return this;
  }

  across(y: number, from: number, to: number): this {
    this.horizontal.push({ at: y, from, to, width: 0.5 });
    return this;
  }

  down(x: number, from: number, to: number): this {
    this.vertical.push({ at: x, from, to, width: 0.5 });
    return this;
  }

  /** A full lattice. */
  lattice(xs: readonly number[], ys: readonly number[]): this {
    for (const y of ys) this.across(y, xs[0] ?? 0, xs.at(-1) ?? 0);
    for (const x of xs) this.down(x, ys[0] ?? 0, ys.at(-1) ?? 0);
    return this;
  }

  page(): DrawnPage {
    const { width, height, glyphs, horizontal, vertical, fills } = this;
    return {
      page: 1,
      width,
      height,
      glyphs,
      horizontal,
      vertical,
      fills,
      images: [],
      unreadable: 0,
      tagged: this.tagged,
    };
  }

  /** The texts of all tables found, each as its rows; spans as `text[rows x columns]`, what is blank as "". */
  read(): string[][][] {
    return tablesOf(this.page()).tables.map(rowsOf);
  }

  /** What stands outside of all tables. */
  rest(): string {
    return tablesOf(this.page())
      .rest.map(({ text }) => text)
      .join('');
  }
}

export function rowsOf(table: ReturnType<typeof tablesOf>['tables'][number]): string[][] {
  return Array.from({ length: table.rowCount }, (_, row) =>
    table.cells
      .filter((cell) => cell.row === row)
      .map(({ text, rowSpan, colSpan }) => (rowSpan * colSpan > 1 ? `${text}[${rowSpan}x${colSpan}]` : text)),
  );
}

function widthOf(character: string): number {
  if (character === ' ') return 0.25;
  return /[\u2e80-\uffef]/.test(character) ? 1 : 0.5;
}

function lengthOf(text: string, size = 10): number {
  return [...text].reduce((sum, character) => sum + widthOf(character), 0) * size;
}
