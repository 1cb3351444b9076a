import type { PlacedLine, Usual } from './placed-line.ts';
import { standsAlone } from './wording.ts';

/** A stretch of the flow as the search for the title sees it; `lines` is null for a table. */
export interface Titled {
  text: string;
  level: number | null;
  lines: readonly PlacedLine[] | null;
}

/** The title stands on one of the first pages of a document. */
const FIRST_PAGES = 3;

/**
 * Which stretch is the document's title: the largest heading of the first pages. A table's own title is not, nor is 目录.
 *
 * @returns its index, or -1
 */
export function titleAt(stretches: readonly Titled[], usual: Usual): number {
  const front = stretches.find(({ lines }) => lines)?.lines?.[0]?.page.page ?? 1;
  let best = -1;
  let most = usual.size * 1.1;
  for (const [index, { text, level, lines }] of stretches.entries()) {
    const first = lines?.[0];
    if (!first || level === null) continue;
    if (first.page.page >= front + FIRST_PAGES) break;
    if (/^目[录次]$/.test(text.replace(/\s/g, '')) || first.line.size <= most * 1.02 || namesTable(stretches, index))
      continue;
    best = index;
    most = first.line.size;
  }
  return best;
}

/** Nothing but department, unit and the like stand between a table's name and the table. */
function namesTable(stretches: readonly Titled[], index: number): boolean {
  for (const stretch of stretches.slice(index + 1, index + 6)) {
    if (stretch.lines === null) return true;
    if (!standsAlone(stretch.text)) return false;
  }
  return false;
}
