import { overlapOf } from '../extent.ts';
import { isAmount, isFigure, isValue } from '../numeric.ts';
import type { Segment } from './segments.ts';
import type { TextRow } from './text-rows.ts';

/** Starts this close (points) are aligned. */
const ALIGNED = 2.5;

/** The widest distance between two rows of a table, as a multiple of its usual one. */
const LOOSER = 1.7;

/** Lines of one title stand no further apart, in em. */
const TITLE_PITCH = 1.6;

interface Block {
  rows: TextRow[];
  /** Rows with two or more segments. */
  broad: number;
  /** Where single labels that continue the block begin. */
  labels: number | null;
}

export interface FoundBlock {
  rows: TextRow[];
  /** The line right above the first row. */
  above: TextRow | null;
  /** A header with a single row, whose figures stand below its words. */
  single: boolean;
}

/** Runs of neighbouring rows that may each be a table: most of them hold two segments or more. */
export function blocksOf(rows: readonly TextRow[], pageWidth: number): FoundBlock[] {
  const widest = Math.min(0.5 * pageWidth, 0.85 * widthOf(rows));
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (const [index, row] of rows.entries()) {
    if (
      row.metadata ||
      (open && isNote(row)) ||
      (open && (isFarBelow(row, open) || isAnother(rows.slice(index, index + 2), open)))
    )
      open = null;
    if (row.metadata || (!open && isNote(row))) continue;
    if (row.segments.length >= 2) {
      if (!open) {
        open = { rows: reachingInto(rows, index, blocks.at(-1)), broad: 0, labels: null };
        blocks.push(open);
      }
      open.rows.push(row);
      open.broad++;
    } else if (open) {
      if (continues(row, open, rows.slice(index + 1, index + 3), widest)) open.rows.push(row);
      else open = null;
    }
  }
  for (const block of blocks) dropTrailingLines(block);
  return blocks
    .map((block) => ({ ...block, single: isHeaderWithRow(block) }))
    .filter((block) => (block.rows.length >= 3 && block.broad >= 3) || block.single)
    .map((block) => ({
      rows: block.rows,
      above: lineAbove(rows, rows.indexOf(block.rows[0] as TextRow)),
      single: block.single,
    }));
}

/** 注：…, 备注：…: said below a table. */
const NOTE = /^(?:备?注|说明|附注)\s*\d?[:：]/;

function isNote({ segments }: TextRow): boolean {
  return NOTE.test(segments[0]?.text ?? '');
}

/** Lines of a header whose labels stand around different heights reach into each other; those above the first with several texts. */
function reachingInto(rows: readonly TextRow[], index: number, above: Block | undefined): TextRow[] {
  let from = index;
  const last = above?.rows.at(-1);
  while (from > 0) {
    const before = rows[from - 1];
    if (!before || before === last || before.metadata || before.y1 <= (rows[from]?.y0 ?? 0)) break;
    from--;
  }
  return rows.slice(from, index);
}

/** The line above a row; null where that is the end of a title of several lines. */
function lineAbove(rows: readonly TextRow[], index: number): TextRow | null {
  const [title, line] = [rows[index - 2], rows[index - 1]];
  const goesOn = title?.caption && line && line.baseline - title.baseline < TITLE_PITCH * title.size;
  return goesOn ? null : (line ?? null);
}

/** What a page's end may leave of a table, and a list of one entry: a header, and one row with figures below its words. */
function isHeaderWithRow({ rows }: Block): boolean {
  const broad = rows.filter(({ segments }) => segments.length >= 2);
  const row = broad.at(-1);
  if (!row || broad.length < 2 || row.segments.length < 3) return false;
  const header = rows.slice(0, rows.indexOf(row)).flatMap(({ segments }) => segments);
  if (broad.slice(0, -1).every(({ segments }) => segments.length < 3) || header.some(({ text }) => isValue(text)))
    return false;
  const values = row.segments.filter(({ text }) => isValue(text));
  return (
    values.length >= 2 &&
    values.every((value) => header.some((word) => overlapOf(word, value) > 0 || isInLine(word, value)))
  );
}

function widthOf(rows: readonly TextRow[]): number {
  let left = Number.POSITIVE_INFINITY;
  let right = 0;
  for (const { segments } of rows) {
    for (const { x0, x1 } of segments) {
      left = Math.min(left, x0);
      right = Math.max(right, x1);
    }
  }
  return right - left;
}

function isFarBelow(row: TextRow, { rows }: Block): boolean {
  const last = rows.at(-1);
  if (!last) return false;
  const gap = (row.y0 - last.y1) / Math.max(row.size, last.size);
  if (row.y0 - last.y1 <= 22) return false;
  // Rows that stand far apart all along, and one of them with a text that wraps, are one table's.
  if (
    row.segments.length >= 2 &&
    rows.filter(hasFigure).length >= 3 &&
    row.baseline - last.baseline <= LOOSER * pitchOf(rows)
  )
    return false;
  return gap > (goesOnBelow(row, last) ? 5 : 2.6);
}

/** The middle one of the distances from row to row, in points. */
function pitchOf(rows: readonly TextRow[]): number {
  const pitches = rows.slice(1).map(({ baseline }, index) => baseline - (rows[index]?.baseline ?? baseline));
  return pitches.sort((a, b) => a - b)[pitches.length >> 1] ?? 0;
}

/** Behind figures a gap wider than rows, then words over other columns: one table ends, another begins. */
function isAnother(next: readonly TextRow[], { rows }: Block): boolean {
  const [row] = next;
  const last = rows.at(-1);
  if (!row || !last || rows.filter(hasFigure).length < 2 || row.segments.some(({ text }) => isAmount(text)))
    return false;
  if (row.baseline - last.baseline < 1.35 * pitchOf(rows)) return false;
  const broad = next.filter(({ segments }) => segments.length >= 2);
  const before = rows.slice(-4).flatMap(({ segments }) => segments.slice(1));
  const texts = broad.flatMap(({ segments }) => segments.slice(1));
  if (texts.length === 0 || before.length === 0) return false;
  const aligned = texts.filter((text) => before.some((above) => isInLine(text, above)));
  return aligned.length < 0.5 * texts.length;
}

function hasFigure({ segments }: TextRow): boolean {
  return segments.some(({ text }) => isFigure(text));
}

/** At a common left, right or middle. */
function isInLine(a: Segment, b: Segment): boolean {
  return (
    Math.abs(a.x0 - b.x0) < ALIGNED ||
    Math.abs(a.x1 - b.x1) < ALIGNED ||
    Math.abs(a.x0 + a.x1 - b.x0 - b.x1) < 2 * ALIGNED
  );
}

/** Groups of rows of one table stand apart, and their columns go on. */
function goesOnBelow(row: TextRow, last: TextRow): boolean {
  const aligned = row.segments.filter(({ x0, x1 }) =>
    last.segments.some((above) => Math.abs(above.x0 - x0) < ALIGNED || Math.abs(above.x1 - x1) < ALIGNED),
  );
  return aligned.length >= 3 && aligned.length === row.segments.length;
}

/** A row with a single segment is a label of the table or a wrapped line where it is narrow, and aligned or followed. */
function continues(row: TextRow, block: Block, next: readonly TextRow[], widest: number): boolean {
  const [only] = row.segments;
  if (!only || only.x1 - only.x0 >= widest) return false;
  if (row.y0 < (block.rows.at(-1)?.y1 ?? 0)) return true;
  if (isAlignedWith(only.x0, block)) {
    block.labels = only.x0;
    return true;
  }
  if (goesOnInHeader(only, block)) return true;
  return next.some((after) => after.segments.length >= 2 && after.y0 - row.y1 < 2 * row.size);
}

/** The last line of a header's longest label: below a line of its column, at a common right or middle. */
function goesOnInHeader(only: Segment, { rows }: Block): boolean {
  const above = rows.at(-1)?.segments ?? [];
  return !rows.some(hasFigure) && above.some((one) => overlapOf(one, only) > 0 && isInLine(one, only));
}

function isAlignedWith(x0: number, block: Block): boolean {
  if (block.labels !== null && Math.abs(block.labels - x0) < ALIGNED) return true;
  // A text that wraps may stand in lines of its own, above and below its row's figures.
  const [above, figures] = block.rows.slice(-2);
  const wraps = above?.segments.length === 1 && figures?.segments.some(({ text }) => isAmount(text));
  if (wraps && Math.abs((above.segments[0]?.x0 ?? 0) - x0) < ALIGNED) return true;
  const broad = block.rows.filter(({ segments }) => segments.length >= 2).slice(-8);
  return broad.some(({ segments }) => segments.some((segment) => Math.abs(segment.x0 - x0) < ALIGNED));
}

function dropTrailingLines(block: Block): void {
  for (let last = block.rows.at(-1); last && last.segments.length < 2; last = block.rows.at(-1)) {
    const x0 = last.segments[0]?.x0 ?? 0;
    if (block.labels !== null && Math.abs(x0 - block.labels) < ALIGNED) return;
    block.rows.pop();
  }
}
