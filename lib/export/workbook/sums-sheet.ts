import type { WriteSheet } from 'hucre';
import { isCellPlace, type Language, type Tape } from '../../model/index.ts';
import { say } from '../../words/index.ts';
import { linkCell, looks, type SheetCells, textCell } from './cells.ts';
import { sheetFigure } from './figures.ts';
import { amountCell, landscape } from './lines.ts';
import { liveSum, type PlacedTable } from './live-sum.ts';
import { cellName, reference } from './sheet-names.ts';
import { GRID_TOP } from './table-sheet.ts';

const columns = [
  ['table', 30],
  ['place', 9],
  ['relation', 60],
  ['printed', 14],
  ['recomputed', 14],
  ['difference', 12],
  ['tolerance', 10],
  ['verdict', 16],
] as const;

const verdictWords = {
  holds: 'shared.holds',
  rounding: 'shared.rounding',
  undecided: 'shared.undecided',
  violated: 'shared.violated',
} as const;

export interface SumsSheetOptions {
  name: string;
  tables: ReadonlyMap<string, PlacedTable>;
  language: Language;
}

/**
 * Every checked sum with its formula beside the printed total, so that an accountant can follow it cell by cell. Holds
 * the sums whose figures all stand in the tables, and of these the ones that the workbook computes exactly as we did.
 *
 * @returns null where there is none
 */
export function sumsSheet(tapes: readonly Tape[], { name, tables, language }: SumsSheetOptions): WriteSheet | null {
  const cells: SheetCells = new Map();
  for (const [index, [column]] of columns.entries()) {
    cells.set(`0,${index}`, textCell(say(language, `workbook.${column}`), looks.header));
  }
  let row = 1;
  for (const tape of tapes) {
    const line = lineOf(tape, row, tables, language);
    if (!line) continue;
    for (const [index, cell] of line.entries()) cells.set(`${row},${index}`, cell);
    row++;
  }
  if (row === 1) return null;
  return {
    name,
    cells,
    columns: columns.map(([, width]) => ({ width })),
    freezePane: { rows: 1 },
    pageSetup: landscape,
  };
}

type Line = Parameters<SheetCells['set']>[1][];

function lineOf(tape: Tape, row: number, tables: SumsSheetOptions['tables'], language: Language): Line | null {
  const { verdict } = tape;
  if (verdict === 'insufficient' || verdict === 'not-applicable') return null;
  const { place } = tape.total;
  const placed = isCellPlace(place) ? tables.get(place.table) : undefined;
  const formula = liveSum(tape, tables);
  if (!placed || !isCellPlace(place) || formula === null || tape.computed === null) return null;
  const printed = placed.figures.get(`${place.row}:${place.column}`);
  const computed = sheetFigure(tape.computed);
  const difference = tape.difference === null ? null : sheetFigure(tape.difference);
  if (!printed || !computed || !difference) return null;
  const at = reference(placed.sheet, place.row + GRID_TOP, place.column);
  const decimals = /\.(.*)$/.exec(tape.difference ?? '')?.[1]?.length ?? 0;
  const live = (text: string, result: number, numFmt: string): Line[number] => {
    const style = { numFmt, alignment: { vertical: 'top' } } as const;
    return { value: null, type: 'formula', formula: text, formulaResult: result, style };
  };
  return [
    textCell(placed.title, looks.plain),
    linkCell(cellName(place.row + GRID_TOP, place.column), at),
    textCell(tape.statement[language], looks.plain),
    live(at, printed.value, printed.format),
    live(formula, computed.value, computed.format),
    // Rounded, or the sheet would show the crumbs of binary fractions as a difference.
    live(`ROUND(${cellName(row, 3)}-${cellName(row, 4)},${decimals})`, difference.value, difference.format),
    amountCell(tape.tolerance ?? ''),
    textCell(say(language, verdictWords[verdict]), looks.plain),
  ];
}
