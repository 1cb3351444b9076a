import { type PrintedLine, SAME_LEVEL, type Surroundings } from './printed-line.ts';

/** Wrapped lines follow each other within this, in em from baseline to baseline. */
const WRAP_PITCH = 1.6;
/** Distances that differ by no more than this factor are one. */
const SAME_PITCH = 1.06;
/** Lines closer than this share of the distance of rows are no rows. */
const HEADER_NEAR = 0.93;
/** Share of the closest lines that must be full to be lines of one text. */
const MOSTLY_FULL = 0.6;
/** So many rows of figures tell how far rows stand apart. */
const ENOUGH_ROWS = 3;
/** A single character below a full header label is what had no room there, even as far below as this (em). */
const ORPHAN_PITCH = 1.85;
/** Lines of one header label are as close as this (em). */
const HEADER_PITCH = 1.3;

export interface Wrap {
  above: number;
  below: number;
  /** Points from baseline to baseline. */
  pitch: number;
  /** Above the first figures. */
  isHeader: boolean;
}

/** Neighbouring lines of a column of which the lower goes on with the upper, the closest first. */
export function wrapsOf(lines: readonly PrintedLine[], around: Surroundings): Wrap[] {
  const pairs: Wrap[] = [];
  const usual = usualPitch(lines);
  const rows = closestFigures(lines);
  const leading = leadingOf(lines, rows, around);
  // Where no row has a figure, nothing tells the header from the rows, and all lines are read as rows are.
  const body = lines.find(({ figure }) => figure)?.baseline ?? Number.NEGATIVE_INFINITY;
  const last = new Map<number, number>();
  for (const [below, line] of lines.entries()) {
    const above = last.get(line.first);
    last.set(line.first, below);
    const over = above === undefined ? undefined : lines[above];
    if (above === undefined || !over || over.last !== line.last) continue;
    const pitch = line.baseline - over.baseline;
    if ((over.figure && line.figure) || (over.bold !== line.bold && !around.ruled)) continue;
    if (!around.ruled && ENUMERATOR.test(line.text)) continue;
    const isHeader = line.baseline < body - SAME_LEVEL * line.size;
    const isOrphan = isHeader && line.text.length === 1;
    const widest = (isOrphan ? ORPHAN_PITCH : WRAP_PITCH) * Math.max(over.size, line.size);
    if (pitch > Math.max(widest, leading * SAME_PITCH, isHeader ? HEADER_NEAR * rows : 0)) continue;
    if (leading > 0 && !isHeader) {
      if (pitch <= SAME_PITCH * leading && !around.isRuledOff(over, line) && isFull(over, line, around)) {
        pairs.push({ above, below, pitch, isHeader });
      }
      continue;
    }
    if (around.isRuledOff(over, line) || !isFull(over, line, around)) continue;
    const least = rows > 0 ? Math.min(usual, rows) : usual;
    const isLabel = () => isOneLabel(over, line, pitch, least);
    // A year may end a label; a figure of the body stands below its header as well.
    const isText = () => goesOn(line, pitch, usual) && (!line.figure || isLabel());
    if (around.ruled || (isHeader ? isLabel() : isText())) {
      pairs.push({ above, below, pitch, isHeader });
    }
  }
  pairs.sort((a, b) => a.pitch - b.pitch);
  if (leading > 0) return pairs;
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
  const near = pitch < HEADER_PITCH * line.size || pitch < 0.93 * usual;
  if (!near && line.text.length > 1) return false;
  const middle = (line.x0 + line.x1 - over.x0 - over.x1) / 2;
  const sides = [line.x0 - over.x0, line.x1 - over.x1];
  if (!near) return Math.abs(middle) < 0.15 * line.size;
  return Math.abs(middle) < 0.15 * line.size || sides.some((off) => Math.abs(off) < 0.03 * line.size);
}

/** What begins in small letters goes on, but a single one is a mark (x); what begins otherwise may be a new label, unless the lines stand closer than rows. */
function goesOn({ text }: PrintedLine, pitch: number, usual: number): boolean {
  return /^(?:\p{Ll}\S|[(（])/u.test(text) || pitch < 0.9 * usual;
}

/**
 * From line to line of one text, where texts in columns show it: most lines that stand so close are full, and rows of
 * figures keep more. 0 where nothing shows it.
 */
function leadingOf(lines: readonly PrintedLine[], rows: number, around: Surroundings): number {
  const last = new Map<number, PrintedLine>();
  const pairs: { pitch: number; full: boolean }[] = [];
  for (const line of lines) {
    const over = last.get(line.first);
    last.set(line.first, line);
    if (!over || over.last !== line.last || over.figure || line.figure) continue;
    const pitch = line.baseline - over.baseline;
    if (pitch > SAME_LEVEL * line.size) pairs.push({ pitch, full: isFull(over, line, around) });
  }
  const least = Math.min(...pairs.map(({ pitch }) => pitch));
  if (!(least < HEADER_NEAR * rows)) return 0;
  const closest = pairs.filter(({ pitch }) => pitch <= SAME_PITCH * least);
  const full = closest.filter((pair) => pair.full);
  return closest.length >= 2 && full.length >= MOSTLY_FULL * closest.length ? least : 0;
}

/** The least distance between two rows of figures, where there are enough of them; 0 where there are not. */
function closestFigures(lines: readonly PrintedLine[]): number {
  const found = pitches(lines.filter(({ figure }) => figure));
  return found.length >= ENOUGH_ROWS ? (found[0] ?? 0) : 0;
}

/**
 * How far rows stand apart: the median from one row of figures to the next, or the distance that most lines keep, where
 * few rows have figures. Endless where nothing tells.
 */
function usualPitch(lines: readonly PrintedLine[]): number {
  const figures = pitches(lines.filter(({ figure }) => figure));
  const all = pitches(lines);
  const median = figures[figures.length >> 1] ?? Number.POSITIVE_INFINITY;
  return Math.min(median, all[Math.floor(all.length * 0.75)] ?? Number.POSITIVE_INFINITY);
}

/** Distances from level to level, in points, ascending. */
function pitches(lines: readonly PrintedLine[]): number[] {
  const found: number[] = [];
  let before: PrintedLine | null = null;
  for (const line of lines) {
    const pitch = before ? line.baseline - before.baseline : 0;
    if (before && pitch <= SAME_LEVEL * line.size) continue;
    if (before) found.push(pitch);
    before = line;
  }
  return found.sort((a, b) => a - b);
}

/** 一、, （二）, 3., (4), 2080501: what begins so is a label of its own. */
const ENUMERATOR =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|\d{1,2}[、.．](?!\d)|\d{3,7}(?=$|\s|\p{Script=Han}))/u;

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
