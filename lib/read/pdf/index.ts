import type { Anchor, Disclosure, Source, Work } from '../../model/index.ts';
import { assemble, type RawItem } from '../assemble.ts';
import type { DrawnPage } from './drawn-page.ts';
import type { Ink, LineInk } from './ink.ts';
import { inkOf } from './ink-of.ts';
import { joiningOfPages, noJoining } from './joining.ts';
import type { PageContent } from './page-content.ts';
import { type PdfGrid, pdfAnchor, pdfGridOf } from './pdf-grid.ts';
import { tablesOf } from './tables/index.ts';
import { flowOf, linesOf } from './text/index.ts';

export type { DrawnPage } from './drawn-page.ts';
export type { CellInk, Ink, LineInk, PageBox, TableInk } from './ink.ts';
export { unreadableBecause } from './legibility.ts';
export type { PageContent } from './page-content.ts';

export interface PdfReading {
  disclosure: Disclosure;
  ink: Ink;
}

/** What stands on a drawn page: its tables, the lines outside of them, and how well it could be read. */
export function pageContent(drawn: DrawnPage): PageContent {
  const { page, width, height, glyphs, images, unreadable } = drawn;
  const { tables, rest } = tablesOf(drawn);
  const hidden = glyphs.reduce((count, glyph) => count + (glyph.hidden ? 1 : 0), 0);
  return {
    page,
    width,
    height,
    lines: linesOf(rest),
    tables,
    legibility: {
      // Those without a meaning stand among the glyphs, too: a figure with one of them is no figure.
      shown: Math.max(0, glyphs.length - hidden - unreadable),
      hidden,
      unreadable,
      imageShare: Math.min(1, images.reduce((sum, box) => sum + visibleArea(box, drawn), 0) / (width * height)),
    },
  };
}

/**
 * A document of its pages: furniture left out, paragraphs and tables whole again where a page's end cut them.
 *
 * @param pages in their order; pages that are not read yet may be missing
 * @param options.join false leaves a table that runs over pages as one table a page
 */
export function* readPdf(
  pages: readonly PageContent[],
  source: Source,
  { join = true }: { join?: boolean } = {},
): Work<PdfReading> {
  const linesOfAnchor = new Map<Anchor, LineInk[]>();
  const items: RawItem<PdfGrid>[] = [];
  for (const item of yield* flowOf(pages)) {
    yield;
    if (item.kind === 'table') {
      const grid = pdfGridOf(item.table, item.page);
      const anchor = pdfAnchor(item.page.page, item.table.box, grid.cells[0]?.text ?? '');
      items.push({ kind: 'table', grid, anchor, page: item.page.page });
    } else {
      const first = item.lines[0];
      if (!first) continue;
      const anchor = pdfAnchor(first.page, first.box, item.text);
      linesOfAnchor.set(anchor, item.lines);
      items.push({ kind: 'text', text: item.text, level: item.level, anchor });
    }
  }
  const { disclosure, grids } = yield* assemble(items, '', source, join ? joiningOfPages : noJoining);
  return { disclosure, ink: inkOf(disclosure, grids, linesOfAnchor) };
}

function visibleArea([x0, y0, x1, y1]: DrawnPage['images'][number], { width, height }: DrawnPage): number {
  return Math.max(0, Math.min(x1, width) - Math.max(x0, 0)) * Math.max(0, Math.min(y1, height) - Math.max(y0, 0));
}
