import type { ColumnProfile } from './columns.ts';

/** The columns of one ledger before its rows are read. */
export interface Segment {
  labels: ColumnProfile[];
  codes: ColumnProfile[];
  ordinals: ColumnProfile[];
  figures: ColumnProfile[];
}

const SIDE =
  /^(?:收入|支出|项目|科目|名称|科目名称|科目编码|功能分类.*|经济分类.*|.*科目(?:名称|编码|代码)|用途|来源)(?:[（(].*[）)])?$/;

/**
 * Cuts a table's columns into ledgers: a new one begins where, after figures, a column of labels or codes comes whose
 * header says that another side begins (收入｜支出, or the same words again), or whose figures bear the very header that
 * figures before it bear (支出: 功能分类｜预算数｜支出用途｜预算数). A column of words between figures (采购物品名称, 备注) begins none.
 */
export function segmentColumns(columns: readonly ColumnProfile[]): Segment[] {
  const segments: Segment[] = [];
  let current = emptySegment();
  for (const column of columns) {
    const opens = column.role === 'label' || column.role === 'code';
    if (opens && current.figures.length > 0) {
      if (!beginsSide(column, current, columns)) continue;
      segments.push(current);
      current = emptySegment();
    }
    if (column.role === 'label') current.labels.push(column);
    else if (column.role === 'code') current.codes.push(column);
    else if (column.role === 'ordinal') current.ordinals.push(column);
    else if (column.role === 'figures') current.figures.push(column);
  }
  segments.push(current);
  // A form that names everything in its header (三公经费) may print one row of figures and no column of labels.
  if (segments.length === 1 && current.figures.length >= 2) return segments;
  const labelled = segments.filter(
    (segment) => segment.figures.length > 0 && segment.labels.length + segment.codes.length > 0,
  );
  // A table of a single line of figures needs no labels: its headers say it all.
  return labelled.length > 0 ? labelled : segments.filter(({ figures }) => figures.length > 1);
}

function emptySegment(): Segment {
  return { labels: [], codes: [], ordinals: [], figures: [] };
}

function beginsSide(column: ColumnProfile, current: Segment, columns: readonly ColumnProfile[]): boolean {
  const next = columns.find((other) => other.column > column.column && other.role === 'figures');
  if (!next) return false;
  if (column.role === 'label' && current.figures.some(({ path }) => path.join('\n') === next.path.join('\n')))
    return true;
  const known = [...current.labels, ...current.codes];
  if (known.some((other) => other.leaf !== '' && other.leaf === column.leaf)) return true;
  if (/科目|分类/.test(column.leaf) && column.role === 'label') return true;
  const before = known[0]?.path[0] ?? '';
  return column.path[0] !== before && (SIDE.test(column.leaf) || SIDE.test(column.path[0] ?? ''));
}
