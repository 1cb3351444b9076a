/** The shapes in which pdf.js hands over what a page draws; only what is used here. */

export interface OperatorList {
  fnArray: ArrayLike<number>;
  argsArray: ArrayLike<unknown>;
}

/** Numbers of the operators, as `pdfjs.OPS` has them. */
export type Operators = Readonly<Record<string, number>>;

/** A font as it comes to the main thread. */
export interface Font {
  /** From glyph space to text space; a thousandth, if absent. */
  fontMatrix?: ArrayLike<number> | null | undefined;
  /** In glyph space. */
  bbox?: ArrayLike<number> | null | undefined;
  vertical?: boolean | undefined;
  bold?: boolean | undefined;
  black?: boolean | undefined;
  isType3Font?: boolean | undefined;
}

/** One item of what a show operator shows: a glyph, or a distance in thousandths of an em. */
export type Shown = FontGlyph | number | null;

export interface FontGlyph {
  unicode: string;
  /** In glyph space. */
  width: number;
  /** Word spacing applies to it. */
  isSpace: boolean;
  /** For vertical fonts: the advance down, and where the origin lies. In glyph space. */
  vmetric?: ArrayLike<number> | null | undefined;
}

/** From displayed space of a page: its size in points and the map onto it. */
export interface Viewport {
  width: number;
  height: number;
  transform: ArrayLike<number>;
}
