import { type Anchor, type Bilingual, type Disclosure, isCellPlace, type Place, type Table } from '../model/index.ts';

/** On which page of a PDF a place stands, counted from 1; null on a web page, which has no pages. */
export type PageOf = (place: Place) => number | null;

/** A document of one page has no need to name it. */
export function pagesOf({ source, tables, blocks }: Disclosure): PageOf {
  if (source.pages < 2) return () => null;
  const byTable = new Map(tables.map((table) => [table.id, table]));
  const cells = new Map<string, Map<string, number>>();
  const anchors = new Map(
    blocks.flatMap((block) => (block.kind === 'table' ? [] : [[block.id, block.anchor] as const])),
  );
  return (place) => {
    if (!isCellPlace(place)) return pageOf(anchors.get(place.block));
    const table = byTable.get(place.table);
    if (!table) return null;
    const known = cells.get(table.id) ?? pagesOfCells(table);
    cells.set(table.id, known);
    return known.get(`${place.row}:${place.column}`) ?? pageOf(table.anchors[0]);
  };
}

/** 第 12 页; nothing where there are no pages. */
export function pageName(page: number | null): Bilingual {
  return page === null ? { zh: '', en: '' } : { zh: `第 ${page} 页`, en: `p. ${page}` };
}

function pagesOfCells({ cells }: Table): Map<string, number> {
  const pages = new Map<string, number>();
  for (const { row, column, anchor } of cells) if (anchor.surface === 'pdf') pages.set(`${row}:${column}`, anchor.page);
  return pages;
}

function pageOf(anchor: Anchor | undefined): number | null {
  return anchor?.surface === 'pdf' ? anchor.page : null;
}
