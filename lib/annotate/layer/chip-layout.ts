import { type Box, bottom, right } from '../box.ts';

const GAP = 4;

/**
 * Where a chip of the given size stands at a table's top right corner without covering text: in the strip above the
 * table, as far right as is free; else at its right, else in the strip that is least filled.
 *
 * @param texts boxes of the text around the table, in the table's coordinates
 * @param room right end of what can be seen there
 */
export function layChip(table: Box, width: number, height: number, texts: readonly Box[], room: number): Box {
  const above = table.top - height - GAP;
  const inStrip = freeFromRight(above, height, table.left, right(table), width, texts);
  if (inStrip !== null) return { left: inStrip, top: above, width, height };
  if (room - right(table) >= width + GAP) return { left: right(table) + GAP, top: table.top, width, height };
  const higher = table.top - 2 * (height + GAP);
  const inHigherStrip = freeFromRight(higher, height, table.left, right(table), width, texts);
  if (inHigherStrip !== null) return { left: inHigherStrip, top: higher, width, height };
  const within = freeFromRight(table.top + GAP, height, table.left, right(table) - GAP, width, texts);
  if (within !== null) return { left: within, top: table.top + GAP, width, height };
  return { left: right(table) - width, top: above, width, height };
}

/** Left end of the rightmost free stretch of a strip that is wide enough; null where there is none. */
export function freeFromRight(
  top: number,
  height: number,
  from: number,
  to: number,
  width: number,
  texts: readonly Box[],
): number | null {
  const inTheWay = texts
    .filter((text) => text.top < top + height && bottom(text) > top)
    .sort((one, other) => right(other) - right(one));
  let end = to;
  for (const text of inTheWay) {
    if (text.left >= end) continue;
    if (end - right(text) >= width + GAP) break;
    end = Math.min(end, text.left - GAP);
  }
  return end - from >= width ? end - width : null;
}
