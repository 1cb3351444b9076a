import { mostFrequent } from '../detect/most-frequent.ts';
import { titleOf } from '../detect/title.ts';
import type { Detection, Disclosure, Head, InterpretedTable } from '../model/index.ts';
import { departmentOf } from './department.ts';

/** What the document says of itself, from its title, its cover, its tables' lines and what detection found. */
export function headOf(disclosure: Disclosure, tables: readonly InterpretedTable[], detection: Detection): Head {
  const { text: title, subject: titled } = titleOf(disclosure);
  // An excerpt, or a page too short to be sure of, still bears a title; that of a column says less.
  const subject = titled.grade === 'specific' ? titled : null;
  const level = detection.level ?? subject?.level ?? null;
  return {
    recognised: detection.verdict !== 'none',
    score: detection.score,
    title,
    department: departmentOf(disclosure, level),
    year: detection.year ?? titled.year ?? yearIn(title) ?? yearOfTables(disclosure),
    kind: detection.kind ?? subject?.kind ?? null,
    level,
    unit: mostFrequent(tables.flatMap(({ unit }) => unit ?? [])),
    links: detection.links,
  };
}

function yearIn(text: string): number | null {
  const year = /(20\d\d)\s*年/.exec(text.normalize('NFKC'))?.[1];
  return year ? Number(year) : null;
}

/** The year that most tables name in their titles or headers: 2026年预算数. */
function yearOfTables({ tables }: Disclosure): number | null {
  const named = tables.flatMap(({ title, caption, cells, headerRows }) => {
    const headers = cells.filter(({ row }) => row < headerRows).map(({ text }) => text);
    const years = [title, caption, ...headers].flatMap((text) =>
      [...text.normalize('NFKC').matchAll(/(20\d\d)\s*年?度?\s*(?:部门|单位)?[预决]算/g)].map(([, year]) =>
        Number(year),
      ),
    );
    return years.length > 0 ? [Math.max(...years)] : [];
  });
  return mostFrequent(named);
}
