import type { Fact, Ledger } from '../../model/index.ts';
import { expenditureClassOf, normaliseName } from '../../standards/index.ts';
import type { RuleContext } from '../context.ts';
import { addableColumns } from './columns.ts';

/** A row of a table by functional codes. */
export interface FunctionalRow {
  ledger: Ledger;
  line: number;
  code: string | null;
  name: string;
}

/** Tables that tell the document's expenditure by function. */
export function functionalRows(context: RuleContext): FunctionalRow[] {
  return context
    .ledgers(
      'general-public-expenditure',
      'expenditure-summary',
      'income-summary',
      'government-fund-expenditure',
      'fiscal-appropriation-summary',
      'income-expenditure-summary',
    )
    .filter(({ codeKind, side }) => codeKind === 'functional' || side === 'expenditure')
    .flatMap((ledger) =>
      ledger.lines.flatMap((row, line) =>
        row.kind === 'item' || row.kind === 'of-which'
          ? [{ ledger, line, code: row.code, name: normaliseName(row.label) }]
          : [],
      ),
    );
}

/** Amounts of a row, the main column first; prior years and changes are none. */
export function amountsOf(context: RuleContext, { ledger, line }: FunctionalRow): Fact[] {
  return addableColumns(ledger)
    .filter(({ period }) => period === null || period === 'current' || period === 'final')
    .flatMap((column) => context.fact(ledger, line, column) ?? []);
}

/** Summaries print classes by name alone. */
function isClass({ ledger, name }: FunctionalRow, code: string): boolean {
  return ledger.codeKind !== 'functional' && expenditureClassOf(name)?.code === code;
}

/** Rows of one item: by its code, or by its name below rows of its section's and class's names. */
export function rowsOf(rows: readonly FunctionalRow[], code: string | null, path: readonly string[]): FunctionalRow[] {
  if (code !== null && code.length >= 3) {
    const found = rows.filter((row) => row.code === code || (row.code === null && isClass(row, code)));
    if (found.length > 0) return found;
  }
  const [item, ...above] = path.map(normaliseName).toReversed();
  if (item === undefined) return [];
  return rows.filter((row) => {
    if (row.name !== item) return false;
    if (row.code === null) return path.length === 1 && row.ledger.codeKind !== 'functional';
    if (row.code.length !== 3 + 2 * above.length) return false;
    return above.every((name, index) => {
      const parent = row.code?.slice(0, row.code.length - 2 * (index + 1));
      // A table that leaves out the 款 prints its 项 by the same code; any other table names it.
      return rows.some((other) => other.code === parent && other.name === name);
    });
  });
}
