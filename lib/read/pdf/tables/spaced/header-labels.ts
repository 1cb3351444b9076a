import type { Glyph } from '../../drawn-page.ts';
import { overlapOf } from '../extent.ts';
import { isValue } from '../numeric.ts';
import type { TextRow } from './text-rows.ts';

/** Baselines of one label's lines are no further apart than this (em). */
const LEADING = 1.65;
/** Its lines stand around one middle as exactly as this (em), or begin or end at one place. */
const IN_LINE = 0.3;
const SAME_END = 0.1;
/** A line is full where so many more ems would have made it longer than the label's longest. */
const ROOM = 0.9;

/** €’000, EUR million, %, 万元: what the figures below are counted in. */
const UNIT =
  /^[（(]?(?:[€$£¥%‰\s.]|EUR|USD|GBP|CHF|thousand|million|billion|mio|mn|bn|['’]?0{3}s?|per ?cent|人民币|[百千万亿]|美?元)+[）)]?$/iu;

const YEAR = /^(?:19|20)\d\d(?:年|[/–-]\d{2,4})?$/;

/** A label of a header, its wrapped lines put together. */
export interface HeaderLabel {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
  /** Of its last line. */
  baseline: number;
  size: number;
  text: string;
  glyphs: Glyph[];
}

/**
 * The labels of a header's rows. A line goes on with the one above it where both stand around one middle, or begin or end
 * at one place, and the upper one had no room for more.
 */
export function labelsOf(header: readonly TextRow[]): HeaderLabel[] {
  const labels: HeaderLabel[] = [];
  for (const row of header) {
    const { segments, baseline, size, y0, y1 } = row;
    const isApart = standsApart(row, labels);
    for (const { x0, x1, text, glyphs } of segments) {
      const above = labels.findLast((label) => {
        if (isApart) return false;
        const pitch = baseline - label.baseline;
        if (pitch < 0.5 * size || pitch > LEADING * size) return false;
        const isCentred = Math.abs(label.x0 + label.x1 - x0 - x1) <= 2 * IN_LINE * size;
        const isFlush = Math.min(Math.abs(label.x0 - x0), Math.abs(label.x1 - x1)) <= SAME_END * size;
        if (!isCentred && !isFlush) return false;
        return x1 - x0 <= label.x1 - label.x0 + ROOM * size;
      });
      if (above) {
        above.x0 = Math.min(above.x0, x0);
        above.x1 = Math.max(above.x1, x1);
        above.y1 = y1;
        above.baseline = baseline;
        above.text += `\n${text}`;
        above.glyphs.push(...glyphs);
      } else labels.push({ x0, x1, y0, y1, baseline, size, text, glyphs: [...glyphs] });
    }
  }
  return labels;
}

/** A row of years of which some stand below no label is no second line of the labels above it. */
function standsApart({ segments }: TextRow, labels: readonly HeaderLabel[]): boolean {
  return (
    segments.every(({ text }) => isValue(text) || YEAR.test(text)) &&
    segments.some((segment) => !labels.some((label) => overlapOf(label, segment) > 0))
  );
}

/** Whether a row says what the figures below it are counted in, and nothing else. */
export function isRowOfUnits({ segments }: TextRow): boolean {
  return segments.every(({ text }) => UNIT.test(text));
}
