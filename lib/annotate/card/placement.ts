import { type Box, bottom, right } from '../box.ts';

const MARGIN = 8;
const DISTANCE = 10;

/**
 * Where the card stands: below the figure, else above it, else beside it, so that it covers neither the figure nor its
 * row; always wholly in the window. Client px.
 */
export function placeCard(figure: Box, width: number, height: number, window: { width: number; height: number }): Box {
  const left = within(figure.left + figure.width / 2 - width / 2, MARGIN, window.width - width - MARGIN);
  const below = bottom(figure) + DISTANCE;
  if (below + height + MARGIN <= window.height) return { left, top: Math.max(MARGIN, below), width, height };
  const above = figure.top - DISTANCE - height;
  if (above >= MARGIN) return { left, top: Math.min(above, window.height - height - MARGIN), width, height };
  const top = within(figure.top - height / 3, MARGIN, window.height - height - MARGIN);
  const roomAtRight = window.width - right(figure) - DISTANCE - MARGIN;
  const beside = roomAtRight >= width ? right(figure) + DISTANCE : figure.left - DISTANCE - width;
  return { left: within(beside, MARGIN, window.width - width - MARGIN), top, width, height };
}

/** The nearer end when a value lies outside; the lower one when the ends cross. */
function within(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
