import { type Box, bottom, common, right } from '../box.ts';

const MARGIN = 8;
const DISTANCE = 10;
/** A card that is cut shorter scrolls; below this it shows too little of itself. */
const LEAST_HEIGHT = 340;

/** What the card may cover: the window without what lies over its upper end, as our viewer's toolbar does. Px. */
export interface Room {
  width: number;
  height: number;
  /** Height of what lies over its upper end; none when left out. */
  top?: number;
}

/**
 * Where the card stands: below its figure, else above, else at one of its sides, always wholly in the window; and of
 * those there where it covers least of the figure and of the others that its arithmetic speaks of. Where it covers any,
 * and there is room for a shorter card that covers less, it is made shorter. Client px.
 */
export function placeCard(figure: Box, others: readonly Box[], width: number, height: number, window: Room): Box {
  const kept = [figure, ...others];
  const middle = figure.left + figure.width / 2 - width / 2;
  const top = bottom(figure) + DISTANCE;
  const lowest = Math.max(...kept.map(bottom)) + DISTANCE;
  const highest = Math.min(...kept.map((box) => box.top)) - DISTANCE - height;
  const rightmost = Math.max(...kept.map(right)) + DISTANCE;
  const leftmost = Math.min(...kept.map((box) => box.left)) - DISTANCE - width;
  const level = figure.top - height / 3;
  const wishes: readonly (readonly [number, number])[] = [
    [middle, top],
    [middle, figure.top - DISTANCE - height],
    [right(figure) + DISTANCE, level],
    [figure.left - DISTANCE - width, level],
    [middle, lowest],
    [middle, highest],
    [rightmost, level],
    [leftmost, level],
  ];
  const covered = (box: Box) =>
    kept.reduce((sum, one, index) => sum + share(one, box) * (index === 0 ? kept.length : 1), 0);
  const whole = wishes.map(([left, at]) => keptIn({ left, top: at, width, height }, window));
  const roof = Math.min(...kept.map((box) => box.top)) - DISTANCE;
  const upper = (window.top ?? 0) + MARGIN;
  const shorter = [
    { left: middle, top: lowest, width, height: window.height - MARGIN - lowest },
    { left: middle, top: upper, width, height: roof - upper },
  ].filter((box) => box.height >= LEAST_HEIGHT && box.height < height);
  return leastOf([...whole, ...shorter.map((box) => keptIn(box, window))], covered);
}

/** The first of those that cover least. */
function leastOf(boxes: readonly Box[], covered: (box: Box) => number): Box {
  const amounts = boxes.map(covered);
  return boxes[amounts.indexOf(Math.min(...amounts))] as Box;
}

/** The nearest place at which a box lies in the window with a margin. Client px. */
export function keptIn({ left, top, width, height }: Box, window: Room): Box {
  return {
    left: within(left, MARGIN, window.width - width - MARGIN),
    top: within(top, (window.top ?? 0) + MARGIN, window.height - height - MARGIN),
    width,
    height,
  };
}

/** How much of a box another covers, 0…1. */
function share(one: Box, other: Box): number {
  const meeting = common(one, other);
  return meeting && one.width * one.height > 0 ? (meeting.width * meeting.height) / (one.width * one.height) : 0;
}

/** The nearer end when a value lies outside; the lower one when the ends cross. */
function within(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
