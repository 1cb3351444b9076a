/** Excel's own limit, in UTF-16 units. */
const MOST_UNITS = 31;

/**
 * Names that Excel takes for sheets: at most 31 units, not empty, without `[ ] : * ? / \` and without apostrophes (the
 * quotes of a reference, which a name of page text must not close), none twice in whatever case, none "History".
 *
 * @param taken names of sheets that are there already
 */
export function sheetNames(titles: readonly string[], taken: readonly string[] = []): string[] {
  const used = new Set(['history', ...taken.map(comparable)]);
  return titles.map((title, index) => {
    const clean = cut(
      title
        .toWellFormed()
        .replace(/[\p{Cc}\p{Cf}\u2028\u2029\ufffe\uffff]/gu, ' ')
        .replace(/[[\]:*?/\\'’‘＇]/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
      MOST_UNITS,
    );
    const base = clean || `${index + 1}`;
    let name = base;
    for (let number = 2; used.has(comparable(name)); number++) {
      const suffix = ` (${number})`;
      name = cut(base, MOST_UNITS - suffix.length) + suffix;
    }
    used.add(comparable(name));
    return name;
  });
}

function comparable(name: string): string {
  return name.normalize('NFKC').toLocaleLowerCase('en');
}

/** Cut to so many UTF-16 units, never inside a surrogate pair. */
function cut(text: string, most: number): string {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > most) break;
    kept += character;
  }
  return kept.trim();
}

/** `'name'!B3`. Row and column count from 0 on the sheet. */
export function reference(sheet: string, row: number, column: number): string {
  return `'${sheet.replaceAll("'", "''")}'!${cellName(row, column)}`;
}

/** `B3`. Row and column count from 0. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters + (row + 1);
}
