import { overlapOf } from '../extent.ts';
import { isValue } from '../numeric.ts';
import type { Segment } from './segments.ts';
import type { TextRow } from './text-rows.ts';

/** The x range in which a column's texts stand. */
export interface Column {
  x0: number;
  x1: number;
  /** Segments that made it. */
  count: number;
}

/** Not even one stands in a column of words. */
const MONEY = /^-?[\d,]+\.\d{2,}$/;

/**
 * Columns told from the segments of the fullest rows, narrow ones first: a wide one that would bridge two columns is a
 * spanning text and says nothing about them.
 */
export function inkColumns(rows: readonly TextRow[]): Column[] {
  const breadths = rows.map(({ segments }) => segments.length).sort((a, b) => b - a);
  const usual = breadths[Math.floor(breadths.length * 0.15)] ?? 0;
  const segments = rows
    .filter((row) => row.segments.length >= Math.max(2, 0.6 * usual))
    .flatMap((row) => row.segments)
    .sort((a, b) => a.x1 - a.x0 - (b.x1 - b.x0));
  let columns: Column[] = [];
  for (const segment of segments) columns = settle(grown(columns, segment));
  // A column may be empty: then only its header tells of it, and that stands in a row as full as the fullest.
  const body = rows.findIndex((row) => row.segments.some(({ text }) => isValue(text)));
  const headers = rows
    .slice(0, Math.max(0, body))
    .filter((row) => row.segments.length >= usual)
    .flatMap((row) => row.segments);
  return columns.filter(
    (column) =>
      column.count >= 2 ||
      rows.length < 5 ||
      headers.some((segment) => overlapOf(column, segment) > 0) ||
      segments.some((segment) => overlapOf(column, segment) > 0 && MONEY.test(segment.text)),
  );
}

function grown(columns: Column[], { x0, x1 }: Segment): Column[] {
  const met = columns.filter((column) => overlapOf(column, { x0, x1 }) > Math.min(1, 0.2 * (x1 - x0)));
  if (met.length > 1 && met.filter(({ count }) => count >= 2).length >= 2) return columns;
  const column = {
    x0: Math.min(x0, ...met.map((one) => one.x0)),
    x1: Math.max(x1, ...met.map((one) => one.x1)),
    count: met.reduce((sum, { count }) => sum + count, met.length > 1 ? 0 : 1),
  };
  return [...columns.filter((one) => !met.includes(one)), column].sort((a, b) => a.x0 - b.x0);
}

/** Neighbours that came to overlap are one column, unless both are well founded and overlap little. */
function settle(columns: Column[]): Column[] {
  const out: Column[] = [];
  for (const column of columns) {
    const last = out.at(-1);
    if (last && last.x1 > column.x0 + 0.5 && belongTogether(last, column)) {
      last.x1 = Math.max(last.x1, column.x1);
      last.count += column.count;
    } else out.push(column);
  }
  return out;
}

function belongTogether(a: Column, b: Column): boolean {
  if (a.count < 2 || b.count < 2) return true;
  return overlapOf(a, b) > 0.5 * Math.min(a.x1 - a.x0, b.x1 - b.x0);
}
