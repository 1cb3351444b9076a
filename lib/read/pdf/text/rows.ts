import type { Glyph } from '../drawn-page.ts';

/** Upright glyphs on one baseline, left to right; raised and lowered marks are among them. */
export type Row = Glyph[];

/** Baselines nearer than this, in em of the smaller glyph, are one. */
const SAME_BASELINE = 0.45;
/** A mark is no larger than this beside the text that it stands at; browsers set one in five sixths of it. */
export const MARK_SIZE = 0.85;
/** Longest mark, in characters: ①, [12], (10). */
const LONGEST_MARK = 6;

/**
 * Parts upright glyphs by their baselines, top to bottom. Marks that are raised above or sunk below a line's end or
 * beginning are put into that line.
 */
export function rowsOf(glyphs: readonly Glyph[]): Row[] {
  const rows: Row[] = [];
  let first: Glyph | null = null;
  for (const glyph of [...glyphs].sort((a, b) => a.baseline - b.baseline)) {
    const near = first && glyph.baseline - first.baseline <= SAME_BASELINE * Math.min(first.size, glyph.size);
    if (near) rows.at(-1)?.push(glyph);
    else {
      rows.push([glyph]);
      first = glyph;
    }
  }
  for (const row of rows) sortAcross(row);
  return withMarks(rows);
}

/** By place; where two begin at the same place, in the order of drawing. */
export function sortAcross(row: Row): void {
  row.sort((a, b) => a.x0 - b.x0 || a.show - b.show);
}

function withMarks(rows: Row[]): Row[] {
  const sizes = rows.map(largest);
  for (const [index, row] of rows.entries()) {
    const size = sizes[index] ?? 0;
    for (const beside of [index + 1, index - 1]) {
      const host = rows[beside];
      const hostSize = sizes[beside] ?? 0;
      if (!host || host.length === 0 || size > MARK_SIZE * hostSize || !isWithin(row, host, hostSize)) continue;
      const marks = clusters(row, 0.5 * hostSize).filter((cluster) => isMarkOf(cluster, host, hostSize));
      if (marks.length === 0) continue;
      const moved = new Set(marks.flat());
      host.push(...moved);
      sortAcross(host);
      row.splice(0, row.length, ...row.filter((glyph) => !moved.has(glyph)));
    }
  }
  return rows.filter((row) => row.length > 0);
}

function largest(row: Row): number {
  return row.reduce((size, glyph) => Math.max(size, glyph.size), 0);
}

/** Whether the smaller glyphs stand at the height at which marks of the host line stand. */
function isWithin(row: Row, host: Row, size: number): boolean {
  const main = host.find((glyph) => glyph.size === size);
  const own = row[0];
  if (!main || !own) return false;
  const rise = main.baseline - own.baseline;
  return rise <= 0.75 * size && rise >= -0.35 * size;
}

function isMarkOf(cluster: Row, host: Row, size: number): boolean {
  const first = cluster[0];
  const last = cluster.at(-1);
  if (!first || !last || cluster.length > LONGEST_MARK) return false;
  return host.some((glyph) => {
    const before = first.x0 - glyph.x1;
    const after = glyph.x0 - last.x1;
    return (before >= -0.3 * size && before <= 0.5 * size) || (after >= -0.3 * size && after <= 0.5 * size);
  });
}

/** Parts a row where the gap between neighbours is wider than `gap` points. */
export function clusters(row: Row, gap: number | ((glyph: Glyph) => number)): Row[] {
  const out: Row[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const glyph of row) {
    const limit = typeof gap === 'number' ? gap : gap(glyph);
    const open = out.at(-1);
    if (open && glyph.x0 - end <= limit) open.push(glyph);
    else out.push([glyph]);
    end = open && out.at(-1) === open ? Math.max(end, glyph.x1) : glyph.x1;
  }
  return out;
}
