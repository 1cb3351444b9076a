import type { PageContent, TextLine } from '../page-content.ts';
import { medianOf } from './columns.ts';
import { standsAlone } from './wording.ts';

/** The column in which a line stands. */
export interface Frame {
  left: number;
  right: number;
}

/** A run of lines down one column of a page. */
interface Run extends Frame {
  page: PageContent;
  lines: TextLine[];
  /** Several lines end at its right edge, or begin at its left one. */
  sureRight: boolean;
  sureLeft: boolean;
}

/** Least lines that show where a margin is. */
const LEAST = 3;
/** Two lines as long as this, in characters, that end at one place show it, too. */
const LONG = 30;
/** Columns of the same kind begin this near to each other, in points. */
const SAME_LEFT = 40;
/** Margins are taken from columns no farther away than so many. */
const NEAR = 80;

/**
 * The left and right margin of each line's column: where its lines begin and end at the furthest. A column of few lines
 * takes them from like columns of other pages, or from its tables.
 *
 * @param lines of each page in reading order, without furniture and tables
 */
export function framesOf(lines: ReadonlyMap<PageContent, readonly TextLine[]>): Map<TextLine, Frame> {
  const runs = [...lines].flatMap(([page, own]) => runsOf(page, own));
  const frames = new Map<TextLine, Frame>();
  for (const [index, run] of runs.entries()) {
    const others = run.sureLeft && run.sureRight ? [] : like(run, runs.slice(Math.max(0, index - NEAR), index + NEAR));
    const frame = { left: leftOf(run, others), right: rightOf(run, others) };
    for (const line of run.lines) frames.set(line, frame);
  }
  return frames;
}

function runsOf(page: PageContent, lines: readonly TextLine[]): Run[] {
  return columnsOf(lines).map((part) => runOf(page, part));
}

/**
 * Lines of one column each, in reading order. Where the next line stands higher up, or wholly beside, a new column
 * begins there, and the one before began at the same height; both end where a line crosses them again.
 */
function columnsOf(lines: readonly TextLine[]): TextLine[][] {
  const parts: TextLine[][] = [];
  let beside: TextLine[] = [];
  for (const line of lines) {
    if (line.set !== 'across') continue;
    const open = parts.at(-1);
    const before = open?.at(-1);
    if (!open || !before) parts.push([line]);
    else if (line.baseline <= before.baseline - 2 * before.size || !overlaps(open, line)) {
      const level = open.findIndex(({ baseline }) => baseline > line.baseline - line.size);
      beside = level < 0 ? [] : open.splice(level);
      if (open.length === 0) parts.pop();
      if (beside.length > 0) parts.push(beside);
      parts.push([line]);
    } else if (overlaps(beside, line)) {
      beside = [];
      parts.push([line]);
    } else open.push(line);
  }
  return parts;
}

function overlaps(part: readonly TextLine[], { box }: TextLine): boolean {
  return part.some((other) => Math.min(other.box[2], box[2]) - Math.max(other.box[0], box[0]) > 0);
}

function runOf(page: PageContent, lines: TextLine[]): Run {
  // 单位：万元 stands where the table ends.
  const prose = lines.filter(({ text }) => !standsAlone(text));
  const shown = prose.length > 0 ? prose : lines;
  const size = medianOf(lines.map((line) => line.size));
  const left = Math.min(...shown.map(({ box }) => box[0]));
  const right = Math.max(...shown.map(({ box }) => box[2]));
  const full = shown.filter(({ box }) => right - box[2] <= 1.5 * size);
  const sureRight = full.length >= LEAST || full.filter(({ text }) => text.length >= LONG).length >= 2;
  const sureLeft = shown.filter(({ box }) => box[0] - left <= 0.5 * size).length >= LEAST;
  return { page, lines, left, right, sureRight, sureLeft };
}

function like(run: Run, runs: readonly Run[]): Run[] {
  return runs.filter(
    (other) =>
      Math.abs(other.page.width - run.page.width) < 2 &&
      other.left <= run.left + SAME_LEFT &&
      other.right >= run.right - 2,
  );
}

function leftOf(run: Run, like: readonly Run[]): number {
  if (run.sureLeft) return run.left;
  const others = like.filter(({ sureLeft, sureRight }) => sureLeft && sureRight);
  if (others.length > 0) return Math.min(run.left, medianOf(others.map(({ left }) => left)));
  return Math.min(run.left, ...tablesOf(run).map(({ box }) => box[0]));
}

function rightOf(run: Run, like: readonly Run[]): number {
  if (run.sureRight) return run.right;
  const others = like.filter(({ sureRight }) => sureRight);
  if (others.length > 0) return Math.max(run.right, medianOf(others.map(({ right }) => right)));
  return Math.max(run.right, ...tablesOf(run).map(({ box }) => box[2]));
}

/** Tables of the same page in the same column: they are mostly as wide as the text. */
function tablesOf(run: Run) {
  return run.page.tables.filter(({ box }) => box[0] < run.right && box[2] > run.left);
}
