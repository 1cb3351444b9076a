import type { Fact, Ledger } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import { BUDGETS } from './budgets.ts';
import { columnOfFund, mainColumn } from './columns.ts';
import { only } from './forms.ts';
import { closingOf } from './summary.ts';

/** What one fund brought in, took in, spent and carries on; null where it is blank. */
export interface FundMovement {
  opening: Fact | null;
  income: Fact | null;
  spent: Fact | null;
  closing: Fact | null;
}

const OPENING = /年初.{0,8}(?:结转|结余)/;
const CLOSING = /年末.{0,8}(?:结转|结余)/;

/**
 * 财政拨款收入支出决算总表 tells of each fund its income (a line above 本年收入合计), what was carried in (a line below
 * 年初财政拨款结转和结余), and, in a column of its own, what was spent and what is carried out.
 */
export function fundMovements(context: RuleContext): FundMovement[] {
  const income = only(context, 'fiscal-appropriation-summary', 'income');
  const expenditure = only(context, 'fiscal-appropriation-summary', 'expenditure');
  const incomeColumn = income && mainColumn(income);
  if (!income || !expenditure || !incomeColumn) return [];
  const year = closingOf(income).current;
  const openingLine = income.lines.findIndex(({ label }) => OPENING.test(label));
  const spentLine = closingOf(expenditure).current;
  const closingLine = expenditure.lines.findIndex(({ label }) => CLOSING.test(label));
  if (year === null || spentLine === null || openingLine < year || closingLine < spentLine) return [];
  const carriedIn = context.fact(income, openingLine, incomeColumn);
  const openings = BUDGETS.map(([, name]) =>
    onlyAt(context, income, incomeColumn, name, openingLine + 1, income.lines.length),
  );
  // Carried in, and not told of which fund.
  if (Number(carriedIn?.value ?? 0) !== 0 && openings.every((fact) => fact?.value == null)) return [];
  return BUDGETS.flatMap(([fund, name], index) => {
    const column = columnOfFund(expenditure, fund);
    if (!column) return [];
    return [
      {
        opening: openings[index] ?? null,
        income: onlyAt(context, income, incomeColumn, name, 0, year),
        spent: context.fact(expenditure, spentLine, column),
        closing: context.fact(expenditure, closingLine, column),
      },
    ];
  });
}

/** The figure of the only line of that name in a stretch of lines. */
function onlyAt(
  context: RuleContext,
  ledger: Ledger,
  column: Ledger['columns'][number],
  name: RegExp,
  from: number,
  to: number,
): Fact | null {
  const lines = context.lines(ledger, ({ label }, index) => index >= from && index < to && name.test(label));
  return lines.length === 1 && lines[0] !== undefined ? context.fact(ledger, lines[0], column) : null;
}
