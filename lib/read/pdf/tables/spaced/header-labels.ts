import type { Glyph } from '../../drawn-page.ts';
import type { TextRow } from './text-rows.ts';

/** Baselines of one label's lines are no further apart than this (em). */
const LEADING = 1.65;
/** Its lines stand around one middle as exactly as this (em), or begin at one place. */
const IN_LINE = 0.3;
const SAME_START = 0.1;
/** A line is full where so many more ems would have made it longer than the label's longest. */
const ROOM = 0.9;

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
 * The labels of a header's rows. A line goes on with the one above it where both stand around one middle, or begin at one
 * place, and the upper one had no room for more.
 */
export function labelsOf(header: readonly TextRow[]): HeaderLabel[] {
  const labels: HeaderLabel[] = [];
  for (const { segments, baseline, size, y0, y1 } of header) {
    for (const { x0, x1, text, glyphs } of segments) {
      const above = labels.findLast((label) => {
        const pitch = baseline - label.baseline;
        if (pitch < 0.5 * size || pitch > LEADING * size) return false;
        const isCentred = Math.abs(label.x0 + label.x1 - x0 - x1) <= 2 * IN_LINE * size;
        if (!isCentred && Math.abs(label.x0 - x0) > SAME_START * size) return false;
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
