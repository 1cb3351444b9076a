import { type Box, bottom, right } from '../box.ts';

/** Where chips may stand: within `clip`, and only where nothing is covered. In the same coordinates as what they stand beside. */
export interface Room {
  clip: Box;
  isFree(box: Box): boolean;
}

export interface Size {
  width: number;
  height: number;
}

const GAP = 6;
const STEP = 12;
/** A chip this far from the end of its link still reads as the link's. */
const NEAR = 320;
/** Places that are looked at before one is given up. */
const MOST = 60;

/**
 * Where a chip stands beside a link: behind its last line, or behind what follows in that line; before its first line;
 * below or above its end. Never on text.
 *
 * @param lines boxes of the link's own lines, first to last
 * @returns null where there is no room
 */
export function layBesideLink(lines: readonly Box[], size: Size, room: Room): Box | null {
  const first = lines[0];
  const last = lines.at(-1);
  return first && last ? firstFree(placesBesideLink(first, last, size), room) : null;
}

function* placesBesideLink(first: Box, last: Box, size: Size): Generator<Box> {
  const inLast = { ...size, top: last.top + (last.height - size.height) / 2 };
  for (let left = right(last) + GAP; left <= right(last) + NEAR; left += STEP) yield { ...inLast, left };
  const inFirst = { ...size, top: first.top + (first.height - size.height) / 2 };
  yield { ...inFirst, left: first.left - size.width - GAP };
  const ends = [right(last) - size.width, last.left];
  for (const left of ends) yield { ...size, left, top: bottom(last) + 1 };
  for (const left of ends) yield { ...size, left, top: first.top - size.height - 1 };
  for (let left = right(last) + NEAR; ; left += 2 * STEP) yield { ...inLast, left };
}

/**
 * Where a chip stands at a frame that shows a document: in the strip above, as far right as is free; else below or
 * beside it. A frame that leaves no room carries its chip within, at the lower right, clear of its scroll bar.
 *
 * @returns null where the frame cannot be seen
 */
export function layAtFrame(frame: Box, size: Size, room: Room): Box | null {
  const seen = {
    left: Math.max(frame.left, room.clip.left),
    right: Math.min(right(frame), right(room.clip)),
    bottom: Math.min(bottom(frame), bottom(room.clip)),
  };
  if (seen.right - seen.left < size.width || seen.bottom - frame.top < size.height) return null;
  const within = { ...size, left: seen.right - size.width - 28, top: seen.bottom - size.height - 16 };
  return firstFree(placesAtFrame(frame, seen.left, seen.right, size), room) ?? within;
}

function* placesAtFrame(frame: Box, from: number, to: number, size: Size): Generator<Box> {
  for (const top of [frame.top - size.height - GAP, bottom(frame) + GAP]) {
    for (let left = to - size.width; left >= from; left -= 2 * STEP) yield { ...size, left, top };
  }
  yield { ...size, left: right(frame) + GAP, top: frame.top };
  yield { ...size, left: frame.left - size.width - GAP, top: frame.top };
}

function firstFree(places: Iterable<Box>, { clip, isFree }: Room): Box | null {
  let tried = 0;
  for (const place of places) {
    if (++tried > MOST) return null;
    if (isWithin(place, clip) && isFree(place)) return place;
  }
  return null;
}

function isWithin(box: Box, clip: Box): boolean {
  return box.left >= clip.left && box.top >= clip.top && right(box) <= right(clip) && bottom(box) <= bottom(clip);
}
