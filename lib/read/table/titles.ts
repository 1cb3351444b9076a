import { expandGrid } from '../../model/index.ts';
import type { RawGrid, Shaped } from './join.ts';
import { departmentIn, isCodedDepartment, metadataKind, unitIn } from './metadata.ts';
import { gridRows, isTitle } from './rows.ts';

/** A line of text near a table. */
export interface NearbyLine {
  text: string;
  heading: boolean;
}

export interface TableLabels {
  title: string;
  caption: string;
  unit: string | null;
  department: string | null;
  note: string | null;
}

const LOOK_BACK = 8;
const NOTE =
  /^(?:[（(]?(?:注|备注|说明|附注)\s*\d*[:：、.．]|[*＊]?注[:：]|[（(]?本表|.{0,30}(?:空表列示|本表无数据|本表为空|此表为空|空表))/;

/**
 * Finds the lines that belong to a table: in its caption, in its own first rows, above it up to the nearest title, and
 * the notes below it.
 *
 * @param before lines between the previous table and this one, top to bottom
 * @param after lines between this table and the next one
 * @param inherited title of the table directly above, when nothing stands between
 */
export function labelsOf(
  grid: Shaped<RawGrid>,
  before: readonly NearbyLine[],
  after: readonly NearbyLine[],
  inherited: string | null,
): TableLabels {
  const inside = captionTexts(grid);
  const above = linesAbove(before);
  const lines = [...above.metadata, ...inside.metadata];
  const headerUnit = unitInHeader(grid);
  return {
    title: plainTitle(
      inside.title ?? (grid.caption !== '' ? firstLine(grid.caption) : null) ?? above.title ?? inherited ?? '',
    ),
    caption: [
      ...(above.title ? [above.title] : []),
      ...above.metadata,
      ...(grid.caption ? [grid.caption] : []),
      ...inside.all,
    ].join('\n'),
    unit: firstOf(inside.metadata, unitIn) ?? firstOf(above.metadata, unitIn) ?? unitIn(grid.caption) ?? headerUnit,
    department: firstOf(lines, departmentIn),
    note: notesBelow(after),
  };
}

/** Without the number that a heading carries: 1、（2）招商活动经费绩效目标表. */
function plainTitle(title: string): string {
  return title
    .replace(
      /^(?:附(?:表|件)?\s*[:：]?\s*)?(?:第[一二三四五六七八九十]+部分\s*[:：]?|[一二三四五六七八九十]{1,3}\s*[、.．]|[（(]\s*[一二三四五六七八九十\d]{1,3}\s*[）)]|\d{1,2}\s*[、.．]|\s)+/,
      '',
    )
    .replace(UNIT_AT_END, '')
    .replace(/[。:：]$/, '')
    .trim();
}

/** 支出总表　　单位：万元, 支出总表（单位：万元）: the unit in the title's own line. */
const UNIT_AT_END = /\s*[（(]?\s*(?:金额)?单位\s*[:：]\s*(?:人民币)?\s*(?:元|千元|万元|亿元)\s*[）)]?\s*$/;

/** The title in a line that goes on to tell the unit; null where the line names a department or the unit alone. */
function titleBesideUnit(text: string): string | null {
  const title = text.replace(UNIT_AT_END, '');
  return title !== text && metadataKind(title) === null && looksLikeTitle(title) ? title.trim() : null;
}

function captionTexts(grid: Shaped<RawGrid>): { title: string | null; metadata: string[]; all: string[] } {
  const rows = gridRows(expandGrid(grid)).slice(0, grid.shape.captionRows);
  let title: string | null = null;
  const metadata: string[] = [];
  const all: string[] = [];
  for (const row of rows) {
    const texts = row.filled.map((cell) => cell.text);
    all.push(...texts);
    if (title === null && isTitle(row) && metadataKind(texts[0] ?? '') === null) title = firstLine(texts[0] ?? '');
    else metadata.push(...texts, tornTogether(texts));
  }
  return { title, metadata, all };
}

/** 单位：｜万元 in two cells is one line. */
function tornTogether(texts: readonly string[]): string {
  return texts.slice(-2).join('');
}

function linesAbove(before: readonly NearbyLine[]): { title: string | null; metadata: string[] } {
  const metadata: string[] = [];
  const near = before.slice(-LOOK_BACK).reverse();
  let plain: string | null = null;
  for (const [index, line] of near.entries()) {
    // A torn line holds several: 部门：… 单位：万元.
    if (metadataKind(line.text) !== null || (!line.heading && index < 3 && isCodedDepartment(line.text))) {
      metadata.unshift(line.text);
      const title = titleBesideUnit(line.text);
      if (title !== null) return { title, metadata };
      continue;
    }
    if (line.heading || looksLikeTitle(line.text))
      return { title: plain && !endsLikeTitle(line.text) ? plain : firstLine(line.text), metadata };
    if (index < 2 && plain === null && isShort(line.text)) plain = firstLine(line.text);
  }
  const heading = before.findLast((line) => line.heading);
  return { title: plain ?? (heading ? firstLine(heading.text) : null), metadata };
}

const isShort = (text: string) => text.length <= 40 && !/[。；;！？]$/.test(text);
const endsLikeTitle = (text: string) => /(?:表|情况|明细|清单)(?:[（(].{0,20}[）)])?$/.test(text.replace(/\s/g, ''));
const looksLikeTitle = (text: string) => {
  const bare = text.replace(/。$/, '');
  return isShort(bare) && endsLikeTitle(bare);
};

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').trim();
}

function firstOf<T>(lines: readonly string[], find: (line: string) => T | null): T | null {
  for (const line of lines) {
    const found = find(line);
    if (found !== null) return found;
  }
  return null;
}

function unitInHeader(grid: Shaped<RawGrid>): string | null {
  for (const cell of grid.cells) {
    if (cell.row >= grid.shape.headerRows) continue;
    const unit = unitIn(cell.text) ?? bracketUnit(cell.text);
    if (unit) return unit;
  }
  return null;
}

/** 金额（万元）: a unit in brackets at the end of a header. */
function bracketUnit(text: string): string | null {
  return /[（(](元|千元|万元|亿元)[）)]$/.exec(text.replace(/\s/g, ''))?.[1] ?? null;
}

function notesBelow(after: readonly NearbyLine[]): string | null {
  const notes: string[] = [];
  for (const line of after.slice(0, 4)) {
    if (
      line.heading ||
      (!NOTE.test(line.text.replace(/\s/g, '')) && (notes.length === 0 || !/^\d[.、．]/.test(line.text)))
    )
      break;
    notes.push(line.text);
  }
  return notes.length > 0 ? notes.join('\n') : null;
}
