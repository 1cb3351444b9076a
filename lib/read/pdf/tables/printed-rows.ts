import { Union } from './union.ts';

/** One line of one cell's text, in a part of a table whose rows no rule parts. */
export interface PrintedLine {
  /** First and last column that it stands over. */
  first: number;
  last: number;
  x0: number;
  x1: number;
  y0: number;
  y1: number;
  baseline: number;
  size: number;
  text: string;
  /** A printed figure: a line with one is a row of its own, for figures do not wrap. */
  figure: boolean;
}

/** What is known of the columns and of the rules between lines. */
export interface Surroundings {
  /** For each column the range in which its texts may stand. */
  columns: readonly { x0: number; x1: number }[];
  /** Whether these ranges are ruled; else the longest text makes the range, and its line is full without being so. */
  ruled: boolean;
  /** Whether a rule runs between two heights, under or over the given columns. */
  isRuledOff: (above: PrintedLine, below: PrintedLine) => boolean;
}

/** Wrapped lines follow each other within this, in em from baseline to baseline. */
const WRAP_PITCH = 1.6;
/** Lines of one header label are as close as this (em). */
const HEADER_PITCH = 1.3;
/** A label of an even number of lines stands around the baseline of its figures; its nearest lines are this near (em). */
const BESIDE = 0.95;
/** A text's middle this near (em) to a row's baseline is centred on it. */
const CENTRED = 0.6;
/** Baselines this near (em) are one. */
const SAME_LEVEL = 0.45;

/**
 * Groups lines into rows, top to bottom. Each line with figures is a row. Another line belongs to a row where its
 * column's text visibly goes on: the line above was full, so that the next word could only stand below; or it stands
 * beside the row's figures, halfway between lines. All others are rows of their own (labels without figures).
 */
export function printedRows<Line extends PrintedLine>(lines: readonly Line[], around: Surroundings): Line[][] {
  const sorted = [...lines].sort((a, b) => a.baseline - b.baseline || a.x0 - b.x0);
  const rows = new RowSets(sorted);
  const levels = levelsOf(sorted);
  for (const level of levels) {
    if (!level.some((line) => sorted[line]?.figure)) continue;
    for (const line of level) rows.anchor(level[0] ?? line, line);
  }
  const wraps = wrapsOf(sorted, around);
  const isFree = (line: number) => rows.anchorOf(line) === null;
  for (const { above, below } of wraps) if (isFree(above) && isFree(below)) rows.join(above, below);
  joinBeside(sorted, rows, around, 'figures');
  joinBeside(sorted, rows, around, 'wraps');
  for (const { above, below } of wraps) rows.join(above, below);
  joinAlong(sorted, rows, levels);
  return rows.result();
}

/** Sets of lines that make one row; two rows of figures are never made one. */
class RowSets<Line extends PrintedLine> {
  private readonly union: Union;
  private readonly lines: readonly Line[];
  /** Baseline of the figures, by the set's root. */
  private readonly anchors = new Map<number, number>();

  constructor(lines: readonly Line[]) {
    this.union = new Union(lines.length);
    this.lines = lines;
  }

  anchor(first: number, line: number): void {
    this.union.link(line, first);
    this.anchors.set(this.union.find(first), this.lines[first]?.baseline ?? 0);
  }

  rowOf(line: number): number {
    return this.union.find(line);
  }

  /** Baseline of the row's figures; null for a row without. */
  anchorOf(line: number): number | null {
    return this.anchors.get(this.union.find(line)) ?? null;
  }

  join(a: number, b: number): void {
    const anchors = [this.anchorOf(a), this.anchorOf(b)];
    if (anchors[0] !== null && anchors[1] !== null) return;
    this.union.link(a, b);
    const anchor = anchors[0] ?? anchors[1];
    if (anchor !== null && anchor !== undefined) this.anchors.set(this.union.find(b), anchor);
  }

  /** Indices of the lines of each row, top to bottom. */
  sets(): number[][] {
    const rows = new Map<number, number[]>();
    for (const index of this.lines.keys()) {
      const root = this.union.find(index);
      const row = rows.get(root);
      if (row) row.push(index);
      else rows.set(root, [index]);
    }
    return [...rows.values()];
  }

  result(): Line[][] {
    const rows = this.sets().map((set) => set.flatMap((index) => this.lines[index] ?? []));
    const height = (row: Line[]) => row.find(({ figure }) => figure)?.baseline ?? middleOf(row);
    return rows.sort((a, b) => height(a) - height(b));
  }
}

function middleOf(lines: readonly PrintedLine[]): number {
  return ((lines[0]?.baseline ?? 0) + (lines.at(-1)?.baseline ?? 0)) / 2;
}

/** Indices of lines on one baseline, top to bottom. */
function levelsOf(lines: readonly PrintedLine[]): number[][] {
  const levels: number[][] = [];
  let first: PrintedLine | null = null;
  for (const [index, line] of lines.entries()) {
    if (first && line.baseline - first.baseline <= SAME_LEVEL * Math.min(first.size, line.size)) {
      levels.at(-1)?.push(index);
    } else {
      levels.push([index]);
      first = line;
    }
  }
  return levels;
}

interface Wrap {
  above: number;
  below: number;
  /** Points from baseline to baseline. */
  pitch: number;
  /** Above the first figures. */
  isHeader: boolean;
}

/** Neighbouring lines of a column of which the lower goes on with the upper, the closest first. */
function wrapsOf(lines: readonly PrintedLine[], around: Surroundings): Wrap[] {
  const pairs: Wrap[] = [];
  const usual = usualPitch(lines);
  const body = lines.find(({ figure }) => figure)?.baseline ?? Number.POSITIVE_INFINITY;
  const last = new Map<number, number>();
  for (const [below, line] of lines.entries()) {
    const above = last.get(line.first);
    last.set(line.first, below);
    const over = above === undefined ? undefined : lines[above];
    if (above === undefined || !over || over.last !== line.last) continue;
    const pitch = line.baseline - over.baseline;
    if (over.figure && line.figure) continue;
    const isHeader = line.baseline < body - SAME_LEVEL * line.size;
    if (pitch > WRAP_PITCH * Math.max(over.size, line.size)) continue;
    if (around.isRuledOff(over, line) || !isFull(over, line, around)) continue;
    if (around.ruled || (isHeader ? isOneLabel(over, line, pitch, usual) : goesOn(line, pitch, usual))) {
      pairs.push({ above, below, pitch, isHeader });
    }
  }
  pairs.sort((a, b) => a.pitch - b.pitch);
  // One table wraps all its texts alike: where lines of one text stand closer than rows, what stands as rows do is one.
  const closest = pairs.find(({ isHeader }) => !isHeader)?.pitch ?? 0;
  return closest < 0.92 * usual
    ? pairs.filter(({ pitch, isHeader }) => isHeader || pitch < (closest + usual) / 2)
    : pairs;
}

/**
 * Lines of one header label stand closer than rows, around one middle or from one side; a label below another that it
 * belongs to stands as rows do.
 */
function isOneLabel(over: PrintedLine, line: PrintedLine, pitch: number, usual: number): boolean {
  if (pitch >= HEADER_PITCH * line.size && pitch >= 0.93 * usual) return false;
  const middle = (line.x0 + line.x1 - over.x0 - over.x1) / 2;
  const sides = [line.x0 - over.x0, line.x1 - over.x1];
  return Math.abs(middle) < 0.15 * line.size || sides.some((off) => Math.abs(off) < 0.03 * line.size);
}

/** What begins in small letters goes on; what begins otherwise may be a new label, unless the lines stand closer than rows. */
function goesOn({ text }: PrintedLine, pitch: number, usual: number): boolean {
  return /^[\p{Ll}(（]/u.test(text) || pitch < 0.9 * usual;
}

/** Median distance from one row of figures to the next; endless where there is one or none. */
function usualPitch(lines: readonly PrintedLine[]): number {
  const pitches: number[] = [];
  let before: PrintedLine | null = null;
  for (const line of lines) {
    if (!line.figure) continue;
    const pitch = before ? line.baseline - before.baseline : 0;
    if (before && pitch > SAME_LEVEL * line.size) pitches.push(pitch);
    before = line;
  }
  return pitches.sort((a, b) => a - b)[pitches.length >> 1] ?? Number.POSITIVE_INFINITY;
}

const CJK = /^[\u2e80-\uffef]/;
const CLOSING = /^.[,，.。、:：;；!！?？)）\]】」』》〉”’%％]/u;

/** Whether the lower line's first word had no room at the end of the upper one. */
function isFull(over: PrintedLine, line: PrintedLine, { columns }: Surroundings): boolean {
  const left = columns[over.first]?.x0 ?? over.x0;
  const right = columns[over.last]?.x1 ?? over.x1;
  const room = Math.min(right - over.x1, right - left - (over.x1 - over.x0));
  return room < firstWord(line);
}

/** Width of what must stay together at the line's start: no line begins with a closing mark. */
function firstWord({ text, x0, x1, size }: PrintedLine): number {
  if (CJK.test(text)) return (CLOSING.test(text) ? 1.95 : 0.95) * size;
  const word = text.search(/[\s\u2e80-\uffef]/);
  return ((x1 - x0) * (word < 0 ? text.length : word)) / Math.max(1, text.length) + 0.4 * size;
}

/**
 * Lines that stand around the figures of a row, or around the middle of wrapped lines, where that row has no line of its
 * own in their column.
 */
function joinBeside(
  lines: readonly PrintedLine[],
  rows: RowSets<PrintedLine>,
  around: Surroundings,
  what: 'figures' | 'wraps',
): void {
  const sets = rows.sets();
  const hosts = sets.flatMap((set) => {
    const anchor = rows.anchorOf(set[0] ?? 0);
    if (what === 'figures' ? anchor === null : anchor !== null || set.length < 2) return [];
    const own = set.flatMap((index) => lines[index] ?? []);
    return { set, own, height: anchor ?? middleOf(own) };
  });
  for (const set of sets) {
    if (rows.anchorOf(set[0] ?? 0) !== null) continue;
    const own = set.flatMap((index) => lines[index] ?? []);
    const [line] = own;
    if (!line) continue;
    const height = middleOf(own);
    const reach = (own.length > 1 ? CENTRED : BESIDE) * line.size;
    const near = hosts.filter(
      (host) =>
        host.set !== set &&
        Math.abs(host.height - height) < reach &&
        !host.own.some(({ first, last }) => first <= line.last && last >= line.first) &&
        !isParted(line, height, host.own, host.height, around),
    );
    const [nearest] = near.sort((a, b) => Math.abs(a.height - height) - Math.abs(b.height - height));
    if (nearest) rows.join(set[0] ?? 0, nearest.set[0] ?? 0);
  }
}

function isParted(
  line: PrintedLine,
  height: number,
  host: readonly PrintedLine[],
  hostHeight: number,
  around: Surroundings,
): boolean {
  const [beside] = host;
  if (!beside) return false;
  const [above, below] = height < hostHeight ? [line, beside] : [beside, line];
  return around.isRuledOff(above, below);
}

/** What stands on one level with a wrapped line, below a text of the same row, is wrapped too; else it shares a row. */
function joinAlong(lines: readonly PrintedLine[], rows: RowSets<PrintedLine>, levels: readonly number[][]): void {
  const last = new Map<number, number>();
  for (const level of levels) {
    for (const index of level) {
      const line = lines[index];
      if (!line || rows.anchorOf(index) !== null) continue;
      const above = last.get(line.first);
      const shared = level.find((other) => above !== undefined && rows.rowOf(other) === rows.rowOf(above));
      if (shared !== undefined && above !== undefined) rows.join(index, above);
      else {
        const label = level.find((other) => other !== index && rows.anchorOf(other) === null);
        if (label !== undefined) rows.join(index, label);
      }
    }
    for (const index of level) {
      const line = lines[index];
      if (line) last.set(line.first, index);
    }
  }
}
