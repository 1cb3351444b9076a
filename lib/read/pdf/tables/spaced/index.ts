import type { Glyph, Rule } from '../../drawn-page.ts';
import type { Grid, GridCell } from '../grid.ts';
import { isFigure, isValue } from '../numeric.ts';
import { blocksOf, type FoundBlock } from './blocks.ts';
import { type BodyRow, bodyRows } from './body-rows.ts';
import { columnRange, columnsOf } from './columns.ts';
import { cutRows } from './cut-rows.ts';
import { partsOf } from './gutters.ts';
import { isRowOfUnits } from './header-labels.ts';
import { headerLayout } from './header-layout.ts';
import { isHeaderOver, spanHeaders } from './header-spans.ts';
import { headerTree } from './header-tree.ts';
import type { Column } from './ink-columns.ts';
import { isPlausible } from './plausible.ts';
import { type TextRow, textRows } from './text-rows.ts';

/** Tables told from white space, with what rules across there are. */
export function spacedGrids(glyphs: readonly Glyph[], rules: readonly Rule[], pageWidth: number): Grid[] {
  const grids: Grid[] = [];
  for (const part of partsOf(textRows(glyphs))) {
    for (const block of blocksOf(part, pageWidth)) {
      const grid = gridOf(block, rules);
      if (grid) grids.push(grid);
    }
  }
  return grids;
}

function gridOf(block: FoundBlock, rules: readonly Rule[]): Grid | null {
  const [columns, ...others] = columnsOf(block.rows);
  // Where the header comes out even over other columns only, those are the table's.
  const even = [columns, ...others].find((some) => headed(block, some, rules)?.isEven);
  const likely = even ?? others[0] ?? columns;
  const found = headed(block, likely, rules);
  return found && gridUnder(found, likely);
}

interface Headed {
  body: BodyRow[];
  /** Every column has its label, every group stands around what it heads. */
  isEven: boolean;
}

/** The block's rows over these columns, header first; null where they are no table. */
function headed(
  { rows: printed, above, single }: FoundBlock,
  columns: readonly Column[],
  rules: readonly Rule[],
): Headed | null {
  const rows = cutRows(printed, columns);
  const own = withoutNotes(rows, columns);
  if (columns.length < 2 || !isPlausible(own, columns, single)) return null;
  const all = above && isHeaderOver(above, own, columns) ? [above, ...own] : own;
  const first = firstOfBody(all);
  const header = all.slice(0, Math.max(0, first));
  const counted = header.slice(1).filter((row, index) => index + 2 === header.length && isRowOfUnits(row));
  const labels = header.slice(0, header.length - counted.length);
  const layout = isRuledInside(header, rules) ? null : headerLayout(labels, columns);
  if (layout) {
    const below = [counted, all.slice(first)].flatMap((some) => bodyRows(some, columns, rules));
    return { body: [...layout, ...below], isEven: true };
  }
  const body = headerTree(bodyRows(all, columns, rules), columns);
  spanHeaders(body, columns, rules);
  return { body, isEven: header.length === 0 };
}

/** The title of a group of rows, a single text where the labels below it begin, is no header. */
function firstOfBody(rows: readonly TextRow[]): number {
  const values = rows.findIndex(({ segments }) => segments.some(({ text }) => isValue(text)));
  const [above, title, row] = [rows[values - 2], rows[values - 1], rows[values]];
  if (title?.segments.length !== 1 || !row || goesOn(above, title, row)) return values;
  const isTitle = beginTogether(title, row);
  return isTitle && rows.slice(0, values - 1).some(({ segments }) => segments.length > 1) ? values - 1 : values;
}

/** 'Economic classification' over two lines: the second stands nearer to the first than to what it heads. */
function goesOn(above: TextRow | undefined, line: TextRow, below: TextRow): boolean {
  if (!above || !beginTogether(above, line)) return false;
  const pitch = line.baseline - above.baseline;
  return pitch < LEADING * line.size && pitch < NEARER * (below.baseline - line.baseline);
}

function beginTogether(one: TextRow, other: TextRow): boolean {
  const [a, b] = [one.segments[0], other.segments[0]];
  return a !== undefined && b !== undefined && Math.abs(a.x0 - b.x0) < SAME_START;
}

/** Texts that begin this close (points) begin at one place. */
const SAME_START = 2.5;
/** Lines of one label are no further apart than this (em). */
const LEADING = 1.65;
const NEARER = 0.95;

function gridUnder({ body, isEven }: Headed, columns: readonly Column[]): Grid | null {
  if (body.length < 2) return null;
  const cells = body.flatMap(({ cells: texts }, row) =>
    texts.map(
      ({ first, last, rowSpan, glyphs }): GridCell => ({
        row,
        column: first,
        rowSpan,
        colSpan: last - first + 1,
        glyphs,
      }),
    ),
  );
  return {
    method: 'spaced',
    xs: columnEdges(columns),
    ys: rowEdges(body),
    cells,
    confidence: 0.8,
    defects: isEven ? [] : ['ambiguous-columns'],
  };
}

function isRuledInside(header: readonly TextRow[], rules: readonly Rule[]): boolean {
  const [top, bottom] = [header[0], header.at(-1)];
  return rules.some(({ at }) => top !== undefined && bottom !== undefined && at > top.y0 && at < bottom.y0);
}

/** Without the lines at its end that run on over several columns and hold no figure: sources, notes, prose that follows. */
function withoutNotes(rows: readonly TextRow[], columns: readonly Column[]): readonly TextRow[] {
  const last = rows.findLastIndex(({ segments }) => {
    const [only] = segments;
    if (!only || segments.length > 1 || isFigure(only.text)) return true;
    const [first, end] = columnRange(columns, only);
    return end === first;
  });
  return rows.slice(0, last + 1);
}

/** Halfway through the gaps between columns. */
function columnEdges(columns: readonly Column[]): number[] {
  return [
    columns[0]?.x0 ?? 0,
    ...columns.slice(1).map(({ x0 }, index) => ((columns[index]?.x1 ?? x0) + x0) / 2),
    columns.at(-1)?.x1 ?? 0,
  ];
}

function rowEdges(rows: readonly BodyRow[]): number[] {
  return [
    rows[0]?.y0 ?? 0,
    ...rows.slice(1).map(({ y0 }, index) => ((rows[index]?.y1 ?? y0) + y0) / 2),
    rows.at(-1)?.y1 ?? 0,
  ];
}
