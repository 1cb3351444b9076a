import type { Box } from './box.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The nearest of several boxes that stands in the same row (or column) in a direction; null where there is none. */
export function neighbour<Thing extends { box: Box }>(
  from: Box,
  things: readonly Thing[],
  direction: Direction,
): Thing | null {
  const along = direction === 'left' || direction === 'right' ? middleAcross : middleDown;
  const aside = along === middleAcross ? middleDown : middleAcross;
  const room = along === middleAcross ? from.height : from.width;
  const sign = direction === 'left' || direction === 'up' ? -1 : 1;
  let best: Thing | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const thing of things) {
    const distance = sign * (along(thing.box) - along(from));
    const sameLine = Math.abs(aside(thing.box) - aside(from)) < room / 2;
    if (sameLine && distance > 1 && distance < least) {
      best = thing;
      least = distance;
    }
  }
  return best;
}

function middleAcross({ left, width }: Box): number {
  return left + width / 2;
}

function middleDown({ top, height }: Box): number {
  return top + height / 2;
}
