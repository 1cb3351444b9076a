import { describe, expect, test } from 'vitest';
import { draw } from '../../../support/draw-pdf.ts';
import type { PdfPage } from '../../../support/pdf-writer.ts';

const drawn = (content: string, page: Partial<PdfPage> = {}) => draw({ content, ...page });
/** The height of every line across, from the top, rounded. */
const heights = (page: { horizontal: { at: number }[] }) =>
  page.horizontal.map(({ at }) => Math.round(842 - at)).sort((a, b) => a - b);
const places = (page: { vertical: { at: number }[] }) =>
  page.vertical.map(({ at }) => Math.round(at)).sort((a, b) => a - b);

describe('one line across at height 700 from 50 to 250', () => {
  test.each([
    ['a stroke', '.5 w 50 700 m 250 700 l S'],
    ['a stroke from right to left', '.5 w 250 700 m 50 700 l S'],
    ['a stroke of no width: the thinnest there is', '0 w 50 700 m 250 700 l S'],
    ['a dashed stroke', '[3 2] 0 d 50 700 m 250 700 l S'],
    ['a thin area', '50 699.5 200 1 re f'],
    ['a thin area drawn upwards and backwards', '250 700.5 -200 -1 re f'],
    ['a mitred side of a border', '50 700.5 m 250 700.5 l 249 699.5 l 51 699.5 l h f'],
    [
      'a bar with round ends',
      '50.2 699.5 m 249.8 699.5 l 250.2 699.5 250.2 700.5 249.8 700.5 c 50.2 700.5 l 49.8 700.5 49.8 699.5 50.2 699.5 c h f',
    ],
    ['a thin mask', 'q 200 0 0 1 50 699.5 cm /Mask Do Q'],
    ['a thin image', 'q 200 0 0 1 50 699.5 cm /Image Do Q'],
    ['scaled', 'q .1 0 0 .1 0 0 cm 5 w 500 7000 m 2500 7000 l S Q'],
    ['through the clip', 'q 50 600 200 200 re W n .5 w 0 700 m 595 700 l S Q'],
    ['half opaque', '/Half gs 0 0 0 rg 50 699.5 200 1 re f'],
    ['in a form', '/Form Do'],
  ])('%s', async (_, content) => {
    const page = await drawn(content, {
      states: { Half: '/ca .5' },
      images: { Mask: { width: 8, height: 1, mask: true }, Image: { width: 30, height: 2 } },
      forms: { Form: { content: '40 689.5 200 1 re f', bbox: [0, 0, 595, 842], matrix: [1, 0, 0, 1, 10, 10] } },
    });
    expect(page.vertical).toEqual([]);
    expect(page.fills).toEqual([]);
    expect(page.horizontal).toHaveLength(1);
    const [rule] = page.horizontal;
    expect(rule?.at).toBeCloseTo(142, 0);
    expect(rule?.from).toBeCloseTo(50, 0);
    expect(rule?.to).toBeCloseTo(250, 0);
    expect(rule?.width).toBeLessThanOrEqual(1.01);
  });
});

test.each([
  ['a box', '50 600 200 100 re S'],
  ['a box of lines', '50 600 m 250 600 l 250 700 l 50 700 l s'],
  ['a box within a box, between them filled', '50 600 200 100 re 50.8 600.8 198.4 98.4 re f*'],
  [
    'a box with round corners',
    '56 600 m 244 600 l 247 600 250 603 250 606 c 250 694 l 250 697 247 700 244 700 c 56 700 l 53 700 50 697 50 694 c 50 606 l 50 603 53 600 56 600 c s',
  ],
])('four sides: %s', async (_, content) => {
  const page = await drawn(content);
  expect([...new Set(heights(page).map((height) => Math.round(height / 2) * 2))]).toEqual([600, 700]);
  expect([...new Set(places(page).map((place) => Math.round(place / 2) * 2))]).toEqual([50, 250]);
  expect(page.fills).toEqual([]);
  const ends = page.horizontal.flatMap(({ from, to }) => [from, to]);
  expect([Math.min(...ends), Math.max(...ends)].map(Math.round)).toEqual([50, 250]);
});

test('a turned page: lines down become lines across', async () => {
  const page = await drawn('.5 w 100 50 m 100 250 l S', { rotate: 90 });
  expect(page.vertical).toEqual([]);
  expect(page.horizontal).toMatchObject([{ at: 100, from: 50, to: 250 }]);
});

test('a double line is two', async () => {
  expect(heights(await drawn('.4 w 50 700 m 250 700 l 50 702 m 250 702 l S'))).toEqual([700, 702]);
});

test('a dotted line made of dots is there, piece by piece', async () => {
  const dots = Array.from({ length: 50 }, (_, index) => `${50 + 4 * index} 700 1 1 re f`).join('\n');
  const { horizontal } = await drawn(dots);
  expect(horizontal).toHaveLength(50);
  expect(Math.min(...horizontal.map(({ from }) => from))).toBeCloseTo(50);
  expect(Math.max(...horizontal.map(({ to }) => to))).toBeCloseTo(247);
});

test('a dotted line of round dots', async () => {
  const dot = (x: number) => `${x} 700 m ${x} 701 ${x + 1} 701 ${x + 1} 700 c ${x + 1} 699 ${x} 699 ${x} 700 c f`;
  const { horizontal } = await drawn([50, 53, 56, 59].map(dot).join('\n'));
  expect(horizontal.map(({ from }) => Math.round(from))).toEqual([50, 53, 56, 59]);
});

test('a letter made of outlines is no line', async () => {
  const page = await drawn('50 700 m 58 701 l 60 701 60 699 58 699 c h f 70 700 m 70 712 78 712 78 700 c f');
  expect([page.horizontal, page.vertical, page.fills]).toEqual([[], [], []]);
});

test.each([
  ['white on paper', '1 G 50 700 m 250 700 l S'],
  ['nearly white on paper', '.99 g 50 700 200 1 re f'],
  ['no opacity', '/Clear gs 50 700 m 250 700 l S'],
  ['the colour of the fill that it crosses', '.8 g 40 600 300 200 re f .8 g 50 700 200 1 re f'],
  ['outside of the clip', 'q 50 100 200 100 re W n 50 700 m 250 700 l S Q'],
  ['aslant', '50 600 m 250 700 l S'],
  ['curved', '50 600 m 100 700 200 700 250 600 c S'],
  ['beyond the page', '50 900 m 250 900 l S'],
])('no line: %s', async (_, content) => {
  const page = await drawn(content, { states: { Clear: '/ca 0 /CA 0' } });
  expect(page.horizontal).toEqual([]);
  expect(page.vertical).toEqual([]);
});

test('white lines between coloured rows part them', async () => {
  const zebra = '.8 .9 1 rg 50 660 200 20 re f 50 680 200 20 re f 1 G 1 w 50 680 m 250 680 l S 150 660 m 150 700 l S';
  const page = await drawn(zebra);
  expect(heights(page)).toEqual([680]);
  expect(places(page)).toEqual([150]);
  expect(page.fills).toMatchObject([{ color: '#cce6ff' }, { color: '#cce6ff' }]);
});

test('areas are fills in their colour; white ones are none, but on colour', async () => {
  const page = await drawn('1 0 0 rg 50 600 200 100 re f 1 g 300 600 200 100 re f 60 610 50 50 re f');
  expect(page.fills).toEqual([
    { box: [50, 142, 250, 242], color: '#ff0000' },
    { box: [60, 182, 110, 232], color: '#ffffff' },
  ]);
});

test('a very thick stroke is an area', async () => {
  const page = await drawn('20 w 50 700 m 250 700 l S');
  expect(page.horizontal).toEqual([]);
  expect(page.fills).toMatchObject([{ box: [50, 132, 250, 152] }]);
});

test('a clipped area is as large as what is seen of it', async () => {
  const { fills } = await drawn('q 100 600 50 50 re W n .5 g 0 0 595 842 re f Q');
  expect(fills).toMatchObject([{ box: [100, 192, 150, 242] }]);
});

describe('images', () => {
  test.each([
    ['small enough to be decoded', 1, 1],
    ['left out by the parser', 400, 400],
  ])('%s', async (_, width, height) => {
    const { images } = await drawn('q 300 0 0 200 50 500 cm /Scan Do Q', { images: { Scan: { width, height } } });
    expect(images).toEqual([[50, 142, 350, 342]]);
  });

  test.each([
    ['with settings before it', 'q /Half gs 0 g 300 0 0 200 50 500 cm /Half gs 1 g /Scan Do Q'],
    ['as marked content', 'q 300 0 0 200 50 500 cm /Artifact BMC /Scan Do EMC Q'],
    ['as all that there is', '300 0 0 200 50 500 cm /Scan Do'],
    ['as all that a form holds', 'q 300 0 0 200 50 500 cm /Form Do Q'],
  ])('left out by the parser: %s', async (_, content) => {
    const { images } = await drawn(content, {
      images: { Scan: { width: 400, height: 400 } },
      states: { Half: '/ca .5' },
      forms: { Form: { content: '/Scan Do', bbox: [0, 0, 1, 1] } },
    });
    expect(images).toEqual([[50, 142, 350, 342]]);
  });

  test('a map without anything after it is none, if it is no more than a point large', async () => {
    const page = await drawn('q 1 0 0 1 100 100 cm Q q .24 0 0 .24 0 0 cm Q');
    expect(page.images).toEqual([]);
    expect(page.horizontal).toEqual([]);
  });
});

test('more restores than saves change nothing', async () => {
  expect(heights(await drawn('Q Q q Q 50 700 m 250 700 l S'))).toEqual([700]);
});
