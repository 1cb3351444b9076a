import type { TaggedTable } from './structure/tags.ts';

/**
 * One page of a PDF as its drawing operators put it on paper: characters, rules, filled areas and images, in displayed
 * page space (PDF points, origin top left, /Rotate and crop box applied). Nothing here knows of lines or tables.
 */

/** x0, y0, x1, y1 in points, origin top left. */
export type Box = [x0: number, y0: number, x1: number, y1: number];

export interface Glyph {
  /**
   * What the font says it stands for, forms that only fonts bring in and CJK radicals made plain (drawing/characters.ts).
   * Never white space, never "". U+FFFD, or the private code, where nobody can tell: so that no figure closes up over it.
   */
  text: string;
  /** Advance box: from pen position to pen position, and from .14 em below to .82 em above the baseline. */
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  /** Height of the baseline; for upright text only. */
  baseline: number;
  /** One em, in points. */
  size: number;
  /** Which show operator drew it, counted through the page: what one operator shows was set as one run. */
  show: number;
  /** Number of the marked content that it was drawn in, by which the document's tags speak of it; null outside of any. */
  content: number | null;
  /** Text across the page; down it (vertical CJK); or turned by some angle. */
  set: 'across' | 'down' | 'turned';
  /** The font drew a space after it. */
  spaceAfter: boolean;
  bold: boolean;
  /** Drawn with nothing (rendering mode 3, as OCR layers are), in the ground's own colour, or outside the clip. */
  hidden: boolean;
}

/** A ruling line, drawn as a stroke, a thin filled rectangle or a thin image. `at` is y of a horizontal one, x of a vertical one. */
export interface Rule {
  at: number;
  from: number;
  to: number;
  /** Thickness in points. */
  width: number;
}

export interface Fill {
  box: Box;
  /** #rrggbb */
  color: string;
}

export interface DrawnPage {
  /** 1-based. */
  page: number;
  width: number;
  height: number;
  glyphs: Glyph[];
  horizontal: Rule[];
  vertical: Rule[];
  fills: Fill[];
  images: Box[];
  /** Characters drawn without any Unicode value, or with one of a private area. They stand among the glyphs, too. */
  unreadable: number;
  /** Tables of the document's structure tree; none where it has no tags. */
  tagged: TaggedTable[];
}
