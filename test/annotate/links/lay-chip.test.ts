import { describe, expect, test } from 'vitest';
import { type Box, meet } from '../../../lib/annotate/box.ts';
import { layAtFrame, layBesideLink } from '../../../lib/annotate/links/lay-chip.ts';

const clip: Box = { left: 0, top: 0, width: 1000, height: 700 };
const size = { width: 50, height: 20 };

function box(left: number, top: number, width: number, height = 24): Box {
  return { left, top, width, height };
}

function room(...covered: Box[]) {
  return { clip, coveredBy: (place: Box) => covered.find((one) => meet(one, place)) ?? null };
}

describe('a chip beside a link', () => {
  const link = box(100, 100, 200);

  test('stands behind it, in the middle of its line', () => {
    expect(layBesideLink([link], size, room(link))).toEqual({ ...size, left: 306, top: 102 });
  });

  test('stands behind the last of its lines', () => {
    const lines = [box(100, 100, 880), box(60, 124, 90)];
    expect(layBesideLink(lines, size, room(...lines))).toMatchObject({ left: 156, top: 126 });
  });

  test('stands behind what follows in the line, and covers none of it', () => {
    const date = box(300, 100, 120);
    const place = layBesideLink([link], size, room(link, date));
    expect(place?.left).toBeGreaterThanOrEqual(420);
    expect(place?.top).toBe(102);
  });

  test('stands before it where the line is full behind', () => {
    const rest = box(300, 100, 700);
    expect(layBesideLink([link], size, room(link, rest))).toEqual({ ...size, left: 44, top: 102 });
  });

  test('stands below or above where the line is full on both sides', () => {
    const line = box(0, 100, 1000);
    expect(layBesideLink([link], size, room(line))?.top).toBe(125);
    expect(layBesideLink([link], size, room(line, box(0, 125, 1000)))?.top).toBe(79);
  });

  test('is left out rather than laid on text', () => {
    expect(layBesideLink([link], size, room(box(0, 0, 1000, 700)))).toBeNull();
    expect(layBesideLink([], size, room())).toBeNull();
  });

  test('never leaves the window, where it would make the page wider', () => {
    const last = box(900, 100, 95);
    const place = layBesideLink([last], size, room(last));
    expect(place && place.left + place.width).toBeLessThanOrEqual(1000);
  });
});

describe('a chip at a frame', () => {
  const frame = box(100, 200, 600, 400);

  test('stands above its right end', () => {
    expect(layAtFrame(frame, size, room(frame))).toEqual({ ...size, left: 650, top: 174 });
  });

  test('makes way for what stands there', () => {
    expect(layAtFrame(frame, size, room(frame, box(500, 170, 300)))).toMatchObject({ left: 444, top: 174 });
  });

  test('stands below where the strip above is full', () => {
    expect(layAtFrame(frame, size, room(frame, box(0, 170, 1000)))).toMatchObject({ left: 650, top: 606 });
  });

  test('stands within a frame that fills the window, clear of its scroll bar', () => {
    const whole = box(0, 0, 1000, 700);
    expect(layAtFrame(whole, size, room(whole))).toEqual({ ...size, left: 922, top: 664 });
  });

  test('is left out where nothing of the frame is seen', () => {
    expect(layAtFrame(box(100, 900, 600, 400), size, room())).toBeNull();
  });
});
