import type { Mark } from '../../model/index.ts';
import { type Box, bottom, common, grown, right } from '../box.ts';
import type { Figure } from '../surface.ts';

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
/** Around characters lower than this, as on a page that is shown small, a ring would cover them. */
const LOWEST_RINGED = 9;

/**
 * Lays a tick out in a table cell: at the inner edge that the characters are not set to, so that the ticks of a column
 * stand under each other; at the other one when only that leaves room; without any, as a line along the lower edge.
 */
export function layTickInCell(kind: Mark['kind'], cell: Box, ink: Box, align: Figure['align']): TickLayout {
  const glyph = glyphBox(cell, ink, align);
  const framed = kind === 'violated' || kind === 'culprit' || kind === 'undecided';
  return {
    glyph,
    ground: framed ? grown(cell, -1) : null,
    ring: kind === 'culprit' && ink.height >= LOWEST_RINGED ? ringBox(cell, ink) : null,
    line: glyph
      ? null
      : { left: cell.left + GAP, top: bottom(cell) - LINE - 1, width: cell.width - 2 * GAP, height: LINE },
  };
}

/** Lays a tick out under one line of running text. */
export function layTickInText(kind: Mark['kind'], text: Box): TickLayout {
  const ringed = kind === 'culprit' && text.height >= LOWEST_RINGED;
  return {
    glyph: null,
    // The ring of a culprit is its ground, too: characters stand too close for one around the other.
    ground: kind === 'violated' || (kind === 'culprit' && !ringed) ? grown(text, 1, 0) : null,
    ring: ringed ? grown(text, 2, 1) : null,
    line: { left: text.left, top: bottom(text) - 1, width: text.width, height: LINE },
  };
}

function glyphBox(cell: Box, ink: Box, align: Figure['align']): Box | null {
  const atRight = Math.floor(right(cell) - right(ink) - 2 * GAP);
  const atLeft = Math.floor(ink.left - cell.left - 2 * GAP);
  const [wished, other] = align === 'right' ? [atLeft, atRight] : [atRight, atLeft];
  const room = wished >= SMALLEST ? wished : other;
  const wish = Math.min(LARGEST, Math.max(SMALLEST, Math.round(ink.height * 0.7)), Math.floor(cell.height) - 2);
  const size = Math.min(wish, room);
  if (size < SMALLEST) return null;
  const onRight = (align === 'right') !== (room === wished);
  const left = onRight ? right(cell) - size - GAP : cell.left + GAP;
  const top = Math.min(Math.max(ink.top + (ink.height - size) / 2, cell.top + 1), bottom(cell) - size - 1);
  return { left, top, width: size, height: size };
}

/** Around the characters, but within the cell: a ring must not run into the neighbour's figure. */
function ringBox(cell: Box, ink: Box): Box {
  return common(grown(ink, 6, 2), grown(cell, -2)) ?? grown(ink, 2);
}
