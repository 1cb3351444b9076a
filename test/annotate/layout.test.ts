import { expect, test } from 'vitest';
import { type Box, bottom, common, right } from '../../lib/annotate/box.ts';
import { placeCard } from '../../lib/annotate/card/placement.ts';
import { groundOf } from '../../lib/annotate/ground.ts';
import { freeFromRight, layChip } from '../../lib/annotate/layer/chip-layout.ts';
import { placedPath } from '../../lib/annotate/layer/path.ts';
import { layTickInCell, layTickInText } from '../../lib/annotate/layer/tick-layout.ts';

const cell: Box = { left: 0, top: 0, width: 90, height: 26 };
const ink = (left: number, width = 48): Box => ({ left, top: 5, width, height: 16 });

test('a tick stands at the inner edge that the figure is not set to', () => {
  const rightSet = layTickInCell('holds', cell, ink(37), 'right').glyph;
  const leftSet = layTickInCell('holds', cell, ink(5), 'left').glyph;
  expect(rightSet?.left).toBe(2);
  expect(leftSet && right(leftSet)).toBe(88);
});

test('no tick, ring or line ever covers the figure or leaves the cell', () => {
  for (const align of ['left', 'center', 'right'] as const) {
    for (let width = 20; width <= 120; width += 7) {
      for (let left = 0; left + 48 <= width; left += 3) {
        const narrow = { ...cell, width };
        const { glyph, line, ground } = layTickInCell('culprit', narrow, ink(left), align);
        for (const part of [glyph, line]) {
          if (!part) continue;
          expect(common(part, ink(left))).toBeNull();
          expect(part.left).toBeGreaterThanOrEqual(0);
          expect(right(part)).toBeLessThanOrEqual(width);
          expect(bottom(part)).toBeLessThanOrEqual(26);
        }
        expect(ground).toEqual({ left: 1, top: 1, width: width - 2, height: 24 });
      }
    }
  }
});

test('a cell without room gets a line, never nothing', () => {
  const { glyph, line } = layTickInCell('holds', { ...cell, width: 50 }, ink(1), 'right');
  expect(glyph).toBeNull();
  expect(line).not.toBeNull();
});

test('only what cannot be true or is undecided has a ground; only the culprit a ring', () => {
  const parts = (kind: Parameters<typeof layTickInCell>[0]) => {
    const { ground, ring } = layTickInCell(kind, cell, ink(37), 'right');
    return [ground !== null, ring !== null];
  };
  expect(parts('holds')).toEqual([false, false]);
  expect(parts('rounding')).toEqual([false, false]);
  expect(parts('undecided')).toEqual([true, false]);
  expect(parts('violated')).toEqual([true, false]);
  expect(parts('culprit')).toEqual([true, true]);
});

test('in running text the tick is a line under the figure', () => {
  const { glyph, line } = layTickInText('holds', { left: 10, top: 0, width: 40, height: 20 });
  expect(glyph).toBeNull();
  expect(line).toEqual({ left: 10, top: 19, width: 40, height: 2 });
});

const table: Box = { left: 100, top: 200, width: 600, height: 300 };

test('a chip stands above the table at its right corner', () => {
  expect(layChip(table, 80, 22, [], 1000)).toEqual({ left: 620, top: 174, width: 80, height: 22 });
});

test('a chip gives way to the unit line at its corner', () => {
  const unit = { left: 630, top: 178, width: 70, height: 18 };
  const chip = layChip(table, 80, 22, [unit], 1000);
  expect(common(chip, unit)).toBeNull();
  expect(right(chip)).toBe(626);
});

test('a chip goes beside the table when the line above is full', () => {
  const full = { left: 100, top: 178, width: 600, height: 18 };
  expect(layChip(table, 80, 22, [full], 1000).left).toBe(704);
  expect(common(layChip(table, 80, 22, [full], 720), full)).toBeNull();
});

test('the free stretch is the rightmost that is wide enough', () => {
  const texts = [
    { left: 550, top: 0, width: 50, height: 10 },
    { left: 400, top: 0, width: 100, height: 10 },
  ];
  expect(freeFromRight(0, 10, 0, 600, 60, texts)).toBe(336);
  expect(freeFromRight(0, 10, 380, 600, 60, texts)).toBeNull();
  expect(freeFromRight(0, 10, 0, 600, 30, texts)).toBe(516);
});

const window = { width: 1200, height: 800 };

test('the card stands below its figure and never leaves the window', () => {
  const figure = { left: 500, top: 200, width: 80, height: 26 };
  expect(placeCard(figure, [], 390, 400, window)).toMatchObject({ top: 236, left: 345 });
  for (const left of [0, 600, 1150]) {
    for (const top of [-200, 0, 400, 780, 1500]) {
      for (const height of [200, 500, 900]) {
        const card = placeCard({ left, top, width: 60, height: 20 }, [], 390, height, window);
        expect(card.left).toBeGreaterThanOrEqual(8);
        expect(right(card)).toBeLessThanOrEqual(1192);
        expect(card.top).toBeGreaterThanOrEqual(8);
        if (height < 780) expect(bottom(card)).toBeLessThanOrEqual(792);
      }
    }
  }
});

test('the card keeps below what lies over the upper end of the window', () => {
  const room = { ...window, top: 92 };
  for (const top of [100, 300, 700]) {
    for (const height of [200, 500, 690]) {
      const card = placeCard({ left: 600, top, width: 60, height: 20 }, [], 390, height, room);
      expect(card.top).toBeGreaterThanOrEqual(100);
      expect(bottom(card)).toBeLessThanOrEqual(792);
    }
  }
  const row = [200, 500, 800].map((left) => ({ left, top: 560, width: 90, height: 26 }));
  const [figure, ...others] = row as [Box, ...Box[]];
  const shorter = placeCard(figure, others, 390, 690, { width: 900, height: 800, top: 92 });
  expect(shorter).toMatchObject({ top: 100, height: 560 - 10 - 100 });
});

test('the card keeps clear of the addends', () => {
  const figure = { left: 500, top: 400, width: 80, height: 26 };
  const column = [0, 1, 2, 3].map((row) => ({ ...figure, top: 426 + 26 * row }));
  const card = placeCard(figure, column, 390, 420, window);
  for (const one of [figure, ...column]) expect(common(card, one)).toBeNull();
});

test('a card that would cover its figures is made shorter where there is room, and else keeps its height', () => {
  const row = [200, 500, 800].map((left) => ({ left, top: 200, width: 90, height: 26 }));
  const [figure, ...others] = row as [Box, ...Box[]];
  const card = placeCard(figure, others, 390, 700, { width: 900, height: 760 });
  expect(card).toMatchObject({ top: 236, height: 760 - 8 - 236 });
  for (const one of row) expect(common(card, one)).toBeNull();
  const tight = placeCard(figure, others, 390, 500, { width: 900, height: 520 });
  expect(tight.height).toBe(500);
});

test('the ground beneath a figure is told by the colour of its characters', () => {
  expect(groundOf('rgb(34, 34, 34)')).toBe('light');
  expect(groundOf('rgb(180, 0, 0)')).toBe('light');
  expect(groundOf('rgb(230, 235, 240)')).toBe('dark');
  expect(groundOf('rgba(255, 255, 255, 0.87)')).toBe('dark');
  expect(groundOf('color(srgb 0.95 0.95 0.95)')).toBe('dark');
});

test('path data is moved and scaled, arcs and relative commands included', () => {
  expect(placedPath('M3 8.6l3.4 3.4L13 4.6', 100, 50, 0.5)).toBe('M101.5 54.3l1.7 1.7L106.5 52.3');
  expect(placedPath('M2 8a6 6 0 1 0 12 0', 10, 0, 2)).toBe('M14 16a12 12 0 1 0 24 0');
  expect(placedPath('M0 0h8v4H2V1z', 10, 20, 1)).toBe('M10 20h8v4H12V21z');
  expect(() => placedPath('M0 0w4', 0, 0, 1)).toThrow('unknown command');
});
