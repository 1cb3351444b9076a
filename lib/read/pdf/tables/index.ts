import type { DrawnPage, Glyph, Rule } from '../drawn-page.ts';
import type { PageTable } from '../page-content.ts';
import { markHeaders, taggedGrids } from '../structure/index.ts';
import { bandedGrids } from './banded/index.ts';
import { spanCentredLabels } from './centred-labels.ts';
import { judged } from './certainty.ts';
import { outsideCharts } from './charts.ts';
import { hidesHeaders, isComplete } from './complete.ts';
import { componentsOf } from './components.ts';
import { isDrawing } from './drawing.ts';
import { fillCells } from './fill-cells.ts';
import { edgesOfFills } from './filled-rows.ts';
import { frameOf, type Grid } from './grid.ts';
import { spanGroupTitles } from './group-titles.ts';
import { SNAP, TOUCH } from './measures.ts';
import { pageTable } from './page-table.ts';
import { type RuledGrid, ruledGrid } from './ruled-grid.ts';
import { tidyRules } from './rules.ts';
import { seamLines } from './seams.ts';
import { spacedGrids } from './spaced/index.ts';
import { splitColumns } from './split-columns.ts';
import { splitRows } from './split-rows.ts';
import { dropThin } from './thin.ts';
import { turnOf } from './turned.ts';

export interface FoundTables {
  /** Top to bottom. */
  tables: PageTable[];
  /** Visible glyphs that stand in no table. */
  rest: Glyph[];
}

/** The tables of one page: first those that rules draw, then those that white space parts. */
export function tablesOf(drawn: DrawnPage): FoundTables {
  const turn = turnOf(drawn);
  if (!turn) return uprightTables(drawn);
  const upright = uprightTables({ ...drawn, glyphs: drawn.glyphs.filter(({ set }) => set !== 'turned') });
  const turned = uprightTables(turn.page);
  return {
    tables: [...upright.tables, ...turned.tables.map(turn.back)].sort(downThePage),
    rest: [...upright.rest, ...turned.rest.flatMap((glyph) => turn.source.get(glyph) ?? [])],
  };
}

function uprightTables(drawn: DrawnPage): FoundTables {
  const visible = drawn.glyphs.filter(({ hidden }) => !hidden);
  const horizontal = tidyRules(drawn.horizontal);
  const vertical = tidyRules(drawn.vertical);
  const taken = new Set<Glyph>();
  const { grids, drawings } = sorted(visible, componentsOf(horizontal, vertical).map(ruledGrid), taken);
  const closed = [...grids, ...drawings];
  const open = visible.filter((glyph) => !taken.has(glyph) && !closed.some((grid) => holds(grid, glyph)));
  for (const grid of taggedGrids(drawn.tagged, { glyphs: visible, open, horizontal, vertical })) {
    grids.push(grid);
    closed.push(grid);
    for (const cell of grid.cells) for (const glyph of cell.glyphs) taken.add(glyph);
  }
  const untold = drawn.tagged.length > 0 ? open.filter((glyph) => !taken.has(glyph)) : open;
  const free = outsideCharts(untold, horizontal);
  // What rules one table parts no other one.
  const pieces = [...drawn.horizontal, ...edgesOfFills(drawn.fills)];
  const seams = seamLines(pieces);
  const across = tidyRules(pieces).filter((rule) => !closed.some((grid) => isPartOf(grid, rule)));
  for (const grid of bandedGrids(free, across, seams)) {
    grids.push(grid);
    for (const cell of grid.cells) for (const glyph of cell.glyphs) taken.add(glyph);
  }
  const unruled = free.filter((glyph) => !taken.has(glyph) && !grids.some((grid) => holds(grid, glyph)));
  for (const grid of spacedGrids(unruled, across, drawn.width)) {
    grids.push(grid);
    for (const cell of grid.cells) for (const glyph of cell.glyphs) taken.add(glyph);
  }
  for (const grid of grids) {
    if (grid.method !== 'spaced') continue;
    spanCentredLabels(grid);
    spanGroupTitles(grid);
  }
  markHeaders(grids, drawn.tagged);
  return {
    tables: grids.map((grid) => judged(pageTable(grid), drawn)).sort(downThePage),
    rest: visible.filter((glyph) => !taken.has(glyph)),
  };
}

function downThePage(a: PageTable, b: PageTable): number {
  return a.box[1] - b.box[1] || a.box[0] - b.box[0];
}

interface Sorted {
  grids: Grid[];
  /** Charts and the like: what stands in them is no table by white space either. */
  drawings: Grid[];
}

/** Small ones first: a frame around a table must not take what is the table's. */
function sorted(glyphs: readonly Glyph[], found: readonly (RuledGrid | null)[], taken: Set<Glyph>): Sorted {
  const grids: Grid[] = [];
  const drawings: Grid[] = [];
  const seen: Grid[] = [];
  for (const grid of found.filter((one) => one !== null).sort((a, b) => areaOf(a) - areaOf(b))) {
    const inner = seen.filter((one) => areaOf(one) > 0.25 * areaOf(grid) && encloses(grid, one));
    seen.push(grid);
    fillCells(grid, glyphs, taken);
    dropThin(grid);
    const drawing = isDrawing(grid) || inner.some((one) => drawings.includes(one));
    let complete = false;
    if (!drawing) {
      const told = splitColumns(grid);
      splitRows(grid, told === 0);
      complete = isComplete(grid) && !(told > 0 && hidesHeaders(grid));
    }
    if (complete && inner.length === 0 && isTable(grid)) {
      grids.push(grid);
      continue;
    }
    if (drawing) drawings.push(grid);
    for (const cell of grid.cells) for (const glyph of cell.glyphs) taken.delete(glyph);
  }
  return { grids, drawings };
}

function encloses(grid: Grid, inner: Grid): boolean {
  const [x0, y0, x1, y1] = frameOf(grid);
  const [left, top, right, bottom] = frameOf(inner);
  return left >= x0 - 1 && top >= y0 - 1 && right <= x1 + 1 && bottom <= y1 + 1;
}

function areaOf(grid: Grid): number {
  const [x0, y0, x1, y1] = frameOf(grid);
  return (x1 - x0) * (y1 - y0);
}

/** Two texts beside each other, and not almost empty: no frame, no form of boxes, no drawing. */
function isTable(grid: Grid): boolean {
  const filled = grid.cells.filter(({ glyphs }) => glyphs.length > 0);
  if (grid.xs.length < 3 || !filled.some((cell) => filled.some((other) => other !== cell && other.row === cell.row))) {
    return false;
  }
  return grid.cells.length <= 20 || filled.length >= 0.06 * grid.cells.length;
}

function isPartOf(grid: Grid, { at, from, to }: Rule): boolean {
  const [left, top, right, bottom] = frameOf(grid);
  return at > top - SNAP && at < bottom + SNAP && from > left - TOUCH && to < right + TOUCH;
}

function holds(grid: Grid, { x0, y0, x1, y1 }: Glyph): boolean {
  const [left, top, right, bottom] = frameOf(grid);
  return x0 > left - 1 && x1 < right + 1 && y0 > top - 1 && y1 < bottom + 1;
}
