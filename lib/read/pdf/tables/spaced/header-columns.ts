import { overlapOf } from '../extent.ts';
import { isNumbering } from '../numbering.ts';
import { isValue } from '../numeric.ts';
import { labelsOf } from './header-labels.ts';
import type { Column } from './ink-columns.ts';
import type { TextRow } from './text-rows.ts';

/** A label wider than this share of the table is a title or heads a group. */
const WIDEST = 0.4;

/**
 * Columns that no row of the body fills have a header all the same: labels that stand over no other label and over none
 * of the known columns are columns of their own.
 *
 * @param columns told by the body, left to right
 */
export function withHeaderColumns(rows: readonly TextRow[], columns: readonly Column[]): Column[] {
  const body = rows.findIndex(({ segments }) => segments.length >= 2 && segments.some(({ text }) => isValue(text)));
  const header = rows.slice(0, Math.max(0, body)).filter(({ segments }) => !isNumbering(segments));
  const [left, right] = [columns[0]?.x0 ?? 0, columns.at(-1)?.x1 ?? 0];
  if (header.length === 0 || columns.length < 2) return [...columns];
  const labels = labelsOf(header);
  const leaves = labels.filter(
    (label) =>
      !labels.some((other) => other.baseline > label.baseline && overlapOf(other, label) > 0) &&
      label.x1 - label.x0 < WIDEST * (right - left),
  );
  const own = leaves.filter((leaf) => !columns.some((column) => overlapOf(column, leaf) > 0.3));
  const found = own.map(({ x0, x1 }): Column => ({ x0, x1, count: 1 }));
  return [...columns, ...found].sort((a, b) => a.x0 - b.x0);
}
