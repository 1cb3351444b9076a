import type { Glyph } from '../../../../lib/read/pdf/drawn-page.ts';
import type { PageContent, PageTable, TextLine } from '../../../../lib/read/pdf/page-content.ts';
import { textOf } from '../../../../lib/read/pdf/text/index.ts';

export interface Setting {
  x?: number;
  baseline?: number;
  size?: number;
  bold?: boolean;
  /** White between all characters, in em. */
  spacing?: number;
  /** Each character by an operator of its own. */
  apart?: boolean;
  set?: Glyph['set'];
}

let shows = 0;

/**
 * Sets type as a document would: wide characters an em wide, digits half an em, other letters .5 em. A space in the text
 * moves the pen by .5 em (two by 1 em) and marks the glyph before; "|" moves it by .3 em and marks nothing.
 */
export function set(text: string, setting: Setting = {}): Glyph[] {
  const { x = 50, baseline = 100, size = 10, bold = false, spacing = 0, apart = false, set: way = 'across' } = setting;
  const glyphs: Glyph[] = [];
  let pen = x;
  let show = ++shows;
  for (const character of text) {
    const last = glyphs.at(-1);
    if (character === ' ') {
      pen += 0.5 * size;
      if (last) last.spaceAfter = true;
      continue;
    }
    if (character === '|') {
      pen += 0.3 * size;
      show = ++shows;
      continue;
    }
    if (apart) show = ++shows;
    const width = (/[\u2E80-\uFFEF]/.test(character) ? 1 : 0.5) * size;
    glyphs.push({
      text: character,
      x0: pen,
      y0: baseline - 0.82 * size,
      x1: pen + width,
      y1: baseline + 0.14 * size,
      baseline,
      size,
      show,
      set: way,
      content: null,
      spaceAfter: false,
      bold,
      hidden: false,
    });
    pen += width + spacing * size;
  }
  return glyphs;
}

/** Lines of one column, each set at its own x: `[x, text]` or text alone at the left margin. */
export function linesAt(
  rows: readonly (string | [x: number, text: string])[],
  {
    top = 100,
    pitch = 18,
    size = 10,
    bold = false,
  }: { top?: number; pitch?: number; size?: number; bold?: boolean } = {},
): TextLine[] {
  return rows.flatMap((row, index) => {
    const [x, text] = typeof row === 'string' ? [50, row] : row;
    return textOf(set(text, { x, baseline: top + index * pitch, size, bold })).lines;
  });
}

export function pageOf(page: number, lines: TextLine[], tables: PageTable[] = []): PageContent {
  return {
    page,
    width: 500,
    height: 800,
    lines,
    tables,
    legibility: { shown: 1, hidden: 0, unreadable: 0, imageShare: 0 },
  };
}

export function tableAt(y0: number, y1: number, x0 = 50, x1 = 450): PageTable {
  return {
    box: [x0, y0, x1, y1],
    rowCount: 1,
    columnCount: 1,
    xs: [x0, x1],
    ys: [y0, y1],
    cells: [],
    method: 'ruled',
    confidence: 1,
    defects: [],
  };
}

/** Words that fill a line of 40 wide characters, from 50 to 450 pt. */
export const FULL = '本部门按照综合预算的原则编制预算所有收入和支出均纳入部门预算管理并由单位统筹安排使用';
