import { expect, test } from 'vitest';
import { draw, seen } from '../../../support/draw-pdf.ts';
import { standardFont } from '../../../support/pdf-fonts.ts';
import type { PdfPage } from '../../../support/pdf-writer.ts';

const TEXT = 'BT /F 10 Tf 50 700 Td (12) Tj ET';
const states = { Clear: '/ca 0 /CA 0', Multiply: '/BM /Multiply', Half: '/ca .5' };
const shown = async (content: string, page: Partial<PdfPage> = {}) => {
  const { glyphs } = await draw({ fonts: { F: standardFont('Helvetica') }, states, content, ...page });
  // Whether seen or not, all must be there: a layer that a scanner adds is worth knowing of.
  return { seen: seen(glyphs), all: glyphs.map(({ text }) => text).join('') };
};
const hidden = { seen: '', all: '12' };
const visible = { seen: '12', all: '12' };

test.each([
  ['rendering mode 3', `3 Tr ${TEXT}`],
  ['rendering mode 7', `7 Tr ${TEXT}`],
  ['no opacity', `/Clear gs ${TEXT}`],
  ['white on paper', `1 g ${TEXT}`],
  ['the colour of the fill beneath', `.2 .4 .6 rg 40 690 100 30 re f ${TEXT}`],
  ['white within a coloured frame', `.2 .4 .6 rg 0 600 300 200 re f 1 g 40 690 100 30 re f ${TEXT}`],
  ['outside of the clip', `q 200 600 50 50 re W n ${TEXT} Q`],
  ['outside of two clips together', `q 0 600 60 200 re W n 200 600 50 200 re W n ${TEXT} Q`],
  ['under an opaque area drawn later', `${TEXT} 1 1 .9 rg 40 690 100 30 re f`],
  ['under white drawn later', `${TEXT} 1 g 40 690 100 30 re f`],
])('hidden: %s', async (_, content) => {
  expect(await shown(content)).toEqual(hidden);
});

test.each([
  ['white on a fill', `.2 .4 .6 rg 40 690 100 30 re f 1 g ${TEXT}`],
  [
    'white on a rounded fill',
    `0 g 45 690 m 135 690 l 140 690 140 695 140 700 c 140 720 l 45 720 l 40 720 40 715 40 700 c h f 1 g ${TEXT}`,
  ],
  ['white on an image', `q 200 0 0 100 0 650 cm /Photo Do Q 1 g ${TEXT}`],
  ['white on a pattern', `/Pattern cs /Tile scn 40 690 100 30 re f 1 g ${TEXT}`],
  ['white with a dark outline', `1 g 0 G .5 w 2 Tr ${TEXT}`],
  ['black on white on colour', `.2 .4 .6 rg 0 600 300 200 re f 1 g 40 690 100 30 re f 0 g ${TEXT}`],
  ['within the clip', `q 40 690 100 30 re W n ${TEXT} Q`],
  ['after a clip that ended', `q 200 600 50 50 re W n Q ${TEXT}`],
  ['under an area that lets it through', `${TEXT} /Half gs 1 1 0 rg 40 690 100 30 re f`],
  ['under a marker pen', `${TEXT} /Multiply gs 1 1 0 rg 40 690 100 30 re f`],
  ['under an area that is clipped away', `${TEXT} q 300 300 10 10 re W n 1 g 40 690 100 30 re f Q`],
  ['beside an area drawn later', `${TEXT} .9 g 40 715 100 30 re f`],
  ['half under an area drawn later', `${TEXT} .9 g 40 690 100 12 re f`],
])('visible: %s', async (_, content) => {
  const images = { Photo: { width: 40, height: 40 } };
  const patterns = { Tile: '.8 0 0 rg 0 0 9 9 re f' };
  expect(await shown(content, { images, patterns })).toEqual(visible);
});

test('text of a form beyond the box of the form', async () => {
  const forms = { Form: { content: TEXT, bbox: [0, 0, 40, 842] as const } };
  expect(await shown('/Form Do', { forms })).toEqual(hidden);
});

test('layers that are switched off are not on the paper, and those that are on are', async () => {
  const layers = { Off: false, On: true };
  expect(await shown(`/OC /Off BDC ${TEXT} EMC`, { layers })).toEqual({ seen: '', all: '' });
  expect(await shown(`/OC /On BDC ${TEXT} EMC`, { layers })).toEqual(visible);
});

test('hidden text beneath the same visible text: that which can be seen stays', async () => {
  expect(await shown(`3 Tr ${TEXT} 0 Tr ${TEXT}`)).toEqual(visible);
});

test('what a mask is made of is not on the paper', async () => {
  const { glyphs, fills } = await draw({
    fonts: { F: standardFont('Helvetica') },
    masks: { Faded: `1 g 0 0 595 842 re f ${TEXT}` },
    content: `/Faded gs 0 g ${TEXT}`,
  });
  expect(seen(glyphs)).toBe('12');
  expect(glyphs).toHaveLength(2);
  expect(fills).toEqual([]);
});

test('text of a transparency group beyond the box of the group', async () => {
  const bbox = [0, 0, 40, 842] as const;
  const moved = {
    content: 'BT /F 10 Tf 50 690 Td (12) Tj ET',
    bbox: [0, 0, 90, 842] as const,
    matrix: [1, 0, 0, 1, 0, 10],
  };
  expect(await shown('/Group Do', { forms: { Group: { content: TEXT, bbox, group: true } } })).toEqual(hidden);
  expect(await shown('/Group Do', { forms: { Group: { ...moved, group: true } } })).toEqual(visible);
});

test('an opaque area within a group that lets the ground through hides nothing, else it does', async () => {
  const content = '/Solid gs 1 1 0 rg 40 690 100 30 re f';
  const forms = { Group: { content, bbox: [0, 0, 595, 842] as const, group: true } };
  const more = { forms, states: { Half: '/ca .4', Solid: '/ca 1' } };
  expect(await shown(`${TEXT} /Half gs /Group Do`, more)).toEqual(visible);
  expect(await shown(`${TEXT} /Group Do`, more)).toEqual(hidden);
});
