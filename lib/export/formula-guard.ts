/**
 * Spreadsheets run a cell that begins with one of these as a formula, also behind spaces, and some turn the full-width
 * forms into the plain ones first (OWASP, "CSV Injection").
 */
const LEAD = /^[\s\p{Cf}]*[=+\-@＝＋－＠\t\r]/u;

/** A pure number, also with separators, sign, percent or in full-width digits, or a dash that stands for nothing. */
const HARMLESS = /^\s*(?:[-+－＋]{0,1}(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?\s*[%％]?|[-－]+)\s*$/;

/**
 * Page text that no spreadsheet takes for a formula. An apostrophe goes before the whole text and before each of its
 * lines that begins like a formula: a reader that breaks lines inside quotes must not find one either. Pure numbers
 * stay as they are, negative ones too, or they would turn into text.
 */
export function guardFormula(text: string): string {
  if (HARMLESS.test(text.normalize('NFKC'))) return text;
  const guarded = text.replace(/[^\r\n]+/g, (line) => (LEAD.test(line) ? `'${line}` : line));
  return LEAD.test(guarded) ? `'${guarded}` : guarded;
}
