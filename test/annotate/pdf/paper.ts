import type { PagesChange, PdfPages } from '../../../lib/annotate/pdf/index.ts';
import type { Box as PaperBox } from '../../../lib/read/pdf/drawn-page.ts';
import type { CellInk, Ink } from '../../../lib/read/pdf/ink.ts';

/** Pages of 600 by 800 points, one below the other, 20 px apart, in a container that begins 40 px below the window's top. */
export class StackedPages implements PdfPages {
  readonly container: HTMLElement;
  scale = 1;
  turn: 0 | 90 | 180 | 270 = 0;
  laidOut = true;
  texts: PaperBox[] | null = null;
  #listener: (change: PagesChange) => void = () => undefined;

  constructor(document: Document) {
    this.container = document.createElement('div');
    Object.defineProperties(this.container, { clientWidth: { value: 700 }, clientHeight: { value: 500 } });
    this.container.getBoundingClientRect = () => new DOMRect(0, 40, 700, 500);
    this.container.scrollBy = ((options: ScrollToOptions) => {
      this.container.scrollTop += options.top ?? 0;
      this.container.scrollLeft += options.left ?? 0;
    }) as typeof this.container.scrollBy;
  }

  shown(page: number) {
    if (!this.laidOut || page < 1 || page > 9) return null;
    const lying = this.turn === 90 || this.turn === 270;
    const [width, height] = lying ? [800 * this.scale, 600 * this.scale] : [600 * this.scale, 800 * this.scale];
    const top = 40 + (page - 1) * (height + 20) - this.container.scrollTop;
    return {
      paper: { left: 50 - this.container.scrollLeft, top, width, height },
      width: 600,
      height: 800,
      turn: this.turn,
    };
  }

  printed() {
    return this.texts?.map(([left, top, x1, y1]) => ({ left, top, width: x1 - left, height: y1 - top })) ?? null;
  }

  turnTo() {
    this.laidOut = true;
  }

  watch(listener: (change: PagesChange) => void) {
    this.#listener = listener;
  }

  tell(change: PagesChange): void {
    this.#listener(change);
  }
}

export function cell(page: number, box: PaperBox, line: PaperBox | null, spans: Partial<CellInk> = {}): CellInk {
  return { page, box, lines: line ? [line] : [], rowSpan: 1, colSpan: 1, ...spans };
}

/** A table on pages 2 and 3, its figures set right, one row cut by the page's end; and a paragraph of two lines. */
export function ink(): Ink {
  return {
    tables: new Map([
      [
        't',
        {
          pieces: [
            { page: 2, box: [100, 500, 400, 760] },
            { page: 3, box: [100, 60, 400, 300] },
          ],
          cells: new Map([
            ['0:0', [cell(2, [100, 500, 400, 520], [200, 504, 300, 516], { colSpan: 3 })]],
            ['1:1', [cell(2, [200, 520, 300, 540], [260, 524, 296, 536])]],
            ['2:1', [cell(2, [200, 540, 300, 560], [220, 544, 296, 556])]],
            ['3:1', [cell(2, [200, 740, 300, 760], null), cell(3, [200, 60, 300, 80], [240, 64, 296, 76])]],
            ['4:1', [cell(3, [200, 80, 300, 100], null)]],
          ]),
        },
      ],
    ]),
    blocks: new Map([
      [
        'p',
        [
          { page: 1, box: [100, 100, 400, 112], start: 0, end: 4, edges: [100, 150, 200, 300, 400] },
          { page: 1, box: [100, 120, 200, 132], start: 4, end: 6, edges: [100, 150, 200] },
        ],
      ],
    ]),
  };
}

/** Boxes to the hundredth of a px: shares of a page are no round numbers. */
export function rounded<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (_, one) =>
    typeof one === 'number' ? Math.round(one * 100) / 100 : one,
  ) as Value;
}
