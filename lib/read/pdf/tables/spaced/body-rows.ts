import type { Glyph, Rule } from '../../drawn-page.ts';
import { isMostlyBold } from '../../text/line.ts';
import { isFigure } from '../numeric.ts';
import type { PrintedLine } from '../printed-line.ts';
import { printedRows } from '../printed-rows.ts';
import { columnRange } from './columns.ts';
import type { Column } from './ink-columns.ts';
import type { TextRow } from './text-rows.ts';

/** A cell's text in one row of a spaced table. */
export interface SpacedCell {
  first: number;
  last: number;
  /** More than one for a label of the header that reaches down over several rows. */
  rowSpan: number;
  x0: number;
  x1: number;
  text: string;
  glyphs: Glyph[];
}

export interface BodyRow {
  y0: number;
  y1: number;
  cells: SpacedCell[];
}

interface SpacedLine extends PrintedLine {
  glyphs: Glyph[];
}

/** Rows of the table: wrapped lines are put with the row that they continue. */
export function bodyRows(rows: readonly TextRow[], columns: readonly Column[], rules: readonly Rule[]): BodyRow[] {
  const lines = rows.flatMap(({ segments, y0, y1, baseline, size }) =>
    segments.map(({ x0, x1, text, glyphs }): SpacedLine => {
      const [first, last] = columnRange(columns, { x0, x1 });
      return {
        first,
        last,
        x0,
        x1,
        y0,
        y1,
        baseline,
        size,
        text,
        glyphs,
        bold: isMostlyBold(glyphs),
        figure: isFigure(text),
      };
    }),
  );
  const isRuledOff = (above: PrintedLine, below: PrintedLine) => isRuleBetween(above, below, rules);
  return printedRows(lines, { columns, ruled: false, isRuledOff }).map((row) => ({
    y0: Math.min(...row.map(({ y0 }) => y0)),
    y1: Math.max(...row.map(({ y1 }) => y1)),
    cells: cellsOf(row),
  }));
}

function isRuleBetween(above: PrintedLine, below: PrintedLine, rules: readonly Rule[]): boolean {
  return rules.some(
    ({ at, from, to }) =>
      at > above.baseline - 1 &&
      at < below.baseline - 0.4 * below.size &&
      Math.min(to, below.x1) - Math.max(from, below.x0) > 0.5 * (below.x1 - below.x0),
  );
}

/** Texts over the same columns are one cell. */
function cellsOf(row: readonly SpacedLine[]): SpacedCell[] {
  const out: SpacedCell[] = [];
  for (const { first, last, x0, x1, text, glyphs } of [...row].sort((a, b) => a.first - b.first)) {
    const before = out.at(-1);
    if (before && before.last >= first) {
      before.last = Math.max(before.last, last);
      before.x0 = Math.min(before.x0, x0);
      before.x1 = Math.max(before.x1, x1);
      before.text += `\n${text}`;
      before.glyphs.push(...glyphs);
    } else out.push({ first, last, rowSpan: 1, x0, x1, text, glyphs: [...glyphs] });
  }
  return out;
}
