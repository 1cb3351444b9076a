import Decimal from 'decimal.js';
import { type PrintedNumber, parseNumber } from '../../amounts/index.ts';
import { type Cell, type Fact, type InterpretedTable, isCellPlace, type Table } from '../../model/index.ts';

/** A figure as a spreadsheet holds it. */
export interface SheetFigure {
  /**
   * A spreadsheet holds binary floats and nothing else. With at most 15 digits the float is written back as exactly
   * the decimal that was printed; longer figures stay text.
   */
  value: number;
  /** Shows it as printed: decimals, thousands separators, percent. */
  format: string;
  /** The exact decimal string, for arithmetic of ours. */
  exact: string;
}

const MOST_DIGITS = 15;

/** A bare whole number as long as this, where no fact stands, is a serial number or a bar code: 20221104110945. */
const SERIAL = /^\d{12,}$/;

/**
 * Which cells of a table are figures, by "row:column". A body cell is one when a fact stands there, or when it parses
 * and its column prints decimals or thousands separators, which codes, ordinals and years never do. All others are
 * text: a code that loses its leading zero, or can be added up, is worse than a figure that cannot.
 */
export function figuresOf(
  table: Table,
  interpreted: InterpretedTable | null,
  facts: readonly Fact[],
): Map<string, SheetFigure> {
  const texts = new Set(
    (interpreted?.ledgers ?? []).flatMap((ledger) => [...ledger.codeColumns, ...ledger.labelColumns]),
  );
  const stated = new Set<string>();
  for (const { place, value } of facts) {
    if (isCellPlace(place) && place.table === table.id && value !== null) stated.add(`${place.row}:${place.column}`);
  }
  const body = table.cells.filter((cell) => cell.row >= table.headerRows);
  const columns = new Set(body.filter((cell) => printsAmount(cell)).map((cell) => cell.column));
  const figures = new Map<string, SheetFigure>();
  for (const cell of body) {
    const key = `${cell.row}:${cell.column}`;
    const looksLikeOne = columns.has(cell.column) && !texts.has(cell.column) && !SERIAL.test(cell.text);
    const isFigure = stated.has(key) || looksLikeOne;
    const figure = isFigure ? sheetFigure(cell.text) : null;
    if (figure) figures.set(key, figure);
  }
  return figures;
}

function printsAmount(cell: Cell): boolean {
  const printed = parseNumber(cell.text);
  return printed !== null && (printed.decimals > 0 || /\d[,，]\d/.test(cell.text));
}

/** A printed figure as a number with its format, or null where it must stay text to stay as printed. */
export function sheetFigure(text: string): SheetFigure | null {
  const printed = parseNumber(text, { column: 'figures' });
  if (!printed || !isPlain(printed)) return null;
  const { value, decimals, percent } = printed;
  const exact = percent ? new Decimal(value).div(100).toFixed() : value;
  const whole = /[,，]/.test(text) ? '#,##0' : '0';
  const format = `${whole}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${percent ? '%' : ''}`;
  return { value: Number(exact), format, exact };
}

/** A dash, a comparator, a footnote mark or a unit would be lost in a number. */
function isPlain(printed: PrintedNumber): boolean {
  const digits = printed.value.replace(/^-?0*\.?0*|\D/g, '').length;
  return (
    printed.blank === false &&
    printed.comparator === null &&
    printed.unit === null &&
    printed.footnote === null &&
    digits <= MOST_DIGITS
  );
}
