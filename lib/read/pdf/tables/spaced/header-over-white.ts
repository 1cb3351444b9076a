import { type Extent, overlapOf } from '../extent.ts';
import { isNumbering } from '../numbering.ts';
import { isValue } from '../numeric.ts';
import type { Column } from './ink-columns.ts';
import type { TextRow } from './text-rows.ts';

/**
 * A header is centred over its column, the texts below stand at its left or its right: the header may then stand over
 * the white beside them. A column that only header rows fill, next to one that they leave empty, is that one's header.
 *
 * @param columns left to right
 */
export function joinHeadersOverWhite(all: readonly TextRow[], columns: readonly Column[]): Column[] {
  // 栏次 1 2 3 is centred as headers are.
  const rows = all.filter((row) => !isNumbering(row.segments));
  const body = rows.findIndex((row) => row.segments.length >= 2 && row.segments.some(({ text }) => isValue(text)));
  if (body < 1) return [...columns];
  const headers = rows.slice(0, body).flatMap(({ segments }) => segments);
  const bodies = rows.slice(body).flatMap(({ segments }) => segments);
  const kinds = columns.map((column) => ({
    column,
    header: headers.some((segment) => standsIn(segment, column, columns)),
    body: bodies.some((segment) => standsIn(segment, column, columns)),
  }));
  const out: Column[] = [];
  for (let index = 0; index < kinds.length; index++) {
    const here = kinds[index];
    const next = kinds[index + 1];
    if (here && next && isHeaderOf(here, next)) {
      const { column: left } = here;
      const { column: right } = next;
      out.push({ x0: Math.min(left.x0, right.x0), x1: Math.max(left.x1, right.x1), count: left.count + right.count });
      index++;
    } else if (here) out.push(here.column);
  }
  return out;
}

interface Kind {
  header: boolean;
  body: boolean;
}

/** One has header texts alone, the other body texts alone. */
function isHeaderOf(one: Kind, other: Kind): boolean {
  return (
    (one.header && !one.body && other.body && !other.header) || (other.header && !other.body && one.body && !one.header)
  );
}

/** Over this column alone: what spans several says nothing of any. */
function standsIn(segment: Extent, column: Column, columns: readonly Column[]): boolean {
  return overlapOf(column, segment) > 0.3 && columns.filter((other) => overlapOf(other, segment) > 0.3).length === 1;
}
