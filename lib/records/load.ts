import type { Fact, Interpretation, Review } from '../model/index.ts';
import type { Records } from './database.ts';
import { addressOf } from './document-id.ts';
import type { DocumentRow, FactRow } from './rows.ts';

export interface KeptDocument {
  row: DocumentRow;
  interpretation: Interpretation;
  review: Review;
}

/**
 * A kept document as it was when it was checked, so that it can be shown and exported again. `review.marks` is empty:
 * marks belong to a page that is open, and reading that page gives them anew.
 *
 * @returns null where no such document is kept
 */
export async function loadDocument(records: Records, id: string): Promise<KeptDocument | null> {
  const { documents, texts, grids, facts, findings } = records;
  return records.transaction('r', [documents, texts, grids, facts, findings], async () => {
    const row = await documents.get(id);
    const text = await texts.get(id);
    if (!row || !text) return null;
    const tableRows = await grids.where({ document: id }).sortBy('position');
    const factRows = await facts.where({ document: id }).sortBy('position');
    const findingRows = await findings.where({ document: id }).sortBy('position');
    const source = {
      name: row.name,
      url: row.url === addressOf({ url: null, name: row.name }) ? null : row.url,
      mediaType: row.mediaType,
      sha256: row.sha256,
      pages: row.pages,
    };
    return {
      row,
      interpretation: {
        disclosure: { source, title: text.title, blocks: text.blocks, tables: tableRows.map(({ table }) => table) },
        head: text.head,
        tables: tableRows.flatMap(({ interpreted }) => interpreted ?? []),
        facts: factRows.map(factOf),
      },
      review: {
        source,
        head: text.head,
        counts: row.counts,
        tables: tableRows.flatMap(({ reviewed }) => reviewed ?? []),
        paragraphs: text.paragraphs,
        findings: findingRows.map(({ finding }) => finding),
        marks: [],
      },
    };
  });
}

function factOf(row: FactRow): Fact {
  const {
    document: _document,
    position: _position,
    department: _department,
    documentYear: _year,
    fact,
    ...aspects
  } = row;
  return { ...aspects, id: fact };
}
