import type { Fact, FigureColumn, Fund, Ledger } from '../../model/index.ts';
import { aspectOfHeader } from '../../standards/headers.ts';
import type { RuleContext } from '../context.ts';
import { addableColumns, isTotalColumn, mainColumn } from './columns.ts';
import { grandTotal } from './lines.ts';

const SOURCES: readonly Fund[] = [
  'general-public',
  'government-fund',
  'state-capital',
  'fiscal',
  'special-account',
  'institution',
  'business',
  'from-superior',
  'from-affiliates',
  'unit-own',
  'other',
];

/** Amounts of a list's rows, by the source that the label names; a source that two rows state is left out. */
export function sourceRows(context: RuleContext, ledger: Ledger): Map<Fund, Fact> {
  const column = mainColumn(ledger);
  const found = ledger.lines.flatMap((line, index): [Fund | null, Fact | null][] => {
    const fund = line.kind === 'item' ? aspectOfHeader(line.label).fund : null;
    return [[fund, column && fund ? context.fact(ledger, index, column) : null]];
  });
  return onlyOnes(found);
}

/** Totals of a table's columns, by the source that the header names; what is carried over is none of the year's. */
export function sourceColumns(context: RuleContext, ledger: Ledger): Map<Fund, Fact> {
  const total = grandTotal(ledger);
  if (total === null) return new Map();
  const columns = addableColumns(ledger).filter(({ path }) => !/结转|结余/.test(path.join('')));
  return onlyOnes(wholes(columns).map((column) => [column.fund, context.fact(ledger, total, column)]));
}

/** 一般公共预算: 小计 | 财政拨款 | 非税收入安排: of several columns of one source the one that totals them. */
function wholes(columns: readonly FigureColumn[]): FigureColumn[] {
  return [...Map.groupBy(columns, ({ fund }) => fund).values()].flatMap((same) => {
    const totals = same.filter(isTotalColumn);
    return same.length > 1 && totals.length === 1 ? totals : same;
  });
}

function onlyOnes(found: readonly (readonly [Fund | null, Fact | null])[]): Map<Fund, Fact> {
  const once = new Map<Fund, Fact>();
  for (const fund of SOURCES) {
    const facts = found.flatMap(([one, fact]) => (one === fund && fact?.value != null ? [fact] : []));
    if (facts.length === 1 && facts[0]) once.set(fund, facts[0]);
  }
  return once;
}
