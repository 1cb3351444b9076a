import type { Fact, FigureColumn, Form, Ledger } from '../../model/index.ts';
import { expenditureClassOf } from '../../standards/index.ts';
import type { RuleContext } from '../context.ts';
import { columnOfFund, columnOfMeasure, mainColumn } from './columns.ts';
import { grandTotal } from './lines.ts';
import { closingOf } from './summary.ts';

/**
 * The only ledger of a form in the document; null where there is none or several, which no rule may choose between. A
 * summary that tells its expenditure twice, by function and by use, is led by the list by function.
 */
export function only(context: RuleContext, form: Form, side?: Ledger['side']): Ledger | null {
  const all = context.ledgers(form).filter((ledger) => side === undefined || ledger.side === side);
  const inOneTable = side === 'expenditure' && new Set(all.map(({ table }) => table)).size === 1;
  const found = all.length > 1 && inOneTable ? all.filter(listsClasses) : all;
  return found.length === 1 ? (found[0] ?? null) : null;
}

function listsClasses({ lines }: Ledger): boolean {
  return lines.some(({ kind, label }) => kind === 'item' && expenditureClassOf(label) !== null);
}

/** The total of a table by codes: its 合计 line in the main column, in the column of a measure, or of a fund. */
export function totalOf(context: RuleContext, ledger: Ledger | null, measure?: FigureColumn['measure']): Fact | null {
  if (!ledger) return null;
  const line = grandTotal(ledger);
  const column = measure === undefined ? mainColumn(ledger) : columnOfMeasure(ledger, measure);
  return line === null || column === null ? null : context.fact(ledger, line, column);
}

/** What a summary's side comes to: first choice 本年合计 (or 总计 where there is no other), then 总计. */
export function closingFacts(context: RuleContext, ledger: Ledger | null, fund?: FigureColumn['fund']): Fact[] {
  if (!ledger) return [];
  const column = fund === undefined ? mainColumn(ledger) : columnOfFund(ledger, fund);
  if (!column) return [];
  const { current, grand } = closingOf(ledger);
  // A side that goes on below 本年合计 and shows no 总计 is cut off: what it comes to is not told.
  if (
    grand === null &&
    ledger.lines.some((_, line) => line > (current ?? 0) && context.fact(ledger, line, column) !== null)
  )
    return [];
  return [grand, current].flatMap((line) => (line === null ? [] : (context.fact(ledger, line, column) ?? [])));
}

/** Two figures print the same amount, to the last digit, in the same unit. */
export function printSame(one: Fact | null, other: Fact | null): boolean {
  return (
    one?.value != null && other?.value != null && one.unit === other.unit && Number(one.value) === Number(other.value)
  );
}

/**
 * What a table by codes may come to, by the summary's side: 总计 or 本年合计 in a budget, whose tables hold what is carried
 * over or leave it out. In a final account they are of the year's own money, so that only 本年合计 compares.
 */
export function comparableFacts(context: RuleContext, ledger: Ledger | null, fund?: FigureColumn['fund']): Fact[] {
  const facts = closingFacts(context, ledger, fund);
  return context.interpretation.head.kind === 'final-account' && facts.length > 1 ? facts.slice(1) : facts;
}
