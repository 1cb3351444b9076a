import type { PageContent, PageTable, TextLine } from '../page-content.ts';

/** Lines between a table's title and the table: department, unit, date, sheet number, a second line of the title. */
const MOST_BETWEEN = 5;
/** Nothing set so wide and so long stands between a title and its table. */
const PROSE_SHARE = 0.55;
const PROSE_LENGTH = 24;

export interface HeadedTable {
  /** What stands directly below the line; "" for the table itself. */
  following: string;
  table: PageTable;
}

/** The table that a line stands above with nothing but short lines between, as its title does; null where prose or nothing does. */
export function headedTable(page: Pick<PageContent, 'lines' | 'tables' | 'width'>, line: TextLine): HeadedTable | null {
  const below = page.tables.filter(({ box }) => box[1] >= line.box[3] - 3).sort((a, b) => a.box[1] - b.box[1])[0];
  if (!below) return null;
  const between = page.lines.filter(
    (other) =>
      other.set === 'across' && other.baseline > line.baseline + 0.6 * line.size && other.baseline < below.box[1],
  );
  if (between.length > MOST_BETWEEN || between.some((other) => isProse(other, page.width))) return null;
  between.sort((a, b) => a.baseline - b.baseline);
  return { following: between[0]?.text ?? '', table: below };
}

function isProse({ box, text }: TextLine, width: number): boolean {
  return box[2] - box[0] > PROSE_SHARE * width && text.length > PROSE_LENGTH;
}
