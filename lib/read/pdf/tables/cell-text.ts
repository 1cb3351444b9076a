import type { Box, Glyph } from '../drawn-page.ts';
import { inkLines } from './ink-lines.ts';

export interface CellText {
  /** Printed lines joined by "\n". */
  text: string;
  /** One box for each printed line. */
  ink: Box[];
}

/** A gap wider than this (em) parts two words. */
const WORD_GAP = 0.28;
const SET_CLOSE = /[\u2e80-\uffef]$/;

/** The text of some glyphs as a reader would write it down. */
export function textOf(glyphs: readonly Glyph[]): CellText {
  const texts: string[] = [];
  const ink: Box[] = [];
  for (const line of inkLines(glyphs)) {
    let text = '';
    let before: Glyph | null = null;
    for (const glyph of line.glyphs) {
      if (before && glyph.x0 - before.x1 > WORD_GAP * glyph.size && !SET_CLOSE.test(text)) text += ' ';
      text += glyph.text;
      before = glyph;
    }
    texts.push(text);
    ink.push(boxAround(line.glyphs));
  }
  const down = glyphs.filter(({ set }) => set !== 'across');
  if (down.length > 0) {
    texts.push(down.map(({ text }) => text).join(''));
    ink.push(boxAround(down));
  }
  return { text: texts.join('\n'), ink };
}

export function boxAround(glyphs: readonly Glyph[]): Box {
  const box: Box = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0];
  for (const { x0, y0, x1, y1 } of glyphs) {
    box[0] = Math.min(box[0], x0);
    box[1] = Math.min(box[1], y0);
    box[2] = Math.max(box[2], x1);
    box[3] = Math.max(box[3], y1);
  }
  return box;
}
