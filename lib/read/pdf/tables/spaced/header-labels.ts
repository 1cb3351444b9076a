import { overlapOf } from '../extent.ts';
import { isNumbering } from '../numbering.ts';
import { isValue } from '../numeric.ts';
import type { Column } from './ink-columns.ts';
import type { TextRow } from './text-rows.ts';

/** Baselines of one label's lines are no further apart than this (em). */
const LEADING = 1.4;
/** Its lines stand around one middle, or begin at one place, as exactly as this (em). */
const IN_LINE = 0.3;
/** A label wider than this share of the table is a title or heads a group. */
const WIDEST = 0.4;

interface Label {
  x0: number;
  x1: number;
  baseline: number;
  lines: number;
}

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

/** The header's texts, the lines of each put together. */
function labelsOf(header: readonly TextRow[]): Label[] {
  const labels: Label[] = [];
  for (const { segments, baseline, size } of header) {
    for (const { x0, x1 } of segments) {
      const above = labels.find(
        (label) =>
          baseline - label.baseline <= LEADING * size &&
          baseline > label.baseline &&
          (Math.abs(label.x0 + label.x1 - x0 - x1) <= 2 * IN_LINE * size || Math.abs(label.x0 - x0) <= IN_LINE * size),
      );
      if (above) {
        above.x0 = Math.min(above.x0, x0);
        above.x1 = Math.max(above.x1, x1);
        above.baseline = baseline;
        above.lines++;
      } else labels.push({ x0, x1, baseline, lines: 1 });
    }
  }
  return labels;
}
