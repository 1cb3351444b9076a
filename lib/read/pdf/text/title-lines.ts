import type { PageContent } from '../page-content.ts';
import { begin, followsOn, type PlacedLine, type Usual } from './placed-line.ts';
import { endsSentence, isEnumerated } from './wording.ts';

/** A title is larger than the text by this. */
const LARGER = 1.2;
/** From line to line of a title, in em; on a cover they may stand far apart. */
const TITLE_PITCH = 2.2;
const COVER_PITCH = 4.5;
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
  return Math.abs(middle(last) - middle(next)) < line.size && Math.abs(middle(next) - page.width / 2) < 3 * line.size;
}

/** A table's name as large as the text, too long for one line: 2026年一般公共预算基本支出 | 经济分类预算表. */
function isWrappedTableName(last: PlacedLine, next: PlacedLine): boolean {
  const width = last.line.box[2] - last.line.box[0];
  const isWide = width >= 0.6 * (last.frame.right - last.frame.left) && width > next.line.box[2] - next.line.box[0];
  return isWide && endsAsTable(next.line.text) && !endsAsTable(last.line.text) && begin(next) > 2;
}

const endsAsTable = (text: string) => /(?:表|明细|清单)(?:[（(].{0,20}[）)])?$/.test(text.replace(/\s/g, ''));

/** 部门名称：…, 编制日期：… */
const isLabelled = (text: string) => /^[^：:]{2,16}[：:]/.test(text);

function isCover({ tables, lines }: PageContent): boolean {
  return tables.length === 0 && lines.length <= COVER_LINES && lines.every(({ text }) => text.length <= COVER_LINE);
}

const middle = ({ line }: PlacedLine) => (line.box[0] + line.box[2]) / 2;
