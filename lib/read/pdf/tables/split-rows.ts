import { type CellLine, linesOfRow, paddingOf } from './cell-lines.ts';
import type { Grid, GridCell } from './grid.ts';
import type { PrintedLine } from './printed-line.ts';
import { printedRows } from './printed-rows.ts';

/**
 * Parts ruled rows that hold several printed rows: many tables rule their columns and their header, and leave the rows
 * of the body to white space. The grid is changed in place; the ruled columns stay.
 *
 * @param ruled whether rules part all columns: only then is a line full that reaches its column's end
 */
export function splitRows(grid: Grid, ruled: boolean): void {
  const padding = paddingOf(grid);
  for (let row = grid.ys.length - 2; row >= 0; row--) {
    const cells = grid.cells.filter((cell) => cell.row === row && cell.rowSpan === 1 && cell.glyphs.length > 0);
    if (cells.length < 2 || cells.every(isOneLine)) continue;
    const { lines, cut, disputed } = linesOfRow(cells, grid, padding);
    if (cut || !holdsRows(lines)) continue;
    const columns = grid.xs.slice(1).map((x1, column) => ({ x0: grid.xs[column] ?? x1, x1 }));
    const rows = printedRows(lines, { columns: padded(columns, lines), ruled, isRuledOff: () => false });
    if (rows.length < 2) continue;
    replaceRow(grid, row, rows);
    if (disputed && !grid.defects.includes('ambiguous-columns')) grid.defects.push('ambiguous-columns');
  }
}

function isOneLine({ glyphs }: GridCell): boolean {
  const [first] = glyphs;
  return glyphs.every((glyph) => Math.abs(glyph.baseline - (first?.baseline ?? 0)) < 0.45 * glyph.size);
}

/**
 * Figures below each other, in two columns at the same heights or each beside a label of its own, are rows; in one column alone
 * they may be what its cell says.
 */
function holdsRows(lines: readonly CellLine[]): boolean {
  const levels: CellLine[][] = [];
  for (const line of [...lines].sort((a, b) => a.baseline - b.baseline)) {
    const level = levels.at(-1);
    if (level?.[0] && line.baseline - level[0].baseline < 0.45 * line.size) level.push(line);
    else levels.push([line]);
  }
  const columns = new Map<number, number>();
  let rows = 0;
  for (const level of levels) {
    const figures = new Set(level.filter(({ figure }) => figure).map(({ first }) => first));
    if (figures.size > 0 && new Set(level.map(({ first }) => first)).size >= 2) rows++;
    if (figures.size >= 2) for (const column of figures) columns.set(column, (columns.get(column) ?? 0) + 1);
  }
  const labels = new Map<number, number>();
  for (const level of levels) {
    for (const column of new Set(level.filter(({ figure }) => !figure).map(({ first }) => first))) {
      labels.set(column, (labels.get(column) ?? 0) + 1);
    }
  }
  const isLabelled = [...labels.values()].includes(levels.length);
  return rows >= (isLabelled ? 2 : 3) || [...columns.values()].filter((count) => count >= 2).length >= 2;
}

/** The columns without the padding at their rules: where their texts may stand. */
function padded(columns: readonly { x0: number; x1: number }[], lines: readonly PrintedLine[]) {
  return columns.map(({ x0, x1 }, column) => {
    const own = lines.filter(({ first, last }) => first === column && last === column);
    const padding = Math.max(0, Math.min(x1 - x0, ...own.map((line) => Math.min(line.x0 - x0, x1 - line.x1))));
    return { x0: x0 + padding, x1: x1 - padding };
  });
}

function replaceRow(grid: Grid, row: number, rows: readonly CellLine[][]): void {
  const more = rows.length - 1;
  const edges: number[] = [];
  for (let index = 1; index < rows.length; index++) {
    const above = Math.max(...(rows[index - 1] ?? []).map(({ y1 }) => y1));
    const below = Math.min(...(rows[index] ?? []).map(({ y0 }) => y0));
    edges.push(Math.max(edges.at(-1) ?? grid.ys[row] ?? 0, (above + below) / 2));
  }
  grid.ys.splice(row + 1, 0, ...edges);
  const parted: GridCell[] = [];
  for (const cell of grid.cells) {
    if (cell.row === row && cell.rowSpan === 1) parted.push(...partsOf(cell, rows));
    else {
      if (cell.row > row) cell.row += more;
      else if (cell.row + cell.rowSpan > row) cell.rowSpan += more;
      parted.push(cell);
    }
  }
  grid.cells = parted;
}

function partsOf(cell: GridCell, rows: readonly CellLine[][]): GridCell[] {
  const parts = rows.map((lines, index) => ({
    ...cell,
    row: cell.row + index,
    glyphs: lines.filter((line) => line.cell === cell).flatMap(({ glyphs }) => glyphs),
  }));
  // Text turned or set down the page is on no line; it stays with the first row.
  parts[0]?.glyphs.push(...cell.glyphs.filter(({ set }) => set !== 'across'));
  return parts;
}
