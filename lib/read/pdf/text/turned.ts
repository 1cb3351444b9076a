import type { Glyph } from '../drawn-page.ts';
import type { TextLine } from '../page-content.ts';
import { boxOf, isMostlyBold } from './line.ts';

/** Text down the page and text turned by an angle. Its lines run along x or y, in either sense. */

interface Run {
  glyphs: Glyph[];
  /** From the first glyph's middle to the last one's. */
  dx: number;
  dy: number;
}

/** Farther than this from the glyph before, in em, a line of its own begins. */
const REACH = 2.2;

/** Lines of glyphs that are set down the page: columns from right to left. */
export function linesDown(glyphs: readonly Glyph[]): TextLine[] {
  const columns: Glyph[][] = [];
  for (const glyph of [...glyphs].sort((a, b) => middleX(b) - middleX(a))) {
    const open = columns.at(-1)?.[0];
    if (open && middleX(open) - middleX(glyph) <= 0.5 * Math.min(open.size, glyph.size)) columns.at(-1)?.push(glyph);
    else columns.push([glyph]);
  }
  return columns.flatMap((column) => {
    column.sort((a, b) => a.y0 - b.y0);
    return partedBy(column, (a, b) => b.y0 - a.y1 > 3 * b.size).map((part) => plainLine(part, 'down'));
  });
}

/** Lines of turned glyphs, in the order in which they were drawn: only the pen's way tells where they run. */
export function linesTurned(glyphs: readonly Glyph[]): TextLine[] {
  const runs: Run[] = [];
  for (const glyph of glyphs) {
    const open = runs.at(-1);
    const last = open?.glyphs.at(-1);
    if (open && last && continues(open, last, glyph)) {
      open.glyphs.push(glyph);
      open.dx += middleX(glyph) - middleX(last);
      open.dy += middleY(glyph) - middleY(last);
    } else runs.push({ glyphs: [glyph], dx: 0, dy: 0 });
  }
  return runs.map((run) => plainLine(run.glyphs, 'turned'));
}

function continues(run: Run, last: Glyph, glyph: Glyph): boolean {
  const dx = middleX(glyph) - middleX(last);
  const dy = middleY(glyph) - middleY(last);
  const size = Math.max(last.size, glyph.size);
  if (Math.hypot(dx, dy) > REACH * size) return false;
  // Back or aside: the next line.
  const length = Math.hypot(run.dx, run.dy);
  if (length === 0) return true;
  const ahead = (dx * run.dx + dy * run.dy) / length;
  const aside = Math.abs(dx * run.dy - dy * run.dx) / length;
  return ahead > 0 && aside < 0.6 * size;
}

function partedBy(glyphs: readonly Glyph[], parts: (before: Glyph, after: Glyph) => boolean): Glyph[][] {
  const out: Glyph[][] = [];
  for (const glyph of glyphs) {
    const before = out.at(-1)?.at(-1);
    if (before && !parts(before, glyph)) out.at(-1)?.push(glyph);
    else out.push([glyph]);
  }
  return out;
}

function plainLine(glyphs: readonly Glyph[], set: 'down' | 'turned'): TextLine {
  let text = '';
  for (const [index, glyph] of glyphs.entries()) {
    const before = glyphs[index - 1];
    if (before?.spaceAfter && /[\u0021-\u024F]$/.test(text)) text += ' ';
    text += glyph.text;
  }
  const box = boxOf(glyphs);
  // Not along its own way: what is asked of edges is where upright text stands, and no sentence is made of this line.
  const edges = Array.from({ length: text.length + 1 }, (_, at) => box[0] + ((box[2] - box[0]) * at) / text.length);
  const size = glyphs[0]?.size ?? 1;
  return { text, box, baseline: box[3], size, bold: isMostlyBold(glyphs), edges, set };
}

const middleX = (glyph: Glyph) => (glyph.x0 + glyph.x1) / 2;
const middleY = (glyph: Glyph) => (glyph.y0 + glyph.y1) / 2;
