import type { Glyph } from '../drawn-page.ts';
import { plainCharacter } from './characters.ts';
import type { GraphicsState, TextPosition } from './graphics-state.ts';
import { moved, multiply } from './matrix.ts';

/** A glyph as pdf.js hands it over; numbers between them are kerning in thousandths of an em. */
export interface ShownGlyph {
  unicode?: string;
  width?: number;
  isSpace?: boolean;
  vmetric?: ArrayLike<number> | null;
}

export interface Shown {
  glyphs: Glyph[];
  unreadable: number;
}

/** How far a character reaches above and below its baseline, in em. */
const ASCENT = 0.82;
const DESCENT = 0.14;
const BOLD_NAME = /bold|black|heavy|黑体|[-,]bd/i;
const INVISIBLE = 3;
const CLIP_ONLY = 7;

/** Sets one run of text, and leaves the position behind its end. */
export function showText(
  run: readonly (ShownGlyph | number | null)[],
  state: GraphicsState,
  position: TextPosition,
  show: number,
  into: Shown,
): void {
  const { font, fontSize, fontScale, horizontalScale, rise } = state;
  if (fontSize === 0) return;
  const vertical = font?.vertical === true;
  const bold = font?.bold === true || font?.black === true || BOLD_NAME.test(font?.name ?? '');
  const invisible = state.renderingMode === INVISIBLE || state.renderingMode === CLIP_ONLY || state.fillAlpha === 0;
  for (const item of run) {
    if (item === null) continue;
    if (typeof item === 'number') {
      const back = (-item / 1000) * fontSize;
      position.text = vertical ? moved(position.text, 0, back) : moved(position.text, back * horizontalScale, 0);
      continue;
    }
    const width = (vertical ? (item.vmetric?.[0] ?? -1000) : (item.width ?? 0)) * fontScale * fontSize;
    const text = plainCharacter(item.unicode);
    if (text === null) into.unreadable += item.isSpace ? 0 : 1;
    else if (text === '') {
      const last = into.glyphs.at(-1);
      if (last && last.show === show) last.spaceAfter = true;
    } else {
      const matrix = multiply(state.matrix, position.text);
      const box = vertical
        ? boxDown(matrix, width, rise, fontSize)
        : boxAcross(matrix, width * horizontalScale, rise, fontSize);
      const hidden = invisible || isOutside(box, state.clip);
      into.glyphs.push({ text, ...box, show, spaceAfter: false, bold, hidden });
    }
    const spacing = state.characterSpacing + (item.isSpace ? state.wordSpacing : 0);
    const advance = vertical ? width - spacing : (width + spacing) * horizontalScale;
    position.text = vertical ? moved(position.text, 0, advance) : moved(position.text, advance, 0);
  }
}

type Placed = Pick<Glyph, 'x0' | 'y0' | 'x1' | 'y1' | 'baseline' | 'size' | 'set'>;
type SixNumbers = ReturnType<typeof multiply>;

function boxAcross(matrix: SixNumbers, width: number, rise: number, fontSize: number): Placed {
  const [a, b, c, d, e, f] = matrix;
  const startX = c * rise + e;
  const startY = d * rise + f;
  const endX = startX + a * width;
  const endY = startY + b * width;
  const upX = c * fontSize;
  const upY = d * fontSize;
  return {
    x0: Math.min(startX, endX) + Math.min(upX * ASCENT, -upX * DESCENT),
    y0: Math.min(startY, endY) + Math.min(upY * ASCENT, -upY * DESCENT),
    x1: Math.max(startX, endX) + Math.max(upX * ASCENT, -upX * DESCENT),
    y1: Math.max(startY, endY) + Math.max(upY * ASCENT, -upY * DESCENT),
    baseline: startY,
    size: Math.hypot(upX, upY) || 1,
    set: Math.abs(b) < Math.abs(a) * 0.2 && a * Math.sign(fontSize) > 0 ? 'across' : 'turned',
  };
}

/** Vertical writing: the position is the middle of the column, the advance goes down. */
function boxDown(matrix: SixNumbers, advance: number, rise: number, fontSize: number): Placed {
  const [, , c, d, e, f] = matrix;
  const x = c * rise + e;
  const y = d * rise + f;
  const size = Math.hypot(c * fontSize, d * fontSize) || 1;
  const end = y + d * advance;
  return {
    x0: x - size / 2,
    y0: Math.min(y, end),
    x1: x + size / 2,
    y1: Math.max(y, end),
    baseline: Math.max(y, end),
    size,
    set: 'down',
  };
}

/** The middle of a glyph lies outside of what may be seen. */
function isOutside({ x0, y0, x1, y1 }: Placed, [left, top, right, bottom]: GraphicsState['clip']): boolean {
  const x = (x0 + x1) / 2;
  const y = (y0 + y1) / 2;
  return x < left - 0.5 || x > right + 0.5 || y < top - 0.5 || y > bottom + 0.5;
}
