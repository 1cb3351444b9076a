import { ticks } from '../../looks/index.ts';
import { type Box, moved } from '../box.ts';
import type { Ground } from '../surface.ts';
import type { Levels } from './levels.ts';
import { placedPath } from './path.ts';
import type { TickLayout } from './tick-layout.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Ticks drawn as one element: scrolling adds and removes elements by the row, not by the tick. */
const CHUNK = 48;

export interface QuietMark {
  /** The table or paragraph, and the mark's number in it. */
  group: string;
  index: number;
  kind: 'holds' | 'rounding';
  ground: Ground;
  level: number;
  box: Box;
  layouts: readonly TickLayout[];
}

/** The ticks of figures that agree, thousands on a page: drawn many to a path, since they only are to be seen. */
export class QuietMarks {
  readonly #levels: Levels;
  readonly #paths = new Map<string, { element: SVGPathElement; data: string }>();
  readonly #sheets = new Map<number, SVGSVGElement>();
  readonly #pool: SVGPathElement[] = [];
  #drawings = new Map<string, string[]>();
  #known = new WeakMap<readonly TickLayout[], { box: Box; glyphs: string; lines: string }>();

  constructor(levels: Levels) {
    this.#levels = levels;
  }

  /** To be called for each mark in view, then `write`. */
  add(mark: QuietMark): void {
    const { glyphs, lines } = this.#dataOf(mark);
    const chunk = `${mark.level} ${mark.kind} ${mark.ground} ${mark.group} ${Math.floor(mark.index / CHUNK)}`;
    if (glyphs !== '') this.#append(`glyphs ${chunk}`, glyphs);
    if (lines !== '') this.#append(`lines ${chunk}`, lines);
  }

  write(): void {
    for (const [key, parts] of this.#drawings) {
      const data = parts.join('');
      const known = this.#paths.get(key);
      if (known?.data === data) continue;
      const element = known?.element ?? this.#makePath(key);
      element.setAttribute('d', data);
      this.#paths.set(key, { element, data });
    }
    for (const [key, { element }] of this.#paths) {
      if (this.#drawings.has(key)) continue;
      // Emptied and used again: taking elements out of a page costs more than all else here.
      element.setAttribute('d', '');
      this.#pool.push(element);
      this.#paths.delete(key);
    }
    this.#drawings = new Map();
  }

  #append(key: string, data: string): void {
    const drawing = this.#drawings.get(key);
    if (drawing) drawing.push(data);
    else this.#drawings.set(key, [data]);
  }

  #dataOf({ kind, box, layouts }: QuietMark): { glyphs: string; lines: string } {
    const known = this.#known.get(layouts);
    if (known?.box === box) return known;
    let glyphs = '';
    let lines = '';
    for (const layout of layouts) {
      const glyph = layout.glyph && moved(layout.glyph, box.left, box.top);
      const line = layout.line && moved(layout.line, box.left, box.top);
      if (glyph) glyphs += placedPath(ticks[kind].path, glyph.left, glyph.top, glyph.width / 16);
      if (line) lines += placedPath(`M0 0h${line.width.toFixed(1)}`, line.left, line.top + line.height / 2, 1);
    }
    const data = { box, glyphs, lines };
    this.#known.set(layouts, data);
    return data;
  }

  #makePath(key: string): SVGPathElement {
    const [form = '', level = '0', kind = '', ground = ''] = key.split(' ');
    const element = this.#pool.pop() ?? this.#levels.document.createElementNS(SVG, 'path');
    element.setAttribute('class', `quiet ${form} ${kind} on-${ground}`);
    const sheet = this.#sheetAt(Number(level));
    if (element.parentNode !== sheet) sheet.append(element);
    return element;
  }

  #sheetAt(level: number): SVGSVGElement {
    const known = this.#sheets.get(level);
    if (known) return known;
    const sheet = this.#levels.document.createElementNS(SVG, 'svg');
    sheet.setAttribute('class', 'quiet-sheet');
    sheet.setAttribute('aria-hidden', 'true');
    this.#levels.at(level).prepend(sheet);
    this.#sheets.set(level, sheet);
    return sheet;
  }
}
