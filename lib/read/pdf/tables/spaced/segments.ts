import type { Glyph } from '../../drawn-page.ts';
import { lineOf } from '../../text/line.ts';
import type { InkLine } from '../ink-lines.ts';
import { isFigure } from '../numeric.ts';

/** What stands together on one line: a cell's text, or one line of it. */
export interface Segment {
  x0: number;
  x1: number;
  glyphs: Glyph[];
  text: string;
}

/** A segment whose text is put together when it is first asked for: most are only measured. */
export class PrintedSegment implements Segment {
  x0: number;
  x1: number;
  glyphs: Glyph[];
  private known: string | null;

  constructor(glyphs: Glyph[], x0: number, x1: number, text: string | null = null) {
    this.glyphs = glyphs;
    this.x0 = x0;
    this.x1 = x1;
    this.known = text;
  }

  get text(): string {
    this.known ??= lineOf(this.glyphs).text;
    return this.known;
  }

  set text(text: string) {
    this.known = text;
  }
}

const CJK = /[\u2e80-\uffef]/;

/** A currency's sign stands at the left of its column, however far from the figure. */
const CURRENCY = /^[$€£¥￥]$/;
const LONGEST_CURRENCY_GAP = 8;
const DOT = /^[.．·・…‥]$/;
/** So many dots lead the eye to the next column. */
const LEADER = 4;

/** White (em) that parts what two operators set in CJK. */
const BETWEEN_TEXTS = 0.42;

/**
 * Cuts a line at its wide gaps. What one show operator drew is held together more strongly than what several did.
 *
 * @param betweenTexts white, in em, that parts what two operators set in CJK
 */
export function segmentsOf({ glyphs, size }: InkLine, betweenTexts = BETWEEN_TEXTS): Segment[] {
  const segments: Segment[] = [];
  const stretched = stretchedSpace(glyphs);
  const apart = wordsSetApart(glyphs);
  let before: Glyph | null = null;
  let dots = 0;
  for (const glyph of glyphs) {
    const open = segments.at(-1);
    const afterLeader = dots >= LEADER && !DOT.test(glyph.text);
    dots = DOT.test(glyph.text) ? dots + 1 : 0;
    const gap = open ? glyph.x0 - open.x1 : 0;
    if (
      open &&
      before &&
      !afterLeader &&
      (dots > 1 ||
        isOneText(before, glyph, gap, { size, stretched, betweenTexts }) ||
        isSetApart(before, glyph, gap, apart))
    ) {
      open.glyphs.push(glyph);
      open.x1 = Math.max(open.x1, glyph.x1);
    } else segments.push(new PrintedSegment([glyph], glyph.x0, glyph.x1));
    before = glyph;
  }
  return withCurrency(segments, size);
}

function withCurrency(segments: Segment[], size: number): Segment[] {
  if (!segments.some(isCurrency)) return segments;
  const out: Segment[] = [];
  for (const segment of segments) {
    const sign = out.at(-1);
    const near = sign && segment.x0 - sign.x1 < LONGEST_CURRENCY_GAP * size;
    if (sign && near && isCurrency(sign) && isFigure(segment.text)) {
      // The figure alone says where the column is.
      const glyphs = [...sign.glyphs, ...segment.glyphs];
      out[out.length - 1] = new PrintedSegment(glyphs, segment.x0, segment.x1, sign.text + segment.text);
    } else out.push(segment);
  }
  return out;
}

function isCurrency({ glyphs }: Segment): boolean {
  return glyphs.length === 1 && CURRENCY.test(glyphs[0]?.text ?? '');
}

/** Characters of a word set apart (项　　目) leave no more white than this, in em. */
const SET_APART = 4.2;
const HAN = /\p{Script=Han}/u;

/** Shows of two to four characters with white between them all: a short word that fills its cell. */
function wordsSetApart(glyphs: readonly Glyph[]): Set<number> {
  const apart = new Set<number>();
  const counts = new Map<number, number>();
  for (const [index, glyph] of glyphs.entries()) {
    const before = glyphs[index - 1];
    const count = (counts.get(glyph.show) ?? 0) + 1;
    counts.set(glyph.show, count);
    const isApart = before?.show !== glyph.show || glyph.x0 - before.x1 > 0.5 * glyph.size;
    if (count === 2) apart.add(glyph.show);
    if (count > 4 || !isApart || !HAN.test(glyph.text)) counts.set(glyph.show, 5);
    if (count > 4 || !isApart || !HAN.test(glyph.text)) apart.delete(glyph.show);
  }
  return apart;
}

function isSetApart(before: Glyph, after: Glyph, gap: number, apart: ReadonlySet<number>): boolean {
  return before.show === after.show && apart.has(after.show) && gap <= SET_APART * after.size;
}

interface Spacing {
  size: number;
  /** Points between the words of a justified line. */
  stretched: number;
  /** Em that part what two operators set in CJK. */
  betweenTexts: number;
}

function isOneText(before: Glyph, after: Glyph, gap: number, { size, stretched, betweenTexts }: Spacing): boolean {
  if (gap <= widestGap(before, after, betweenTexts) * size) return true;
  return gap <= 1.35 * stretched && (LETTER.test(before.text) || LETTER.test(after.text));
}

const LETTER = /^(?!\p{Script=Han})[\p{L},.;:)"'”’]/u;
/** No line stretches its spaces wider than this, in em. */
const WIDEST_SPACE = 2.5;
/** Nor wider than this where one operator moves on without drawing a space: so does TeX, from column to column, too. */
const WIDEST_KERN = 1.2;

/**
 * The space between the words of a justified line, in points: all are stretched alike, while the gaps between columns
 * differ and few words stand between them. 0 where the line is not one of prose.
 */
function stretchedSpace(glyphs: readonly Glyph[]): number {
  const gaps: number[] = [];
  let words = 0;
  let torn = 0;
  let apart = 0;
  let widest = 0;
  for (const [index, glyph] of glyphs.entries()) {
    const before = glyphs[index - 1];
    if (!before) continue;
    const gap = glyph.x0 - before.x1;
    const letters = LETTER.test(before.text) || LETTER.test(glyph.text);
    if (gap <= 0.15 * glyph.size) {
      if (letters && before.show !== glyph.show) torn++;
      continue;
    }
    if (before.show === glyph.show && !before.spaceAfter && gap > WIDEST_KERN * glyph.size) return 0;
    gaps.push(gap);
    if (letters) words++;
    if (before.show !== glyph.show && !before.spaceAfter) apart++;
    widest = Math.max(widest, WIDEST_SPACE * glyph.size);
  }
  if (gaps.length < 5 || words < 0.75 * gaps.length) return 0;
  // Cells are set each for itself, without a space; so are words by some producers, but those tear words, too.
  if (apart > 0.5 * gaps.length && torn < 2) return 0;
  gaps.sort((a, b) => a - b);
  const least = gaps[Math.floor(gaps.length * 0.1)] ?? 0;
  const most = gaps[Math.floor(gaps.length * 0.8)] ?? 0;
  return most <= 1.35 * least && most <= widest ? most : 0;
}

/** In em. CJK is set without spaces: a gap says more there. */
function widestGap(before: Glyph, after: Glyph, betweenTexts: number): number {
  const both = [before, after].filter(({ text }) => CJK.test(text)).length;
  if (before.show === after.show) return both > 0 ? 0.75 : 0.62;
  // Beside other letters CJK is set with a space of its own.
  return both === 2 ? betweenTexts : both === 1 ? BETWEEN_TEXTS : 0.55;
}
