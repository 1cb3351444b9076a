import type { Box, Glyph } from '../drawn-page.ts';
import type { TextLine } from '../page-content.ts';
import { withAccents } from './accents.ts';
import { isDigit, isWide, raisedDigit } from './characters.ts';
import { MARK_SIZE, type Row } from './rows.ts';
import { spacesOf } from './spacing.ts';

/** Above or below the line by more than this, in em of the line, a small glyph is a mark. */
const RAISED = 0.16;
const LOWERED = 0.1;

/**
 * One printed line of upright text. Raised digits become "²", so that no figure takes them in; what else is raised or
 * lowered behind a digit stands apart from it.
 *
 * @param set glyphs of one line, left to right, at least one
 */
export function lineOf(set: Row): TextLine {
  const row = withAccents(set);
  const size = mainSize(row);
  const baseline = mainBaseline(row, size);
  const shown = shownOf(row, size, baseline);
  let text = '';
  const edges: number[] = [];
  let pen = Number.NEGATIVE_INFINITY;
  for (const [index, glyph] of row.entries()) {
    const { space, form } = shown[index] ?? { space: '', form: glyph.text };
    for (const blank of space) {
      pen = Math.max(pen, row[index - 1]?.x1 ?? glyph.x0);
      edges.push(pen);
      text += blank;
    }
    for (let unit = 0; unit < form.length; unit++) {
      pen = Math.max(pen, glyph.x0 + ((glyph.x1 - glyph.x0) * unit) / form.length);
      edges.push(pen);
    }
    text += form;
  }
  const box = boxOf(row);
  edges.push(Math.max(pen, box[2]));
  return { text, box, baseline, size, bold: isMostlyBold(row), edges, set: 'across' };
}

interface Shown {
  /** Blanks before it. */
  space: string;
  form: string;
}

function shownOf(row: Row, size: number, baseline: number): Shown[] {
  const spaces = spacesOf(row);
  let bracketed = false;
  return row.map((glyph, index): Shown => {
    const plain = { space: spaces[index] ?? '', form: glyph.text };
    const before = row[index - 1];
    const opens = '[〔【'.includes(glyph.text);
    // [2] beside a figure is known for a mark as it is.
    const inBrackets = bracketed || opens;
    bracketed = inBrackets && !']〕】'.includes(glyph.text);
    const rise = glyph.size <= MARK_SIZE * size ? (baseline - glyph.baseline) / size : 0;
    if (rise <= RAISED && rise >= -LOWERED) return plain;
    const behindFigure = before !== undefined && isDigit(before.text) && before.size > MARK_SIZE * size;
    if (inBrackets) return { ...plain, space: '' };
    if (rise > 0) {
      const raised = raisedDigit(glyph.text);
      const apart = behindFigure && raised === null;
      return { space: apart ? ' ' : closed(plain.space, glyph, before, size), form: raised ?? glyph.text };
    }
    return behindFigure ? { ...plain, space: ' ' } : { ...plain, space: closed(plain.space, glyph, before, size) };
  });
}

/** A mark stands close to its word, though a gap as wide would be a space between words of its size. */
function closed(space: string, glyph: Glyph, before: Glyph | undefined, size: number): string {
  return before && glyph.x0 - before.x1 < 0.42 * size ? '' : space;
}

/** Least share of wide characters that give a line its size. */
const WIDE_SHARE = 0.2;

/** The size in which most of the line is set, in points. Figures among wide characters may come from another font. */
function mainSize(row: Row): number {
  const wide = row.filter(({ text }) => isWide(text));
  const counts = new Map<number, number>();
  for (const glyph of wide.length >= WIDE_SHARE * row.length ? wide : row) {
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
