import { type Finding, isCellPlace, type Language, type Place, placeKey, type SetAside } from '../../model/index.ts';
import { say } from '../../words/index.ts';
import { linkCell, looks, textCell } from './cells.ts';
import { sheetFigure } from './figures.ts';
import { amountCell, type Lines, ordinalCell } from './lines.ts';
import { liveSum, type PlacedTable } from './live-sum.ts';
import { localDay } from './local-time.ts';
import { cellName, reference } from './sheet-names.ts';
import { GRID_TOP } from './table-sheet.ts';

/** What the reader has set aside, when, and what they noted. */
export interface AsideFinding {
  finding: Finding;
  aside: Pick<SetAside, 'note' | 'when'>;
}

export interface FindingsSheetOptions {
  name: string;
  tables: ReadonlyMap<string, PlacedTable>;
  /** What each figure is called, by `placeKey`. */
  items: ReadonlyMap<string, string>;
  when: Date;
  language: Language;
  aside: readonly AsideFinding[];
}

/**
 * A finding: its first line says what and how much, a line for each figure says where.
 *
 * @param aside null where it stands
 */
export function addFinding(
  sheet: Lines,
  finding: Finding,
  number: number,
  options: FindingsSheetOptions,
  aside: AsideFinding['aside'] | null = null,
): void {
  const { language, tables } = options;
  const first = sheet.row;
  const figures = new Map(finding.places.map((place) => [placeKey(place), place]));
  if (finding.culprit) figures.set(placeKey(finding.culprit), finding.culprit);
  const culprit = finding.culprit && placeKey(finding.culprit);
  const severity = say(language, aside ? 'shared.setAside' : `shared.${finding.severity}`);
  sheet.put('severity', textCell(severity, looks.plain));
  if (aside) sheet.put('aside', textCell(noted(aside), looks.plain));
  sheet.put('message', textCell(finding.message[language], looks.plain));
  sheet.put('rule', textCell(finding.rule, looks.rule));
  if (finding.arithmetic) {
    for (const part of ['printed', 'computed', 'difference', 'tolerance'] as const) {
      sheet.put(part, amountCell(finding.arithmetic[part]));
    }
    addFormula(sheet, finding, finding.arithmetic.computed, tables);
  }
  // The sentence once: below each other it would only be read again.
  let { quote } = finding;
  for (const [key, place] of figures.size > 0 ? figures : [['', null] as const]) {
    sheet.put('number', ordinalCell(number));
    if (place) addPlace(sheet, place, quote, options);
    if (place && !isCellPlace(place)) quote = null;
    if (key === culprit) {
      sheet.put('likely', textCell('◎', looks.plain));
      if (finding.repair) sheet.put('candidate', amountCell(finding.repair.value));
    }
    sheet.next();
  }
  sheet.ruleAbove(first);
}

/** The day, and what was noted. */
function noted({ note, when }: AsideFinding['aside']): string {
  return [localDay(new Date(when)), note].filter(Boolean).join(' ');
}

function addFormula(sheet: Lines, finding: Finding, computed: string, tables: ReadonlyMap<string, PlacedTable>): void {
  const tape = finding.tapes.find((one) => one.computed === computed);
  const formula = tape ? liveSum(tape, tables) : null;
  const result = sheetFigure(computed);
  if (!formula || !result) return;
  const style = { numFmt: result.format, alignment: { vertical: 'top' } } as const;
  sheet.put('recomputed', { value: null, type: 'formula', formula, formulaResult: result.value, style });
}

function addPlace(sheet: Lines, place: Place, quote: string | null, options: FindingsSheetOptions): void {
  const { tables, items, language } = options;
  const item = items.get(placeKey(place));
  if (item) sheet.put('item', textCell(item, looks.plain));
  sheet.put('figure', amountCell(place.text));
  if (!isCellPlace(place)) {
    const inText = say(language, 'workbook.inText');
    sheet.put('table', textCell(quote ? `${inText}: ${quote}` : inText, looks.plain));
    return;
  }
  const placed = tables.get(place.table);
  if (!placed) throw new Error(`A finding names table ${place.table}, which the document does not have`);
  const row = place.row + GRID_TOP;
  sheet.put('table', textCell(placed.title, looks.plain));
  sheet.put('place', linkCell(cellName(row, place.column), reference(placed.sheet, row, place.column)));
}
