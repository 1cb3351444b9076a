import type { WriteSheet } from 'hucre';
import {
  type Finding,
  type Interpretation,
  isCellPlace,
  type Language,
  type Place,
  placeKey,
  type Review,
  type TableReview,
} from '../../model/index.ts';
import { say, summarise } from '../../words/index.ts';
import { titleOf } from '../exported-file.ts';
import { figureCell, linkCell, looks, type SheetCells, safeText, textCell } from './cells.ts';
import { sheetFigure } from './figures.ts';
import { liveSum, type PlacedTable } from './live-sum.ts';
import { cellName, reference } from './sheet-names.ts';
import { GRID_TOP } from './table-sheet.ts';

const columns = [
  ['number', 6],
  ['severity', 10],
  ['message', 60],
  ['table', 28],
  ['place', 9],
  ['figure', 16],
  ['likely', 9],
  ['candidate', 12],
  ['printed', 12],
  ['computed', 12],
  ['recomputed', 12],
  ['difference', 12],
  ['tolerance', 10],
  ['rule', 22],
] as const;
type Column = (typeof columns)[number][0];
const columnOf = new Map(columns.map(([name], index) => [name, index]));

const stateWords = {
  checked: 'workbook.stateChecked',
  contradicts: 'workbook.stateContradicts',
  rounding: 'workbook.stateRounding',
  'not-checked': 'workbook.stateNotChecked',
} as const satisfies Record<TableReview['state'], string>;

export interface FindingsSheetOptions {
  name: string;
  tables: ReadonlyMap<string, PlacedTable>;
  when: Date;
  language: Language;
}

/**
 * The first sheet: what the document is and where it came from, every finding with a line for each figure that leads
 * to its cell, and every table with its state.
 */
export function findingsSheet(
  interpretation: Interpretation,
  review: Review | null,
  options: FindingsSheetOptions,
): WriteSheet {
  const { name, language } = options;
  const sheet = new Lines();
  addHead(sheet, interpretation, review, options);
  sheet.next();
  const headerRow = sheet.row;
  for (const [column] of columns) sheet.put(column, textCell(say(language, `workbook.${column}`), looks.header));
  sheet.next();
  for (const [index, finding] of (review?.findings ?? []).entries()) {
    addFinding(sheet, finding, index + 1, interpretation, options);
  }
  sheet.next();
  addTables(sheet, interpretation, review, options);
  return {
    name,
    cells: sheet.cells,
    columns: columns.map(([, width]) => ({ width })),
    freezePane: { rows: headerRow + 1 },
    pageSetup: { orientation: 'landscape', paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** Cells of the row that is being written. */
class Lines {
  readonly cells: SheetCells = new Map();
  row = 0;

  put(column: Column, cell: Parameters<SheetCells['set']>[1]): void {
    this.cells.set(`${this.row},${columnOf.get(column)}`, cell);
  }

  next(): void {
    this.row++;
  }
}

function addHead(
  sheet: Lines,
  interpretation: Interpretation,
  review: Review | null,
  { when, language }: FindingsSheetOptions,
): void {
  const { url, name } = interpretation.disclosure.source;
  const source = url ?? say(language, 'workbook.localFile', { name });
  const result = review ? summarise(language, review) : say(language, 'workbook.extractedOnly');
  sheet.put('number', textCell(titleOf(interpretation), looks.title));
  sheet.next();
  const lines = [
    ['source', source],
    ['exportedAt', localTime(when)],
    ['result', result],
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

function addFinding(
  sheet: Lines,
  finding: Finding,
  number: number,
  interpretation: Interpretation,
  options: FindingsSheetOptions,
): void {
  const { language, tables } = options;
  const figures = new Map(finding.places.map((place) => [placeKey(place), place]));
  if (finding.culprit) figures.set(placeKey(finding.culprit), finding.culprit);
  const culprit = finding.culprit && placeKey(finding.culprit);
  sheet.put('severity', textCell(say(language, `shared.${finding.severity}`), looks.plain));
  sheet.put('message', textCell(finding.message[language], looks.plain));
  sheet.put('rule', textCell(finding.rule, looks.plain));
  if (finding.arithmetic) {
    for (const part of ['printed', 'computed', 'difference', 'tolerance'] as const) {
      sheet.put(part, amountCell(finding.arithmetic[part]));
    }
    const [tape] = finding.tapes;
    const formula = tape ? liveSum(tape, tables) : null;
    const computed = tape?.computed ? sheetFigure(tape.computed) : null;
    if (formula && computed) {
      sheet.put('recomputed', {
        value: null,
        type: 'formula',
        formula,
        formulaResult: computed.value,
        style: { numFmt: computed.format, alignment: { vertical: 'top' } },
      });
    }
  }
  for (const [key, place] of figures.size > 0 ? figures : [['', null] as const]) {
    sheet.put('number', {
      value: number,
      type: 'number',
      style: { alignment: { horizontal: 'left', vertical: 'top' } },
    });
    if (place) addPlace(sheet, place, interpretation, options);
    if (key === culprit) {
      sheet.put('likely', textCell('◎', looks.plain));
      if (finding.repair) sheet.put('candidate', amountCell(finding.repair.value));
    }
    sheet.next();
  }
}

function addPlace(
  sheet: Lines,
  place: Place,
  { disclosure }: Interpretation,
  { tables, language }: FindingsSheetOptions,
): void {
  if (!isCellPlace(place)) {
    sheet.put('table', textCell(say(language, 'workbook.inText'), looks.plain));
    sheet.put('figure', textCell(place.text, looks.plain));
    return;
  }
  const table = disclosure.tables.find((one) => one.id === place.table);
  const placed = tables.get(place.table);
  if (!table || !placed) throw new Error(`A finding names table ${place.table}, which the document does not have`);
  const row = place.row + GRID_TOP;
  sheet.put('table', textCell(table.title, looks.plain));
  sheet.put('place', linkCell(cellName(row, place.column), reference(placed.sheet, row, place.column)));
  sheet.put('figure', amountCell(place.text));
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
    sheet.put('number', {
      value: index + 1,
      type: 'number',
      style: { alignment: { horizontal: 'left', vertical: 'top' } },
    });
    sheet.put('severity', textCell(say(language, stateWords[seen?.state ?? 'not-checked']), looks.plain));
    if (seen?.reason) sheet.put('message', textCell(seen.reason[language], looks.plain));
    const placed = tables.get(table.id);
    if (placed) sheet.put('table', linkCell(safeText(table.title) || placed.sheet, reference(placed.sheet, 0, 0)));
    sheet.next();
  });
}

function amountCell(text: string): Parameters<SheetCells['set']>[1] {
  const figure = sheetFigure(text);
  const style = { alignment: { horizontal: 'right', vertical: 'top' } } as const;
  return figure ? figureCell(figure, style) : textCell(text, { ...looks.plain, ...style });
}

/** 2026-11-21 09:05, in the reader's own time. */
function localTime(when: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = [when.getFullYear(), two(when.getMonth() + 1), two(when.getDate())].join('-');
  return `${day} ${two(when.getHours())}:${two(when.getMinutes())}`;
}
