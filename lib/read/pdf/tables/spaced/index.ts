import type { Glyph, Rule } from '../../drawn-page.ts';
import type { Grid, GridCell } from '../grid.ts';
import { isFigure } from '../numeric.ts';
import { blocksOf, type FoundBlock } from './blocks.ts';
import { type BodyRow, bodyRows } from './body-rows.ts';
import { columnRange, columnsOf } from './columns.ts';
import { cutRows } from './cut-rows.ts';
import { partsOf } from './gutters.ts';
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

function gridOf({ rows: printed, above, single }: FoundBlock, rules: readonly Rule[]): Grid | null {
  const columns = columnsOf(printed);
  const rows = cutRows(printed, columns);
  const own = withoutNotes(rows, columns);
  if (columns.length < 2 || !isPlausible(own, columns, single)) return null;
  const headed = above && isHeaderOver(above, own, columns) ? [above, ...own] : own;
  const body = headerTree(bodyRows(headed, columns, rules), columns);
  if (body.length < 2) return null;
  spanHeaders(body, columns, rules);
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
    defects: [],
  };
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
