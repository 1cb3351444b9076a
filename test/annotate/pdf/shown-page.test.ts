import { expect, test } from 'vitest';
import { onPaper, onScreen, type ShownPage, type Turn } from '../../../lib/annotate/pdf/shown-page.ts';
import { sideOf } from '../../../lib/annotate/pdf/side.ts';
import type { Box } from '../../../lib/read/pdf/drawn-page.ts';
import { rounded } from './paper.ts';

const shown = (turn: Turn): ShownPage => ({
  paper:
    turn % 180 === 0 ? { left: 10, top: 20, width: 300, height: 400 } : { left: 10, top: 20, width: 400, height: 300 },
  width: 600,
  height: 800,
  turn,
});

test('a page is turned clockwise', () => {
  const corner: Box = [0, 0, 60, 40];
  expect(rounded(onScreen(corner, shown(0)))).toEqual({ left: 10, top: 20, width: 30, height: 20 });
  expect(rounded(onScreen(corner, shown(90)))).toEqual({ left: 390, top: 20, width: 20, height: 30 });
  expect(rounded(onScreen(corner, shown(180)))).toEqual({ left: 280, top: 400, width: 30, height: 20 });
  expect(rounded(onScreen(corner, shown(270)))).toEqual({ left: 10, top: 290, width: 20, height: 30 });
});

test.each([0, 90, 180, 270] as const)('the way back from the screen, turned by %i', (turn) => {
  const box: Box = [120, 300, 180, 312];
  const again = onPaper(onScreen(box, shown(turn)), shown(turn));
  for (const [index, value] of box.entries()) expect(again[index]).toBeCloseTo(value, 6);
});

const column = (inks: [from: number, to: number][]) =>
  inks.map(([from, to]) => ({ cell: [0, 0, 100, 20] as Box, ink: [from, 4, to, 16] as Box }));

test('the side at which the edges lie alike is the one the figures are set to', () => {
  expect(
    sideOf(
      column([
        [60, 96],
        [20, 96],
        [82, 96],
        [48, 70],
      ]),
    ),
  ).toBe('right');
  expect(
    sideOf(
      column([
        [4, 96],
        [4, 30],
        [4, 50],
        [20, 50],
      ]),
    ),
  ).toBe('left');
  expect(
    sideOf(
      column([
        [10, 90],
        [40, 60],
        [30, 70],
        [46, 54],
      ]),
    ),
  ).toBe('center');
});

test('figures of one length are set to where less room is', () => {
  expect(
    sideOf(
      column([
        [60, 96],
        [60, 96],
      ]),
    ),
  ).toBe('right');
  expect(sideOf(column([[5, 40]]))).toBe('left');
  expect(sideOf(column([[40, 61]]))).toBe('center');
  expect(sideOf([])).toBe('left');
});
