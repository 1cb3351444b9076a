/** A printed figure taken apart at its decimal point, so that a column of them can be aligned there. */
export interface Figure {
  text: string;
  /** What an unseen filler after it must hold for the points to stand under each other. */
  filler: string;
}

/**
 * Aligns figures on their decimal points without changing a character of them: each gets a filler as wide as the
 * decimals that it lacks beside the longest.
 *
 * @param texts as printed, signs and units included; blanks stay blank
 */
export function alignDecimals(texts: readonly string[]): Figure[] {
  const tails = texts.map((text) => /[.．]\d+$/.exec(text)?.[0] ?? '');
  const longest = Math.max(0, ...tails.map((tail) => tail.length));
  return texts.map((text, index) => ({ text, filler: '.00000000'.slice(tails[index]?.length ?? 0, longest) }));
}

/** A decimal string with a true minus sign, and a plus where `signed` asks for one. */
export function showSign(decimal: string, signed = false): string {
  if (decimal.startsWith('-')) return `−${decimal.slice(1)}`;
  return signed && /[1-9]/.test(decimal) ? `+${decimal}` : decimal;
}
