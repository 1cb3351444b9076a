import type { Box } from '../drawn-page.ts';
import type { PageContent } from '../page-content.ts';
import { begin, followsOn, type PlacedLine, type Usual } from './placed-line.ts';
import { endsSentence, isEnumerated } from './wording.ts';

/** A title is larger than the text by this. */
const LARGER = 1.2;
/** From line to line of a title, in em; on a cover they may stand far apart. */
const TITLE_PITCH = 2.2;
const COVER_PITCH = 4.5;
/** White, with unit and department in it, between a title and its table, in em of the title. */
const OVER_TABLE = 5;
const COVER_LINES = 6;
const COVER_LINE = 30;

/**
 * Whether two lines set in the middle of the page are one title.
 *
 * @returns null where they are no title's lines, and other signs decide
 */
export function goesOnAsTitle(last: PlacedLine, next: PlacedLine, usual: Usual): boolean | null {
  if (isLabelled(last.line.text) && isLabelled(next.line.text) && isCover(next.page)) return false;
  if (!areTogether(last, next) || endsSentence(last.line.text) || isEnumerated(next.line.text)) return null;
  if (isLabelled(last.line.text) || isLabelled(next.line.text)) return null;
  return last.line.size >= LARGER * usual.size || isWrappedTableName(last, next) ? true : null;
}

/** One below the other, in the middle of the page, of one weight. */
function areTogether(last: PlacedLine, next: PlacedLine): boolean {
  if (!followsOn(last, next) || last.line.bold !== next.line.bold) return false;
  const { page, line } = next;
  const apart = (line.baseline - last.line.baseline) / last.line.size;
  if (apart > (isCover(page) ? COVER_PITCH : TITLE_PITCH) || Math.max(begin(last), begin(next)) < 0.4) return false;
  if (Math.abs(middle(last) - middle(next)) >= line.size) return false;
  return Math.abs(middle(next) - page.width / 2) < 3 * line.size || tableUnder(next) !== null;
}

/** The table that a title stands over the middle of: a sheet narrower than its page may lie at the left of it. */
function tableUnder({ page, line }: PlacedLine): Box | null {
  const [left, , right, bottom] = line.box;
  const under = page.tables.find(
    ({ box }) => box[1] > bottom - 1 && Math.abs((left + right) / 2 - (box[0] + box[2]) / 2) < line.size,
  );
  return under && under.box[1] - bottom < OVER_TABLE * line.size ? under.box : null;
}

/** A table's name as large as the text, too long for one line: 2026年一般公共预算基本支出 | 经济分类预算表. */
function isWrappedTableName(last: PlacedLine, next: PlacedLine): boolean {
  const under = tableUnder(next);
  const [left, right] = under ? [under[0], under[2]] : [next.frame.left, next.frame.right];
  const width = last.line.box[2] - last.line.box[0];
  const isWide = width >= 0.6 * (right - left) && width > next.line.box[2] - next.line.box[0];
  const isInside = next.line.box[0] - left > 2 * next.line.size;
  return isWide && isInside && endsAsTable(next.line.text) && !endsAsTable(last.line.text);
}

const endsAsTable = (text: string) => /(?:表|明细|清单)(?:[（(].{0,20}[）)])?$/.test(text.replace(/\s/g, ''));

/** 部门名称：…, 编制日期：… */
const isLabelled = (text: string) => /^[^：:]{2,16}[：:]/.test(text);

function isCover({ tables, lines }: PageContent): boolean {
  return tables.length === 0 && lines.length <= COVER_LINES && lines.every(({ text }) => text.length <= COVER_LINE);
}

const middle = ({ line }: PlacedLine) => (line.box[0] + line.box[2]) / 2;
