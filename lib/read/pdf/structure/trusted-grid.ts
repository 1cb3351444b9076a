import type { Glyph, Rule } from '../drawn-page.ts';
import type { Grid } from '../tables/grid.ts';
import { boxOf } from '../text/line.ts';
import { edgesBetween, type Reach } from './edges.ts';
import { figuresAlign } from './figure-columns.ts';
import { OVERLAP, type StructureCell, type StructureTable } from './structure-table.ts';

/** Text of this length in one cell is a paragraph; where so many cells hold one, the table arranges the page. */
const PARAGRAPH = 300;
const PARAGRAPHS = 0.25;
/** Share of a table's rows that have two texts at least: many list names without a figure. */
const BROAD = 0.15;
/** A rule this near (em) above the first row or below the last one closes the table … */
const NEAR_RULE = 1;
/** … and is its own where it runs over this share of its width. */
const MOST_OF_WIDTH = 0.5;
/** Width of an empty outermost row or column, in em. */
const EMPTY = 1.5;

/** What else is on the page. */
export interface Ground {
  /** Visible ones. */
  glyphs: readonly Glyph[];
  horizontal: readonly Rule[];
  vertical: readonly Rule[];
}

/**
 * The grid that a tagged table makes on this page; null where what is printed speaks against it: cells of a row must
 * stand beside each other, rows below each other, and nothing else among them.
 */
export function trustedGrid(table: StructureTable, ground: Ground): Grid | null {
  const { rowCount, columnCount, cells, overPages } = table;
  const filled = cells.filter(({ glyphs }) => glyphs.length > 0);
  if (!isDataTable(table, filled) || !figuresAlign(filled)) return null;
  const size = filled[0]?.glyphs[0]?.size ?? 0;
  const common = { overlap: OVERLAP * size, empty: EMPTY * size };
  const xs = edgesBetween(filled.map(reachAcross), columnCount, {
    ...common,
    rules: ground.vertical.map(({ at }) => at),
  });
  const ys = edgesBetween(filled.map(reachDown), rowCount, { ...common, rules: ground.horizontal.map(({ at }) => at) });
  if (!xs || !ys) return null;
  const grid: Grid = {
    method: 'spaced',
    ...framed(xs, ys, ground.horizontal, size),
    cells: cells.map(({ row, column, rowSpan, colSpan, glyphs }) => ({ row, column, rowSpan, colSpan, glyphs })),
    confidence: 0.95,
    defects: [],
    overPages,
  };
  return holdsStrangers(grid, filled, ground.glyphs) ? null : grid;
}

/** Several rows with texts beside each other, or one that has a header cell or goes on elsewhere; and no paragraphs. */
function isDataTable({ rowCount, columnCount, overPages }: StructureTable, filled: readonly StructureCell[]): boolean {
  const long = filled.filter(({ glyphs }) => glyphs.length > PARAGRAPH).length;
  if (columnCount < 2 || long > PARAGRAPHS * filled.length) return false;
  const texts = new Array<number>(rowCount).fill(0);
  for (const { row } of filled) texts[row] = (texts[row] ?? 0) + 1;
  const broad = texts.filter((count) => count >= 2).length;
  const isPiece = overPages.repeated !== null || overPages.to < overPages.of;
  if (rowCount < 3) return broad === 2 || (broad === 1 && (isPiece || filled.some(({ header }) => header)));
  return broad >= Math.max(2, BROAD * rowCount);
}

function reachAcross({ column, colSpan, glyphs }: StructureCell): Reach {
  const [from, , to] = boxOf(glyphs);
  return { first: column, end: column + colSpan, from, to };
}

function reachDown({ row, rowSpan, glyphs }: StructureCell): Reach {
  const [, from, , to] = boxOf(glyphs);
  return { first: row, end: row + rowSpan, from, to };
}

/** Outer edges moved out to the rules that close the table above and below, and to where the rules across it end. */
function framed(xs: number[], ys: number[], horizontal: readonly Rule[], size: number): Pick<Grid, 'xs' | 'ys'> {
  const [left = 0, top = 0, right = 0, bottom = 0] = [xs[0], ys[0], xs.at(-1), ys.at(-1)];
  const near = NEAR_RULE * size;
  const across = horizontal.filter(
    ({ at, from, to }) =>
      at > top - near &&
      at < bottom + near &&
      Math.min(to, right) - Math.max(from, left) > MOST_OF_WIDTH * (right - left),
  );
  const heights = across.map(({ at }) => at);
  return {
    xs: [
      Math.min(left, ...across.map(({ from }) => from)),
      ...xs.slice(1, -1),
      Math.max(right, ...across.map(({ to }) => to)),
    ],
    ys: [Math.min(top, ...heights), ...ys.slice(1, -1), Math.max(bottom, ...heights)],
  };
}

/** Whether text of nobody's stands within the table: then its tags leave something out. A slanted stamp is none of it. */
function holdsStrangers({ xs, ys }: Grid, filled: readonly StructureCell[], glyphs: readonly Glyph[]): boolean {
  const own = new Set(filled.flatMap((cell) => cell.glyphs));
  const [left = 0, top = 0, right = 0, bottom = 0] = [xs[0], ys[0], xs.at(-1), ys.at(-1)];
  return glyphs.some((glyph) => {
    const x = (glyph.x0 + glyph.x1) / 2;
    const y = (glyph.y0 + glyph.y1) / 2;
    return x > left && x < right && y > top && y < bottom && glyph.set === 'across' && !own.has(glyph);
  });
}
