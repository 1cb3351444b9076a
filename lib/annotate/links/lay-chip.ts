import { type Box, bottom, right } from '../box.ts';

/** Where chips may stand. In the same coordinates as what they stand beside. */
export interface Room {
  clip: Box;
  /** What a chip would cover there; null where it would cover nothing. */
  coveredBy(box: Box): Box | null;
}

export interface Size {
  width: number;
  height: number;
}

const GAP = 6;
const STEP = 12;
/** A chip this far from the end of its link still reads as the link's. */
const NEAR = 320;
/** Places that are looked at along one line before it is given up. */
const MOST = 16;

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
  if (!first || !last) return null;
  const centred = (line: Box) => line.top + (line.height - size.height) / 2;
  const behind = { ...size, left: right(last) + GAP, top: centred(last) };
  const ends = [right(last) - size.width, last.left];
  return (
    rightwards(behind, right(last) + NEAR, room) ??
    firstFree(
      [
        { ...size, left: first.left - size.width - GAP, top: centred(first) },
        ...ends.map((left) => ({ ...size, left, top: bottom(last) + 1 })),
        ...ends.map((left) => ({ ...size, left, top: first.top - size.height - 1 })),
      ],
      room,
    ) ??
    rightwards({ ...behind, left: right(last) + NEAR }, right(room.clip), room)
  );
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
  const strip = { ...size, left: seen.right - size.width };
  const beside = { ...size, top: frame.top };
  return (
    leftwards({ ...strip, top: frame.top - size.height - GAP }, seen.left, room) ??
    leftwards({ ...strip, top: bottom(frame) + GAP }, seen.left, room) ??
    firstFree(
      [right(frame) + GAP, frame.left - size.width - GAP].map((left) => ({ ...beside, left })),
      room,
    ) ?? {
      ...size,
      left: seen.right - size.width - 28,
      top: seen.bottom - size.height - 16,
    }
  );
}

/** From a place on to the right, past whatever stands in the way. */
function rightwards(from: Box, furthest: number, room: Room): Box | null {
  const place = { ...from };
  for (let tried = 0; tried < MOST && place.left <= furthest && isWithin(place, room.clip); tried++) {
    const inTheWay = room.coveredBy(place);
    if (!inTheWay) return place;
    place.left = Math.max(place.left + STEP, right(inTheWay) + GAP);
  }
  return null;
}

function leftwards(from: Box, furthest: number, room: Room): Box | null {
  const place = { ...from };
  for (let tried = 0; tried < MOST && place.left >= furthest && isWithin(place, room.clip); tried++) {
    const inTheWay = room.coveredBy(place);
    if (!inTheWay) return place;
    place.left = Math.min(place.left - STEP, inTheWay.left - GAP - place.width);
  }
  return null;
}

function firstFree(places: readonly Box[], { clip, coveredBy }: Room): Box | null {
  return places.find((place) => isWithin(place, clip) && coveredBy(place) === null) ?? null;
}

function isWithin(box: Box, clip: Box): boolean {
  return box.left >= clip.left && box.top >= clip.top && right(box) <= right(clip) && bottom(box) <= bottom(clip);
}
