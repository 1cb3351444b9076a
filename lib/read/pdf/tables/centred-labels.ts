import { textOf } from '../text/region.ts';
import type { Grid, GridCell } from './grid.ts';
import { isValue } from './numeric.ts';

/** Heights this near (em) are one. */
const SAME_HEIGHT = 0.25;

/**
 * Lets the labels of the first column reach over the rows around whose middle they stand: years beside men and women. Only
 * where that explains every row of the body, and every label; then a line that held a label alone is no row. The grid is
 * changed in place.
 */
export function spanCentredLabels(grid: Grid): void {
  const cells = grid.cells.filter(({ glyphs }) => glyphs.length > 0);
  const rows = Array.from({ length: grid.ys.length - 1 }, (_, row) => cells.filter((cell) => cell.row === row));
  const isLabel = ({ column, colSpan }: GridCell) => column === 0 && colSpan === 1;
  const body = rows.findIndex((row) => row.some((cell) => !isLabel(cell) && isValue(textOf(cell.glyphs).text)));
  if (body < 0 || cells.some(({ row, rowSpan }) => row + rowSpan > body && rowSpan > 1)) return;
  spanHeaderLabel(rows.slice(0, body));
  // Above the first row of figures, a label may stand on a line of its own.
  const from = body > 1 && rows[body - 1]?.every(isLabel) ? body - 1 : body;
  const labels = rows.slice(from).flatMap((row) => row.filter(isLabel));
  const lines = rows.slice(from).flatMap((row) => {
    const other = row.find((cell) => !isLabel(cell));
    return other ? [{ row: other.row, height: heightOf(other) }] : [];
  });
  const groups = groupsAround(labels, lines);
  if (!groups) return;
  for (const [index, label] of labels.entries()) {
    const [first, last] = groups[index] as [number, number];
    label.row = first;
    label.rowSpan = last - first + 1;
  }
  for (let row = rows.length - 1; row >= from; row--) {
    if (rows[row]?.every(isLabel)) dropRow(grid, row);
  }
}

/** The label of the first column beside the middle one of three header rows, or of five, heads it over all of them. */
function spanHeaderLabel(header: readonly GridCell[][]): void {
  const own = header.flatMap((row) => row.filter(({ column }) => column === 0));
  const [label] = own;
  if (!label || own.length > 1 || label.colSpan > 1 || header.length < 3 || label.row !== (header.length - 1) / 2)
    return;
  label.row = 0;
  label.rowSpan = header.length;
}

/** For each label the first and last row around whose middle it stands; null where rows or labels are left over. */
function groupsAround(
  labels: readonly GridCell[],
  lines: readonly { row: number; height: number }[],
): [number, number][] | null {
  const groups: [number, number][] = [];
  let next = 0;
  for (const label of labels) {
    const [first] = lines.slice(next);
    if (!first) return null;
    const near = SAME_HEIGHT * (label.glyphs[0]?.size ?? 0);
    const height = heightOf(label);
    const end = lines.findIndex(
      (line, index) => index >= next && Math.abs((first.height + line.height) / 2 - height) <= near,
    );
    if (end < 0) return null;
    groups.push([first.row, lines[end]?.row ?? first.row]);
    next = end + 1;
  }
  // A label beside the first row of all, or the last, may as well stand beside the first row of each group, or the last.
  const isMore = [groups[0], groups.at(-1)].every((group) => group && group[1] > group[0]);
  return next === lines.length && groups.length >= 2 && isMore ? groups : null;
}

/** Halfway between its first and its last baseline. */
function heightOf({ glyphs }: GridCell): number {
  const baselines = glyphs.map(({ baseline }) => baseline);
  return (Math.min(...baselines) + Math.max(...baselines)) / 2;
}

function dropRow(grid: Grid, row: number): void {
  grid.ys.splice(row + 1, 1);
  for (const cell of grid.cells) {
    if (cell.row > row) cell.row--;
    else if (cell.row + cell.rowSpan > row) cell.rowSpan--;
  }
}
