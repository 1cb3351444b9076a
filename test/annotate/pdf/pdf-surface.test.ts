// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { PdfSurface } from '../../../lib/annotate/pdf/index.ts';
import type { SurfaceChange } from '../../../lib/annotate/surface.ts';
import { ink, rounded, StackedPages } from './paper.ts';

let pages: StackedPages;
let surface: PdfSurface;

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  pages = new StackedPages(document);
  surface = new PdfSurface(pages, ink());
});

const at = (row: number, column = 1) => ({ table: 't', row, column, text: '' });
/** What was answered holds until the running script ends. */
const later = () => new Promise<void>((resume) => setTimeout(resume));

test('a cell’s box follows scale, scrolling and turning', async () => {
  expect(rounded(surface.boxesOf(at(1)))).toEqual([{ left: 250, top: 860 + 520, width: 100, height: 20 }]);
  await later();
  pages.scale = 2;
  pages.container.scrollTop = 100;
  expect(rounded(surface.boxesOf(at(1)))).toEqual([{ left: 450, top: 40 + 1620 + 1040 - 100, width: 200, height: 40 }]);
  await later();
  pages.scale = 1;
  pages.container.scrollTop = 0;
  pages.turn = 90;
  expect(rounded(surface.boxesOf(at(1)))).toEqual([
    { left: 50 + 800 - 540, top: 40 + 620 + 200, width: 20, height: 100 },
  ]);
});

test('of a row that the page’s end cuts, the part with the figure comes first', () => {
  expect(rounded(surface.boxesOf(at(3))?.map(({ top }) => top))).toEqual([40 + 2 * 820 + 60, 40 + 820 + 740]);
  expect(rounded(surface.figureOf(at(3))?.ink)).toEqual({ left: 290, top: 40 + 2 * 820 + 64, width: 56, height: 12 });
});

test('a place within a spanning cell is that cell', () => {
  expect(rounded(surface.boxesOf(at(0, 2)))).toEqual(rounded(surface.boxesOf(at(0, 0))));
  expect(surface.boxesOf(at(7, 7))).toBeNull();
});

test('a stretch of text has a box in each of its lines', () => {
  const place = { block: 'p', start: 2, end: 5, text: '' };
  expect(rounded(surface.boxesOf(place))).toEqual([
    { left: 250, top: 140, width: 200, height: 12 },
    { left: 150, top: 160, width: 50, height: 12 },
  ]);
  expect(surface.boxesOf({ ...place, start: 6, end: 8 })).toBeNull();
});

test('figures of several lengths tell to which side their column is set', async () => {
  expect(surface.figureOf(at(1))?.align).toBe('right');
  await later();
  pages.turn = 180;
  expect(surface.figureOf(at(1))?.align).toBe('left');
});

test('a blank cell has a box and no figure', () => {
  expect(surface.boxesOf(at(4))).toHaveLength(1);
  expect(surface.figureOf(at(4))).toBeNull();
});

test('a table stands on all its pages', () => {
  expect(surface.piecesOf('t').map(({ top }) => top)).toEqual([1360, 1740]);
  expect(rounded(surface.boxOfGroup('t'))).toEqual({ left: 150, top: 1360, width: 300, height: 620 });
  expect(surface.boxOfGroup('gone')).toBeNull();
});

test('pages that are not laid out have no boxes, and are turned to when something on them is asked for', () => {
  pages.laidOut = false;
  expect(surface.boxesOf(at(1))).toBeNull();
  expect(surface.scrollTo(at(1))).toBe(true);
  expect(surface.boxesOf(at(1))).not.toBeNull();
});

test('scrolls a figure to eye level, a table’s head to the top', () => {
  expect(surface.scrollTo(at(3))).toBe(true);
  expect(rounded(surface.boxesOf(at(3))?.[0]?.top)).toBe(40 + 500 * 0.3 - 10);
  expect(surface.scrollTo('t')).toBe(true);
  expect(rounded(surface.piecesOf('t')[0]?.top)).toBe(40 + 80);
  expect(surface.scrollTo('gone')).toBe(false);
});

test('scrolls sideways only to what is out of view', () => {
  pages.scale = 3;
  surface.scrollTo(at(1));
  expect(rounded(surface.boxesOf(at(1))?.[0])).toMatchObject({ left: 700 / 2 - 150, width: 300 });
  const { scrollLeft } = pages.container;
  surface.scrollTo(at(2));
  expect(pages.container.scrollLeft).toBe(scrollLeft);
});

test('chips are kept off what was read, and off all that is printed once the page is drawn', () => {
  const area = { left: 150, top: 1340, width: 300, height: 60 };
  expect(rounded(surface.textNear('t', area))).toEqual([
    { left: 250, top: 1364, width: 100, height: 12 },
    { left: 310, top: 1384, width: 36, height: 12 },
  ]);
  const told: SurfaceChange[] = [];
  surface.watch((change) => told.push(change), new AbortController().signal);
  pages.texts = [[160, 1345, 200, 1355]];
  pages.tell({ kind: 'drawn', page: 2 });
  expect(rounded(surface.textNear('t', area)[0])).toMatchObject({ left: 160, top: 1345, width: 40 });
  pages.tell({ kind: 'turned' });
  pages.container.dispatchEvent(new Event('scroll'));
  expect(told).toEqual([{ kind: 'filled' }, { kind: 'replaced' }, { kind: 'scrolled' }]);
});
