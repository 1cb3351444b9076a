import type { Glyph } from '../drawn-page.ts';
import { lineOf } from '../text/line.ts';
import type { Grid, GridCell } from './grid.ts';
import { inkLines } from './ink-lines.ts';
import { isFigure } from './numeric.ts';
import type { PrintedLine } from './printed-line.ts';

/** One line of what a cell of a grid holds. */
export interface CellLine extends PrintedLine {
  cell: GridCell;
  glyphs: Glyph[];
}

export interface RowLines {
  lines: CellLine[];
  /** Some figures were cut, and nothing else stands below each other: the row is one row, at whatever heights its cells stand. */
  cut: boolean;
  /** Some figures look cut, but what else the row holds says that they are figures below each other. */
  disputed: boolean;
}

/**
 * The printed lines of the cells of one ruled row. A figure or code that its cell was too narrow for, so that its last
 * digits stand below, is one line: whoever tells rows by figures must not take the rest for a figure of its own.
 *
 * @param padding white between rules and texts, by `paddingOf`
 */
export function linesOfRow(cells: readonly GridCell[], { xs }: Grid, padding: number): RowLines {
  const lines = cells.map(linesOf);
  if (lines.every((own) => own.length < 2)) return { lines: lines.flat(), cut: false, disputed: false };
  const room = ({ first, last, x0, x1 }: CellLine) => (xs[last + 1] ?? 0) - (xs[first] ?? 0) - 2 * padding - (x1 - x0);
  const whole = lines.map((own) => wholeFigures(own, room));
  // Labels may be indented: what was left to their right counts.
  const roomBehind = ({ last, x1 }: CellLine) => (xs[last + 1] ?? 0) - padding - x1;
  const looksCut = whole.some((own, at) => own.length < (lines[at]?.length ?? 0));
  // Then the row holds several rows, and figures below figures are these.
  const holdsMore = whole.some((own) => holdsSeveral(own, roomBehind));
  return {
    lines: (holdsMore ? lines : whole).flat(),
    cut: looksCut && !holdsMore,
    disputed: looksCut && holdsMore,
  };
}

/** Points that are left in its cell beside a line. */
type Room = (line: CellLine) => number;

function linesOf(cell: GridCell): CellLine[] {
  return inkLines(cell.glyphs).map(({ glyphs, baseline, size }) => {
    const { text, box, bold } = lineOf(glyphs);
    return {
      cell,
      glyphs,
      first: cell.column,
      last: cell.column + cell.colSpan - 1,
      x0: box[0],
      y0: box[1],
      x1: box[2],
      y1: box[3],
      baseline,
      size,
      text,
      bold,
      figure: isFigure(text),
    };
  });
}

/** No white, nothing but what figures and codes are set of. */
const ONE_WORD = /^[\w.,，．%％()（）+\-−–]+$/;
/** What may stand below such a word's beginning: no sign, no bracket that opens. */
const REST = /^[\dA-Za-z.,，．%％]+[)）]?$/;
const WHOLE = /^[-−–+(（]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:[.．]\d+)?[%％]?[)）]?$|^[A-Za-z]{1,3}\d{4,}$/;

function wholeFigures(lines: readonly CellLine[], room: Room): CellLine[] {
  const whole: CellLine[] = [];
  for (let at = 0; at < lines.length; ) {
    let end = at + 1;
    while (end < lines.length && goesOnIn(lines[end - 1], lines[end], room)) end++;
    const pieces = lines.slice(at, end);
    const text = pieces.map((piece) => piece.text).join('');
    const joined = pieces.length > 1 && WHOLE.test(text) ? [joinedOf(pieces, text)] : pieces;
    whole.push(...joined);
    at = end;
  }
  return whole;
}

/** No figure ends within a group of thousands, or with a stop. */
const TORN = /\d[,，]\d{0,2}$|\d[.．]$/;

/** The upper line is no figure by itself, or fills its cell, so that not even one digit more had room, and the lower one is what was left. */
function goesOnIn(above: CellLine | undefined, below: CellLine | undefined, room: Room): boolean {
  if (!above || !below || !ONE_WORD.test(above.text) || !REST.test(below.text)) return false;
  const [next] = below.glyphs;
  if (!next || below.x1 - below.x0 > above.x1 - above.x0 + SLACK * above.size) return false;
  return TORN.test(above.text) || room(above) < next.x1 - next.x0 + SLACK * above.size;
}

/** By how much (em) measured widths may be off. */
const SLACK = 0.15;

function joinedOf(pieces: readonly CellLine[], text: string): CellLine {
  const first = pieces[0] as CellLine;
  const last = pieces.at(-1) as CellLine;
  return {
    ...first,
    glyphs: pieces.flatMap(({ glyphs }) => glyphs),
    x0: Math.min(...pieces.map(({ x0 }) => x0)),
    x1: Math.max(...pieces.map(({ x1 }) => x1)),
    y1: last.y1,
    baseline: (first.baseline + last.baseline) / 2,
    text,
    figure: isFigure(text),
  };
}

/** Figures below each other, or labels, of which each ended before its cell did. */
function holdsSeveral(lines: readonly CellLine[], roomBehind: Room): boolean {
  if (lines.some(({ figure }) => figure)) return lines.length > 1;
  return lines.length > 1 && lines.slice(0, -1).every((line) => roomBehind(line) > WORD * line.size);
}

/** One wide character with its stop, in em: where as much was left, the next word would have had room. */
const WORD = 2;

/** White that a table keeps between its rules and its texts, in points: what nearly all cells keep at their closer side. */
export function paddingOf({ cells, xs }: Grid): number {
  const gaps = cells.flatMap(({ column, colSpan, glyphs }) => {
    if (glyphs.length === 0) return [];
    const x0 = Math.min(...glyphs.map((glyph) => glyph.x0));
    const x1 = Math.max(...glyphs.map((glyph) => glyph.x1));
    return [Math.min(x0 - (xs[column] ?? 0), (xs[column + colSpan] ?? 0) - x1)];
  });
  gaps.sort((a, b) => a - b);
  return Math.max(0, gaps[Math.floor(gaps.length / 10)] ?? 0);
}
