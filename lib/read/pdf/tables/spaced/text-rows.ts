import { metadataKind } from '../../../table/metadata.ts';
import type { Glyph } from '../../drawn-page.ts';
import { boxOf } from '../../text/line.ts';
import { inkLines } from '../ink-lines.ts';
import { type Segment, segmentsOf } from './segments.ts';

/** A printed row: one line, or several that stand closer than lines of one text would. */
export interface TextRow {
  y0: number;
  y1: number;
  /** Of its first and its last line. */
  baseline: number;
  lastBaseline: number;
  size: number;
  segments: Segment[];
  /** Segments of its fullest line. */
  breadth: number;
  /** 单位：万元, 编制部门：…: said of a table, and no row of it. */
  metadata: boolean;
}

/** Lines closer than this (em) are one row: a wrapped label stands centred beside its figures. */
const SAME_ROW = 0.78;

/** All rows of a page, top to bottom. */
export function textRows(glyphs: readonly Glyph[]): TextRow[] {
  const rows: TextRow[] = [];
  for (const line of inkLines(glyphs)) {
    const segments = segmentsOf(line);
    const [, y0, , y1] = boxOf(line.glyphs);
    const last = rows.at(-1);
    if (last && line.baseline - last.lastBaseline < SAME_ROW * Math.min(last.size, line.size)) {
      last.segments.push(...segments);
      last.breadth = Math.max(last.breadth, segments.length);
      last.lastBaseline = line.baseline;
      last.y0 = Math.min(last.y0, y0);
      last.y1 = Math.max(last.y1, y1);
      continue;
    }
    const { baseline, size } = line;
    rows.push({
      y0,
      y1,
      baseline,
      lastBaseline: baseline,
      size,
      segments,
      breadth: segments.length,
      metadata: false,
    });
  }
  for (const row of rows) {
    row.metadata = row.segments.length <= 3 && row.segments.some(({ text }) => metadataKind(text) !== null);
  }
  return rows;
}
