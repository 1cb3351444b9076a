/** Distances in points that say what counts as one line, one corner, one grid. Measured on some 700 real pages. */

/** Rules nearer than this are one: double lines, and cells that were each drawn for themselves. */
export const SNAP = 2.2;
/** Pieces of one rule may leave such gaps at crossings and between dashes. */
export const JOIN = 3.2;
/** A rule that ends this close before another meets it. */
export const TOUCH = 3.2;
/** What is shorter after all pieces are joined is a dot, a tick or part of a drawing. */
export const SHORTEST = 5;
/** Share of a cell's side that must be ruled for the side to be there. */
export const COVER = 0.5;
/** More cells than this on one page are a raster or an attack, not a table. */
export const MOST_CELLS = 20_000;
