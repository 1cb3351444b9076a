import type { Box, DrawnPage, Glyph, Rule } from '../drawn-page.ts';
import type { PageTable } from '../page-content.ts';

/** A page turned so that text which ran up or down it runs across; and the way back. */
export interface Turn {
  page: DrawnPage;
  /** The glyph of the given page behind each one of the turned page. */
  source: Map<Glyph, Glyph>;
  /** The table with its boxes on the given page. Its `xs` and `ys` stay as they are read: columns from left to right. */
  back: (table: PageTable) => PageTable;
}

/** Share of a page's characters that must be turned for its tables to be looked for that way. */
const MOSTLY = 0.4;
/** Share of an em that a glyph's box reaches below its baseline. */
const DESCENT = 0.14;

/** The page as its turned text wants to be read; null where little of it is turned, or not by a right angle. */
export function turnOf(drawn: DrawnPage): Turn | null {
  const visible = drawn.glyphs.filter(({ hidden }) => !hidden);
  const turned = visible.filter(({ set }) => set === 'turned');
  if (turned.length < 20 || turned.length < MOSTLY * visible.length) return null;
  const direction = directionOf(turned);
  if (direction === null) return null;
  const { width, height } = drawn;
  const ahead = direction === 'up' ? turnRight(height) : turnLeft(width);
  const behind = direction === 'up' ? turnLeft(height) : turnRight(width);
  const source = new Map<Glyph, Glyph>();
  for (const glyph of turned) {
    const [x0, y0, x1, y1] = ahead([glyph.x0, glyph.y0, glyph.x1, glyph.y1]);
    source.set({ ...glyph, x0, y0, x1, y1, baseline: y1 - DESCENT * glyph.size, set: 'across' }, glyph);
  }
  return {
    page: {
      ...drawn,
      width: height,
      height: width,
      glyphs: [...source.keys()],
      horizontal: drawn.vertical.map((rule) => acrossFrom(rule, ahead)),
      vertical: drawn.horizontal.map((rule) => downFrom(rule, ahead)),
      fills: drawn.fills.map(({ box, color }) => ({ box: ahead(box), color })),
      images: drawn.images.map(ahead),
    },
    source,
    back: (table) => ({
      ...table,
      box: behind(table.box),
      cells: table.cells.map((cell) => ({ ...cell, box: behind(cell.box), ink: cell.ink.map(behind) })),
    }),
  };
}

/** Which way the pen went; null where it went both ways or slanted. */
function directionOf(glyphs: readonly Glyph[]): 'up' | 'down' | null {
  let up = 0;
  let down = 0;
  for (const [index, glyph] of glyphs.entries()) {
    const before = glyphs[index - 1];
    if (!before || before.show !== glyph.show || Math.abs(glyph.x0 - before.x0) > 0.3 * glyph.size) continue;
    if (glyph.y0 < before.y0) up++;
    else if (glyph.y0 > before.y0) down++;
  }
  if (up + down < 0.3 * glyphs.length) return null;
  if (up >= 0.9 * (up + down)) return 'up';
  return down >= 0.9 * (up + down) ? 'down' : null;
}

/** Clockwise: what ran up runs across. `height` is that of the page before. */
function turnRight(height: number): (box: Box) => Box {
  return ([x0, y0, x1, y1]) => [height - y1, x0, height - y0, x1];
}

/** Counter-clockwise: what ran down runs across. `width` is that of the page before. */
function turnLeft(width: number): (box: Box) => Box {
  return ([x0, y0, x1, y1]) => [y0, width - x1, y1, width - x0];
}

function acrossFrom({ at, from, to, width }: Rule, turn: (box: Box) => Box): Rule {
  const [x0, y0, x1] = turn([at, from, at, to]);
  return { at: y0, from: x0, to: x1, width };
}

function downFrom({ at, from, to, width }: Rule, turn: (box: Box) => Box): Rule {
  const [x0, y0, , y1] = turn([from, at, to, at]);
  return { at: x0, from: y0, to: y1, width };
}
