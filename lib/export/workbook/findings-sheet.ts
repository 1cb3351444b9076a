import type { WriteSheet } from 'hucre';
import type { Interpretation, Review, TableReview } from '../../model/index.ts';
import { say, summarise } from '../../words/index.ts';
import { titleOf } from '../exported-file.ts';
import { linkCell, looks, textCell } from './cells.ts';
import { addFinding, type FindingsSheetOptions } from './finding-lines.ts';
import { columns, Lines, landscape, ordinalCell } from './lines.ts';
import { localTime } from './local-time.ts';
import { reference } from './sheet-names.ts';

const stateWords = {
  checked: 'workbook.stateChecked',
  contradicts: 'workbook.stateContradicts',
  rounding: 'workbook.stateRounding',
  'not-checked': 'workbook.stateNotChecked',
} as const satisfies Record<TableReview['state'], string>;

/**
 * The first sheet: what the document is and where it came from, every finding with a line for each figure that leads
 * to its cell, and every table with its state.
 */
export function findingsSheet(
  interpretation: Interpretation,
  review: Review | null,
  options: FindingsSheetOptions,
): WriteSheet {
  const { name, language, aside } = options;
  const sheet = new Lines();
  addHead(sheet, interpretation, review, options);
  sheet.next();
  const headerRow = sheet.row;
  for (const [column] of columns) sheet.put(column, textCell(say(language, `workbook.${column}`), looks.header));
  sheet.next();
  for (const [index, finding] of (review?.findings ?? []).entries()) {
    addFinding(sheet, finding, index + 1, options);
  }
  const told = review?.findings.length ?? 0;
  for (const [index, one] of aside.entries()) addFinding(sheet, one.finding, told + index + 1, options, one.aside);
  sheet.next();
  addTables(sheet, interpretation, review, options);
  return {
    name,
    cells: sheet.cells,
    columns: columns.map(([, width]) => ({ width })),
    freezePane: { rows: headerRow + 1 },
    rowDefs: sheet.heights,
    pageSetup: landscape,
  };
}

function addHead(
  sheet: Lines,
  interpretation: Interpretation,
  review: Review | null,
  { when, language, aside }: FindingsSheetOptions,
): void {
  const { url, name } = interpretation.disclosure.source;
  const source = url ?? say(language, 'workbook.localFile', { name });
  const result = review ? summarise(language, review) : say(language, 'workbook.extractedOnly');
  const besides = aside.length > 0 ? say(language, 'panel.asideToo', { count: aside.length }) : '';
  sheet.put('number', textCell(titleOf(interpretation), looks.title));
  sheet.next();
  const lines = [
    ['source', source],
    ['exportedAt', localTime(when)],
    ['result', [result, besides].filter(Boolean).join(language === 'zh' ? '' : ' ')],
    ['reading', say(language, 'workbook.readingNote')],
  ] as const;
  for (const [key, text] of lines) {
    sheet.put('number', textCell(say(language, `workbook.${key}`), looks.heading));
    const cell = textCell(text, key === 'reading' ? looks.note : looks.unwrapped);
    const web = key === 'source' && url !== null && /^https?:\/\//i.test(url) && url.length <= 2000;
    sheet.put('message', web ? { ...cell, style: looks.link, hyperlink: { target: new URL(url).href } } : cell);
    sheet.next();
  }
}

function addTables(
  sheet: Lines,
  { disclosure }: Interpretation,
  review: Review | null,
  { tables, language }: FindingsSheetOptions,
): void {
  sheet.put('number', textCell(say(language, 'workbook.allTables'), looks.heading));
  sheet.next();
  const reviewed = new Map((review?.tables ?? []).map((table) => [table.table, table]));
  disclosure.tables.forEach((table, index) => {
    const seen = reviewed.get(table.id);
    sheet.put('number', ordinalCell(index + 1));
    sheet.put('severity', textCell(say(language, stateWords[seen?.state ?? 'not-checked']), looks.unwrapped));
    if (seen?.reason) sheet.put('message', textCell(seen.reason[language], looks.plain));
    const placed = tables.get(table.id);
    if (placed) sheet.put('table', linkCell(table.title || placed.sheet, reference(placed.sheet, 0, 0)));
    sheet.next();
  });
}
