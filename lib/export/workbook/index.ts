import { writeXlsx } from 'hucre/xlsx';
import { type Interpretation, type Language, placeKey, type Review, type Tape } from '../../model/index.ts';
import { say } from '../../words/index.ts';
import { type ExportedFile, titleOf } from '../exported-file.ts';
import { safeFileName } from '../file-name.ts';
import { face, safeText } from './cells.ts';
import { figuresOf } from './figures.ts';
import type { AsideFinding } from './finding-lines.ts';
import { findingsSheet } from './findings-sheet.ts';
import type { PlacedTable } from './live-sum.ts';
import { sheetNames } from './sheet-names.ts';
import { sumsSheet } from './sums-sheet.ts';
import { tableSheet } from './table-sheet.ts';

/*
 * Why hucre (MIT, 1.0.0 of September 2026, no dependencies, 129 KB minified and 36 KB compressed in a page): it is kept,
 * writes links into the workbook, formulas with their results, merges and frozen rows, and keeps strings strings.
 * write-excel-file 4.1 is half as large, but has no links and writes formulas without results, which previews show as
 * nothing. exceljs 4.4 has had no release since 2023, depends on packages that are given up, and is 900 KB. npm's xlsx
 * is out by its CVEs. The one thing hucre leaves to us is the escape of `_x0041_` (see `safeText`).
 */

export interface WorkbookOptions {
  /** Time of export, shown in the reader's own time zone. */
  when: Date;
  language: Language;
  /** Tapes of the checked relations, where at hand: the sums among them get a sheet of live formulas. */
  tapes?: readonly Tape[];
  /** What the reader has set aside, and is not in the review: listed after its findings, with what they noted. */
  aside?: readonly AsideFinding[];
}

/**
 * All tables of a document as a workbook: the findings first, then a sheet a table. Without a review the first sheet
 * says that nothing was checked.
 */
export async function exportWorkbook(
  interpretation: Interpretation,
  review: Review | null,
  { when, language, tapes = [], aside = [] }: WorkbookOptions,
): Promise<ExportedFile> {
  const { tables } = interpretation.disclosure;
  const findingsName = say(language, 'workbook.findingsSheet');
  const sumsName = say(language, 'workbook.sumsSheet');
  const names = sheetNames(
    tables.map((table) => table.title),
    [findingsName, sumsName],
  );
  const interpreted = new Map(interpretation.tables.map((table) => [table.table, table]));
  const factsOf = Map.groupBy(interpretation.facts, ({ place }) => ('table' in place ? place.table : null));
  const placed = new Map<string, PlacedTable>();
  const sheets = tables.map((table, index) => {
    const name = names[index] ?? table.id;
    const figures = figuresOf(table, interpreted.get(table.id) ?? null, factsOf.get(table.id) ?? []);
    placed.set(table.id, { sheet: name, title: table.title, figures });
    return tableSheet(table, { name, findingsSheet: findingsName, figures, review, language });
  });
  const items = new Map(
    interpretation.facts.map((fact) => [
      placeKey(fact.place),
      [fact.label, fact.columnLabel].filter(Boolean).join(' · '),
    ]),
  );
  const first = findingsSheet(interpretation, review, {
    name: findingsName,
    tables: placed,
    items,
    when,
    language,
    aside,
  });
  const sums = sumsSheet(tapes, { name: sumsName, tables: placed, language });
  const title = titleOf(interpretation);
  const bytes = await writeXlsx({
    sheets: [first, ...(sums ? [sums] : []), ...sheets],
    defaultFont: face,
    properties: { title: safeText(title), creator: 'Crossfoot', created: when, modified: when },
  });
  return {
    name: safeFileName(title, 'xlsx'),
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: new Uint8Array(bytes),
  };
}
