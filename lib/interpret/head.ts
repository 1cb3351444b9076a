import type { Detection, Disclosure, Head, InterpretedTable, MoneyUnit } from '../model/index.ts';

/** What the document says of itself, from its title, its tables' department lines and what detection found. */
export function headOf(disclosure: Disclosure, tables: readonly InterpretedTable[], detection: Detection): Head {
  return {
    recognised: detection.verdict !== 'none',
    score: detection.score,
    title: disclosure.title,
    department: departmentOf(disclosure),
    year: detection.year ?? yearIn(disclosure.title),
    kind: detection.kind,
    level: detection.level,
    unit: usualUnit(tables),
    links: detection.links,
  };
}

function yearIn(text: string): number | null {
  const year = /(20\d\d)\s*年/.exec(text.normalize('NFKC'))?.[1];
  return year ? Number(year) : null;
}

/** Ends where a title begins to say what it is: 某局 | 2023年部门预算公开. */
const TITLE_NAME =
  /^(?:第[一二三四五六七八九十]+部分)?(?:关于)?(?:公开)?(?:20\d\d年度?)?(.{2,40}?)(?=[（(]?20\d\d年|部门预算|单位预算|部门决算|单位决算|预算公开|决算公开|预决算|关于)/;

function departmentOf(disclosure: Disclosure): string {
  const title = disclosure.title.normalize('NFKC').replace(/\s+/g, '');
  const leading = TITLE_NAME.exec(title)?.[1] ?? /20\d\d年度?(.{2,40}?)(?:部门|单位)(?:预算|决算)/.exec(title)?.[1];
  if (leading && !/^(?:附件|表)/.test(leading)) return leading.replace(/^[[(（【].*?[\])）】]/, '');
  const counts = new Map<string, number>();
  for (const { department } of disclosure.tables) {
    const name = department?.replace(/^[\d[\]【】\-—－\s]+/, '');
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return mostFrequent(counts) ?? '';
}

function usualUnit(tables: readonly InterpretedTable[]): MoneyUnit | null {
  const counts = new Map<MoneyUnit, number>();
  for (const { unit } of tables) if (unit) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return mostFrequent(counts);
}

function mostFrequent<Key>(counts: ReadonlyMap<Key, number>): Key | null {
  let best: Key | null = null;
  for (const [key, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = key;
  return best;
}
