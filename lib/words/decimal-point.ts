/** A printed figure taken apart before its decimal point, so that a column of them can be aligned there. */
export interface Figure {
  whole: string;
  /** The point, the decimals, and whatever follows; "" where it has none. */
  rest: string;
}

/**
 * Takes a figure apart where the points of a column stand under each other. No character is changed or lost.
 *
 * @param text as printed, signs and units included
 */
export function atDecimalPoint(text: string): Figure {
  const at = text.search(/[.．]\d+\D*$/);
  return at < 0 ? { whole: text, rest: '' } : { whole: text.slice(0, at), rest: text.slice(at) };
}

/** A decimal string with a true minus sign, and a plus where `signed` asks for one. */
export function showSign(decimal: string, signed = false): string {
  if (decimal.startsWith('-')) return `−${decimal.slice(1)}`;
  return signed && /[1-9]/.test(decimal) ? `+${decimal}` : decimal;
}
