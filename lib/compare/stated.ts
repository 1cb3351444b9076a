import { isDoubtful } from '../check/doubtful.ts';
import type { Fact, FigureColumn, Ledger } from '../model/index.ts';
import type { RuleContext } from '../rules/index.ts';
import { normaliseName } from '../standards/index.ts';

/** Of which time a column tells, seen from the document's own year. */
export type When =
  /** The document's own: a budget's budget, a final account's outturn. */
  | 'own'
  /** Last year's budget. Last year's outturn, and 上年数 that may be either, are none. */
  | 'prior-budget'
  /** Of a final account: the budget as it was approved, 年初预算. */
  | 'initial-budget';

/** A figure of a table, named so that the same one is found in another document. */
export interface Stated {
  fact: Fact;
  /** The column that it stands in: figures of one column were restated together, or not at all. */
  column: string;
}

/**
 * What the tables of a document state of a time, by form, side, line and column. A line is named by its code, or else
 * by its label below those of the lines it belongs to. What is printed twice under one name is left out, and what stands
 * in a table that may have been misread.
 */
export function statedIn(context: RuleContext, when: When): Map<string, Stated> {
  const { year } = context.interpretation.head;
  const stated = new Map<string, Stated | null>();
  for (const ledger of context.ledgers()) {
    if (context.formOf(ledger) === 'other' || isDoubtful(context.tableOf(ledger))) continue;
    const names = lineNames(ledger);
    for (const column of ledger.columns) {
      if (column.quantity !== 'money' || !isOf(column, when, year)) continue;
      const of = `${context.formOf(ledger)}|${ledger.side}|${ledger.codeKind}|${columnName(column)}`;
      for (const [line, name] of names.entries()) {
        const fact = name === null ? null : context.fact(ledger, line, column);
        if (fact === null || fact.value === null) continue;
        const key = `${of}|${name}`;
        stated.set(key, stated.has(key) ? null : { fact, column: `${ledger.id}|${column.column}` });
      }
    }
  }
  return new Map([...stated].flatMap(([key, one]) => (one === null ? [] : [[key, one] as const])));
}

const NOT_BUDGETED = /执行|决算|完成|调整|实际|预计/;

function isOf({ path, period, year: of }: FigureColumn, when: When, year: number | null): boolean {
  const header = path.join('');
  if (when === 'initial-budget') return /年初预算/.test(header) && (of === null || of === year);
  const isPrior = period === 'prior' || (of !== null && year !== null && of === year - 1);
  if (when === 'prior-budget') return isPrior && /预算/.test(header) && !NOT_BUDGETED.test(header);
  return (
    !isPrior &&
    !/年初预算|预计|调整/.test(header) &&
    (of === null || of === year) &&
    (period === null || period === 'current' || period === 'final')
  );
}

/** A column's name without year and stage: 2024年预算数 / 基本支出 and 基本支出 are one; of a lone column of amounts "". */
function columnName({ path }: FigureColumn): string {
  return path
    .map((text) =>
      normaliseName(text)
        .replace(/\d{4}年度?|[上本当去]年度?|年初/g, '')
        .replace(/(?:预算|决算)?(?:数|金额)$|^(?:预算|决算)$/, ''),
    )
    .filter((text) => text !== '')
    .join('/');
}

function lineNames(ledger: Ledger): (string | null)[] {
  return ledger.lines.map(({ kind, code }, line) => {
    if (kind === 'blank' || kind === 'note') return null;
    if (kind === 'grand-total') return '合计';
    return code ?? pathOf(ledger, line);
  });
}

function pathOf(ledger: Ledger, line: number): string | null {
  const names: string[] = [];
  for (let at: number | null = line; at !== null; at = ledger.lines[at]?.parent ?? null)
    names.unshift(normaliseName(ledger.lines[at]?.label ?? ''));
  return names.at(-1) === '' ? null : names.join('/');
}
