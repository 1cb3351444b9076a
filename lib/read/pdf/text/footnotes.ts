import type { TextLine } from '../page-content.ts';

const MARK = /^(?:[①-⑳⑴-⒇]|[⁰¹²³⁴-⁹]+|[[［〔【]\d{1,2}[\]］〕】]|[*＊※†‡]|注\s*\d*\s*[:：])/;
/** Footnotes are smaller than the text by this. */
const SMALLER = 0.93;

/**
 * Lines at the foot of a page that belong to a mark in the text: smaller than the text and below it, the first with a
 * mark. They stand in the way of a sentence that goes on at the next page.
 *
 * @param lines of one page in reading order, without furniture; those after its last table
 * @param size in which most of the text is set, in points
 */
export function footnotesOf(lines: readonly TextLine[], size: number): Set<TextLine> {
  let from = lines.length;
  while (from > 0 && isSmall(lines[from - 1], size)) from--;
  const first = lines.slice(from).findIndex(({ text }) => MARK.test(text.trim()));
  const above = lines[from - 1];
  // With nothing of the text above them, they are notes of a table, or the text itself.
  if (first < 0 || !above) return new Set();
  return new Set(lines.slice(from + first));
}

function isSmall(line: TextLine | undefined, size: number): boolean {
  return line !== undefined && line.set === 'across' && line.size <= SMALLER * size;
}
