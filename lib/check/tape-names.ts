import { type Bilingual, type Fact, isCellPlace } from '../model/index.ts';

/** The names that a tape gives to its figures: as short as they can be while they tell the figures apart. */
export interface TapeNames {
  /** 支出总表 · 合计: where the total stands. */
  heading: Bilingual;
  labelOf: (fact: Fact) => string;
  /** The table, where the figures stand in several; else null. */
  whereOf: (fact: Fact) => string | null;
}

/** @param titleOf short title of a table */
export function namesOf(total: Fact, addends: readonly Fact[], titleOf: (table: string) => string): TapeNames {
  const figures = [total, ...addends];
  const rooms = new Set(figures.map(({ place }) => (isCellPlace(place) ? place.table : '')));
  const inTables = figures.filter(({ place }) => isCellPlace(place));
  const rows = new Set(inTables.map(rowOf));
  const columns = new Set(inTables.map(columnOf));
  const label =
    rooms.size === 1 ? withinTable(figures, rows, columns) : columns.size === 1 && rows.size > 1 ? rowOf : both;
  return {
    heading: headingOf(total, label === columnOf, titleOf),
    labelOf: (fact) => label(fact) || both(fact),
    whereOf: ({ place }) => (rooms.size > 1 && isCellPlace(place) ? titleOf(place.table) : null),
  };
}

type Name = (fact: Fact) => string;

function withinTable(figures: readonly Fact[], rows: ReadonlySet<string>, columns: ReadonlySet<string>): Name {
  const across = rows.size === 1 && columns.size > 1;
  if (across || (columns.size === figures.length && rows.size < figures.length)) return columnOf;
  return columns.size === 1 || rows.size === figures.length ? rowOf : both;
}

/** A sum across a row is named by the row; any other by row and column, or several columns would read the same. */
function headingOf(total: Fact, across: boolean, titleOf: (table: string) => string): Bilingual {
  const { place, label } = total;
  if (!isCellPlace(place)) return { zh: joined('正文', label), en: joined('Text', label) };
  const heading = joined(titleOf(place.table), label, across && label ? '' : columnOf(total));
  return { zh: heading, en: heading };
}

function rowOf({ code, label }: Fact): string {
  return code && label ? `${code} ${label}` : label;
}

/** Without the unit that the header says: 价值（单位：万元） is 价值. */
function columnOf({ columnLabel }: Fact): string {
  return columnLabel.replace(/[（(][^（）()]*(?:元|单位)[^（）()]*[)）]$/, '').trim();
}

function both(fact: Fact): string {
  return joined(rowOf(fact), columnOf(fact));
}

function joined(...names: string[]): string {
  return [...new Set(names)].filter((name) => name !== '').join(' · ');
}
