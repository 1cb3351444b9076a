import { type Bilingual, type Fact, isCellPlace } from '../model/index.ts';
import { type PageOf, pageName } from './pages.ts';

/** The names that a tape gives to its figures: as short as they can be while they tell the figures apart. */
export interface TapeNames {
  /** 支出总表 · 合计: where the total stands; in a PDF with its page, 支出总表 · 第 12 页 · 合计. */
  heading: Bilingual;
  labelOf: (fact: Fact) => string;
  /** The table, where the figures stand in several; else null. */
  whereOf: (fact: Fact) => string | null;
}

export interface Whereabouts {
  /** Short title of a table. */
  titleOf: (table: string) => string;
  pageOf: PageOf;
}

export function namesOf(total: Fact, addends: readonly Fact[], { titleOf, pageOf }: Whereabouts): TapeNames {
  const figures = [total, ...addends];
  const rooms = new Set(figures.map(({ place }) => (isCellPlace(place) ? place.table : '')));
  const inTables = figures.filter(({ place }) => isCellPlace(place));
  const rows = new Set(inTables.map(rowOf));
  const columns = new Set(inTables.map(columnOf));
  // Of one subject of the text only what is said of it tells its figures apart: 上年, 减少.
  const ofOneSubject = inTables.length === 0 && new Set(figures.map(rowOf)).size === 1;
  const label = ofOneSubject
    ? columnOf
    : rooms.size === 1
      ? withinTable(figures, rows, columns)
      : columns.size === 1 && rows.size > 1
        ? rowOf
        : both;
  return {
    heading: headingOf(total, label === columnOf, { titleOf, pageOf }),
    labelOf: (fact) => label(fact) || both(fact),
    whereOf: ({ place }) => (rooms.size > 1 && isCellPlace(place) ? titleOf(place.table) : null),
  };
}

/** A figure named by itself: 支出总表 · 合计 · 基本支出. */
export function fullNameOf(fact: Fact, whereabouts: Whereabouts): Bilingual {
  return headingOf(fact, false, whereabouts);
}

type Name = (fact: Fact) => string;

function withinTable(figures: readonly Fact[], rows: ReadonlySet<string>, columns: ReadonlySet<string>): Name {
  const across = rows.size === 1 && columns.size > 1;
  if (across || (columns.size === figures.length && rows.size < figures.length)) return columnOf;
  return columns.size === 1 || rows.size === figures.length ? rowOf : both;
}

/** A sum across a row is named by the row; any other by row and column, or several columns would read the same. */
function headingOf(total: Fact, across: boolean, { titleOf, pageOf }: Whereabouts): Bilingual {
  const { place, label } = total;
  const page = pageName(pageOf(place));
  if (!isCellPlace(place)) {
    // Where the sentence names no subject, what is said of it must do: 正文 · 增加.
    const name = label || columnOf(total);
    return { zh: joined('正文', page.zh, name), en: joined('Text', page.en, name) };
  }
  const title = titleOf(place.table);
  const column = across && label ? '' : columnOf(total);
  return { zh: joined(title, page.zh, label, column), en: joined(title, page.en, label, column) };
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
