import type { CellStyle, Cell as SheetCell } from 'hucre';
import type { SheetFigure } from './figures.ts';

/** Cells of a sheet by hucre's key "row,column", from 0. */
export type SheetCells = Map<string, Partial<SheetCell>>;

const MOST_UNITS = 32_767;

const line = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const border = { top: line, right: line, bottom: line, left: line };
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;

/** "Text" as number format: what looks like a formula or a number stays text, also after the reader has edited it. */
const AS_TEXT = '@';

/**
 * Named with its size wherever a font is given: one that is bold and nothing else falls back to whatever the program has.
 * The reader's Excel substitutes it where it is missing, by one that holds Chinese as well.
 */
export const face = { name: '等线', size: 11 };

/** The few looks that a workbook has. Colour never stands alone: findings are listed, too. */
export const looks = {
  title: { font: { ...face, bold: true, size: 14 } },
  heading: { font: { ...face, bold: true } },
  plain: { numFmt: AS_TEXT, alignment: { vertical: 'top', wrapText: true } },
  /** Beside a number that is set to the right. */
  rule: { numFmt: AS_TEXT, alignment: { horizontal: 'left', vertical: 'top', indent: 1 } },
  unwrapped: { numFmt: AS_TEXT, alignment: { vertical: 'top' } },
  note: { font: { ...face, color: { rgb: '595959' } }, alignment: { vertical: 'top' } },
  link: { font: { ...face, color: { rgb: '0B57D0' }, underline: true }, alignment: { vertical: 'top' } },
  header: {
    numFmt: AS_TEXT,
    font: { ...face, bold: true },
    fill: fill('EDF1F5'),
    border,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  label: { numFmt: AS_TEXT, border, alignment: { vertical: 'center', wrapText: true } },
  amount: { border, alignment: { horizontal: 'right', vertical: 'center' } },
} as const satisfies Record<string, CellStyle>;

/** Ground of a figure that cannot be true together with others, and the frame of the likely slip. */
export const contradicted: CellStyle = { fill: fill('FFD9D6') };
const red = { style: 'medium', color: { rgb: 'C00000' } } as const;
export const likelySlip: CellStyle = { ...contradicted, border: { top: red, right: red, bottom: red, left: red } };

/** A text cell, never a formula. */
export function textCell(text: string, style: CellStyle): Partial<SheetCell> {
  return text === '' ? { value: null, type: 'empty', style } : { value: safeText(text), type: 'string', style };
}

/** A number cell that shows the figure as it is printed. */
export function figureCell(figure: SheetFigure, style: CellStyle): Partial<SheetCell> {
  return { value: figure.value, type: 'number', style: { ...style, numFmt: figure.format } };
}

/** A text cell that leads to a place in this workbook. */
export function linkCell(text: string, location: string): Partial<SheetCell> {
  return { ...textCell(text, looks.link), hyperlink: { target: '', location } };
}

/**
 * Text that the file format can hold: without control characters and halves of surrogate pairs, at most 32,767 units,
 * and with its own escapes escaped (`_x0041_` would be shown as A).
 */
export function safeText(text: string): string {
  const kept = text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, '')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return kept.length > MOST_UNITS ? `${kept.slice(0, MOST_UNITS - 1).toWellFormed()}…` : kept;
}

/** Width of a text in characters of the standard font: a Chinese character takes two. */
export function textWidth(text: string): number {
  let widest = 0;
  for (const printed of text.split('\n')) {
    let width = 0;
    for (const character of printed)
      width +=
        /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6“”‘’—…]|[\u{20000}-\u{3ffff}]/u.test(
          character,
        )
          ? 2
          : 1;
    widest = Math.max(widest, width);
  }
  return widest;
}
