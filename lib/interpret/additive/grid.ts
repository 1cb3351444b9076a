import { type PrintedNumber, parseNumber } from '../../amounts/index.ts';
import { type PrintedSlot, type Slot, scaleFigures } from './figures.ts';
import type { AdditiveLine } from './lines.ts';

export interface GridOptions {
  /** Reads a cell; by default as the project reads its own documents. */
  read?: (text: string) => PrintedNumber | null;
  /** Leading rows that hold no figures, where that is known. */
  headerRows?: number;
}

/** The rows of a grid as lines that columns cross, and its columns as lines that rows cross. */
export interface GridLines {
  rows: AdditiveLine[];
  columns: AdditiveLine[];
}

/** Reads a grid of texts, spans expanded or not, of which nothing else is known. */
export function linesOfGrid(cells: readonly (readonly string[])[], options: GridOptions = {}): GridLines {
  const { read = (text) => parseNumber(text, { column: 'figures' }), headerRows = 0 } = options;
  const width = Math.max(0, ...cells.map((row) => row.length));
  const printed = cells.map((row, at) =>
    Array.from({ length: width }, (_, column) => (at < headerRows ? null : readFigure(row[column] ?? '', read))),
  );
  const figures = asCoarseAsPrinted(scaleFigures(withoutCounters(printed, width)), width);
  return { rows: rowLines(cells, figures), columns: columnLines(cells, figures, width) };
}

/** ".." and "n/a" say that there is nothing; a letter in a figure's place ("F", too unreliable) that it is not told. */
const NOTHING = /^(?:n\/?a|\.{1,3}|…|null|nan|#)$/i;
const WITHHELD = /^[a-zA-Z*]{1,2}\d?$/;

function readFigure(printed: string, read: (text: string) => PrintedNumber | null): PrintedSlot {
  const text = printed.trim();
  if (text === '' || NOTHING.test(text)) return null;
  const number = read(text);
  if (number === null) return WITHHELD.test(text) ? 'unreadable' : null;
  return number.comparator === null ? number : 'unreadable';
}

/** So few figures may end alike by chance. */
const ENOUGH_FIGURES = 6;

/** Columns in which all figures are multiples of five, or of a thousand, were rounded to that. */
function asCoarseAsPrinted(figures: readonly (readonly Slot[])[], width: number): Slot[][] {
  const steps = Array.from({ length: width }, (_, column) => stepOf(figures.map((row) => row[column] ?? null)));
  return figures.map((row) =>
    row.map((figure, column) => {
      const reach = (steps[column] ?? 0n) / 2n;
      if (!figure || figure === 'unreadable' || figure.value === 0n || reach <= figure.reach) return figure;
      return { ...figure, reach };
    }),
  );
}

/** The greatest common divisor of what a column prints; 0 of too few figures. */
function stepOf(figures: readonly Slot[]): bigint {
  const values = figures.flatMap((figure) =>
    figure && figure !== 'unreadable' && figure.value !== 0n ? [figure.value] : [],
  );
  if (new Set(values).size < ENOUGH_FIGURES) return 0n;
  return values.reduce(divisor, 0n);
}

function divisor(one: bigint, other: bigint): bigint {
  let [large, small] = [one < 0n ? -one : one, other < 0n ? -other : other];
  while (small > 0n) [large, small] = [small, large % small];
  return large;
}

/** Rows of years above the figures, and columns that number the rows or name their years, hold no amounts. */
function withoutCounters(printed: readonly (readonly PrintedSlot[])[], width: number): PrintedSlot[][] {
  const isCounter = Array.from({ length: width }, (_, column) => counts(printed.map((row) => row[column] ?? null)));
  return printed.map((row) => {
    const kept = row.map((figure, column) => (isCounter[column] ? null : figure));
    return counts(kept) ? kept.map(() => null) : kept;
  });
}

const FEWEST = 3;

/** 1, 2, 3 …; 2019, 2020, 2021 …; also years in any order. */
function counts(figures: readonly PrintedSlot[]): boolean {
  const values = figures.flatMap((figure) => (figure && figure !== 'unreadable' ? [Number(figure.value)] : []));
  if (values.length < FEWEST) return values.length > 0 && values.every(isYear);
  return values.every(isYear) || values.every((value, at) => at === 0 || value === (values[at - 1] ?? 0) + 1);
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2100;
}

type Grid = readonly (readonly string[])[];
type Figures = readonly (readonly Slot[])[];

function rowLines(cells: Grid, figures: Figures): AdditiveLine[] {
  const lines: AdditiveLine[] = [];
  let block = 0;
  for (const [at, row] of figures.entries()) {
    const first = row.findIndex(isFigure);
    if (first < 0) {
      block++;
      continue;
    }
    const printed = cells[at] ?? [];
    const texts = printed.slice(0, first);
    const named = texts.findIndex((text) => text.trim() !== '');
    // Where nothing stands before the figures, the name stands behind the first of them.
    const behind = named < 0 ? printed.slice(first + 1).find((text) => /\p{L}{2}/u.test(text)) : undefined;
    const indent = /^\s*/.exec(texts[named] ?? '')?.[0].length ?? 0;
    lines.push({
      at,
      label: behind ?? texts.join(' ').trim(),
      depth: named < 0 ? null : named * 2 + indent,
      block,
      figures: row,
    });
  }
  return withoutFlatDepths(lines);
}

/** Where all names are set in alike, that says nothing. */
function withoutFlatDepths(lines: AdditiveLine[]): AdditiveLine[] {
  const depths = new Set(lines.map(({ depth }) => depth).filter((depth) => depth !== null));
  return depths.size > 1 ? lines : lines.map((line) => ({ ...line, depth: null }));
}

function columnLines(cells: Grid, figures: Figures, width: number): AdditiveLine[] {
  const lines: AdditiveLine[] = [];
  for (let column = 0; column < width; column++) {
    const down = figures.map((row) => row[column] ?? null);
    const first = down.findIndex(isFigure);
    if (first < 0) continue;
    const above = cells.slice(0, first).map((row) => (row[column] ?? '').trim());
    const label = above.findLast((text) => text !== '') ?? '';
    lines.push({ at: column, label, depth: null, block: 0, figures: down });
  }
  return lines;
}

function isFigure(slot: Slot): boolean {
  return slot !== null && slot !== 'unreadable';
}
