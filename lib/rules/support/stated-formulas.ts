/** One printed formula: 3=4+5, A=B+D−E. Names of columns or lines, as printed. */
export interface StatedFormula {
  name: string;
  terms: { name: string; weight: 1 | -1 }[];
}

const NAME = /^(?:\d{1,3}|[A-Za-z]{1,2}\d{0,2}|[甲乙丙丁])$/;

/**
 * Reads what a header or a 公式 column says of how figures follow from each other: `1=2+3`, `A=B+D`, `(1)=(2)+(3)`,
 * `3＝1－2`; a bare name (`B`, `4`) names its figure and says nothing more.
 *
 * @returns null for anything else
 */
export function readFormula(text: string): StatedFormula | null {
  const flat = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[()]/g, '')
    .replace(/[－–—−]/g, '-');
  const [name = '', right, ...rest] = flat.split('=');
  if (!NAME.test(name) || rest.length > 0) return null;
  if (right === undefined) return { name, terms: [] };
  const terms: StatedFormula['terms'] = [];
  for (const [, sign, term = ''] of right.matchAll(/([+-]?)([^+-]+)/g)) {
    if (!NAME.test(term)) return null;
    terms.push({ name: term, weight: sign === '-' ? -1 : 1 });
  }
  return terms.length > 0 &&
    terms
      .map(({ name: term, weight }) => `${weight > 0 ? '+' : '-'}${term}`)
      .join('')
      .replace(/^\+/, '') === right
    ? { name, terms }
    : null;
}

/**
 * The formulas among a row or column of texts, each with where its figures stand: positions in `texts`.
 * A name that stands twice is none, and a formula over a name that is missing says nothing.
 */
export function formulasIn(texts: readonly string[]): { total: number; terms: { at: number; weight: 1 | -1 }[] }[] {
  const read = texts.map(readFormula);
  const places = new Map<string, number | null>();
  for (const [index, formula] of read.entries()) {
    if (formula) places.set(formula.name, places.has(formula.name) ? null : index);
  }
  return read.flatMap((formula) => {
    const total = formula && formula.terms.length > 0 ? places.get(formula.name) : null;
    if (!formula || total === null || total === undefined) return [];
    const terms = formula.terms.map(({ name, weight }) => ({ at: places.get(name) ?? null, weight }));
    return terms.every((term): term is { at: number; weight: 1 | -1 } => term.at !== null) ? [{ total, terms }] : [];
  });
}
