import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DrawnPage } from '../../../../lib/read/pdf/drawn-page.ts';
import { draw } from '../../../support/draw-pdf.ts';
import { standardFont } from '../../../support/pdf-fonts.ts';

/** Numbers as pages have them, and as they must not have them. */
const number = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -50, max: 900 }) },
  { weight: 3, arbitrary: fc.double({ min: -2, max: 2, noNaN: true }).map((value) => Number(value.toFixed(4))) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1e30, -1e30, 2 ** 31) },
);
const written = (value: number) => value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 6 });
const operator = (name: string, count: number) =>
  fc.array(number, { minLength: count, maxLength: count }).map((values) => `${values.map(written).join(' ')} ${name}`);

const step = fc.oneof(
  fc.constantFrom(
    'q',
    'Q',
    'BT',
    'ET',
    'W n',
    'f',
    'S',
    'b*',
    'T*',
    '/F 10 Tf',
    '(1,234.50) Tj',
    '[(1) -500 (2)] TJ',
    'h',
    'n',
  ),
  operator('cm', 6),
  operator('Tm', 6),
  operator('re', 4),
  operator('m', 2),
  operator('l', 2),
  operator('c', 6),
  operator('Td', 2),
  operator('w', 1),
  operator('Tc', 1),
  operator('Tz', 1),
  operator('Ts', 1),
  operator('Tr', 1),
  operator('rg', 3),
  operator('g', 1),
  number.map((size) => `/F ${written(size)} Tf`),
);

function numbersOf({ glyphs, horizontal, vertical, fills, images }: DrawnPage): number[] {
  return [
    ...glyphs.flatMap(({ x0, y0, x1, y1, baseline, size }) => [x0, y0, x1, y1, baseline, size]),
    ...[...horizontal, ...vertical].flatMap(({ at, from, to, width }) => [at, from, to, width]),
    ...fills.flatMap(({ box }) => box),
    ...images.flat(),
  ];
}

test('whatever a page draws, what is told of it are finite numbers of things on it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), async (steps) => {
      const page = await draw({ fonts: { F: standardFont('Helvetica') }, content: steps.join('\n') });
      expect(numbersOf(page).filter((value) => !Number.isFinite(value))).toEqual([]);
      for (const { x0, y0, x1, y1, text } of page.glyphs) {
        expect(text).not.toBe('');
        expect(x1 > 0 && y1 > 0 && x0 < page.width && y0 < page.height).toBe(true);
      }
      for (const { from, to, width } of [...page.horizontal, ...page.vertical]) {
        expect(to).toBeGreaterThanOrEqual(from);
        expect(width).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 150, seed: 20261121 },
  );
});
