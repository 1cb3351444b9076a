import type { Anchor, Block, Disclosure, Source, Table, Work } from '../model/index.ts';
import { type Joining, joiningByRows, type RawGrid, type Shaped, shaped, withoutContinuation } from './table/join.ts';
import { isCodedDepartment, metadataKind } from './table/metadata.ts';
import { labelsOf, type NearbyLine } from './table/titles.ts';

/** A document as its surface hands it over: texts and grids in reading order. */
export type RawItem<Grid extends RawGrid = RawGrid> =
  | { kind: 'text'; text: string; level: number | null; anchor: Anchor }
  | { kind: 'table'; grid: Grid; anchor: Anchor; page: number };

interface OpenTable<Grid extends RawGrid> {
  kind: 'table';
  grid: Shaped<Grid>;
  anchors: Anchor[];
  pages: number[];
}

type Item<Grid extends RawGrid> = Extract<RawItem, { kind: 'text' }> | OpenTable<Grid>;

/** A page's number or 续表: it stands between the pieces of one table and in the middle of sentences, and is neither. */
const FURNITURE =
  /^(?:[-—－–\s]*\d{1,3}[-—－–\s]*|第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?|[（(]?续表?[）)]?|接上表|续上表)$/;

export interface Assembled<Grid extends RawGrid> {
  disclosure: Disclosure;
  /** The grid behind each table of the disclosure, in the same order. */
  grids: Grid[];
}

/**
 * Joins what the surface or a publishing system cut in two, finds what belongs to each table, and numbers everything.
 * The same for all surfaces.
 *
 * @param title the document's own title (`title` element, file properties); headings win over it
 * @param joining how the surface tells that a table goes on
 */
export function* assemble<Grid extends RawGrid>(
  items: readonly RawItem<Grid>[],
  title: string,
  source: Source,
  joining: Joining<Grid> = joiningByRows as Joining<Grid>,
): Work<Assembled<Grid>> {
  const joined = yield* joinPieces(items, joining);
  const blocks: Block[] = [];
  const tables: Table[] = [];
  const grids: Grid[] = [];
  let inherited: string | null = null;
  let texts = 0;
  for (const [index, item] of joined.entries()) {
    if (item.kind === 'text') {
      const id = `p${++texts}`;
      const { text, anchor, level } = item;
      if (level !== null) blocks.push({ kind: 'heading', id, level, text, anchor });
      else blocks.push({ kind: 'paragraph', id, text, anchor });
      continue;
    }
    yield;
    const before = linesBefore(joined, index);
    const labels = labelsOf(item.grid, before, linesAfter(joined, index), before.length === 0 ? inherited : null);
    inherited = labels.title;
    const id = `t${tables.length + 1}`;
    blocks.push({ kind: 'table', id });
    grids.push(item.grid);
    tables.push({
      id,
      ...labels,
      rowCount: item.grid.rowCount,
      columnCount: item.grid.columnCount,
      headerRows: item.grid.shape.headerRows,
      captionRows: item.grid.shape.captionRows,
      numberingRow: item.grid.shape.numberingRow,
      cells: item.grid.cells,
      pages: item.pages,
      anchors: item.anchors,
      confidence: item.grid.confidence,
      defects: item.grid.defects,
    });
  }
  return { disclosure: { source, title: titleOf(blocks, title), blocks, tables }, grids };
}

function* joinPieces<Grid extends RawGrid>(
  items: readonly RawItem<Grid>[],
  joining: Joining<Grid>,
): Work<Item<Grid>[]> {
  const out: Item<Grid>[] = [];
  for (const item of items) {
    if (item.kind === 'text') {
      out.push(item);
      continue;
    }
    if (item.grid.cells.length === 0) continue;
    yield;
    const grid = shaped(item.grid);
    const last = lastTable(out) ?? lastBehindRepeatedCaption(out);
    const dropped = last ? joining.repeatedRows(last.table.grid, grid, last.captioned) : null;
    if (last && dropped !== null) {
      out.length = last.index + 1;
      last.table.grid = joining.join(last.table.grid, grid, dropped);
      last.table.anchors.push(item.anchor);
      if (!last.table.pages.includes(item.page)) last.table.pages.push(item.page);
    } else {
      if (last && !last.captioned && joining.seemsCut(last.table.grid, grid)) {
        for (const half of [last.table.grid, grid])
          half.defects = [...new Set([...half.defects, 'cut-by-page' as const])];
      }
      out.push({ kind: 'table', grid, anchors: [item.anchor], pages: [item.page] });
    }
  }
  const kept = out.filter((item) => item.kind === 'table' || !FURNITURE.test(item.text.trim()));
  return kept.flatMap((item, index) => (isCaptionOf(item, kept[index + 1]) ? textsOf(item) : [item]));
}

/** Title, department and unit in a borderless table of their own, right above the table that they head. */
function isCaptionOf<Grid extends RawGrid>(item: Item<Grid>, next: Item<Grid> | undefined): item is OpenTable<Grid> {
  if (item.kind !== 'table' || next?.kind !== 'table') return false;
  const { shape } = next.grid;
  return item.grid.shape.captionRows === item.grid.rowCount && shape.captionRows === 0 && shape.headerRows > 0;
}

function textsOf<Grid extends RawGrid>({ grid }: OpenTable<Grid>): Item<Grid>[] {
  const filled = grid.cells.filter(({ text }) => text !== '');
  return filled.map(({ text, anchor }) => ({ kind: 'text', text, level: null, anchor }));
}

interface Last<Grid extends RawGrid> {
  table: OpenTable<Grid>;
  index: number;
  /** Its title and unit stand once more between it and the next piece. */
  captioned: boolean;
}

/** The table that ends the list, with nothing but furniture after it. */
function lastTable<Grid extends RawGrid>(items: readonly Item<Grid>[]): Last<Grid> | null {
  for (let index = items.length - 1; index >= 0; index--) {
    const item = items[index];
    if (item?.kind === 'table') return { table: item, index, captioned: false };
    if (item && !FURNITURE.test(item.text.trim())) return null;
  }
  return null;
}

/** The table that ends the list, where all that follows it already stood above it: title, department, unit. */
function lastBehindRepeatedCaption<Grid extends RawGrid>(items: readonly Item<Grid>[]): Last<Grid> | null {
  const index = items.findLastIndex((item) => item.kind === 'table');
  const table = items[index];
  if (table?.kind !== 'table') return null;
  const lead = new Set(
    linesBefore(items, index)
      .slice(-8)
      .map(({ text }) => withoutContinuation(text)),
  );
  const repeated = items
    .slice(index + 1)
    .every(
      (item) =>
        item.kind === 'text' &&
        (FURNITURE.test(item.text.trim()) ||
          lead.has(withoutContinuation(item.text)) ||
          metadataKind(item.text) !== null ||
          isCodedDepartment(item.text)),
    );
  return repeated ? { table, index, captioned: true } : null;
}

function linesBefore(items: readonly Item<RawGrid>[], index: number): NearbyLine[] {
  const lines: NearbyLine[] = [];
  for (let at = index - 1; at >= 0; at--) {
    const item = items[at];
    if (!item || item.kind === 'table') break;
    // A page that writes its lines with br alone holds title, department and unit in one stretch of text.
    const heading = item.level !== null;
    lines.unshift(...item.text.split('\n').map((text) => ({ text, heading })));
    if (lines.length >= 30) break;
  }
  return lines;
}

function linesAfter(items: readonly Item<RawGrid>[], index: number): NearbyLine[] {
  const lines: NearbyLine[] = [];
  for (const item of items.slice(index + 1, index + 6)) {
    if (item.kind === 'table') break;
    lines.push({ text: item.text, heading: item.level !== null });
  }
  return lines;
}

const SPEAKS_OF_BUDGET = /[预决]\s*算/;

/** The first heading of the highest level that is there; a page without headings has only its own title. */
function titleOf(blocks: readonly Block[], fallback: string): string {
  let best: Extract<Block, { kind: 'heading' }> | null = null;
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level <= 1 && (!best || block.level < best.level)) best = block;
  }
  // The name of the site is a heading, too, on many pages.
  const told = best && (SPEAKS_OF_BUDGET.test(best.text) || !SPEAKS_OF_BUDGET.test(fallback)) ? best.text : fallback;
  const title = told.replace(/\s+/g, ' ').trim();
  // 第一部分 …: the first part bears the name of the whole.
  const bare = title.replace(/^第[一二三四五六七八九十]+部分[\s:：]*/, '');
  return bare.length >= 8 ? bare : title;
}
