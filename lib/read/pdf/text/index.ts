/** Glyphs of a page as text: words, lines, reading order; and lines of all pages as paragraphs. */

export * from './flow.ts';
export * from './furniture.ts';
export * from './reading-order.ts';
export * from './region.ts';
