import type { Glyph } from '../drawn-page.ts';
import { type Characters, UNREADABLE } from './characters.ts';
import { type Color, TRANSPARENT } from './color.ts';
import type { Distrust } from './distrust.ts';
import type { GraphicsState } from './graphics-state.ts';
import type { Ground } from './ground.ts';
import { type Matrix, multiply } from './matrix.ts';
import type { Font, Shown } from './operator-list.ts';
import type { TextPosition } from './text-position.ts';

/** How far a character reaches above and below its baseline, in em. */
const ASCENT = 0.82;
const DESCENT = 0.14;
/** A blank belongs to a glyph that ends this near, in em. */
const NEXT_TO = 0.5;
/** Text whose baseline rises less than this share of its run stands across. */
const LEVEL = 0.2;

/** All that is written on a page. */
export interface Writing {
  glyphs: Glyph[];
  /** The show operators so far. */
  shows: number;
  /** Number of the marked content that is being drawn. */
  content: number | null;
  unreadable: number;
  readonly characters: Characters;
  readonly distrust: Distrust;
}

/** Sets one run, and leaves the pen behind its end. */
export function showText(
  run: ArrayLike<Shown>,
  state: GraphicsState,
  position: TextPosition,
  writing: Writing,
  ground: Ground,
): void {
  const { font, fontSize, horizontalScale } = state;
  if (fontSize === 0) return;
  const { glyphs, characters, content } = writing;
  const show = ++writing.shows;
  writing.distrust.uses(show, font);
  const vertical = font?.vertical === true;
  const unit = (font?.fontMatrix?.[0] || 0.001) * fontSize;
  const matrix = multiply(state.matrix, position.matrix);
  const em = emOf(font, fontSize);
  const bold = isBold(state);
  const drawn = paintsOf(state).filter((color) => color !== TRANSPARENT);
  const mayVanish = drawn.every((color) => ground.mayVanish(color));
  for (let index = 0; index < run.length; index++) {
    const item = run[index];
    if (item === null || item === undefined) continue;
    if (typeof item === 'number') {
      const back = (-item / 1000) * fontSize;
      if (vertical) position.y += back;
      else position.x += back * horizontalScale;
      continue;
    }
    const advance = (vertical ? (item.vmetric?.[0] ?? -1000) : item.width) * unit;
    const { text, unreadable } = characters.read(item.unicode);
    if (unreadable) {
      writing.unreadable++;
      if (text === UNREADABLE) writing.distrust.control(font, item.unicode);
    }
    if (text === '') {
      markSpace(glyphs.at(-1), matrix, position, state.rise);
    } else {
      const glyph = vertical
        ? placedDown(matrix, position, advance, state.rise, em)
        : placedAcross(matrix, position, advance * horizontalScale, state.rise, em, fontSize * horizontalScale);
      glyph.text = text;
      glyph.show = show;
      glyph.content = content;
      glyph.bold = bold;
      glyph.hidden =
        drawn.length === 0 ||
        isOutside(glyph, state.clip) ||
        (mayVanish && !drawn.some((color) => ground.shows(color, middleX(glyph), middleY(glyph))));
      glyphs.push(glyph);
    }
    const spacing = state.charSpacing + (item.isSpace ? state.wordSpacing : 0);
    if (vertical) position.y += advance - spacing;
    else position.x += (advance + spacing) * horizontalScale;
  }
}

/**
 * Height of the em in text space, negative where letters stand below their pen. Type 3 fonts have none, and their unit is
 * anything: there it is what stands between the top and the bottom of their largest glyph. Which of the two is up only
 * their box tells: Chromium writes fonts whose unit points down and whose letters stand at negative heights.
 */
function emOf(font: Font | null, fontSize: number): number {
  if (!font?.isType3Font) return fontSize;
  const unit = font.fontMatrix?.[3] ?? 0.001;
  const [one, other] = [font.bbox?.[1] ?? 0, font.bbox?.[3] ?? 0];
  const farther = Math.abs(one) > Math.abs(other) ? one : other;
  const height = Math.abs(other - one) || 1000;
  return height * Math.abs(unit) * fontSize * (Math.sign(unit * farther) || Math.sign(unit) || 1);
}

/** Fonts say so; or the outline is drawn as thick as the letter. */
function isBold({ font, textMode, fillColor, strokeColor, lineWidth }: GraphicsState): boolean {
  return (
    font?.bold === true || font?.black === true || (textMode % 4 === 2 && fillColor === strokeColor && lineWidth > 0)
  );
}

/** The colours that a glyph is drawn in. */
function paintsOf({ textMode, fillColor, strokeColor, fillAlpha, strokeAlpha }: GraphicsState): Color[] {
  const fills = textMode % 4 === 0 || textMode % 4 === 2;
  const strokes = textMode % 4 === 1 || textMode % 4 === 2;
  const paints: Color[] = [];
  if (fills && fillAlpha > 0) paints.push(fillColor);
  if (strokes && strokeAlpha > 0) paints.push(strokeColor);
  return paints;
}

function placedAcross(
  [a, b, c, d, e, f]: Matrix,
  { x, y }: TextPosition,
  width: number,
  rise: number,
  em: number,
  direction: number,
): Glyph {
  const startX = a * x + c * (y + rise) + e;
  const startY = b * x + d * (y + rise) + f;
  const endX = startX + a * width;
  const endY = startY + b * width;
  const across = Math.abs(b) < LEVEL * Math.abs(a) && a * direction > 0;
  // A slanted letter stands over its place all the same.
  const upX = across ? 0 : c * em;
  const upY = d * em;
  const size = Math.abs(((a * d - b * c) / (Math.hypot(a, b) || 1)) * em) || Math.hypot(c, d) * Math.abs(em) || 1;
  return {
    text: '',
    x0: Math.min(startX, endX) + Math.min(upX * ASCENT, -upX * DESCENT),
    y0: Math.min(startY, endY) + Math.min(upY * ASCENT, -upY * DESCENT),
    x1: Math.max(startX, endX) + Math.max(upX * ASCENT, -upX * DESCENT),
    y1: Math.max(startY, endY) + Math.max(upY * ASCENT, -upY * DESCENT),
    baseline: startY,
    size,
    show: 0,
    content: null,
    set: across ? 'across' : 'turned',
    spaceAfter: false,
    bold: false,
    hidden: false,
  };
}

/** Vertical writing: the pen runs down the middle of the column. */
function placedDown(
  [a, b, c, d, e, f]: Matrix,
  { x, y }: TextPosition,
  advance: number,
  rise: number,
  em: number,
): Glyph {
  const startX = a * x + c * (y + rise) + e;
  const startY = b * x + d * (y + rise) + f;
  const endX = startX + c * advance;
  const endY = startY + d * advance;
  const size = Math.hypot(c * em, d * em) || 1;
  const down = Math.abs(c) < LEVEL * Math.abs(d);
  return {
    text: '',
    x0: Math.min(startX, endX) - (down ? size / 2 : 0),
    y0: Math.min(startY, endY) - (down ? 0 : size / 2),
    x1: Math.max(startX, endX) + (down ? size / 2 : 0),
    y1: Math.max(startY, endY) + (down ? 0 : size / 2),
    baseline: Math.max(startY, endY),
    size,
    show: 0,
    content: null,
    set: down ? 'down' : 'turned',
    spaceAfter: false,
    bold: false,
    hidden: false,
  };
}

/** A blank says something of the glyph before it only where it follows on. */
function markSpace(last: Glyph | undefined, [a, b, c, d, e, f]: Matrix, { x, y }: TextPosition, rise: number): void {
  if (!last) return;
  const penX = a * x + c * (y + rise) + e;
  const penY = b * x + d * (y + rise) + f;
  const near = NEXT_TO * last.size;
  const beside = penX > last.x0 - near && penX < last.x1 + near;
  if (beside && penY > last.y0 - near && penY < last.y1 + near) last.spaceAfter = true;
}

/** More than half of it is cut off. */
function isOutside(glyph: Glyph, [x0, y0, x1, y1]: GraphicsState['clip']): boolean {
  const x = middleX(glyph);
  const y = middleY(glyph);
  return x < x0 - 0.5 || x > x1 + 0.5 || y < y0 - 0.5 || y > y1 + 0.5;
}

const middleX = ({ x0, x1 }: Glyph) => (x0 + x1) / 2;
const middleY = ({ y0, y1 }: Glyph) => (y0 + y1) / 2;
