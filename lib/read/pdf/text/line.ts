import type { Box, Glyph } from '../drawn-page.ts';
import type { TextLine } from '../page-content.ts';
import { isDigit, loweredDigit, raisedDigit } from './characters.ts';
import { MARK_SIZE, type Row } from './rows.ts';
import { spacesOf } from './spacing.ts';

/** Above or below the line by more than this, in em of the line, a small glyph is a mark. */
const RAISED = 0.16;
const LOWERED = 0.1;

/**
 * One printed line of upright text. Raised digits become "²", so that no figure takes them in; lowered ones behind a
 * digit likewise.
 *
 * @param row glyphs of one line, left to right, at least one
 */
export function lineOf(row: Row): TextLine {
  const size = mainSize(row);
  const baseline = mainBaseline(row, size);
  const spaces = spacesOf(row);
  let text = '';
  const edges: number[] = [];
  let pen = Number.NEGATIVE_INFINITY;
  let bracketed = false;
  for (const [index, glyph] of row.entries()) {
    const before = row[index - 1];
    const rise = glyph.size <= MARK_SIZE * size ? (baseline - glyph.baseline) / size : 0;
    const mark = rise > RAISED || rise < -LOWERED;
    const figureBefore =
      before !== undefined && isDigit(before.text) && before.baseline - glyph.baseline > RAISED * size;
    let space =
      mark && spaces[index] === ' ' && glyph.x0 - (before?.x1 ?? 0) < 0.42 * size ? '' : (spaces[index] ?? '');
    if (mark && figureBefore && raisedDigit(glyph.text) === null && !'[〔【'.includes(glyph.text)) space ||= ' ';
    bracketed = (bracketed || '[〔【'.includes(glyph.text)) && !']〕】'.includes(glyph.text);
    for (const blank of space) {
      pen = Math.max(pen, before?.x1 ?? glyph.x0);
      edges.push(pen);
      text += blank;
    }
    const shown = (!bracketed && mark ? markForm(glyph.text, rise, before) : null) ?? glyph.text;
    for (let unit = 0; unit < shown.length; unit++) {
      pen = Math.max(pen, glyph.x0 + ((glyph.x1 - glyph.x0) * unit) / shown.length);
      edges.push(pen);
    }
    text += shown;
  }
  const box = boxOf(row);
  edges.push(Math.max(pen, box[2]));
  return { text, box, baseline, size, bold: isMostlyBold(row), edges, set: 'across' };
}

function markForm(text: string, rise: number, before: Glyph | undefined): string | null {
  if (rise > 0) return raisedDigit(text);
  return before && isDigit(before.text) ? loweredDigit(text) : null;
}

/** The size in which most of the line is set, in points. */
function mainSize(row: Row): number {
  const counts = new Map<number, number>();
  for (const glyph of row) {
    const size = Math.round(glyph.size * 4) / 4;
    counts.set(size, (counts.get(size) ?? 0) + 1);
  }
  let best = row[0]?.size ?? 1;
  let most = 0;
  for (const [size, count] of counts) {
    if (count > most || (count === most && size > best)) {
      best = size;
      most = count;
    }
  }
  return best;
}

function mainBaseline(row: Row, size: number): number {
  const main = row.filter((glyph) => glyph.size > MARK_SIZE * size);
  const heights = (main.length > 0 ? main : row).map((glyph) => glyph.baseline).sort((a, b) => a - b);
  return heights[heights.length >> 1] ?? 0;
}

export function boxOf(glyphs: readonly Glyph[]): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const glyph of glyphs) {
    box[0] = Math.min(box[0], glyph.x0);
    box[1] = Math.min(box[1], glyph.y0);
    box[2] = Math.max(box[2], glyph.x1);
    box[3] = Math.max(box[3], glyph.y1);
  }
  return box;
}

export function isMostlyBold(glyphs: readonly Glyph[]): boolean {
  let bold = 0;
  for (const glyph of glyphs) if (glyph.bold) bold++;
  return bold * 2 > glyphs.length;
}
