import type { Mark } from '../../model/index.ts';
import { type Box, bottom, common, grown, right } from '../box.ts';

/** How a mark is drawn, in the coordinates of the given boxes. Nothing of it covers the printed characters. */
export interface TickLayout {
  /** The field of the tick's drawing; null where the cell leaves no room for it. */
  glyph: Box | null;
  /** Ground or outline around the figure; null for marks that have none. */
  ground: Box | null;
  /** Ring around the characters of the likely culprit. */
  ring: Box | null;
  /** A line below the figure, in running text and in cells without room for a glyph. */
  line: Box | null;
}

const GAP = 2;
const LARGEST = 13;
/** Below this a tick is a speck. */
const SMALLEST = 7;
const LINE = 2;

/**
 * Lays a tick out in a table cell: at the inner edge where the characters leave room, the right one first, since that is
 * where an accountant ticks; without room, as a line along the cell's lower edge.
 */
export function layTickInCell(kind: Mark['kind'], cell: Box, ink: Box): TickLayout {
  const glyph = glyphBox(cell, ink);
  const framed = kind === 'violated' || kind === 'culprit' || kind === 'undecided';
  return {
    glyph,
    ground: framed ? grown(cell, -1) : null,
    ring: kind === 'culprit' ? ringBox(cell, ink) : null,
    line: glyph ? null : { left: cell.left + GAP, top: bottom(cell) - LINE - 1, width: cell.width - 2 * GAP, height: LINE },
  };
}

/** Lays a tick out under one line of running text. */
export function layTickInText(kind: Mark['kind'], text: Box): TickLayout {
  const framed = kind === 'violated' || kind === 'culprit';
  return {
    glyph: null,
    ground: framed ? grown(text, 1, 0) : null,
    ring: kind === 'culprit' ? grown(text, 4, 1) : null,
    line: { left: text.left, top: bottom(text) - 1, width: text.width, height: LINE },
  };
}

function glyphBox(cell: Box, ink: Box): Box | null {
  const size = Math.min(LARGEST, Math.max(SMALLEST, Math.round(ink.height * 0.7)), cell.height - 2);
  if (size < SMALLEST) return null;
  const top = Math.min(Math.max(ink.top + (ink.height - size) / 2, cell.top + 1), bottom(cell) - size - 1);
  const atRight = right(cell) - right(ink);
  const atLeft = ink.left - cell.left;
  if (atRight >= size + 2 * GAP) return { left: right(cell) - size - GAP, top, width: size, height: size };
  if (atLeft >= size + 2 * GAP) return { left: cell.left + GAP, top, width: size, height: size };
  const narrow = Math.floor(Math.max(atRight, atLeft) - GAP);
  if (narrow < SMALLEST) return null;
  const left = atRight >= atLeft ? right(ink) + GAP / 2 : cell.left + GAP / 2;
  return { left, top: top + (size - narrow) / 2, width: narrow, height: narrow };
}

/** Around the characters, but within the cell: a ring must not run into the neighbour's figure. */
function ringBox(cell: Box, ink: Box): Box {
  return common(grown(ink, 6, 2), grown(cell, -2)) ?? grown(ink, 2);
}
