import { describe, expect, test } from 'vitest';
import type { Glyph } from '../../../../lib/read/pdf/drawn-page.ts';
import { draw, seen } from '../../../support/draw-pdf.ts';
import { chineseFont, drawnFont, standardFont } from '../../../support/pdf-fonts.ts';

const sans = standardFont('Helvetica');
const fonts = { F: sans };
const first = ({ glyphs }: { glyphs: Glyph[] }): Glyph => {
  const glyph = glyphs[0];
  if (!glyph) throw new Error('nothing was drawn');
  return glyph;
};

test('a glyph stands between its pen positions, in points from the top left', async () => {
  const { glyphs, width, height } = await draw({ fonts, content: 'BT /F 10 Tf 50 700 Td (00) Tj ET' });
  expect([width, height]).toEqual([595, 842]);
  expect(glyphs[0]).toMatchObject({ text: '0', x0: 50, baseline: 142, size: 10, set: 'across', show: 1, bold: false });
  expect(glyphs[0]?.x1).toBeCloseTo(55.56);
  expect(glyphs[1]?.x0).toBeCloseTo(55.56);
  expect(glyphs[0]?.y0).toBeCloseTo(142 - 8.2);
  expect(glyphs[0]?.y1).toBeCloseTo(142 + 1.4);
});

describe('the same place by other means', () => {
  test.each([
    ['a matrix', 'BT /F 10 Tf 1 0 0 1 60 700 Tm (0) Tj ET'],
    ['the size in the matrix', 'BT /F 1 Tf 10 0 0 10 60 700 Tm (0) Tj ET'],
    ['a flipped page', 'q 1 0 0 -1 0 842 cm BT /F 10 Tf 1 0 0 -1 60 142 Tm (0) Tj ET Q'],
    ['a negative size', 'BT /F -10 Tf -1 0 0 -1 60 700 Tm (0) Tj ET'],
    ['leading', 'BT /F 10 Tf 14 TL 60 714 Td T* (0) Tj ET'],
    ['a line that sets its leading', 'BT /F 10 Tf 60 728 Td 0 -14 TD T* (0) Tj ET'],
    ['the quote operator', "BT /F 10 Tf 14 TL 60 714 Td (0) ' ET"],
    ['kerning', 'BT /F 10 Tf 50 700 Td [-1000 (0)] TJ ET'],
    ['word spacing', 'BT /F 10 Tf 7.22 Tw 50 700 Td ( 0) Tj ET'],
    ['letter spacing', 'BT /F 10 Tf 7.22 Tc 50 700 Td ( 0) Tj ET'],
    ['a form within a form', 'q /Outer Do Q'],
  ])('%s', async (_, content) => {
    const bbox = [0, 0, 595, 842] as const;
    const forms = { Outer: { content: 'BT /F 10 Tf 50 690 Td (0) Tj ET', bbox, matrix: [1, 0, 0, 1, 10, 10] } };
    const glyph = first(await draw({ fonts, forms, content }));
    expect(glyph.x0).toBeCloseTo(60, 1);
    expect(glyph.x1).toBeCloseTo(65.56, 1);
    expect(glyph.baseline).toBeCloseTo(142);
    expect(glyph.size).toBeCloseTo(10);
    expect(glyph.set).toBe('across');
  });
});

test.each([
  [90, 842, 595, '0 1 -1 0 200 100'],
  [180, 595, 842, '-1 0 0 -1 400 700'],
  [270, 842, 595, '0 -1 1 0 300 700'],
])('a page turned by %d: text set for it stands across', async (rotate, width, height, matrix) => {
  const page = await draw({ fonts, rotate, content: `BT /F 10 Tf ${matrix} Tm (12) Tj ET` });
  expect([page.width, page.height]).toEqual([width, height]);
  const [one, two] = page.glyphs;
  expect(one?.set).toBe('across');
  expect(two?.x0).toBeGreaterThan(one?.x0 ?? Number.NaN);
  expect(two?.baseline).toBeCloseTo(one?.baseline ?? Number.NaN);
});

test('the crop box moves the origin, and what lies beyond it is not there', async () => {
  const content = 'BT /F 10 Tf 60 700 Td (1) Tj ET BT /F 10 Tf 10 10 Td (2) Tj ET';
  const page = await draw({ fonts, cropBox: [50, 100, 550, 800], content });
  expect([page.width, page.height]).toEqual([500, 700]);
  expect(seen(page.glyphs)).toBe('1');
  expect(first(page)).toMatchObject({ x0: 10, baseline: 100 });
});

test.each([
  ['up the page', '0 1 -1 0 100 100'],
  ['aslant, as watermarks', '.7 .7 -.7 .7 100 100'],
  ['upside down', '-1 0 0 -1 100 100'],
])('turned text is turned: %s', async (_, matrix) => {
  expect(first(await draw({ fonts, content: `BT /F 10 Tf ${matrix} Tm (1) Tj ET` })).set).toBe('turned');
});

test('slanted letters stand across, over their own place', async () => {
  const glyph = first(await draw({ fonts, content: 'BT /F 10 Tf 1 0 .33 1 50 700 Tm (0) Tj ET' }));
  expect(glyph).toMatchObject({ set: 'across', x0: 50 });
  expect(glyph.x1).toBeCloseTo(55.56);
});

test('narrowed text', async () => {
  const { glyphs } = await draw({ fonts, content: 'BT /F 10 Tf 50 Tz 50 700 Td (00) Tj ET' });
  expect(glyphs[1]?.x0).toBeCloseTo(52.78);
  expect(glyphs[1]?.size).toBeCloseTo(10);
});

test('a raised footnote figure is smaller and higher than the number that it follows', async () => {
  const { glyphs } = await draw({ fonts, content: 'BT /F 10 Tf 50 700 Td (5) Tj /F 6 Tf 4 Ts (2) Tj ET' });
  expect(glyphs.map(({ text, size, baseline }) => [text, size, baseline])).toEqual([
    ['5', 10, 142],
    ['2', 6, 138],
  ]);
});

test('spaces leave no glyph but a word of it, also when they are shown alone', async () => {
  const content = 'BT /F 10 Tf 50 700 Td (a b) Tj ( ) Tj (c) Tj 100 0 Td ( ) Tj (d) Tj ET';
  const { glyphs } = await draw({ fonts, content });
  expect(glyphs.map(({ text, spaceAfter }) => [text, spaceAfter])).toEqual([
    ['a', true],
    ['b', true],
    ['c', false],
    ['d', false],
  ]);
  expect(glyphs.map(({ show }) => show)).toEqual([1, 1, 3, 5]);
});

test('text set down the page', async () => {
  const font = chineseFont({ vertical: true });
  const { glyphs } = await draw({ fonts: { F: font }, content: `BT /F 10 Tf 300 700 Td ${font.encode('支出')} Tj ET` });
  expect(glyphs.map(({ text, set }) => [text, set])).toEqual([
    ['支', 'down'],
    ['出', 'down'],
  ]);
  expect(glyphs[0]).toMatchObject({ x0: 295, x1: 305, y0: 142, y1: 152 });
  expect(glyphs[1]).toMatchObject({ x0: 295, x1: 305, y0: 152, y1: 162 });
});

test('fonts whose glyphs are drawn', async () => {
  const font = drawnFont('0123456789.');
  const page = await draw({ fonts: { F: font }, content: `BT /F 10 Tf 50 700 Td ${font.encode('12.5')} Tj ET` });
  expect(seen(page.glyphs)).toBe('12.5');
  expect(page.glyphs[0]).toMatchObject({ x0: 50, x1: 55, size: 10 });
  expect(page.glyphs[3]).toMatchObject({ x0: 65, x1: 70 });
  expect(page.fills).toEqual([]);
});

test('letters of a drawn font stand on their line, whichever way its unit points', async () => {
  const content = 'BT /F 10 Tf 50 700 Td (7) Tj ET';
  const up = first(await draw({ fonts: { F: drawnFont('7') }, content }));
  const down = first(await draw({ fonts: { F: drawnFont('7', true) }, content }));
  expect(down).toEqual(up);
  expect(up.y0).toBeLessThan(up.baseline - 5);
  expect(up.y1).toBeLessThan(up.baseline + 5);
});

test('a heading whose letters are set far apart is one run', async () => {
  const font = chineseFont();
  const content = `BT /F 20 Tf 15 Tc 50 700 Td ${font.encode('预算')} Tj ET`;
  const { glyphs } = await draw({ fonts: { F: font }, content });
  expect(glyphs.map(({ x0, x1, show }) => [x0, x1, show])).toEqual([
    [50, 70, 1],
    [85, 105, 1],
  ]);
});

describe('bold', () => {
  test('by name', async () => {
    const font = chineseFont({ bold: true });
    expect(
      first(await draw({ fonts: { F: font }, content: `BT /F 10 Tf 50 700 Td ${font.encode('合')} Tj ET` })).bold,
    ).toBe(true);
  });

  test('by an outline in the same colour', async () => {
    expect(first(await draw({ fonts, content: 'BT .3 w 2 Tr /F 10 Tf 50 700 Td (1) Tj ET' })).bold).toBe(true);
  });

  test('drawn twice: once, and bold', async () => {
    const twice = 'BT /F 10 Tf 50 700 Td (1,234.50) Tj ET BT /F 10 Tf 50.3 700 Td (1,234.50) Tj ET';
    const { glyphs } = await draw({ fonts, content: twice });
    expect(seen(glyphs)).toBe('1,234.50');
    expect(glyphs.every(({ bold }) => bold)).toBe(true);
  });

  test('with a shadow in another colour: once', async () => {
    const twice = '.6 g BT /F 20 Tf 51.5 698.5 Td (2023) Tj ET 0 g BT /F 20 Tf 50 700 Td (2023) Tj ET';
    expect(seen((await draw({ fonts, content: twice })).glyphs)).toBe('2023');
  });

  test('a large title with its shadow: once', async () => {
    const twice = '.6 g BT /F 60 Tf 59 691 Td (2023) Tj ET 0 g BT /F 60 Tf 50 700 Td (2023) Tj ET';
    expect(seen((await draw({ fonts, content: twice })).glyphs)).toBe('2023');
  });

  test('equal digits side by side stay two, even if each is shown alone', async () => {
    const content = 'BT /F 10 Tf 50 700 Td (1) Tj (1) Tj (1) Tj (.) Tj (.) Tj ET';
    expect(seen((await draw({ fonts, content })).glyphs)).toBe('111..');
  });
});
