import type { FigureColumn, Ledger } from '../../model/index.ts';
import { addableColumns, mainColumn } from './columns.ts';

/** The closing lines of a list of income or expenditure: 本年合计, what is carried over, 总计. */
export interface Closing {
  /** 本年收入合计, 本年支出合计; null where the list ends in one total only. */
  current: number | null;
  /** 总计. */
  grand: number | null;
  /** Lines between the two: 上年结转, 结转下年, 用事业基金弥补收支差额. */
  between: number[];
  /** What a line between the two is made of, by that line: 年初财政拨款结转和结余 and the budgets below it. */
  details: ReadonlyMap<number, number[]>;
  /** Top lines of the list itself. */
  items: number[];
}

const CURRENT_TOTAL = /^(?:本年|当年|本期|\d{4}年)?(?:度)?(?:财政拨款)?(?:收入|支出)?(?:预算)?(?:合计|小计)$/;
const GRAND_TOTAL = /(?:总计|总合计)$/;
const OF_THE_YEAR = /^(?:本年|当年|本期|\d{4}年)/;
/** 收入合计 below 本年收入合计 comes to more than the year's own money: it is what others call 总计. */
const PLAIN_TOTAL = /^(?:收入|支出)?合计$/;

/** Reads how a ledger closes. Lines that are blank in all columns count for nothing. */
export function closingOf(ledger: Ledger): Closing {
  const label = (index: number) => ledger.lines[index]?.label ?? '';
  const totals = ledger.lines.flatMap(({ kind }, index) =>
    kind === 'grand-total' || kind === 'subtotal' ? [index] : [],
  );
  const year = totals.find((index) => OF_THE_YEAR.test(label(index)));
  const grand =
    totals.findLast((index) => GRAND_TOTAL.test(label(index))) ??
    totals.findLast((index) => year !== undefined && index > year && PLAIN_TOTAL.test(label(index))) ??
    null;
  const current =
    totals.find((index) => index !== grand && CURRENT_TOTAL.test(label(index)) && (grand === null || index < grand)) ??
    null;
  const end = current ?? grand ?? -1;
  const details = current === null || grand === null ? new Map<number, number[]>() : detailsIn(ledger, current, grand);
  const told = new Set([...details.values()].flat());
  const top = ledger.lines.flatMap((line, index) =>
    line.kind === 'item' && line.depth === 0 && line.parent === null ? [index] : [],
  );
  return {
    current,
    grand,
    items: top.filter((index) => index < end),
    between:
      current === null || grand === null
        ? []
        : top.filter((index) => index > current && index < grand && !told.has(index)),
    details,
  };
}

const CARRIED = /结转|结余/;
/** The budgets that it is of; in forms up to 2018 the kinds of money that were left, and what a surplus went to. */
const DETAIL =
  /^(?:(?:一般公共|公共财政|政府性基金|国有资本)(?!.*(?:结转|结余))|基本支出结转|项目支出结转|经营结余|[交缴]纳(?:企业)?所得税|提取.{0,6}基金|转入事业基金)/;

/**
 * 年初财政拨款结转和结余 | 一般公共预算财政拨款 | 政府性基金预算财政拨款: the final account's form prints what is carried over is
 * made of below it, often without setting it in. It is no further money.
 */
function detailsIn({ lines }: Ledger, from: number, to: number): Map<number, number[]> {
  const details = new Map<number, number[]>();
  let carried: number | null = null;
  for (let index = from + 1; index < to; index++) {
    const { kind, label } = lines[index] ?? {};
    if (kind === 'blank' || label === undefined || label === '') continue;
    if (carried !== null && DETAIL.test(label)) details.set(carried, [...(details.get(carried) ?? []), index]);
    else carried = CARRIED.test(label) ? index : null;
  }
  return details;
}

export interface SummaryPair {
  income: Ledger;
  expenditure: Ledger;
}

/** The two sides of one table; income with each list of expenditure, where it tells that by function and by use. */
export function sidesOf(ledgers: readonly Ledger[]): SummaryPair[] {
  return ledgers
    .filter(({ side }) => side === 'income')
    .flatMap((income) =>
      ledgers
        .filter((other) => other.table === income.table && other.side === 'expenditure')
        .map((expenditure) => ({ income, expenditure })),
    );
}

/** Columns of one side that state the same thing as a column of the other: by period and year, else the main ones. */
export function matchingColumns(income: Ledger, expenditure: Ledger): [FigureColumn, FigureColumn][] {
  const own = addableColumns(income);
  if (own.length === 1) {
    const main = mainColumn(expenditure);
    return own[0] && main ? [[own[0], main]] : [];
  }
  const other = addableColumns(expenditure);
  if (own.length !== other.length) return [];
  const pairs = own.map((column, index): [FigureColumn, FigureColumn | undefined] => [column, other[index]]);
  return pairs.filter(
    (pair): pair is [FigureColumn, FigureColumn] =>
      pair[1] !== undefined && pair[0].path.at(-1) === pair[1].path.at(-1),
  );
}
